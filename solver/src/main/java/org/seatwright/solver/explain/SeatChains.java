package org.seatwright.solver.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.PlanTally;

/**
 * Finds a cheap valid plan in which a student has a given seat: the student goes there, someone
 * leaves for another program, and so on, until somebody finds a free seat or takes the one that the
 * student left.
 *
 * <p>A walk over programs and types by the number of steps (Bellman and Ford), as some steps save
 * points. After a free seat is found the walk may go on from any program that somebody can leave,
 * to fill the seat left behind. Costs guide; the model's tally judges every walk that is offered.
 * Cost of one search: O(steps × programs² × types²) for the programs of a grade.
 */
final class SeatChains {
  private static final int MOST_STEPS = 8;

  /** Ends of walks that are judged, cheapest first. */
  private static final int MOST_JUDGED = 8;

  private final AssignmentProblem problem;
  private final int[] plan;
  private final PlanTally tally;
  private final PlanMoves moves;

  /** Programs that students of each grade may sit in. */
  private final int[][] programsOfGrade;

  /** A student's step to an option, and the steps before it. */
  private record Walk(long cost, int student, int option, Optional<Walk> before) {
    boolean has(int other) {
      return student == other || (before.isPresent() && before.get().has(other));
    }
  }

  /**
   * @param plan valid; shape: one option per student
   */
  SeatChains(AssignmentProblem problem, int[] plan) {
    this.problem = problem;
    this.plan = plan.clone();
    this.tally = new PlanTally(problem);
    int grades = 0;
    for (int i = 0; i < plan.length; i++) {
      tally.add(i, plan[i]);
      grades = Math.max(grades, problem.grade(i) + 1);
    }
    this.moves = new PlanMoves(problem, plan, tally.table());
    List<TreeSet<Integer>> programs = new ArrayList<>();
    for (int grade = 0; grade < grades; grade++) {
      programs.add(new TreeSet<>());
    }
    for (int i = 0; i < plan.length; i++) {
      for (int o = problem.firstOption(i); o < problem.lastOption(i); o++) {
        programs.get(problem.grade(i)).add(problem.program(o));
      }
    }
    programsOfGrade =
        programs.stream()
            .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /** The plan's score. */
  Score score() {
    return tally.score();
  }

  /** The plan, counted. */
  PlanTally tally() {
    return tally;
  }

  /** The best valid plan found in which {@code student} takes {@code option}. */
  Optional<ForcedPlan> find(int student, int option) {
    Search search = new Search(student, option);
    Optional<ForcedPlan> best = Optional.empty();
    for (Walk walk : search.ends()) {
      Optional<ForcedPlan> found = judge(walk);
      if (found.isPresent()
          && (best.isEmpty() || found.get().score().isBetterThan(best.get().score()))) {
        best = found;
      }
    }
    return best;
  }

  private Optional<ForcedPlan> judge(Walk walk) {
    int[] options = plan.clone();
    for (Optional<Walk> at = Optional.of(walk); at.isPresent(); at = at.get().before()) {
      options[at.get().student()] = at.get().option();
    }
    for (Optional<Walk> at = Optional.of(walk); at.isPresent(); at = at.get().before()) {
      exchange(at.get().student(), at.get().option());
    }
    Score score = tally.score();
    for (Optional<Walk> at = Optional.of(walk); at.isPresent(); at = at.get().before()) {
      exchange(at.get().student(), plan[at.get().student()]);
    }
    return score.isValid() ? Optional.of(new ForcedPlan(score, options)) : Optional.empty();
  }

  private void exchange(int student, int option) {
    tally.remove(student);
    tally.add(student, option);
  }

  /** The walks for one seat. */
  private final class Search {
    private final int student;
    private final int type;
    private final int left;
    private final int[] programs;
    private final int arrivals = problem.types() + 1;

    /** The cheapest walk to each state: before or after the free seat, program, who arrives. */
    private final @Nullable Walk[] best;

    private final List<Walk> ends = new ArrayList<>();
    private TreeSet<Integer> active = new TreeSet<>();
    private TreeSet<Integer> next = new TreeSet<>();

    Search(int student, int option) {
      this.student = student;
      this.type = problem.type(student);
      this.left = problem.program(plan[student]);
      this.programs = programsOfGrade[problem.grade(student)];
      this.best = new Walk[2 * (problem.programs() + 1) * arrivals];
      long cost = moves.cost(option) - moves.cost(plan[student]);
      reach(
          state(false, problem.program(option), type),
          new Walk(cost, student, option, Optional.empty()));
      for (int step = 0; step < MOST_STEPS && !next.isEmpty(); step++) {
        TreeSet<Integer> reached = active;
        active = next;
        reached.clear();
        next = reached;
        active.forEach(this::goOn);
      }
    }

    List<Walk> ends() {
      return ends.stream()
          .sorted(Comparator.comparingLong(Walk::cost))
          .distinct()
          .limit(MOST_JUDGED)
          .toList();
    }

    private int state(boolean isFilling, int program, int arrives) {
      int node = isFilling ? problem.programs() + 1 + program : program;
      return node * arrivals + arrives + 1;
    }

    private void reach(int state, Walk walk) {
      Walk known = best[state];
      if (known == null || walk.cost() < known.cost()) {
        best[state] = walk;
        next.add(state);
      }
    }

    private void goOn(int state) {
      Walk walk = best[state];
      if (walk == null) {
        return;
      }
      int node = state / arrivals;
      int arrives = state % arrivals - 1;
      boolean isFilling = node > problem.programs();
      int program = isFilling ? node - problem.programs() - 1 : node;
      if (program == left) {
        if (moves.holds(left, arrives, type)) {
          ends.add(walk);
        }
        return;
      }
      if (!isFilling && moves.holds(program, arrives, PlanMoves.NOBODY)) {
        if (moves.holds(left, PlanMoves.NOBODY, type)) {
          ends.add(walk);
        }
        for (int from : programs) {
          if (from != left && from != program) {
            leave(walk, true, from, PlanMoves.NOBODY);
          }
        }
      }
      leave(walk, isFilling, program, arrives);
    }

    /** Everyone who could leave {@code program} where {@code arrives} comes, or nobody. */
    private void leave(Walk walk, boolean isFilling, int program, int arrives) {
      for (int out = 0; out < problem.types(); out++) {
        if (moves.holds(program, arrives, out)) {
          for (PlanMoves.Move move : moves.out(program, out)) {
            int to = state(isFilling, move.to(), out);
            Walk known = best[to];
            if (known == null || walk.cost() + move.cost() < known.cost()) {
              OptionalInt who = free(walk, move);
              if (who.isPresent()) {
                int option = move.options()[who.getAsInt()];
                int mover = move.students()[who.getAsInt()];
                long cost = walk.cost() + moves.cost(option) - moves.cost(plan[mover]);
                reach(to, new Walk(cost, mover, option, Optional.of(walk)));
              }
            }
          }
        }
      }
    }

    /** The first student of the move who has not moved yet. */
    private OptionalInt free(Walk walk, PlanMoves.Move move) {
      for (int k = 0; k < move.students().length; k++) {
        if (!walk.has(move.students()[k])) {
          return OptionalInt.of(k);
        }
      }
      return OptionalInt.empty();
    }
  }
}
