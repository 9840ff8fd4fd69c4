package org.seatwright.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Menu;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Reference;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.policy.Tolerance;

/** What the audit says of every rule beyond plain shares; the lottery order is Ada Cyd Dee Ben. */
class PolicyViolationsTest {
  private static final Enforcement HARD = new Enforcement.Hard();
  private static final Tally.Members FRL =
      new Tally.Members(Group.of("ses", "frl"), Optional.empty());

  private final District district =
      DrawnDistrict.of(
          """
          North K 2 seats zone=east
          North K.art 2 seats
          South K 2 seats zone=west
          Ada K frl: North-K South-K zone=east household=one block=4
          Ben K paid: South-K zone=west household=one block=1
          Cyd K paid: South-K North-K zone=west household=one block=4
          Dee K frl: North-K zone=east block=1
          placed Dee South-K
          """);

  private static Policy.Builder policy() {
    Guarantee none =
        new Guarantee("placed", new Criterion.OnFile("placed"), new Guarantee.As.Charge(0));
    return Policy.named("Drawn").guarantees(List.of(none)).lottery(new Lottery(7));
  }

  private static Policy balance(BalanceForm form, Per per, Tolerance tolerance) {
    return policy()
        .balance(List.of(new BalanceRule("mix", form, per, Optional.empty(), HARD, tolerance)))
        .build();
  }

  private Verdict judge(Policy policy, String programs) {
    return Audit.judge(district, policy, DrawnDistrict.plan(district, programs));
  }

  private List<String> messages(Policy policy, String programs) {
    return judge(policy, programs).violations().stream().map(Violation::message).toList();
  }

  @Test
  void aSeatThatAGuaranteeDoesNotPromise() {
    Policy placed = policy().guarantees(List.of()).build();

    assertThat(messages(placed, "North-K South-K South-K North-K"))
        .containsExactly(
            "Row 5: program North-K is not a seat that guarantee \"Seats already promised\""
                + " promises the student.");
    assertThat(messages(placed, "North-K South-K - South-K")).isEmpty();
  }

  @Test
  void aPromisedStudentWithoutASeat() {
    Policy placed = policy().guarantees(List.of()).build();
    Guarantee ranked = new Guarantee("any", new Criterion.Ranked(9), new Guarantee.As.Floor());

    assertThat(messages(placed, "North-K South-K South-K -"))
        .containsExactly(
            "1 student is unplaced, though guarantee \"Seats already promised\" promises a seat.");
    Verdict two = judge(policy().guarantees(List.of(ranked)).build(), "- North-K North-K -");
    assertThat(two.violations().stream().map(Violation::message))
        .contains(
            "1 student is unplaced, though guarantee \"any\" promises a seat.",
            "1 student is unplaced, though guarantee \"Seats already promised\" promises a seat.");
  }

  @Test
  void everyonePlacedSaysNoMoreOfPromises() {
    Policy everyone =
        policy()
            .guarantees(List.of())
            .placement(new PlacementRule(Unlisted.WHEN_NEEDED, true))
            .build();

    assertThat(messages(everyone, "North-K South-K - -"))
        .containsExactly("2 students are unplaced, and the policy says everyone-placed.");
  }

  @Test
  void aSeatOffTheMenu() {
    Menu zone = new Menu("zone schools", Optional.empty(), new Criterion.Same("zone"));
    Policy menu =
        policy()
            .placement(
                new PlacementRule(Unlisted.WHEN_NEEDED, false, OptionalInt.empty(), List.of(zone)))
            .build();

    assertThat(messages(menu, "South-K South-K - North-K"))
        .containsExactly(
            "Row 2: program South-K is not open to the student under menu \"zone schools\".");
  }

  @Test
  void anUnlistedSeatElsewhereThanAtHome() {
    Policy stay = policy().placement(new PlacementRule(Unlisted.STAY, false)).build();

    assertThat(messages(stay, "- North-K - -"))
        .containsExactly(
            "Row 3: program North-K is not on the student's list, and the policy says unlisted:"
                + " stay.");
  }

  @Test
  void aShareAmongAGroup() {
    Tally.Members far =
        new Tally.Members(Group.of("block", "4"), Optional.of(Group.of("ses", "frl")));
    BalanceForm quarter =
        new BalanceForm.Share(far, Fraction.of(1, 4), Fraction.ONE, new Basis.Enrolled());
    Policy policy = balance(quarter, Per.SCHOOL, Tolerance.NONE);

    assertThat(messages(policy, "South-K North-K North-K.art North-K"))
        .as("one of North's three is frl, and none of those in block 4")
        .containsExactly("Rule \"mix\" at North: N is 0 of 1, must be exactly 1; missed by 1.");
  }

