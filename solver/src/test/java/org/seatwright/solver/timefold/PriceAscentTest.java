package org.seatwright.solver.timefold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.BruteForce;
import org.seatwright.solver.DrawnDistrict;
import org.seatwright.solver.RandomDistricts;

class PriceAscentTest {
  private static final int DISTRICTS = 60;

  private static Policy seatsOnly(PlacementRule placement) {
    return new Policy("Drawn", List.of(), placement, Points.DEFAULT, new Lottery(7));
  }

  /** Where only seats bind, prices are the seats' multipliers: Σ min (cost + price) − Σ price. */
  private static double dualValue(AssignmentProblem problem, PriceAscent prices) {
    double value = 0;
    int[] cheapest = prices.cheapestOptions();
    for (int i = 0; i < cheapest.length; i++) {
      value += problem.cost(cheapest[i]) + prices.of(problem.program(cheapest[i]), 0);
    }
    for (int p = 0; p < problem.programs(); p++) {
      value -= prices.of(p, 0) * problem.seats(p);
    }
    return value;
  }

  @Test
  void theDualValueIsNoHigherThanTheOptimum() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, 6);
      Policy policy = seatsOnly(new PlacementRule(drawn.policy().placement().unlisted(), false));
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), policy);
      long best = BruteForce.best(drawn.district(), policy).points();

      double value = dualValue(problem, PriceAscent.of(problem, () -> false));

      assertThat(value).as("seed %d", seed).isLessThanOrEqualTo(best + 1e-6);
      // With seats alone there is no gap, so the ascent should come near.
      assertThat(value).as("seed %d", seed).isGreaterThan(0.95 * best - 5);
    }
  }

  @Test
  void everyStudentTakesTheOptionThatCostAndPriceMakeCheapest() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, 10);
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      PriceAscent prices = PriceAscent.of(problem, () -> false);
      int[] cheapest = prices.cheapestOptions();
      for (int i = 0; i < cheapest.length; i++) {
        int last = problem.lastOption(i);
        int options = problem.everyonePlaced() ? last - 1 : last;
        for (int o = problem.firstOption(i); o <= options; o++) {
          assertThat(priced(problem, prices, i, cheapest[i]))
              .as("seed %d, student %d", seed, i)
              .isLessThanOrEqualTo(priced(problem, prices, i, o) + 1e-9);
        }
      }
    }
  }

  private static double priced(AssignmentProblem problem, PriceAscent prices, int i, int option) {
    return problem.cost(option) + prices.of(problem.program(option), problem.type(i));
  }

  @Test
  void aContestedSeatCostsWhatTheLoserLosesAndAFreeSeatNothing() {
    AssignmentProblem problem =
        AssignmentProblem.compile(
            DrawnDistrict.of(
                """
                North K 1 seats
                South K 5 seats
                Ada K frl: North-K South-K
                Ben K frl: North-K South-K
                """),
            seatsOnly(new PlacementRule(Unlisted.NEVER, false)));

    PriceAscent prices = PriceAscent.of(problem, () -> false);

    assertThat(prices.of(0, 0)).isCloseTo(10, within(1.0));
    assertThat(prices.of(1, 0)).isZero();
  }
}
