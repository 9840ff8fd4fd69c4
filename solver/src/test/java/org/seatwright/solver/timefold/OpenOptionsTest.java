package org.seatwright.solver.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.BruteForce;

class OpenOptionsTest {
  private static final int DISTRICTS = 1_500;
  private static final int STUDENTS = 4;

  @Test
  void everyBestPlanUsesOpenOptionsOnly() {
    int closed = 0;
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      PriceAscent prices = PriceAscent.of(problem, () -> false);
      if (prices.provesBound()) {
        Score best = BruteForce.best(problem);
        if (best.isValid()) {
          OpenOptions open = OpenOptions.within(problem, prices, best.points());
          closed += problem.options() - open.size();
          checkBestPlans(problem, open, best, new int[problem.students()], 0, seed);
        }
      }
    }
    assertThat(closed).isGreaterThan(200);
  }

  private static void checkBestPlans(
      AssignmentProblem problem, OpenOptions open, Score best, int[] plan, int student, int seed) {
    if (student == plan.length) {
      Score score = problem.score(plan);
      if (score.isValid() && score.points() == best.points()) {
        for (int i = 0; i < plan.length; i++) {
          assertThat(open.has(i, plan[i])).as("seed %d", seed).isTrue();
        }
      }
      return;
    }
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      plan[student] = o;
      checkBestPlans(problem, open, best, plan, student + 1, seed);
    }
  }
}
