package org.seatwright.solver.mip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.BruteForce;
import org.seatwright.solver.RandomDistricts;
import org.seatwright.solver.StopSignal;

class PricesTest {
  private static final int FEASIBLE_DISTRICTS = 300;
  private static final int STUDENTS = 4;

  private static Relaxation.Result relax(AssignmentProblem problem) {
    return Relaxation.solve(
        problem,
        new Goal.LeastPoints(0, List.of()),
        Core.whole(problem),
        Double.POSITIVE_INFINITY,
        new StopSignal());
  }

  @Test
  void theBoundIsNoHigherThanTheOptimum() {
    int seen = 0;
    for (int seed = 0; seen < FEASIBLE_DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
      Score best = BruteForce.best(drawn.district(), drawn.policy());
      if (best.isValid()) {
        seen++;
        AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
        Relaxation.Result result = relax(problem);

        assertThat(result).as("seed %d", seed).isInstanceOf(Relaxation.Result.Priced.class);
        Prices prices = ((Relaxation.Result.Priced) result).prices();
        assertThat(prices.bound()).as("seed %d", seed).isLessThanOrEqualTo(best.points() + 1e-6);
      }
    }
  }

  @Test
  void whatTheRelaxationCallsImpossibleIs() {
    int seen = 0;
    for (int seed = 0; seed < FEASIBLE_DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      if (relax(problem) instanceof Relaxation.Result.Impossible) {
        seen++;
        assertThat(BruteForce.best(drawn.district(), drawn.policy()).isValid())
            .as("seed %d", seed)
            .isFalse();
      }
    }
    assertThat(seen).isGreaterThan(10);
  }
}
