package org.seatwright.solver.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FairnessRule.Among;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.FamilyRule.Of;
import org.seatwright.model.policy.FamilyRule.Together;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;

/**
 * Each construct of the policy language once where it decides the plan and once where it is slack.
 *
 * <p>Lottery positions with seed 7: Ada 1, Cyd 2, Dee 3, Ben 4.
 */
class RulesDecideTest {
  private static final Enforcement HARD = new Enforcement.Hard();
  private static final AttributeValue FRL = new AttributeValue("ses", "frl");

  private static final AttributeValue MAGNET = new AttributeValue("magnet", "yes");

  /** Two seats that everyone wants; the lottery alone gives them to Ada and Cyd. */
  private static final String ONE_GRADE =
      """
      North K 2 magnet=yes
      South K 4 magnet=no
      Ada K ses=paid block=1: North-K South-K
      Ben K ses=frl block=3: North-K South-K
      Cyd K ses=paid block=2: North-K South-K
      Dee K ses=frl block=1: North-K South-K
      """;

  private static final String BY_LOTTERY = "Ada→North-K Ben→South-K Cyd→North-K Dee→South-K";

  private static final String MIXED = "Ada→North-K Ben→South-K Cyd→South-K Dee→North-K, 20 points";

  private static Policy.Builder policy() {
    return Policy.named("Drawn")
        .placement(new PlacementRule(Unlisted.WHEN_NEEDED, false))
        .points(new Points(List.of(0L, 10L, 25L), 300, 0, 1_000))
        .lottery(new Lottery(7));
  }

  private static String plan(String drawing, Policy.Builder policy) {
    return DrawnProblem.plan(drawing, policy.build());
  }

  private static Policy.Builder balanced(BalanceForm form) {
    return policy()
        .balance(List.of(new BalanceRule("mix", form, Per.SCHOOL, Optional.empty(), HARD)));
  }

  private static BalanceForm share(int low, int high, int of) {
    return new BalanceForm.Share(FRL, Fraction.of(low, of), Fraction.of(high, of));
  }

  @Test
  void withoutRulesTheLotteryDecides() {
    assertThat(plan(ONE_GRADE, policy())).isEqualTo(BY_LOTTERY + ", 20 points");
  }

  @Test
  void aConditionalShareCountsOnlyWhomItIsAmong() {
    BalanceForm halfInBlock3 =
        new BalanceForm.Share(
            new Tally.Members(Group.of("block", "3"), Optional.of(Group.of(FRL))),
            Fraction.of(1, 2),
            Fraction.of(1, 1),
            new Basis.Enrolled());
    Policy.Builder policy =
        policy()
            .balance(
                List.of(
                    new BalanceRule(
                        "block 3", halfInBlock3, Per.PROGRAM, Optional.of(MAGNET), HARD)));

    assertThat(plan(ONE_GRADE, policy)).isEqualTo(BY_LOTTERY + ", 20 points");
    assertThat(plan(ONE_GRADE.replace("Ada K ses=paid", "Ada K ses=frl"), policy))
        .isEqualTo("Ada→North-K Ben→North-K Cyd→South-K Dee→South-K, 20 points");
  }

  @Test
  void atLeastOneTestHolds() {
    BalanceForm mixed = share(1, 1, 2);
    BalanceForm atMostOne = new BalanceForm.Count(FRL, 0, 1);
    BalanceForm atMostTwo = new BalanceForm.Count(FRL, 0, 2);

    assertThat(plan(ONE_GRADE, balanced(oneOf(mixed, atMostOne)))).isEqualTo(MIXED);
    assertThat(plan(ONE_GRADE, balanced(oneOf(mixed, atMostTwo))))
        .isEqualTo(BY_LOTTERY + ", 20 points");
  }

  private static BalanceForm oneOf(BalanceForm... tests) {
    return new BalanceForm.AtLeast(1, List.of(tests));
  }

  @Test
  void sharesLieNoFurtherApartThanTheSpread() {
    Tally.Members frl = new Tally.Members(Group.of(FRL), Optional.empty());

    assertThat(plan(ONE_GRADE, balanced(new BalanceForm.Spread(frl, Fraction.of(1, 10)))))
        .isEqualTo(MIXED);
    assertThat(plan(ONE_GRADE, balanced(new BalanceForm.Spread(frl, Fraction.of(1, 1)))))
        .isEqualTo(BY_LOTTERY + ", 20 points");
  }