  @Test
  void aShareOfTheSeatsHoldsForAnEmptyPlaceToo() {
    BalanceForm half =
        new BalanceForm.Share(FRL, Fraction.of(1, 2), Fraction.ONE, new Basis.Seats());

    assertThat(
            messages(balance(half, Per.PROGRAM, Tolerance.NONE), "North-K North-K.art South-K -"))
        .containsExactly(
            "Rule \"mix\" at North-K.art: N is 0 of 1, must be 1 to 2; missed by 1.",
            "Rule \"mix\" at South-K: N is 0 of 1, must be 1 to 2; missed by 1.");
  }

  @Test
  void aPlaceTooSmallIsForgivenLessThanOneStudent() {
    BalanceForm narrow =
        new BalanceForm.Share(
            FRL, Fraction.of(55, 100), Fraction.of(60, 100), new Basis.Enrolled());
    String plan = "South-K South-K - North-K";

    assertThat(messages(balance(narrow, Per.PROGRAM, Tolerance.NONE), plan))
        .containsExactly(
            "Rule \"mix\" at North-K: N is 1 of 1, must be at least 1 and at most 0, which no"
                + " whole number is; missed by 1.",
            "Rule \"mix\" at South-K: N is 1 of 2, must be at least 2 and at most 1, which no"
                + " whole number is; missed by 1.");
    assertThat(messages(balance(narrow, Per.PROGRAM, Tolerance.ONE_STUDENT), plan)).isEmpty();
    assertThat(
            messages(
                balance(narrow, Per.PROGRAM, Tolerance.ONE_STUDENT), "North-K South-K South-K -"))
        .as("none of two is more than one student short of 1.1")
        .containsExactly("Rule \"mix\" at South-K: N is 0 of 2, must be 1 to 2; missed by 1.");
  }

  @Test
  void placesFurtherApartThanTheSpread() {
    Policy spread =
        balance(new BalanceForm.Spread(FRL, Fraction.of(1, 2)), Per.SCHOOL, Tolerance.NONE);

    assertThat(messages(spread, "North-K South-K South-K North-K"))
        .as("shares of 1 and 0: the lowest of the nearest windows is [0, 1/2]")
        .containsExactly("Rule \"mix\" at North: N is 2 of 2, must be 0 to 1; missed by 1.");
    assertThat(messages(spread, "North-K South-K South-K -")).hasSize(1);
    assertThat(messages(spread, "North-K North-K South-K -")).isEmpty();
  }

  @Test
  void aPairOfChildrenApart() {
    FamilyRule school =
        new FamilyRule("twins", FamilyRule.Together.SCHOOL, FamilyRule.Of.TWINS, HARD);
    FamilyRule program =
        new FamilyRule("twins", FamilyRule.Together.PROGRAM, FamilyRule.Of.TWINS, HARD);
    Policy bySchool = policy().families(List.of(school)).build();
    Policy byProgram = policy().families(List.of(program)).build();

    assertThat(messages(bySchool, "North-K North-K.art North-K -")).isEmpty();
    assertThat(messages(byProgram, "North-K North-K.art North-K -"))
        .containsExactly("Rule \"twins\": 2 pairs of children apart.");
    assertThat(messages(bySchool, "North-K - - -"))
        .as("two without a seat are together")
        .containsExactly("Rule \"twins\": 2 pairs of children apart.");
    assertThat(messages(bySchool, "- - - North-K")).isEmpty();
  }

  @Test
  void childrenWhoShareNoPlaceAreNoPair() {
    FamilyRule twins =
        new FamilyRule("twins", FamilyRule.Together.PROGRAM, FamilyRule.Of.TWINS, HARD);
    Policy listed =
        policy()
            .families(List.of(twins))
            .placement(new PlacementRule(Unlisted.NEVER, false))
            .build();
    District apart =
        DrawnDistrict.of(
            """
            North K 2 seats
            South K 2 seats
            Ada K frl: North-K household=one
            Ben K frl: South-K household=one
            """);

    assertThat(Audit.judge(apart, listed, DrawnDistrict.plan(apart, "North-K South-K")).isValid())
        .isTrue();
  }

