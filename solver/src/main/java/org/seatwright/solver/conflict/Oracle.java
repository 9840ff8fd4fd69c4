package org.seatwright.solver.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.seatwright.model.conflict.Cohort;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Member;
import org.seatwright.model.problem.SeatTable;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.linear.WholeSolver;

/**
 * Answers whether members can hold together, and what is least where they are stretched.
 *
 * <p>A plan is believed only once its counts keep every row in whole numbers and its students are
 * found by flows; what is impossible is so by the word of a solver.
 */
final class Oracle {
  /**
   * Where time goes.
   *
   * @param solvers the second is asked where the first's solution breaks a row in whole numbers; it
   *     knows whole variables only
   */
  record Means(
      WholeSolver solver, WholeSolver exact, DoubleSupplier secondsLeft, StopSignal stop) {}

  /** Programs with cuts alone that are tried before flows say the same at once, if at length. */
  private static final int PATIENCE = 10;

  /** Seconds that nobody waits for. */
  private static final double ENDLESS = 1e9;

  private final Demands demands;
  private final Means means;
  private final Set<Cut> cuts = new LinkedHashSet<>();
  private final Map<Ask, Answer> known = new LinkedHashMap<>();
  private int programs;
  private double reserved;
  private boolean leavesOpen;

  Oracle(Demands demands, Means means) {
    this.demands = demands;
    this.means = means;
    for (int c = 0; c < demands.cohorts().size(); c++) {
      BitSet all = new BitSet();
      all.set(0, demands.cohorts().get(c).programs().size());
      cuts.add(new Cut(c, all));
    }
  }

  Demands demands() {
    return demands;
  }

  /** The same about other demands. */
  Oracle about(Demands others) {
    return new Oracle(others, means);
  }

  private boolean isOver() {
    return secondsLeft() <= 0 || means.stop().isRequested();
  }

  /** From now on this share of the time, between 0 and 1, is left for others. */
  void reserve(double share) {
    reserved = share * Math.min(means.secondsLeft().getAsDouble(), ENDLESS);
  }

  private double secondsLeft() {
    return means.secondsLeft().getAsDouble() - reserved;
  }

  /** True where time was over before some question was answered. */
  boolean leavesOpen() {
    return leavesOpen;
  }

  /** How many programs were solved so far. */
  int programs() {
    return programs;
  }

  /** The answer to {@code ask}; what is known once, or follows from it, is not asked again. */
  Answer answer(Ask ask) {
    Optional<Answer> before = Optional.ofNullable(known.get(ask)).or(() -> implied(ask));
    if (before.isPresent()) {
      return before.get();
    }
    Answer answer = search(ask);
    if (answer instanceof Answer.Unknown) {
      leavesOpen = true;
    } else {
      known.put(ask, answer);
    }
    return answer;
  }

