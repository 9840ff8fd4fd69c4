package org.seatwright.solver.timefold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.PlanTally;

/**
 * A plan for when there is no time to repair one: students leave until seats and rules hold, as far
 * as leaving helps; nobody else moves. Of those who could leave, those go whom it costs least.
 */
final class Trimming {
  /** So many of one program and type leave at once where fewer do not help. */
  private static final int MOST_AT_ONCE = 24;

  private final AssignmentProblem problem;
  private final int[] options;

  private Trimming(AssignmentProblem problem, int[] options) {
    this.problem = problem;
    this.options = options.clone();
  }

  /** Everyone without a seat; shape: one option per student. */
  static int[] nobody(AssignmentProblem problem) {
    return IntStream.range(0, problem.students()).map(problem::lastOption).toArray();
  }

  /**
   * The plan without the students who are too many. Cost: O(students · log students) and a look at
   * the rows of a program for everyone who leaves. Shape: one option per student.
   */
  static int[] trimmed(AssignmentProblem problem, int[] options) {
    Trimming trimming = new Trimming(problem, options);
    trimming.keepSeats();
    trimming.keepRules();
    return trimming.options;
  }

  /** Students who may leave a seat, those first whom it costs least. */
  private int[] leavers() {
    Comparator<Integer> leastLoss =
        Comparator.<Integer>comparingLong(
                i -> (long) problem.cost(problem.lastOption(i)) - problem.cost(options[i]))
            .thenComparing(Comparator.naturalOrder());
    return IntStream.range(0, options.length)
        .filter(i -> problem.program(options[i]) != problem.unplaced() && !problem.mustSit(i))
        .boxed()
        .sorted(leastLoss)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void keepSeats() {
    int[] over = new int[problem.programs() + 1];
    for (int option : options) {
      over[problem.program(option)]++;
    }
    for (int p = 0; p < problem.programs(); p++) {
      over[p] -= problem.seats(p);
    }
    for (int i : leavers()) {
      if (over[problem.program(options[i])]-- > 0) {
        options[i] = problem.lastOption(i);
      }
    }
  }

  /** Thins out programs, a type at a time, as long as that lets fewer rules be missed. */
  private void keepRules() {
    PlanTally tally = new PlanTally(problem);
    for (int i = 0; i < options.length; i++) {
      tally.add(i, options[i]);
    }
    TreeMap<Integer, List<Integer>> cells = new TreeMap<>();
    for (int i : leavers()) {
      int cell = problem.program(options[i]) * problem.types() + problem.type(i);
      cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(i);
    }
    boolean mayHelp = true;
    while (mayHelp && tally.score().missed() > 0) {
      mayHelp = false;
      for (List<Integer> students : cells.values()) {
        mayHelp |= thin(students, tally);
      }
    }
  }

  /** True where some of the students left; they are not among {@code students} any more. */
  private boolean thin(List<Integer> students, PlanTally tally) {
    boolean someLeft = false;
    for (int left = leaving(students, tally); left > 0; left = leaving(students, tally)) {
      students.subList(0, left).clear();
      someLeft = true;
    }
    return someLeft;
  }

  /** How many of the first students leave, so that less is missed; 0 where none do. */
  private int leaving(List<Integer> students, PlanTally tally) {
    long missed = tally.score().missed();
    int[] held = new int[Math.min(students.size(), MOST_AT_ONCE)];
    for (int k = 0; k < held.length && missed > 0; k++) {
      int student = students.get(k);
      held[k] = options[student];
      reseat(student, problem.lastOption(student), tally);
      if (tally.score().missed() < missed) {
        return k + 1;
      }
    }
    for (int k = 0; k < held.length && missed > 0; k++) {
      reseat(students.get(k), held[k], tally);
    }
    return 0;
  }

  private void reseat(int student, int option, PlanTally tally) {
    tally.remove(student);
    options[student] = option;
    tally.add(student, option);
  }
}