  private static SetAside setAside(int seats, SetAside.Unfilled unfilled) {
    return new SetAside(
        "lunch",
        Optional.of(MAGNET),
        List.of(new SetAside.Block(Optional.of(Group.of(FRL)), new SetAside.Size.Seats(seats))),
        unfilled);
  }

  @Test
  void seatsKeptForAGroupGoToNobodyElse() {
    SetAside.Unfilled kept = new SetAside.Unfilled.Kept();

    assertThat(plan(ONE_GRADE, policy().setAsides(List.of(setAside(1, kept))))).isEqualTo(MIXED);
    assertThat(plan(ONE_GRADE, policy().setAsides(List.of(setAside(2, kept)))))
        .isEqualTo("Ada→South-K Ben→North-K Cyd→South-K Dee→North-K, 20 points");
    assertThat(plan(ONE_GRADE, policy().setAsides(List.of(setAside(0, kept)))))
        .isEqualTo(BY_LOTTERY + ", 20 points");
  }

  @Test
  void releasedSeatsCostPointsWhereTheirGroupDoesNotFillThem() {
    SetAside.Unfilled released = new SetAside.Unfilled.Released(5);

    assertThat(plan(ONE_GRADE, policy().setAsides(List.of(setAside(2, released)))))
        .isEqualTo("Ada→South-K Ben→North-K Cyd→South-K Dee→North-K, 20 points");
    assertThat(
            plan(
                ONE_GRADE,
                policy().setAsides(List.of(setAside(2, new SetAside.Unfilled.Released(0))))))
        .isEqualTo(BY_LOTTERY + ", 20 points");
  }

  @Test
  void aGuaranteedSeatIsKept() {
    Guarantee magnets =
        new Guarantee(
            "block 3 sits in a magnet",
            new Criterion.AllOf(
                List.of(
                    new Criterion.StudentIs(Group.of("block", "3")),
                    new Criterion.ProgramIs(MAGNET))),
            new Guarantee.As.Seat());

    assertThat(plan(ONE_GRADE, policy().guarantees(List.of(magnets))))
        .isEqualTo("Ada→North-K Ben→North-K Cyd→South-K Dee→South-K, 20 points");
    assertThat(
            plan(
                ONE_GRADE.replace("North K 2", "North K 4"), policy().guarantees(List.of(magnets))))
        .isEqualTo("Ada→North-K Ben→North-K Cyd→North-K Dee→North-K, 0 points");
  }

  /** Ada and Ben are twins of one household, Cyd's sister Dee is a grade above. */
  private static final String FAMILIES =
      """
      North K 2
      South K 3
      North 1 1
      South 1 1
      Ada K household=a: North-K South-K
      Ben K household=a: North-K South-K
      Cyd K household=c: North-K South-K
      Dee 1 household=c: South-1 North-1
      """;

  private static Policy.Builder together(Together together, Of of, Enforcement enforcement) {
    return policy().families(List.of(new FamilyRule("together", together, of, enforcement)));
  }

  @Test
  void twinsSitInOneProgram() {
    String apart = "Ada→North-K Ben→South-K Cyd→North-K Dee→South-1";

    assertThat(plan(FAMILIES, policy())).isEqualTo(apart + ", 10 points");
    assertThat(plan(FAMILIES, together(Together.PROGRAM, Of.TWINS, HARD)))
        .isEqualTo("Ada→North-K Ben→North-K Cyd→South-K Dee→South-1, 10 points");
    assertThat(plan(FAMILIES, together(Together.PROGRAM, Of.TWINS, new Enforcement.Soft(0))))
        .isEqualTo(apart + ", 10 points");
  }

  @Test
  void siblingsSitInOneSchoolWhereThatIsWorthThePoints() {
    String roomy = FAMILIES.replace("North K 2", "North K 3");
    String apart = "Ada→North-K Ben→North-K Cyd→North-K Dee→South-1";
    String together = "Ada→North-K Ben→North-K Cyd→North-K Dee→North-1, 10 points";

    assertThat(plan(roomy, together(Together.SCHOOL, Of.SIBLINGS, HARD))).isEqualTo(together);
    assertThat(plan(roomy, together(Together.SCHOOL, Of.SIBLINGS, new Enforcement.Soft(11))))
        .isEqualTo(together);
    assertThat(plan(roomy, together(Together.SCHOOL, Of.SIBLINGS, new Enforcement.Soft(9))))
        .isEqualTo(apart + ", 9 points");
  }

  /** The cheapest plan gives Ada's favourite to Ben, who stands behind Ada in the lottery. */
  private static final String ENVY =
      """
      North K 1 magnet=yes
      South K 1
      Hill K 0
      Ada K ses=frl: North-K South-K
      Ben K ses=frl: North-K Hill-K South-K
      """;

