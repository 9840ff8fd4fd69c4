package org.seatwright.model.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.seatwright.model.readiness.Checked.FRL;
import static org.seatwright.model.readiness.Checked.HARD;
import static org.seatwright.model.readiness.Checked.PAID;
import static org.seatwright.model.readiness.Checked.findings;
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

  /** The only place that a rule limits. */
  private static Limit limit(Readiness readiness) {
    return only(Checked.limits(readiness));
  }

  /** The only place where two rules are in conflict. */
  private static Conflict conflict(Readiness readiness) {
    return only(Checked.conflicts(readiness));
  }

  private static <T> T only(List<T> items) {
    assertThat(items).hasSize(1);
    return items.getFirst();
  }

  @Test
  void tooFewOfAGroupMayComeForAFullPlace() {
    Readiness readiness = listed(TEN_AT_NORTH, share("rule", FRL, 40, 60));
    Limit limited = limit(readiness);

    assertThat(limited.place()).isEqualTo("North");
    assertThat(limited.seated()).isEqualTo(10);
    assertThat(limited.most()).hasValue(7); // 3 of 7 are 43%, 3 of 8 are 37.5%
    assertThat(findings(readiness, Finding.PlaceLimited.class))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
    assertThat(limited.sum())
        .hasValueSatisfying(sum -> {
          assertThat(List.of(sum.size(), sum.lower(), sum.upper())).containsExactly(10L, 4L, 6L);
          assertThat(List.of(sum.least(), sum.most())).containsExactly(0L, 3L);
          assertThat(sum.hasNoWholeNumber()).isFalse();
        });
  }

  @Test
  void tooManyOfAGroupMayComeForAFullPlace() {
    Limit limited = limit(listed(TEN_AT_NORTH, share("rule", PAID, 0, 50)));

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
    Limit limited = limit(Checked.of(nine, policy(share("rule", FRL, 40, 44))));

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
    Readiness readiness = listed(TEN_AT_NORTH, count);

    assertThat(findings(readiness, Finding.PlaceLimited.class))
        .extracting(Finding.PlaceLimited::severity)
        .containsExactly(Severity.ERROR); // one finding of two places
    assertThat(Checked.limits(readiness))
        .extracting(Limit::place)
        .containsExactly("North", "South");
    assertThat(Checked.limits(readiness)).allMatch(Limit::isImpossible);
  }

  @Test
  void enrolledChildrenCountWithThoseWhoMayCome() {
    String enrolled = TEN_AT_NORTH.replace("South K", "North-K enrolled 5 frl\nSouth K");

    // 15 with 8 of frl at most is 53%, and 40% of 15 are 6.
    assertThat(findings(listed(enrolled, share("rule", FRL, 40, 60)), Finding.PlaceLimited.class))
        .isEmpty();
    Limit limited = limit(listed(enrolled, share("rule", FRL, 60, 100)));
    assertThat(limited.most()).hasValue(8); // 8 of 13 are 61.5%
    assertThat(limited.sum())
        .hasValueSatisfying(sum -> assertThat(sum.enrolledCounted()).isEqualTo(5));
  }

  @Test
  void rulesThatNeedNotBeKeptAreNoted() {
    BalanceForm form = new BalanceForm.Share(FRL, Fraction.of(40, 100), Fraction.ONE);
    BalanceForm count = new BalanceForm.Count(FRL, 4, 9);
    Readiness readiness =
        listed(
            TEN_AT_NORTH,
            new BalanceRule("soft", form, Per.SCHOOL, Optional.empty(), new Enforcement.Soft(5)),
            new BalanceRule(
                "shown", count, Per.SCHOOL, Optional.empty(), new Enforcement.Report()));

    assertThat(findings(readiness, Finding.OfRules.class))
        .extracting(Finding::severity)
        .containsExactly(Severity.NOTE, Severity.NOTE);
    assertThat(Checked.limits(readiness))
        .extracting(Limit::place, Limit::most)
        .containsExactly(
            tuple("North", OptionalLong.of(7)),
            tuple("North", OptionalLong.empty()),
            tuple("South", OptionalLong.empty()));
  }

  @Test
  void softRulesTakeNoSeatsFromThoseWhoMustSit() {
    BalanceRule soft =
        new BalanceRule(
            "soft",
            new BalanceForm.Share(FRL, Fraction.of(40, 100), Fraction.ONE),
            Per.SCHOOL,
            Optional.empty(),
            new Enforcement.Soft(5));
    Policy everyone =
        Policy.named("Drawn")
            .placement(new PlacementRule(Unlisted.NEVER, true))
            .balance(List.of(soft))
            .build();
    String ten = "North K 10 seats\n" + students("P", 10, "paid", "North-K");

    assertThat(Checked.of(ten, everyone).count(Severity.ERROR)).isZero();
  }

  @Test
  void whereThoseWhoMustSitHaveNoRoomTheRuleIsNotToBlame() {
    String drawing =
        "North K 10 seats\nNorth 1 5 seats\n"
            + students("F", 8, "frl", "North-1").replace(" K ", " 1 ")
            + students("P", 3, "paid", "North-K");
    Readiness readiness =
        Checked.of(
            drawing,
            Policy.named("Drawn")
                .placement(new PlacementRule(Unlisted.NEVER, true))
                .balance(List.of(share("rule", FRL, 0, 60)))
                .build());

    assertThat(findings(readiness, Finding.OfRules.class)).isEmpty();
    assertThat(findings(readiness, Finding.SeatsShort.class))
        .containsExactly(new Finding.SeatsShort(true, List.of(1), 8, 5, 5));
  }

  @Test
  void whereThoseOfOneKindHaveNoRoomNeitherOfTwoRulesIsToBlame() {
    String drawing =
        "North K 3 seats\nNorth 1 2 seats\n"
            + students("A", 2, "frl area=low", "North-K")
            + students("B", 3, "frl area=high", "North-1").replace(" K ", " 1 ");
    AttributeValue low = new AttributeValue("area", "low");
    Readiness readiness =
        Checked.of(
            drawing,
            Policy.named("Drawn")
                .placement(new PlacementRule(Unlisted.NEVER, true))
                .balance(List.of(share("all", FRL, 100, 100), share("low", low, 50, 100)))
                .build());

    assertThat(findings(readiness, Finding.OfRules.class)).isEmpty();
  }

  @Test
  void manyPlacesOfOneRuleAreOneFinding() {
    StringBuilder drawing = new StringBuilder();
    for (int k = 0; k < 1_000; k++) {
      drawing.append("School%d K 3 seats\n".formatted(k));
    }
    drawing.append(students("F", 3, "frl", "")).append(students("P", 3, "paid", ""));
    Finding.PlaceLimited limited =
        Checked.only(
            Checked.of(drawing.toString(), policy(share("rule", FRL, 40, 60))),
            Finding.PlaceLimited.class);

    assertThat(limited.places()).hasSize(1_000);
    assertThat(limited.places().getFirst().most()).hasValue(2);
  }

  @Test
  void rulesThatHoldSayNothing() {
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
    Limit limited =
        limit(listed(drawing, new BalanceRule("rule", form, Per.SCHOOL, Optional.empty(), HARD)));

    assertThat(limited.seated()).isEqualTo(5);
    assertThat(limited.most()).hasValue(2);
  }

  @Test
  void aMeanIsReckonedInValues() {
    BalanceForm mean =
        new BalanceForm.Mean(
            "ses", Map.of("frl", 1L, "paid", 3L), Fraction.of(1, 1), Fraction.of(2, 1));
    Limit limited =
        limit(
            listed(
                TEN_AT_NORTH, new BalanceRule("rule", mean, Per.SCHOOL, Optional.empty(), HARD)));

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
    Limit limited = limit(listed(TEN_AT_NORTH, both));
    assertThat(limited.most()).hasValue(7);
    assertThat(limited.sum()).isEmpty();
  }

  @Test
  void severalTestsAreNotBlamedForSeatsThatOneKindCannotFill() {
    StringBuilder drawing = new StringBuilder("North K.last 1 seats\n");
    StringBuilder five = new StringBuilder();
    for (int k = 1; k <= 5; k++) {
      drawing.append("North K.%d 2 seats\n".formatted(k));
      five.append(" North-K.%d".formatted(k));
    }
    drawing.append(students("F", 2, "frl", five.toString()));
    drawing.append(students("P", 10, "paid", "North-K.last"));
    BalanceForm always = new BalanceForm.Share(FRL, Fraction.ZERO, Fraction.ONE);
    BalanceForm few = new BalanceForm.Share(FRL, Fraction.ZERO, Fraction.of(1, 2));

    assertThat(listed(drawing.toString(), atLeast(1, always, few)).findings())
        .noneMatch(Finding.OfRules.class::isInstance);
    Limit limited = limit(listed(drawing.toString(), atLeast(2, always, few)));
    assertThat(limited.seated()).isEqualTo(3); // both of frl and one of paid
    assertThat(limited.most()).hasValue(2);
  }

  private static BalanceRule atLeast(int holding, BalanceForm... tests) {
    BalanceForm form = new BalanceForm.AtLeast(holding, List.of(tests));
    return new BalanceRule("several", form, Per.SCHOOL, Optional.empty(), HARD);
  }

  private static final String MANY =
      "North K 10 seats\n"
          + students("F", 20, "frl", "North-K")
          + students("P", 20, "paid", "North-K");

  @Test
  void twoRulesOfOneGroupThatExcludeEachOtherLeaveThePlaceEmpty() {
    Readiness readiness = listed(MANY, share("more", FRL, 60, 100), share("less", FRL, 0, 40));
    Conflict conflict = conflict(readiness);

    assertThat(findings(readiness, Finding.RulesInConflict.class))
        .extracting(it -> it.first().name(), it -> it.second().name())
        .containsExactly(tuple("more", "less"));
    assertThat(conflict.seated()).isEqualTo(10);
    assertThat(conflict.most()).hasValue(0);
    assertThat(List.of(conflict.other().least(), conflict.other().most())).containsExactly(6L, 10L);
    assertThat(conflict.other().upper()).isEqualTo(4);
  }

  @Test
  void twoRulesOfGroupsWithoutACommonStudentCannotTakeMoreThanAll() {
    Readiness readiness = listed(MANY, share("frl", FRL, 60, 100), share("paid", PAID, 50, 100));
    Conflict conflict = conflict(readiness);

    assertThat(List.of(conflict.other().least(), conflict.other().most())).containsExactly(0L, 4L);
    assertThat(conflict.other().lower()).isEqualTo(5);
    assertThat(readiness.count(Severity.ERROR)).isZero();
  }

  @Test
  void countsThatExcludeEachOtherCannotBeKept() {
    BalanceRule more =
        new BalanceRule(
            "more", new BalanceForm.Count(FRL, 6, 9), Per.SCHOOL, Optional.empty(), HARD);
    BalanceRule less =
        new BalanceRule(
            "less", new BalanceForm.Count(FRL, 0, 5), Per.GRADE, Optional.empty(), HARD);
    Readiness readiness = listed(MANY, more, less);

    assertThat(conflict(readiness).isImpossible()).isTrue();
    assertThat(readiness.count(Severity.ERROR)).isEqualTo(1);
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
            conflict(listed(drawing, share("frl", FRL, 60, 100), share("high", high, 50, 60)))
                .most())
        .hasValue(0);
  }
}
