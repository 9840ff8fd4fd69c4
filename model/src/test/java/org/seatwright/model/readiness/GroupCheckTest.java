package org.seatwright.model.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seatwright.model.readiness.Checked.FRL;
import static org.seatwright.model.readiness.Checked.findings;
import static org.seatwright.model.readiness.Checked.only;
import static org.seatwright.model.readiness.Checked.share;
import static org.seatwright.model.readiness.Checked.students;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;

/** Rules that a whole group is too small or too large for. */
class GroupCheckTest {
  /** Six of twenty are frl, at two schools of ten. */
  private static final String SIX_OF_TWENTY =
      "North K 10 seats\nSouth K 10 seats\n"
          + students("F", 6, "frl", "")
          + students("P", 14, "paid", "");

  private static Readiness check(String drawing, boolean everyone, BalanceRule rule) {
    return Checked.of(
        drawing,
        Policy.named("Drawn")
            .balance(List.of(rule))
            .placement(new PlacementRule(Unlisted.WHEN_NEEDED, everyone))
            .build());
  }

  @Test
  void aShareAboveTheGroupsOwnLeavesSeatsEmpty() {
    Finding.GroupLimitsSeating limits =
        only(
            check(SIX_OF_TWENTY, false, share("rule", FRL, 40, 100)),
            Finding.GroupLimitsSeating.class);

    assertThat(limits.ofGroup()).isTrue();
    assertThat(limits.counted()).isEqualTo(6);
    assertThat(limits.share()).isEqualTo(Fraction.of(2, 5));
    assertThat(limits.students()).isEqualTo(20);
    assertThat(limits.most()).hasValue(15); // 6 / 0.4
    assertThat(limits.programs()).containsExactly(0, 1);
    assertThat(limits.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void whereEveryoneMustSitSuchAShareIsImpossible() {
    Finding.GroupLimitsSeating limits =
        only(
            check(SIX_OF_TWENTY, true, share("rule", FRL, 40, 100)),
            Finding.GroupLimitsSeating.class);

    assertThat(limits.mustSit()).isEqualTo(20);
    assertThat(limits.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void aCapBelowTheGroupsShareLeavesTooFewOthers() {
    Finding.GroupLimitsSeating limits =
        only(
            check(SIX_OF_TWENTY, false, share("rule", FRL, 0, 20)),
            Finding.GroupLimitsSeating.class);

    assertThat(limits.ofGroup()).isFalse();
    assertThat(limits.counted()).isEqualTo(14);
    assertThat(limits.share()).isEqualTo(Fraction.of(4, 5));
    assertThat(limits.most()).hasValue(17); // 14 / 0.8
  }

  @Test
  void enrolledChildrenOfTheGroupMakeRoomForOthers() {
    String enrolled = SIX_OF_TWENTY.replace("South K", "North-K enrolled 4 frl\nSouth K");

    // 10 of the group are 40% of 25, and 4 of those are enrolled already.
    assertThat(
            findings(
                check(enrolled, false, share("rule", FRL, 40, 100)),
                Finding.GroupLimitsSeating.class))
        .isEmpty();
  }

  @Test
  void gradesThatShareNoPlaceAreReckonedApart() {
    String grades =
        "North K 10 seats\nNorth 1 5 seats\nSouth 1 5 seats\n"
            + students("F", 5, "frl", "")
            + students("P", 5, "paid", "")
            + students("Q", 10, "paid", "").replace(" K ", " 1 ");

    Finding.GroupLimitsSeating limits =
        only(
            check(grades, false, share("rule", FRL, 20, 100, Per.GRADE)),
            Finding.GroupLimitsSeating.class);
    assertThat(limits.programs()).containsExactly(1, 2);
    assertThat(limits.most()).hasValue(0);
    assertThat(
            findings(
                check(grades, false, share("rule", FRL, 20, 100)),
                Finding.GroupLimitsSeating.class))
        .isEmpty();
  }

  @Test
  void aSinglePlaceSpeaksForItself() {
    Readiness readiness =
        check(SIX_OF_TWENTY.replace("South K 10 seats\n", ""), false, share("rule", FRL, 70, 100));

    assertThat(findings(readiness, Finding.GroupLimitsSeating.class)).isEmpty();
    assertThat(only(readiness, Finding.PlaceLimited.class).places().getFirst().most()).hasValue(8);
  }

  @Test
  void moreEnrolledThanTheGroupIsAShareOfCannotBe() {
    String thirtyEnrolled =
        Stream.of("North", "South", "West")
                .map(school -> "%s K 20 seats\n%s-K enrolled 10 paid\n".formatted(school, school))
                .collect(Collectors.joining())
            + students("F", 11, "frl", "");

    Finding.GroupLimitsSeating limits =
        only(
            check(thirtyEnrolled, false, share("rule", FRL, 50, 100)),
            Finding.GroupLimitsSeating.class);
    assertThat(limits.counted()).isEqualTo(11);
    assertThat(limits.enrolled()).isEqualTo(30);
    assertThat(limits.largest()).isEqualTo(22); // 11 / 0.5
    assertThat(limits.most()).isEmpty();
    assertThat(limits.severity()).isEqualTo(Severity.ERROR);
  }
}