  /** A plan that keeps more members keeps these; where fewer cannot hold, these cannot. */
  private Optional<Answer> implied(Ask ask) {
    if (!(ask.aim() instanceof Aim.AnyPlan)) {
      return Optional.empty();
    }
    for (Map.Entry<Ask, Answer> other : known.entrySet()) {
      Ask of = other.getKey();
      if (of.part() == ask.part() && of.aim().equals(ask.aim()) && of.bands().equals(ask.bands())) {
        boolean follows =
            switch (other.getValue()) {
              case Answer.Found _ -> isAmong(ask.inForce(), of.inForce());
              case Answer.Impossible() -> isAmong(of.inForce(), ask.inForce());
              case Answer.Unknown() -> false;
            };
        if (follows) {
          return Optional.of(other.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isAmong(BitSet fewer, BitSet more) {
    BitSet others = (BitSet) fewer.clone();
    others.andNot(more);
    return others.isEmpty();
  }

  private Answer search(Ask ask) {
    PartStudents students = new PartStudents(demands, ask.part(), ask.inForce());
    Optional<Answer> placed = Placing.find(demands, ask, students);
    if (placed.isPresent()) {
      return placed.get();
    }
    boolean exactly = false;
    for (int round = 0; !isOver(); round++) {
      int mostWays = round < PATIENCE ? Flows.MOST_WAYS : Integer.MAX_VALUE;
      SeatProgram program =
          new SeatProgram(demands, ask, students, new ArrayList<>(cuts), mostWays, exactly);
      programs++;
      WholeSolver solver = exactly ? means.exact() : means.solver();
      switch (solver.solve(program.linear(), secondsLeft(), means.stop())) {
        case WholeSolver.Result.Impossible() -> {
          return new Answer.Impossible();
        }
        case WholeSolver.Result.Unfinished() -> {
          return new Answer.Unknown();
        }
        case WholeSolver.Result.Found(double[] solution, boolean isBest) -> {
          List<Cut> broken = broken(students, program, solution);
          if (!cuts.addAll(broken)) {
            Optional<Answer> found = found(ask, students, program, solution, isBest);
            if (found.isPresent()) {
              return found.get();
            }
            if (exactly) {
              throw new IllegalStateException("A solver's solution breaks the rows it was given.");
            }
            exactly = true;
          }
        }
      }
    }
    return new Answer.Unknown();
  }

  /** Cuts that the solution breaks; where it may, those by which it leaves students unseated. */
  private static List<Cut> broken(PartStudents students, SeatProgram program, double[] solution) {
    List<Cut> broken = new ArrayList<>();
    for (int cohort : students.cohorts()) {
      broken.addAll(
          students.findBroken(
              cohort, program.seats(cohort, solution), program.countsUnseated(cohort)));
    }
    return broken;
  }

  /** The answer, reckoned again in whole numbers; empty where a row is broken. */
  private Optional<Answer> found(
      Ask ask, PartStudents students, SeatProgram program, double[] solution, boolean isBest) {
    SeatCounts counts = program.counts(solution);
    SeatTable table = counts.under(program.loosened());
    if (ask.aim() instanceof Aim.LeastMissed) {
      return Optional.of(leastMissed(students, program, solution, table, isBest));
    }
    long value =
        switch (ask.aim()) {
          case Aim.AnyPlan(), Aim.LeastMissed() -> 0;
          case Aim.FewestSeats(var added) ->
              added.stream()
                  .mapToLong(p -> Math.max(0, counts.filled(p) - demands.problem().seats(p)))
                  .sum();
          case Aim.FewestUnplaced() ->
              students.students()
                  - IntStream.range(0, demands.problem().programs())
                      .mapToLong(counts::filled)
                      .sum();
          case Aim.LeastShort(Sum sum) -> sum.missed(counts).missed();
        };
    return table.missed() == 0
        ? Optional.of(new Answer.Found(counts, value, isBest, Set.of(), 0))
        : Optional.empty();
  }

  private Answer leastMissed(
      PartStudents students,
      SeatProgram program,
      double[] solution,
      SeatTable table,
      boolean isBest) {
    Set<Member> givenUp = new LinkedHashSet<>(program.missedPairs(solution));
    long value = table.missed() + program.missedBySiblings(solution);
    long unplaced = 0;
    for (Demands.Sibling sibling : program.unseated(solution)) {
      unplaced += giveUp(students, sibling.kind(), 1, givenUp);
    }
    for (int cohort : students.cohorts()) {
      int[] unseated = students.unseated(cohort, program.seats(cohort, solution));
      for (int kind = 0; kind < unseated.length; kind++) {
        value += unseated[kind];
        unplaced +=
            giveUp(
                students, demands.cohorts().get(cohort).kinds().get(kind), unseated[kind], givenUp);
      }
    }
    return new Answer.Found(program.counts(solution), value, isBest, givenUp, unplaced);
  }

  /** Gives up the promise to students without a seat; how many of them had none. */
  private long giveUp(PartStudents students, Cohort.Kind kind, int unseated, Set<Member> givenUp) {
    if (unseated > 0 && kind.promise().isPresent() && students.isPromised(kind)) {
      givenUp.add(demands.members().get(kind.promise().getAsInt()));
      return 0;
    }
    return unseated;
  }
}
