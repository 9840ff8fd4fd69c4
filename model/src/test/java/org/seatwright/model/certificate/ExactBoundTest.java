package org.seatwright.model.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.problem.AssignmentProblem;

/** Bounds reckoned by hand, and multipliers that prove nothing. */
class ExactBoundTest {
  private static final Level POINTS = new Level.Points(List.of());
  private static final Level MISSED = new Level.Missed();
  private static final Enforcement HARD = new Enforcement.Hard();
  private static final PlacementRule LISTED = new PlacementRule(Unlisted.NEVER, false);

  private static final String TWO_WANT_NORTH =
      """
      North K 1 seats
      South K 1 seats
      Ada K frl: North-K South-K
      Ben K paid: North-K South-K
      """;

  private static final String THREE_AT_NORTH =
      """
      North K 4 seats
      Ada K frl: North-K
      Ben K paid: North-K
      Cyd K paid: North-K
      """;

  private static final String PRICED_TWINS =
      """
      North K 1 seats
      South K 2 seats
      Ada K frl household=one: North-K South-K
      Ben K frl household=one: South-K North-K
      """;

  private static AssignmentProblem problem(String drawing, Policy.Builder policy) {
    return AssignmentProblem.compile(DrawnDistrict.of(drawing), policy.placement(LISTED).build());
  }

  private static Policy.Builder policy() {
    return Policy.named("Drawn");
  }

  /** The share of frl within 0.4 and 0.6 at each school. */
  private static BalanceRule share(Enforcement enforcement) {
    BalanceForm form =
        new BalanceForm.Share(
            new AttributeValue("ses", "frl"), Fraction.of(2, 5), Fraction.of(3, 5));
    return new BalanceRule("share", form, Per.SCHOOL, Optional.empty(), enforcement);
  }

  private static Policy.Builder twins(Enforcement enforcement) {
    return policy()
        .families(
            List.of(
                new FamilyRule(
                    "twins", FamilyRule.Together.PROGRAM, FamilyRule.Of.TWINS, enforcement)));
  }

  private static Multipliers seats(long denominator, Long... seats) {
    return new Multipliers(denominator, List.of(seats), List.of(), List.of());
  }

  private static Multipliers sides(long denominator, SidePrice... sides) {
    return new Multipliers(denominator, List.of(0L), List.of(sides), List.of());
  }

  private static ExactBound proven(long bound) {
    return new ExactBound.Proven(bound);
  }

  private static ExactBound refused(String why) {
    return new ExactBound.Refused(why);
  }

  @Test
  void aSeatThatTwoWantIsWorthWhatTheNextBestCosts() {
    AssignmentProblem problem = problem(TWO_WANT_NORTH, policy());

    assertThat(ExactBound.of(problem, POINTS, seats(1, 0L, 0L))).isEqualTo(proven(0));
    // Each pays 10 for either seat; North's own price goes back.
    assertThat(ExactBound.of(problem, POINTS, seats(1, 10L, 0L))).isEqualTo(proven(10));
    assertThat(ExactBound.of(problem, POINTS, seats(1, 13L, 0L))).isEqualTo(proven(7));
  }

  @Test
  void aBoundBetweenWholeNumbersIsRoundedUp() {
    AssignmentProblem problem = problem(TWO_WANT_NORTH, policy());

    assertThat(ExactBound.of(problem, POINTS, seats(2, 19L, 0L))).isEqualTo(proven(10));
    assertThat(ExactBound.of(problem, POINTS, seats(3, 28L, 0L))).isEqualTo(proven(10));
    assertThat(ExactBound.of(problem, POINTS, seats(3, 27L, 0L))).isEqualTo(proven(9));
  }

  @Test
  void aBoundBelowNothingIsNothing() {
    AssignmentProblem problem = problem(TWO_WANT_NORTH, policy());

    assertThat(ExactBound.of(problem, POINTS, seats(1, 5_000L, 5_000L))).isEqualTo(proven(0));
  }