  private static final String ENVIOUS = "Ada→South-K Ben→North-K";
  private static final String FAIR = "Ada→North-K Ben→South-K, 25 points";

  private static Policy.Builder fair(Among among, Enforcement enforcement) {
    return policy().fairness(List.of(new FairnessRule("no envy", among, enforcement)));
  }

  @Test
  void nobodyEnviesOneOfTheOwnType() {
    assertThat(plan(ENVY, policy())).isEqualTo(ENVIOUS + ", 10 points");
    assertThat(plan(ENVY, fair(Among.SAME_TYPE, HARD))).isEqualTo(FAIR);
    assertThat(plan(ENVY, fair(Among.SAME_TYPE, new Enforcement.Soft(16)))).isEqualTo(FAIR);
    assertThat(plan(ENVY, fair(Among.SAME_TYPE, new Enforcement.Soft(14))))
        .isEqualTo(ENVIOUS + ", 24 points");
    assertThat(plan(ENVY, fair(Among.ACROSS_TYPES, HARD))).isEqualTo(ENVIOUS + ", 10 points");
  }

  @Test
  void nobodyEnviesOneOfAnotherTypeWithWhomASwapIsAllowed() {
    String types = ENVY.replace("Ben K ses=frl", "Ben K ses=paid");
    BalanceRule anyMix = magnetRule(new BalanceForm.Count(FRL, 0, 1));
    BalanceRule noFrl = magnetRule(new BalanceForm.Count(FRL, 0, 0));

    assertThat(plan(types, fair(Among.ACROSS_TYPES, HARD).balance(List.of(anyMix))))
        .isEqualTo(FAIR);
    assertThat(plan(types, fair(Among.SAME_TYPE, HARD).balance(List.of(anyMix))))
        .isEqualTo(ENVIOUS + ", 10 points");
    assertThat(plan(types, fair(Among.ACROSS_TYPES, HARD).balance(List.of(noFrl))))
        .isEqualTo(ENVIOUS + ", 10 points");
  }

  private static BalanceRule magnetRule(BalanceForm form) {
    return new BalanceRule("mix", form, Per.SCHOOL, Optional.of(MAGNET), HARD);
  }

  @Test
  void aPriorityClassGoesBeforeTheLottery() {
    Priorities siblings =
        new Priorities(
            List.of(
                new Priorities.PriorityClass(
                    "Sibling", new Criterion.StudentIs(Group.of("sibling", "yes")), 0)),
            0);
    Policy.Builder policy = fair(Among.SAME_TYPE, HARD).priorities(siblings);
    String ben = ENVY.replace("Ben K ses=frl", "Ben K ses=frl sibling=yes");
    String both = ben.replace("Ada K ses=frl", "Ada K ses=frl sibling=yes");

    assertThat(plan(ben, policy)).isEqualTo(ENVIOUS + ", 10 points");
    assertThat(plan(both, policy)).isEqualTo(FAIR);
  }

  @Test
  void oneMoreFirstChoiceGoesBeforePoints() {
    String drawing =
        """
        A K 1
        B K 1
        C K 1
        Ada K: A-K
        Ben K: B-K C-K
        Cyd K: A-K B-K C-K
        """;

    assertThat(plan(drawing, policy())).isEqualTo("Ada→A-K Ben→C-K Cyd→B-K, 20 points");
    assertThat(plan(drawing, policy().objective(Objective.FEWEST_WORST)))
        .isEqualTo("Ada→A-K Ben→C-K Cyd→B-K, 20 points");
    assertThat(plan(drawing, policy().objective(Objective.RANK_MAXIMAL)))
        .isEqualTo("Ada→A-K Ben→B-K Cyd→C-K, 25 points");
  }

  @Test
  void oneThirdChoiceLessGoesBeforePoints() {
    String drawing =
        """
        A K 1
        B K 1
        C K 1
        Hill K 0
        Ada K: A-K B-K
        Ben K: B-K C-K
        Cyd K: Hill-K A-K C-K
        """;

    assertThat(plan(drawing, policy())).isEqualTo("Ada→A-K Ben→B-K Cyd→C-K, 25 points");
    assertThat(plan(drawing, policy().objective(Objective.RANK_MAXIMAL)))
        .isEqualTo("Ada→A-K Ben→B-K Cyd→C-K, 25 points");
    assertThat(plan(drawing, policy().objective(Objective.FEWEST_WORST)))
        .isEqualTo("Ada→B-K Ben→C-K Cyd→A-K, 30 points");
  }
}
