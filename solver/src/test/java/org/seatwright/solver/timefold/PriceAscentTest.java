package org.seatwright.solver.timefold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Score;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.FamilyRule.Together;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.FamilyPairs;
import org.seatwright.model.problem.PlanTally;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.BruteForce;
import org.seatwright.solver.DrawnDistrict;

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
      Unlisted unlisted = seed % 2 == 0 ? Unlisted.NEVER : Unlisted.WHEN_NEEDED;
      Policy policy = seatsOnly(new PlacementRule(unlisted, false));
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), policy);
      Score best = BruteForce.best(problem);
      if (!best.isValid()) {
        continue;
      }

      double value = dualValue(problem, PriceAscent.of(problem, () -> false));

      assertThat(value).as("seed %d", seed).isLessThanOrEqualTo(best.points() + 1e-6);
      // With seats alone there is no gap, so the ascent should come near.
      assertThat(value).as("seed %d", seed).isGreaterThan(0.95 * best.points() - 5);
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
        if (problem.pairs().of(i).length > 0) {
          continue;
        }
        int options = problem.mustSit(i) ? last - 1 : last;
        for (int o = problem.firstOption(i); o <= options; o++) {
          assertThat(priced(problem, prices, i, cheapest[i]))
              .as("seed %d, student %d", seed, i)
              .isLessThanOrEqualTo(priced(problem, prices, i, o) + 1e-9);
        }
      }
    }
  }

  private static double priced(AssignmentProblem problem, PriceAscent prices, int i, int option) {
    return new ChainCost(problem).inPoints(option)
        + prices.of(problem.program(option), problem.type(i));
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

  @Test
  void householdsTakeTheOptionsThatAreCheapestTogether() {
    for (Together together : Together.values()) {
      for (int seed = 0; seed < DISTRICTS; seed++) {
        AssignmentProblem problem = twins(seed, together);
        PriceAscent prices = PriceAscent.of(problem, () -> false);
        int[] cheapest = prices.cheapestOptions();
        FamilyPairs.Pair pair = problem.pairs().all().getFirst();
        double least = Double.MAX_VALUE;
        for (int a = problem.firstOption(0); a <= problem.lastOption(0); a++) {
          for (int b = problem.firstOption(1); b <= problem.lastOption(1); b++) {
            if (!PlanTally.isApart(problem, pair, a, b)) {
              least =
                  Math.min(least, priced(problem, prices, 0, a) + priced(problem, prices, 1, b));
            }
          }
        }

        String claim = "%s, seed %d".formatted(together, seed);
        assertThat(PlanTally.isApart(problem, pair, cheapest[0], cheapest[1])).as(claim).isFalse();
        assertThat(
                priced(problem, prices, 0, cheapest[0]) + priced(problem, prices, 1, cheapest[1]))
            .as(claim)
            .isCloseTo(least, within(1e-6));
      }
    }
  }

  /** Two children of one household who like different schools, and others who want seats too. */
  private static AssignmentProblem twins(int seed, Together together) {
    Random random = new Random(seed);
    StringBuilder drawing = new StringBuilder("A K 2\nB K 2\nC K 2\n");
    for (int i = 0; i < 8; i++) {
      List<String> list = new ArrayList<>(List.of("A-K", "B-K", "C-K"));
      Collections.shuffle(list, random);
      String household = i < 2 ? "twins" : "other" + i;
      drawing.append("s%d K household=%s: %s\n".formatted(i, household, String.join(" ", list)));
    }
    return DrawnProblem.of(
        drawing.toString(),
        Policy.named("Drawn")
            .families(
                List.of(
                    new FamilyRule("twins", together, FamilyRule.Of.TWINS, new Enforcement.Hard())))
            .build());
  }
}