  @Test
  void theRowOfARuleProvesItsLinearBoundAndTheHullTheWhole() {
    AssignmentProblem problem = problem(THREE_AT_NORTH, policy().balance(List.of(share(HARD))));

    // 5 N ≥ 2 B: two and a half may sit there, half a student stays out at 1,000 points.
    assertThat(ExactBound.of(problem, POINTS, sides(1, new SidePrice(0, true, 5, 2, 500))))
        .isEqualTo(proven(500));
    // Whole plans enrol 0, 2 or 4, half of them frl: 2 N ≥ B.
    assertThat(ExactBound.of(problem, POINTS, sides(1, new SidePrice(0, true, 2, 1, 1_000))))
        .isEqualTo(proven(1_000));
  }

  @Test
  void aSoftRuleIsPricedUpToItsPoints() {
    AssignmentProblem problem =
        problem(THREE_AT_NORTH, policy().balance(List.of(share(new Enforcement.Soft(40)))));

    // One of three is frl, two must be: 40 points.
    assertThat(ExactBound.of(problem, POINTS, sides(5, new SidePrice(0, true, 5, 2, 40))))
        .isEqualTo(proven(8));
    assertThat(ExactBound.of(problem, POINTS, sides(5, new SidePrice(0, true, 5, 2, 41))))
        .isEqualTo(
            refused(
                "Rule \"share\" at North: missing it by one is priced at 205, at most 200 is"
                    + " allowed."));
  }

  @Test
  void sidesOfOneRowAreAddedUpBeforeTheyAreHeldAgainstTheirMost() {
    AssignmentProblem problem =
        problem(THREE_AT_NORTH, policy().balance(List.of(share(new Enforcement.Soft(40)))));
    SidePrice half = new SidePrice(0, true, 2, 1, 15);

    assertThat(ExactBound.of(problem, POINTS, sides(1, half)))
        .isInstanceOf(ExactBound.Proven.class);
    assertThat(ExactBound.of(problem, POINTS, sides(1, half, half)))
        .isEqualTo(
            refused(
                "Rule \"share\" at North: missing it by one is priced at 60, at most 40 is"
                    + " allowed."));
  }

  @Test
  void aSoftRuleHasNoPriceOnLevelsBeforeThePoints() {
    AssignmentProblem problem =
        problem(THREE_AT_NORTH, policy().balance(List.of(share(new Enforcement.Soft(40)))));

    assertThat(ExactBound.of(problem, MISSED, sides(1, new SidePrice(0, true, 5, 2, 1))))
        .isEqualTo(
            refused(
                "Rule \"share\" at North: missing it by one is priced at 5, at most 0 is"
                    + " allowed."));
  }

  @Test
  void aTestThatNeedNotHoldIsRelaxedByTheWorstTable() {
    BalanceForm count = new BalanceForm.Count(new AttributeValue("ses", "frl"), 0, 9);
    BalanceForm either = new BalanceForm.AtLeast(1, List.of(share(HARD).form(), count));
    AssignmentProblem problem =
        problem(
            """
            North K 3 seats
            Ben K paid: North-K
            Cyd K paid: North-K
            Dee K paid: North-K
            """,
            policy()
                .balance(
                    List.of(
                        new BalanceRule("either", either, Per.SCHOOL, Optional.empty(), HARD))));

    // N − 2 B ≥ −4 where the share holds; −6 where three paid students keep the other test alone.
    assertThat(ExactBound.of(problem, POINTS, sides(1, new SidePrice(0, true, 1, 2, 1))))
        .isEqualTo(proven(0));
    assertThat(EveryPlan.of(problem).least(POINTS)).hasValue(0);
  }

  @Test
  void aSpreadHasNoPrice() {
    BalanceForm.Spread spread =
        new BalanceForm.Spread(
            ((BalanceForm.Share) share(HARD).form()).tally(), Fraction.of(1, 10));
    AssignmentProblem problem =
        problem(
            THREE_AT_NORTH,
            policy()
                .balance(
                    List.of(new BalanceRule("apart", spread, Per.SCHOOL, Optional.empty(), HARD))));

    ExactBound priced =
        refused("Rule \"apart\" at North: it is priced, yet a rule about spread has no price.");
    assertThat(ExactBound.of(problem, POINTS, sides(1, new SidePrice(0, false, 1, 0, 1))))
        .isEqualTo(priced);
    // What both sides are charged is 2^64 − 1002 together, which a long would take for less than 0.
    assertThat(
            ExactBound.of(
                problem,
                POINTS,
                sides(
                    1,
                    new SidePrice(0, true, 1, 0, Long.MAX_VALUE - 1_000),
                    new SidePrice(0, false, 1, 0, Long.MAX_VALUE))))
        .isEqualTo(priced);
    assertThat(ExactBound.of(problem, POINTS, sides(1, new SidePrice(0, true, 1, 0, 0))))
        .isEqualTo(proven(0));
  }

