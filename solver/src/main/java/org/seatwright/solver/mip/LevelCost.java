package org.seatwright.solver.mip;

import org.seatwright.model.problem.AssignmentProblem;

/**
 * What an option adds to every level of a score that it can add to on its own: students without a
 * seat who must have one, ranks, points, tie-break; the first level that differs decides.
 */
final class LevelCost implements Comparable<LevelCost> {
  /** Whole numbers per level, worst level first; levels on which all options are equal left out. */
  private final long[] levels;

  private LevelCost(long[] levels) {
    this.levels = levels;
  }

  /** The cost of every option; shape: one per option. */
  static LevelCost[] of(AssignmentProblem problem) {
    boolean mustSit = false;
    for (int i = 0; i < problem.students(); i++) {
      mustSit |= problem.mustSit(i);
    }
    int before = mustSit ? 1 : 0;
    int ranks = problem.rankLevels().count();
    LevelCost[] costs = new LevelCost[problem.options()];
    for (int i = 0; i < problem.students(); i++) {
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        long[] levels = new long[before + ranks + 2];
        if (problem.mustSit(i) && o == problem.lastOption(i)) {
          levels[0] = 1;
        }
        for (int level = 0; level < ranks; level++) {
          levels[before + level] = Goal.isBeyond(problem, level, o) ? 1 : 0;
        }
        levels[before + ranks] = problem.cost(o);
        levels[before + ranks + 1] = problem.tieBreak(i, o);
        costs[o] = new LevelCost(levels);
      }
    }
    return costs;
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