  @Test
  void justifiedEnvyWithinATypeAndAcross() {
    FairnessRule same = new FairnessRule("same", FairnessRule.Among.SAME_TYPE, HARD);
    FairnessRule across = new FairnessRule("across", FairnessRule.Among.ACROSS_TYPES, HARD);
    BalanceRule report =
        new BalanceRule(
            "mix",
            new BalanceForm.Within(
                FRL, Fraction.of(1, 10), new Reference.DistrictShare(), new Basis.Enrolled()),
            Per.SCHOOL,
            Optional.empty(),
            new Enforcement.Report());
    Policy policy = policy().balance(List.of(report)).fairness(List.of(same, across)).build();

    assertThat(messages(policy, "South-K North-K.art South-K North-K"))
        .as("Ada would rather have Dee's seat")
        .containsExactly("Rule \"same\": 1 student has justified envy.");
    assertThat(messages(policy, "South-K - North-K -"))
        .as("Ada would rather have Cyd's seat; Ben and Dee stand behind those seated")
        .containsExactly("Rule \"across\": 1 student has justified envy.");
    assertThat(messages(policy, "North-K.art South-K North-K North-K"))
        .containsExactly(
            "Rule \"same\": 2 students have justified envy.",
            "Rule \"across\": 1 student has justified envy.");
  }

  @Test
  void softRulesChargeForEachStudentAndPair() {
    Policy policy =
        policy()
            .families(
                List.of(
                    new FamilyRule(
                        "twins",
                        FamilyRule.Together.SCHOOL,
                        FamilyRule.Of.TWINS,
                        new Enforcement.Soft(40))))
            .fairness(
                List.of(
                    new FairnessRule(
                        "fair", FairnessRule.Among.SAME_TYPE, new Enforcement.Soft(3))))
            .build();

    Verdict verdict = judge(policy, "South-K North-K South-K North-K");

    // Ranks cost 10 + 300 + 0 + 0; Ben is apart from two; Ada envies Ben and Dee.
    assertThat(verdict.score().points()).isEqualTo(310 + 2 * 40 + 3);
    assertThat(verdict.isValid()).isTrue();
  }

  @Test
  void otherRulesHaveTheirFiguresInOrderReportRulesToo() {
    Policy policy =
        policy()
            .fairness(
                List.of(
                    new FairnessRule(
                        "fair", FairnessRule.Among.SAME_TYPE, new Enforcement.Report())))
            .families(
                List.of(
                    new FamilyRule(
                        "twins",
                        FamilyRule.Together.SCHOOL,
                        FamilyRule.Of.TWINS,
                        new Enforcement.Report())))
            .build();

    Verdict verdict = judge(policy, "South-K North-K South-K North-K");

    assertThat(verdict.others())
        .containsExactly(
            new RuleFigure(RuleFigure.Kind.FAIRNESS, "fair", "", new Enforcement.Report(), 1),
            new RuleFigure(RuleFigure.Kind.FAMILY, "twins", "", new Enforcement.Report(), 2));
    assertThat(verdict.isValid()).isTrue();
    assertThat(verdict.score().points()).isEqualTo(310);
  }

  @Test
  void perProgramNumbersWeighEachChoiceMissed() {
    Policy perProgram = policy().lottery(new Lottery(7, Lottery.Numbers.PER_PROGRAM)).build();

    // In North-K's draw the order is Cyd Ada Dee Ben, in South-K's Dee Ben Cyd Ada.
    assertThat(judge(perProgram, "South-K South-K South-K North-K").score().tieBreak())
        .as("Ada missed North-K at position 2")
        .isEqualTo(5 - 2);
    assertThat(judge(perProgram, "- South-K North-K North-K").score().tieBreak())
        .as("Ada missed both and a seat, positions 2, 4 and 1; Cyd missed South-K at 3")
        .isEqualTo((5 - 2) + (5 - 4) + (5 - 1) + (5 - 3));
  }

  @Test
  void aRuleAboutSomeProgramsSaysNothingOfOthers() {
    BalanceRule west =
        new BalanceRule(
            "west",
            new BalanceForm.Count(new AttributeValue("ses", "frl"), 2, 2),
            Per.PROGRAM,
            Optional.of(new AttributeValue("zone", "west")),
            HARD);

    assertThat(messages(policy().balance(List.of(west)).build(), "North-K - - -"))
        .containsExactly("Rule \"west\" at South-K: N is 0 of 0, must be exactly 2; missed by 2.");
  }
}