  @Test
  void seatsTooManyCostWhatIsMissed() {
    AssignmentProblem problem =
        AssignmentProblem.compile(
            DrawnDistrict.of(
                """
                North K 1 seats
                Ada K frl: North-K
                Ben K paid: North-K
                Cyd K paid: North-K
                """),
            policy().placement(new PlacementRule(Unlisted.NEVER, true)).build());

    // Two of three have no seat, or one too many sits there.
    assertThat(ExactBound.of(problem, MISSED, seats(6, 6L))).isEqualTo(proven(2));
    assertThat(ExactBound.of(problem, MISSED, seats(6, 7L)))
        .isEqualTo(
            refused(
                "A seat in North-K is priced at 7, at most 6 is allowed: that is what one too many"
                    + " costs."));
  }

  @Test
  void whoMustSitDoesNotStayOutWhereHardRulesAreKept() {
    AssignmentProblem problem =
        AssignmentProblem.compile(
            DrawnDistrict.of(TWO_WANT_NORTH),
            policy().placement(new PlacementRule(Unlisted.NEVER, true)).build());

    // Staying out would cost 1,000, less than either seat.
    assertThat(ExactBound.of(problem, POINTS, seats(1, 2_010L, 2_000L))).isEqualTo(proven(10));
    assertThat(ExactBound.of(problem(TWO_WANT_NORTH, policy()), POINTS, seats(1, 2_010L, 2_000L)))
        .isEqualTo(proven(0));
  }

  @Test
  void rowsOfASetAsideArePricedTogetherUpToWhatMissingItCosts() {
    SetAside.Size one = new SetAside.Size.Seats(1);
    List<SetAside.Block> blocks =
        List.of(
            new SetAside.Block(Optional.of(Group.of(new AttributeValue("ses", "frl"))), one),
            new SetAside.Block(Optional.of(Group.of(new AttributeValue("ses", "paid"))), one));
    SetAside half = new SetAside("half", Optional.empty(), blocks, new SetAside.Unfilled.Kept());
    AssignmentProblem problem =
        problem(
            """
            North K 2 seats
            Ada K frl: North-K
            Ben K paid: North-K
            """,
            policy().setAsides(List.of(half)));
    SidePrice first = new SidePrice(0, false, 1, 0, 3);
    SidePrice second = new SidePrice(1, false, 1, 0, 3);

    assertThat(ExactBound.of(problem, MISSED, sides(6, first, second))).isEqualTo(proven(0));
    assertThat(ExactBound.of(problem, MISSED, sides(5, first, second)))
        .isEqualTo(
            refused(
                "Rule \"half\" at North-K: missing it by one is priced at 6, at most 5 is"
                    + " allowed."));
  }

  @Test
  void twinsChooseTogether() {
    assertThat(ExactBound.of(problem(PRICED_TWINS, twins(HARD)), POINTS, seats(1, 0L, 0L)))
        .isEqualTo(proven(10));
    assertThat(
            ExactBound.of(
                problem(PRICED_TWINS, twins(new Enforcement.Soft(4))), POINTS, seats(1, 0L, 0L)))
        .isEqualTo(proven(4));
    assertThat(
            ExactBound.of(
                problem(PRICED_TWINS, twins(new Enforcement.Soft(40))), POINTS, seats(1, 0L, 0L)))
        .isEqualTo(proven(10));
  }

  @Test
  void twinsWhoSeatsKeepApartMissTheRule() {
    AssignmentProblem problem =
        AssignmentProblem.compile(
            DrawnDistrict.of(
                """
                North K 1 seats
                South K 1 seats
                Ada K frl household=one: North-K South-K
                Ben K frl household=one: South-K North-K
                """),
            twins(HARD).placement(new PlacementRule(Unlisted.NEVER, true)).build());

    // Half a miss per seat: at 1 together they pay 1, apart they pay 1 and the rule.
    assertThat(ExactBound.of(problem, MISSED, seats(2, 1L, 1L))).isEqualTo(proven(0));
    assertThat(ExactBound.of(problem, MISSED, seats(2, 2L, 0L))).isEqualTo(proven(0));
    assertThat(EveryPlan.of(problem).least(MISSED)).hasValue(1);
  }

