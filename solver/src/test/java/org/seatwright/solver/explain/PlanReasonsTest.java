package org.seatwright.solver.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.SeatObstacle;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.Bound;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.mip.ProgramSolver;
import org.seatwright.solver.pipeline.Engines;

/** Every reason and every cost against all plans of small districts. */
@Execution(ExecutionMode.CONCURRENT)
class PlanReasonsTest {
  private static final int DISTRICTS = 1_700;
  private static final int RANGES = 500;
  private static final int STUDENTS = 4;

  private final SeatSolver solver =
      new SeatSolver(
          ProgramSolver.seatTable(SolverName.SCIP),
          ProgramSolver.textbook(SolverName.SCIP),
          new StopSignal());
  private final List<String> differences = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Integer> kinds = Collections.synchronizedMap(new TreeMap<>());

  @Test
  void bruteForceConfirmsEveryReasonAndEveryCost() {
    AtomicInteger districts = new AtomicInteger();
    IntStream.range(0, DISTRICTS)
        .parallel()
        .forEach(seed -> {
          AssignmentProblem problem = draw(seed);
          SeatBruteForce all = new SeatBruteForce(problem);
          if (all.best().isValid()) {
            districts.incrementAndGet();
            boolean isExact = problem.beyondLinear().isEmpty();
            compare(
                seed, problem, all, reasons(problem, all.plan(), true, Integer.MAX_VALUE), isExact);
          }
        });

    assertThat(differences).isEmpty();
    assertThat(districts.get()).isGreaterThanOrEqualTo(1_000);
    assertThat(kinds)
        .containsKeys("Dearer", "NoPlan", "NoSeats", "Promised", "Rule", "TieBreak WORSE");
  }

  @Test
  void withoutSolvingAgainEveryRangeHoldsWhatItSays() {
    IntStream.range(DISTRICTS, DISTRICTS + RANGES)
        .parallel()
        .forEach(seed -> {
          AssignmentProblem problem = draw(seed);
          SeatBruteForce all = new SeatBruteForce(problem);
          if (all.best().isValid()) {
            compare(seed, problem, all, reasons(problem, all.plan(), seed % 2 == 0, 0), false);
          }
        });

    assertThat(differences).isEmpty();
  }

  private static AssignmentProblem draw(int seed) {
    RandomDistricts.Drawn drawn =
        seed % 5 == 0
            ? RandomDistricts.drawHeld(seed, STUDENTS)
            : RandomDistricts.draw(seed, STUDENTS);
    return AssignmentProblem.compile(drawn.district(), drawn.policy());
  }

  private PlanReasons reasons(AssignmentProblem problem, int[] plan, boolean isBest, int solves) {
    return new PlanReasons(problem, plan, isBest, Engines.linearSolver(), solver, solves);
  }

  private void compare(
      int seed,
      AssignmentProblem problem,
      SeatBruteForce all,
      PlanReasons reasons,
      boolean isExact) {
    int[] plan = all.plan();
    for (int i = 0; i < problem.students(); i++) {
      for (int o = problem.firstOption(i); o < problem.lastOption(i); o++) {
        if (o != plan[i]) {
          String where = "seed %d, student %d, option %d".formatted(seed, i, o);
          try {
            Reason reason = reasons.of(i, o).reason();
            compare(where, all, o, reason);
            if (isExact && !isSettled(reason)) {
              differences.add("%s: %s is left open".formatted(where, reason));
            }
          } catch (RuntimeException e) {
            differences.add(where + ": " + e);
          }
        }
      }
    }
  }

  private void compare(String where, SeatBruteForce all, int o, Reason reason) {
    Optional<Score> best = all.bestWith(o);
    kinds.merge(kind(reason), 1, Integer::sum);
    boolean holds =
        switch (reason) {
          case Reason.NotAllowed _, Reason.AnyCategory _ -> false;
          case Reason.Obstacle(SeatObstacle.Rule(String rule, String place)) ->
              best.isEmpty() && !all.keeps(o, rule, place);
          case Reason.Obstacle _, Reason.OthersFirst _, Reason.NoPlan _ -> best.isEmpty();
          case Reason.Dearer(ForcedCost cost) ->
              isWithin(cost, best) && cost.isWorse() && all.confirms(cost, o);
          case Reason.TieBreak(ForcedCost cost, Reason.Lottery lottery) ->
              isWithin(cost, best)
                  && best.isPresent()
                  && Bound.of(best.get()).equals(Bound.of(all.best()))
                  && switch (lottery) {
                    case WORSE -> best.get().tieBreak() > all.best().tieBreak();
                    case EQUAL -> best.get().tieBreak() == all.best().tieBreak();
                    case OPEN -> true;
                  };
          case Reason.Unproven(ForcedCost cost) -> isWithin(cost, best);
        };
    if (!holds) {
      differences.add(
          "%s: %s, brute force %s, optimum %s".formatted(where, reason, best, all.best()));
    }
  }

  private static boolean isWithin(ForcedCost cost, Optional<Score> best) {
    return best.map(Bound::of)
        .map(levels ->
            levels.compareTo(cost.atLeast()) >= 0
                && (cost.atMost().isEmpty() || levels.compareTo(cost.atMost().get()) <= 0))
        .orElse(cost.atMost().isEmpty());
  }

  private static boolean isSettled(Reason reason) {
    return switch (reason) {
      case Reason.Dearer(ForcedCost cost) -> cost.isExact();
      case Reason.TieBreak(_, Reason.Lottery lottery) -> lottery != Reason.Lottery.OPEN;
      case Reason.Unproven _, Reason.AnyCategory _ -> false;
      case Reason.NotAllowed _, Reason.Obstacle _, Reason.OthersFirst _, Reason.NoPlan _ -> true;
    };
  }

  private static String kind(Reason reason) {
    return switch (reason) {
      case Reason.Obstacle(SeatObstacle obstacle) -> obstacle.getClass().getSimpleName();
      case Reason.TieBreak(_, Reason.Lottery lottery) -> "TieBreak " + lottery;
      case Reason.AnyCategory _,
          Reason.Dearer _,
          Reason.NotAllowed _,
          Reason.NoPlan _,
          Reason.OthersFirst _,
          Reason.Unproven _ ->
          reason.getClass().getSimpleName();
    };
  }
}
