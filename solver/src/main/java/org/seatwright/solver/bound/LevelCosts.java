package org.seatwright.solver.bound;

import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;

/** What every option costs on the level that a goal minimises, rules and households left aside. */
final class LevelCosts {
  /** Stands for the cost of an option that is not allowed; far above any whole int. */
  private static final double FORBIDDEN = 1e15;

  private final AssignmentProblem problem;

  /** Shape: one per option. */
  private final double[] cost;

  private final double dearest;

  /**
   * @param core the options that are allowed; having no seat is not, where a hard rule says so and
   *     the goal lets no rule be missed
   */
  LevelCosts(AssignmentProblem problem, Goal goal, Core core) {
    this.problem = problem;
    cost = new double[problem.options()];
    double most = 0;
    for (int i = 0; i < problem.students(); i++) {
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        boolean isUnseated = isUnseated(i, o);
        boolean isAllowed = core.has(o) && (!isUnseated || goal.mayMiss());
        cost[o] =
            isAllowed ? goal.cost(problem, i, o) + (isUnseated ? goal.missCost() : 0) : FORBIDDEN;
        most = isAllowed ? Math.max(most, cost[o]) : most;
      }
    }
    dearest = most;
  }

  /** The cost of {@code option}; far above all others for one that is not allowed. */
  double of(int option) {
    return cost[option];
  }

  boolean isAllowed(int option) {
    return cost[option] != FORBIDDEN;
  }

  /** The most that an allowed option costs. */
  double dearest() {
    return dearest;
  }

  /** True where {@code option} leaves without a seat a student who must have one. */
  boolean isUnseated(int student, int option) {
    return option == problem.lastOption(student) && problem.mustSit(student);
  }
}