  @Test
  void aHouseholdTooLargeToLookThroughPaysWhatItsMembersPayApart() {
    StringBuilder drawing =
        new StringBuilder("North K 20 seats\nSouth K 20 seats\nHill K 20 seats\n");
    List<String> lists =
        List.of("North-K South-K Hill-K", "South-K Hill-K North-K", "Hill-K North-K South-K");
    for (int child = 0; child < 18; child++) {
      drawing.append("C%d K frl household=one: %s\n".formatted(child, lists.get(child % 3)));
    }
    AssignmentProblem problem = problem(drawing.toString(), twins(new Enforcement.Soft(5)));

    assertThat(ExactBound.of(problem, POINTS, seats(1, 0L, 0L, 0L))).isEqualTo(proven(0));
  }

  @Test
  void levelsThatAreHeldArePriced() {
    AssignmentProblem problem = problem(TWO_WANT_NORTH, policy().objective(Objective.RANK_MAXIMAL));
    Level first = new Level.Rank(List.of());
    Level second = new Level.Rank(List.of(1L));

    assertThat(ExactBound.of(problem, first, seats(1, 1L, 0L))).isEqualTo(proven(1));
    assertThat(
            ExactBound.of(
                problem, second, new Multipliers(1, List.of(0L, 0L), List.of(), List.of(0L))))
        .isEqualTo(proven(0));
    // At most one goes beyond the first choice: the other's 10 points of 20 stand.
    Level points = new Level.Points(List.of(1L, 0L, 0L));
    assertThat(
            ExactBound.of(
                problem,
                points,
                new Multipliers(1, List.of(10L, 0L), List.of(), List.of(0L, 0L, 0L))))
        .isEqualTo(proven(10));
    assertThat(
            ExactBound.of(
                problem,
                points,
                new Multipliers(1, List.of(30L, 0L), List.of(), List.of(20L, 0L, 0L))))
        .isEqualTo(proven(10));
  }

  @Test
  void multipliersThatDoNotFitTheProblemAreRefused() {
    AssignmentProblem problem = problem(TWO_WANT_NORTH, policy());
    AssignmentProblem byRank = problem(TWO_WANT_NORTH, policy().objective(Objective.RANK_MAXIMAL));

    assertThat(ExactBound.of(problem, POINTS, seats(1, 1L)))
        .isEqualTo(refused("It prices the seats of 1 programs, the district has 2."));
    assertThat(
            ExactBound.of(
                problem,
                POINTS,
                new Multipliers(
                    1, List.of(0L, 0L), List.of(new SidePrice(0, true, 1, 0, 1)), List.of())))
        .isEqualTo(refused("It prices row 0, the rules have 0 rows from 0."));
    assertThat(ExactBound.of(problem, new Level.Rank(List.of()), seats(1, 1L, 0L)))
        .isEqualTo(refused("It holds 0 levels by rank, the objective has 0."));
    assertThat(ExactBound.of(byRank, POINTS, seats(1, 1L, 0L)))
        .isEqualTo(refused("It holds 0 levels by rank, the objective has 3."));
    assertThat(ExactBound.of(byRank, new Level.Rank(List.of(1L)), seats(1, 1L, 0L)))
        .isEqualTo(refused("It prices 0 levels by rank, 1 are held."));
  }

  @Test
  void numbersTooLargeAreRefusedRatherThanWrapped() {
    AssignmentProblem problem = problem(THREE_AT_NORTH, policy().balance(List.of(share(HARD))));
    ExactBound tooLarge = refused("Its numbers are too large to reckon with.");

    assertThat(
            ExactBound.of(problem, POINTS, sides(1, new SidePrice(0, true, Long.MAX_VALUE, 1, 2))))
        .isEqualTo(tooLarge);
    assertThat(ExactBound.of(problem, POINTS, sides(1, new SidePrice(0, true, 5, 2, 1L << 62))))
        .isEqualTo(tooLarge);
    assertThat(ExactBound.of(problem, POINTS, seats(1L << 60, 0L))).isEqualTo(tooLarge);
  }
}
