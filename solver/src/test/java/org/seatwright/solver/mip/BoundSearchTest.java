package org.seatwright.solver.mip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.BruteForce;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.bound.BoundSearch;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.LinearSolver;

class BoundSearchTest {
  private static final int DISTRICTS = 1_000;
  private static final int STUDENTS = 5;
  private static final Goal POINTS = new Goal.LeastPoints(0, List.of());

  private static final BoundSearch.Limits NO_LIMITS =
      new BoundSearch.Limits() {
        @Override
        public double secondsLeft() {
          return Double.POSITIVE_INFINITY;
        }

        @Override
        public StopSignal stop() {
          return new StopSignal();
        }
      };

  /** Districts of a few students have all columns at once, unless there may be fewer. */
  private static int fewestColumns(int seed) {
    return seed % 2 == 0 ? 0 : CoreSizes.USUAL.columns();
  }

  private static BoundSearch.Result search(
      AssignmentProblem problem, Goal goal, int fewestColumns) {
    return BoundSearch.search(
        problem, goal, Core.whole(problem), new Glop(), NO_LIMITS, fewestColumns, _ -> {});
  }

  /** The linear relaxation over every option at once. */
  private static LinearSolver.Result relax(AssignmentProblem problem, LinearProgram linear) {
    Core whole = Core.whole(problem);
    OptionVariables options = OptionVariables.write(problem, POINTS, whole, linear, false);
    new ProgramRows(problem, POINTS, linear, options, options, true);
    return new Glop().solve(linear, Double.POSITIVE_INFINITY, new StopSignal());
  }

  @Test
  void theBoundIsNoHigherThanTheOptimumAndRefusesNoValidPlan() {
    int priced = 0;
    int impossible = 0;
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      if (!problem.beyondLinear().isEmpty() || problem.rankLevels().count() > 0) {
        continue;
      }
      Score best = BruteForce.best(problem);
      switch (search(problem, POINTS, fewestColumns(seed))) {
        case BoundSearch.Result.Priced(var prices, _) -> {
          priced++;
          if (best.isValid()) {
            assertThat(prices.bound())
                .as("seed %d", seed)
                .isLessThanOrEqualTo(best.points() + 1e-6);
          }
        }
        case BoundSearch.Result.Impossible() -> {
          impossible++;
          assertThat(best.isValid()).as("seed %d", seed).isFalse();
        }
      }
    }
    assertThat(priced).isGreaterThan(150);
    assertThat(impossible).isGreaterThan(20);
  }

  @Test
  void theBoundIsThatOfTheWholeLinearProgram() {
    int compared = 0;
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      LinearProgram linear = new LinearProgram(false);
      // A household is priced as one, which is more than the relaxation knows.
      if (problem.pairs().isEmpty()
          && problem.rankLevels().count() == 0
          && relax(problem, linear) instanceof LinearSolver.Result.Solved solved
          && search(problem, POINTS, fewestColumns(seed))
              instanceof BoundSearch.Result.Priced(var prices, boolean isExact)) {
        compared++;
        assertThat(isExact).as("seed %d", seed).isTrue();
        assertThat(prices.bound())
            .as("seed %d", seed)
            .isCloseTo(linear.value(solved.values()), within(1e-5));
      }
    }
    assertThat(compared).isGreaterThan(100);
  }
}
