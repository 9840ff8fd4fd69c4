package org.seatwright.model.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seatwright.model.readiness.Checked.FRL;
import static org.seatwright.model.readiness.Checked.HARD;
import static org.seatwright.model.readiness.Checked.PAID;
import static org.seatwright.model.readiness.Checked.findings;
import static org.seatwright.model.readiness.Checked.only;
import static org.seatwright.model.readiness.Checked.policy;
import static org.seatwright.model.readiness.Checked.share;
import static org.seatwright.model.readiness.Checked.students;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.policy.Tolerance;

/** Places that lose seats to a rule, or cannot keep it. */
class PlaceCheckTest {
  private static final PlacementRule LISTED = new PlacementRule(Unlisted.NEVER, false);
  private static final String TEN_AT_NORTH =
      "North K 10 seats\nSouth K 10 seats\n"
          + students("F", 3, "frl", "North-K")
          + students("P", 12, "paid", "North-K");

  private static Readiness listed(String drawing, BalanceRule... rules) {
    return Checked.of(
        drawing, Policy.named("Drawn").placement(LISTED).balance(List.of(rules)).build());
  }

  @Test
  void tooFewOfAGroupMayComeForAFullPlace() {
    Finding.PlaceLimited limited =
        only(listed(TEN_AT_NORTH, share("rule", FRL, 40, 60)), Finding.PlaceLimited.class);

    assertThat(limited.place()).isEqualTo("North");
    assertThat(limited.seated()).isEqualTo(10);
    assertThat(limited.most()).hasValue(7); // 3 of 7 are 43%, 3 of 8 are 37.5%
    assertThat(limited.severity()).isEqualTo(Severity.WARNING);
    assertThat(limited.sum())
        .hasValueSatisfying(sum -> {
          assertThat(List.of(sum.size(), sum.lower(), sum.upper())).containsExactly(10L, 4L, 6L);
          assertThat(List.of(sum.least(), sum.most())).containsExactly(0L, 3L);
          assertThat(sum.hasNoWholeNumber()).isFalse();
        });
  }

  @Test
  void tooManyOfAGroupMayComeForAFullPlace() {
    Finding.PlaceLimited limited =
        only(listed(TEN_AT_NORTH, share("rule", PAID, 0, 50)), Finding.PlaceLimited.class);

    assertThat(limited.most()).hasValue(6);
    assertThat(limited.sum())
        .hasValueSatisfying(sum -> {
          assertThat(sum.upper()).isEqualTo(5);
          assertThat(sum.least()).isEqualTo(7);
        });
  }

  @Test
  void noWholeNumberLiesInTheBandOfASmallPlace() {
    String nine = "North K 9 seats\n" + students("F", 9, "frl", "") + students("P", 9, "paid", "");
    Finding.PlaceLimited limited =
        only(Checked.of(nine, policy(share("rule", FRL, 40, 44))), Finding.PlaceLimited.class);

    assertThat(limited.most()).hasValue(7); // 3 of 7 are 42.9%
    assertThat(limited.sum())
        .hasValueSatisfying(sum -> assertThat(sum.hasNoWholeNumber()).isTrue());
  }

  @Test
  void aToleranceThatForgivesAStudentLosesNoSeat() {
    String nine = "North K 9 seats\n" + students("F", 9, "frl", "") + students("P", 9, "paid", "");
    BalanceForm form = new BalanceForm.Share(FRL, Fraction.of(40, 100), Fraction.of(44, 100));
    BalanceRule tolerant =
        new BalanceRule("rule", form, Per.SCHOOL, Optional.empty(), HARD, Tolerance.ONE_STUDENT);

    assertThat(findings(Checked.of(nine, policy(tolerant)), Finding.PlaceLimited.class)).isEmpty();
  }

  @Test
  void aCountThatTooFewCanReachCannotBeKept() {
    BalanceRule count =
        new BalanceRule(
            "rule", new BalanceForm.Count(FRL, 4, 9), Per.SCHOOL, Optional.empty(), HARD);
    List<Finding.PlaceLimited> limited =
        findings(listed(TEN_AT_NORTH, count), Finding.PlaceLimited.class);

    assertThat(limited).extracting(Finding.PlaceLimited::place).containsExactly("North", "South");
    assertThat(limited).extracting(Finding.PlaceLimited::most).containsOnly(OptionalLong.empty());
    assertThat(limited).extracting(Finding::severity).containsOnly(Severity.ERROR);
  }

  @Test
  void enrolledChildrenCountWithThoseWhoMayCome() {
    String enrolled = TEN_AT_NORTH.replace("South K", "North-K enrolled 5 frl\nSouth K");

    // 15 with 8 of frl at most is 53%, and 40% of 15 are 6.
    assertThat(findings(listed(enrolled, share("rule", FRL, 40, 60)), Finding.PlaceLimited.class))
        .isEmpty();
    Finding.PlaceLimited limited =
        only(listed(enrolled, share("rule", FRL, 60, 100)), Finding.PlaceLimited.class);
    assertThat(limited.most()).hasValue(8); // 8 of 13 are 61.5%
    assertThat(limited.sum())
        .hasValueSatisfying(sum -> assertThat(sum.enrolledCounted()).isEqualTo(5));
  }

  @Test
  void softRulesAndRulesThatHoldSayNothing() {
    BalanceForm form = new BalanceForm.Share(FRL, Fraction.of(40, 100), Fraction.ONE);
    BalanceRule soft =
        new BalanceRule("rule", form, Per.SCHOOL, Optional.empty(), new Enforcement.Soft(5));

    assertThat(findings(listed(TEN_AT_NORTH, soft), Finding.OfRules.class)).isEmpty();
    assertThat(findings(listed(TEN_AT_NORTH, share("rule", FRL, 20, 60)), Finding.OfRules.class))
        .isEmpty();
  }

