package org.seatwright.solver.timefold;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.seatwright.model.problem.AssignmentProblem;

/** Plans for when there is no time to repair one: nobody loses more than a seat. */
final class Trimming {
  private Trimming() {}

  /** Everyone without a seat; shape: one option per student. */
  static int[] nobody(AssignmentProblem problem) {
    return IntStream.range(0, problem.students()).map(problem::lastOption).toArray();
  }

  /**
   * The plan without the students who are too many in a program: those leave first whom it costs
   * least, and whom no rule wants seated. Shape: one option per student.
   */
  static int[] trimmed(AssignmentProblem problem, int[] options) {
    int[] trimmed = options.clone();
    int[] over = new int[problem.programs() + 1];
    for (int option : options) {
      over[problem.program(option)]++;
    }
    for (int p = 0; p < problem.programs(); p++) {
      over[p] -= problem.seats(p);
    }
    over[problem.unplaced()] = 0;
    Comparator<Integer> leastLoss =
        Comparator.<Integer>comparingLong(
                i -> (long) problem.cost(problem.lastOption(i)) - problem.cost(options[i]))
            .thenComparing(Comparator.naturalOrder());
    int[] order =
        IntStream.range(0, options.length)
            .filter(i -> over[problem.program(options[i])] > 0 && !problem.mustSit(i))
            .boxed()
            .sorted(leastLoss)
            .mapToInt(Integer::intValue)
            .toArray();
    Arrays.stream(order)
        .filter(i -> over[problem.program(options[i])]-- > 0)
        .forEach(i -> trimmed[i] = problem.lastOption(i));
    return trimmed;
  }
}
