package org.seatwright.solver.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Score;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.DrawnDistrict;

/** Improvements that need several students at once: chains, and sets of swaps. */
class ChainSearchTest {
  private static final int SEEDS = 20;

  private static AssignmentProblem problem(String drawing, BalanceRule... rules) {
    Policy policy =
        new Policy(
            "Drawn",
            List.of(rules),
            new PlacementRule(Unlisted.NEVER, false),
            Points.DEFAULT,
            new Lottery(7));
    return AssignmentProblem.compile(DrawnDistrict.of(drawing), policy);
  }

  private static int[] options(AssignmentProblem problem, String seats) {
    return problem.options(DrawnDistrict.plan(problem.district(), seats));
  }

  /** Fails where one student, or two together, can take other options and better the plan. */
  private static void assertNoTwoStudentsImprove(AssignmentProblem problem, int[] options) {
    Score score = problem.score(options);
    for (int i = 0; i < options.length; i++) {
      for (int j = 0; j < options.length; j++) {
        for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
          for (int q = problem.firstOption(j); q <= problem.lastOption(j); q++) {
            int[] changed = options.clone();
            changed[i] = o;
            changed[j] = q;
            assertThat(problem.score(changed)).isGreaterThanOrEqualTo(score);
          }
        }
      }
    }
  }

  private static final String CIRCLE =
      """
      A K 1 seats
      B K 1 seats
      C K 1 seats
      Ada K frl: B-K A-K
      Ben K frl: C-K B-K
      Cyd K frl: A-K C-K
      """;

  @Test
  void aCircleOfThreeIsFoundThatNoSwapOrChangeFinds() {
    AssignmentProblem problem = problem(CIRCLE);
    int[] second = options(problem, "A-K B-K C-K");
    assertNoTwoStudentsImprove(problem, second);
    for (int seed = 0; seed < SEEDS; seed++) {
      Seating seating = new Seating(problem, second);

      List<Chain> chains = new ChainSearch(seating).find(new SplittableRandom(seed));

      assertThat(chains).as("seed %d", seed).hasSize(1);
      assertThat(chains.getFirst().students()).as("seed %d", seed).hasSize(3);
      chains.getFirst().applyTo(seating);
      assertThat(seating.options()).as("seed %d", seed).isEqualTo(options(problem, "B-K C-K A-K"));
    }
  }

  @Test
  void aChainOfThreeToAFreeSeatIsFoundThatNoSwapOrChangeFinds() {
    // Dee's seat pays for two steps down, but only together and only as far as the free seat.
    AssignmentProblem problem =
        problem(
            """
            A K 1 seats
            B K 1 seats
            C K 1 seats
            Ada K frl: A-K B-K
            Ben K frl: B-K C-K
            Dee K frl: A-K
            """);
    int[] waiting = options(problem, "A-K B-K -");
    assertNoTwoStudentsImprove(problem, waiting);
    for (int seed = 0; seed < SEEDS; seed++) {
      Seating seating = new Seating(problem, waiting);

      List<Chain> chains = new ChainSearch(seating).find(new SplittableRandom(seed));

      assertThat(chains).as("seed %d", seed).isNotEmpty();
      chains.getFirst().applyTo(seating);
      assertThat(seating.options()).as("seed %d", seed).isEqualTo(options(problem, "B-K C-K A-K"));
    }
  }

  @Test
  void whereThePlanIsBestNothingIsFound() {
    AssignmentProblem problem = problem(CIRCLE);
    Seating seating = new Seating(problem, options(problem, "B-K C-K A-K"));

    assertThat(new ChainSearch(seating).find(new SplittableRandom(1))).isEmpty();
    assertThat(
            new ImprovingChains(seating, Aim.SCORE, Optional.empty()).next(new SplittableRandom(1)))
        .isEmpty();
  }

  private static final BalanceRule HALF_AND_HALF =
      new BalanceRule(
          "half and half",
          new BalanceForm.Share(
              new AttributeValue("ses", "frl"),
              Fraction.of(new BigDecimal("0.5")),
              Fraction.of(new BigDecimal("0.5"))),
          Per.SCHOOL,
          Optional.empty(),
          new Enforcement.Hard());

  private static final String TWO_GRADES =
      """
      North K 1 seats
      North 1 1 seats
      South K 1 seats
      South 1 1 seats
      Ada K frl: South-K North-K
      Ben 1 paid: South-1 North-1
      Cyd K paid: North-K South-K
      Dee 1 frl: North-1 South-1
      """;

  @Test
  void twoSwapsInTwoGradesAreFoundTogetherWhereARuleTiesTheGrades() {
    AssignmentProblem problem = problem(TWO_GRADES, HALF_AND_HALF);
    int[] second = options(problem, "North-K North-1 South-K South-1");
    assertNoTwoStudentsImprove(problem, second);
    for (int seed = 0; seed < SEEDS; seed++) {
      Seating seating = new Seating(problem, second);

      List<Chain> swaps = new ExchangeSearch(seating).find(new SplittableRandom(seed));

      assertThat(swaps).as("seed %d", seed).isNotEmpty();
      assertThat(swaps.getFirst().students())
          .as("seed %d", seed)
          .containsExactlyInAnyOrder(0, 1, 2, 3);
      swaps.getFirst().applyTo(seating);
      assertThat(seating.options())
          .as("seed %d", seed)
          .isEqualTo(options(problem, "South-K South-1 North-K North-1"));
    }
  }

  @Test
  void improvingChainsFallBackOnSwaps() {
    AssignmentProblem problem = problem(TWO_GRADES, HALF_AND_HALF);
    Seating seating = new Seating(problem, options(problem, "North-K North-1 South-K South-1"));

    Chain found =
        new ImprovingChains(seating, Aim.SCORE, Optional.empty())
            .next(new SplittableRandom(3))
            .orElseThrow();

    found.applyTo(seating);
    assertThat(problem.score(seating.options())).isEqualTo(new Score(0, 0, 0));
  }
}