  @Test
  void aRuleAmongAGroupIsAboutItsStudents() {
    String drawing =
        "North K 9 seats\n"
            + students("F", 4, "frl area=low", "North-K")
            + students("G", 1, "frl area=high", "North-K")
            + students("P", 4, "paid area=low", "North-K");
    Tally.Members lowAmongFrl =
        new Tally.Members(Group.of("area", "high"), Optional.of(Group.of("ses", "frl")));
    BalanceForm form =
        new BalanceForm.Share(lowAmongFrl, Fraction.of(1, 2), Fraction.ONE, new Basis.Enrolled());
    Finding.PlaceLimited limited =
        only(
            listed(drawing, new BalanceRule("rule", form, Per.SCHOOL, Optional.empty(), HARD)),
            Finding.PlaceLimited.class);

    assertThat(limited.seated()).isEqualTo(5);
    assertThat(limited.most()).hasValue(2);
  }

  @Test
  void aMeanIsReckonedInValues() {
    BalanceForm mean =
        new BalanceForm.Mean(
            "ses", Map.of("frl", 1L, "paid", 3L), Fraction.of(1, 1), Fraction.of(2, 1));
    Finding.PlaceLimited limited =
        only(
            listed(TEN_AT_NORTH, new BalanceRule("rule", mean, Per.SCHOOL, Optional.empty(), HARD)),
            Finding.PlaceLimited.class);

    assertThat(limited.most()).hasValue(6); // 3 × 1 and 3 × 3 are 12 of 6
    assertThat(limited.sum())
        .hasValueSatisfying(
            sum -> assertThat(List.of(sum.least(), sum.upper())).containsExactly(24L, 20L));
  }

  @Test
  void ofSeveralTestsTooFewMustBeAbleToHold() {
    BalanceForm high = new BalanceForm.Share(FRL, Fraction.of(4, 10), Fraction.ONE);
    BalanceForm low = new BalanceForm.Share(FRL, Fraction.ZERO, Fraction.of(1, 10));
    BalanceRule any =
        new BalanceRule(
            "any",
            new BalanceForm.AtLeast(1, List.of(high, low)),
            Per.SCHOOL,
            Optional.empty(),
            HARD);
    BalanceRule both =
        new BalanceRule(
            "both",
            new BalanceForm.AtLeast(2, List.of(high, low)),
            Per.SCHOOL,
            Optional.empty(),
            HARD);

    assertThat(findings(listed(TEN_AT_NORTH, any), Finding.PlaceLimited.class)).isEmpty();
    Finding.PlaceLimited limited = only(listed(TEN_AT_NORTH, both), Finding.PlaceLimited.class);
    assertThat(limited.most()).hasValue(7);
    assertThat(limited.sum()).isEmpty();
  }

  private static final String MANY =
      "North K 10 seats\n"
          + students("F", 20, "frl", "North-K")
          + students("P", 20, "paid", "North-K");

  @Test
  void twoRulesOfOneGroupThatExcludeEachOtherLeaveThePlaceEmpty() {
    Finding.RulesInConflict conflict =
        only(
            listed(MANY, share("more", FRL, 60, 100), share("less", FRL, 0, 40)),
            Finding.RulesInConflict.class);

    assertThat(conflict.first().name()).isEqualTo("more");
    assertThat(conflict.second().name()).isEqualTo("less");
    assertThat(conflict.seated()).isEqualTo(10);
    assertThat(conflict.most()).hasValue(0);
    assertThat(List.of(conflict.other().least(), conflict.other().most())).containsExactly(6L, 10L);
    assertThat(conflict.other().upper()).isEqualTo(4);
  }

  @Test
  void twoRulesOfGroupsWithoutACommonStudentCannotTakeMoreThanAll() {
    Finding.RulesInConflict conflict =
        only(
            listed(MANY, share("frl", FRL, 60, 100), share("paid", PAID, 50, 100)),
            Finding.RulesInConflict.class);

    assertThat(List.of(conflict.other().least(), conflict.other().most())).containsExactly(0L, 4L);
    assertThat(conflict.other().lower()).isEqualTo(5);
    assertThat(conflict.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void countsThatExcludeEachOtherCannotBeKept() {
    BalanceRule more =
        new BalanceRule(
            "more", new BalanceForm.Count(FRL, 6, 9), Per.SCHOOL, Optional.empty(), HARD);
    BalanceRule less =
        new BalanceRule(
            "less", new BalanceForm.Count(FRL, 0, 5), Per.GRADE, Optional.empty(), HARD);
    Finding.RulesInConflict conflict =
        only(listed(MANY, more, less), Finding.RulesInConflict.class);

    assertThat(conflict.most()).isEmpty();
    assertThat(conflict.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void groupsThatOverlapCanBothBeHalf() {
    String drawing =
        "North K 10 seats\n"
            + students("A", 9, "frl area=low", "North-K")
            + students("B", 9, "paid area=high", "North-K");
    AttributeValue low = new AttributeValue("area", "low");
    AttributeValue high = new AttributeValue("area", "high");

    assertThat(
            findings(
                listed(drawing, share("frl", FRL, 50, 60), share("low", low, 50, 60)),
                Finding.RulesInConflict.class))
        .isEmpty();
    assertThat(
            only(
                    listed(drawing, share("frl", FRL, 60, 100), share("high", high, 50, 60)),
                    Finding.RulesInConflict.class)
                .most())
        .hasValue(0);
  }
}
