package org.seatwright.solver.timefold;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * The options that search gives out: all, or those that a plan no dearer than the best one known
 * can use. With prices that prove a bound, an option that costs its student more than the distance
 * between bound and plan beyond the cheapest is in no such plan. To have no seat stays open to
 * everyone, as the way that leads a push off a plan. Flat: O(options) memory, no object per option.
 */
final class OpenOptions {
  /** What floating-point arithmetic may add to a regret. */
  private static final double ERROR = 1e-3;

  private final int[] first;
  private final int[] options;

  private OpenOptions(int[] first, int[] options) {
    this.first = first;
    this.options = options;
  }

  /** Every option. */
  static OpenOptions all(AssignmentProblem problem) {
    int[] first = new int[problem.students() + 1];
    int[] options = new int[problem.options()];
    Arrays.setAll(options, o -> o);
    for (int i = 0; i < problem.students(); i++) {
      first[i + 1] = problem.lastOption(i) + 1;
    }
    return new OpenOptions(first, options);
  }

  /**
   * The options that plans of at most {@code points} can use.
   *
   * @param prices that prove a bound
   */
  static OpenOptions within(AssignmentProblem problem, PriceAscent prices, double points) {
    double distance = points - prices.value() + ERROR;
    int[] first = new int[problem.students() + 1];
    int[] options = new int[problem.options()];
    int size = 0;
    for (int i = 0; i < problem.students(); i++) {
      double limit = prices.least(i) + distance;
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        if (prices.priced(i, o) <= limit || o == problem.lastOption(i)) {
          options[size++] = o;
        }
      }
      first[i + 1] = size;
    }
    return new OpenOptions(first, Arrays.copyOf(options, size));
  }

  /** Number of open options of {@code student}, at least 1. */
  int count(int student) {
    return first[student + 1] - first[student];
  }

  /** The {@code k}-th open option of {@code student}. */
  int option(int student, int k) {
    return options[first[student] + k];
  }

  /** True where {@code option} is an open option of {@code student}. */
  boolean has(int student, int option) {
    return Arrays.binarySearch(options, first[student], first[student + 1], option) >= 0;
  }

  /** Number of open options of all students. */
  int size() {
    return options.length;
  }

  /** The open options of {@code student}, without an object per option. */
  List<Integer> of(int student) {
    return new Range(student);
  }

  private final class Range extends AbstractList<Integer> {
    private final int student;

    Range(int student) {
      this.student = student;
    }

    @Override
    public Integer get(int index) {
      return option(student, Objects.checkIndex(index, size()));
    }

    @Override
    public int size() {
      return count(student);
    }
  }
}
