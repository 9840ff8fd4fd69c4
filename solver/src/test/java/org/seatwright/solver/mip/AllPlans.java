package org.seatwright.solver.mip;

import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;

/** The best score of a small problem by trying every plan. */
final class AllPlans {
  private AllPlans() {}

  static Score best(AssignmentProblem problem) {
    int[] plan = new int[problem.students()];
    for (int i = 0; i < plan.length; i++) {
      plan[i] = problem.firstOption(i);
    }
    Score best = problem.score(plan);
    while (next(problem, plan)) {
      Score score = problem.score(plan);
      best = score.isBetterThan(best) ? score : best;
    }
    return best;
  }

  /** Counts one further, the last student's option fastest; false after the last plan. */
  private static boolean next(AssignmentProblem problem, int[] plan) {
    int i = plan.length - 1;
    while (i >= 0 && plan[i] == problem.lastOption(i)) {
      plan[i] = problem.firstOption(i);
      i--;
    }
    if (i >= 0) {
      plan[i]++;
    }
    return i >= 0;
  }
}
