package org.seatwright.solver.mip;

import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.linear.Goal;

/**
 * What an option adds to every level of a score that it can add to on its own: students without a
 * seat who must have one, ranks, points, tie-break; the first level that differs decides.
 */
final class LevelCost implements Comparable<LevelCost> {
  /** Whole numbers per level, worst level first. */
  private final long[] levels;

  private LevelCost(long[] levels) {
    this.levels = levels;
  }

  /** The cost of {@code option}, one of {@code student}'s. */
  static LevelCost of(AssignmentProblem problem, int student, int option) {
    int ranks = problem.rankLevels().count();
    long[] levels = new long[ranks + 3];
    levels[0] = problem.mustSit(student) && option == problem.lastOption(student) ? 1 : 0;
    for (int level = 0; level < ranks; level++) {
      levels[1 + level] = Goal.isBeyond(problem, level, option) ? 1 : 0;
    }
    levels[1 + ranks] = problem.cost(option);
    levels[2 + ranks] = problem.tieBreak(student, option);
    return new LevelCost(levels);
  }

  LevelCost plus(LevelCost other) {
    long[] sum = levels.clone();
    for (int level = 0; level < sum.length; level++) {
      sum[level] += other.levels[level];
    }
    return new LevelCost(sum);
  }

  LevelCost minus(LevelCost other) {
    long[] difference = levels.clone();
    for (int level = 0; level < difference.length; level++) {
      difference[level] -= other.levels[level];
    }
    return new LevelCost(difference);
  }

  @Override
  public int compareTo(LevelCost other) {
    for (int level = 0; level < levels.length; level++) {
      int order = Long.compare(levels[level], other.levels[level]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
