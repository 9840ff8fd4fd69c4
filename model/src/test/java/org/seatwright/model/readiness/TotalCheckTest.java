package org.seatwright.model.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seatwright.model.readiness.Checked.FRL;
import static org.seatwright.model.readiness.Checked.HARD;
import static org.seatwright.model.readiness.Checked.findings;
import static org.seatwright.model.readiness.Checked.only;
import static org.seatwright.model.readiness.Checked.students;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;

/** Rules that each place can keep, and all of them together cannot. */
class TotalCheckTest {
  /** Twelve of twenty-four are frl, at three schools of nine. */
  private static final String TWELVE_AT_THREE =
      "North K 9 seats\nSouth K 9 seats\nWest K 9 seats\n"
          + students("F", 12, "frl", "")
          + students("P", 12, "paid", "");

  private static Readiness check(
      String drawing, boolean everyone, int low, int high, Per per, Enforcement enforcement) {
    BalanceForm form = new BalanceForm.Count(FRL, low, high);
    return Checked.of(
        drawing,
        Policy.named("Drawn")
            .balance(List.of(new BalanceRule("rule", form, per, Optional.empty(), enforcement)))
            .placement(new PlacementRule(Unlisted.WHEN_NEEDED, everyone))
            .build());
  }

  private static List<Finding.TotalOutOfReach> totals(Readiness readiness) {
    return findings(readiness, Finding.TotalOutOfReach.class);
  }

  @Test
  void placesThatNeedMoreThanThereAreCannotBe() {
    Finding.TotalOutOfReach total =
        only(check(TWELVE_AT_THREE, false, 7, 8, Per.SCHOOL, HARD), Finding.TotalOutOfReach.class);

    assertThat(total.tooFew()).isTrue();
    assertThat(total.places()).isEqualTo(3);
    assertThat(total.asked()).isEqualTo(21);
    assertThat(total.there()).isEqualTo(12);
    assertThat(total.programs()).containsExactly(0, 1, 2);
    assertThat(total.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void asManyAsThereAreCanBe() {
    assertThat(totals(check(TWELVE_AT_THREE, true, 4, 4, Per.SCHOOL, HARD))).isEmpty();
  }

  @Test
  void placesThatTakeFewerThanMustSitThereCannotBe() {
    Finding.TotalOutOfReach total =
        only(check(TWELVE_AT_THREE, true, 0, 3, Per.SCHOOL, HARD), Finding.TotalOutOfReach.class);

    assertThat(total.tooFew()).isFalse();
    assertThat(total.asked()).isEqualTo(9);
    assertThat(total.there()).isEqualTo(12);
  }

  @Test
  void whoNeedNotSitMayBeMoreThanThePlacesTake() {
    assertThat(totals(check(TWELVE_AT_THREE, false, 0, 3, Per.SCHOOL, HARD))).isEmpty();
  }

  @Test
  void enrolledChildrenAreThereAlready() {
    String enrolled =
        TWELVE_AT_THREE
            .replace("South K", "North-K enrolled 5 frl\nSouth K")
            .replace("West K", "South-K enrolled 4 frl\nWest K");

    assertThat(totals(check(enrolled, false, 7, 8, Per.SCHOOL, HARD))).isEmpty();
  }

  @Test
  void gradesThatShareNoStudentAreReckonedApart() {
    String grades =
        "North K 9 seats\nSouth K 9 seats\nNorth 1 9 seats\nSouth 1 9 seats\n"
            + students("F", 3, "frl", "")
            + students("G", 9, "frl", "").replace(" K ", " 1 ");

    Finding.TotalOutOfReach total =
        only(check(grades, false, 2, 9, Per.PROGRAM, HARD), Finding.TotalOutOfReach.class);

    assertThat(total.programs()).containsExactly(0, 1);
    assertThat(total.asked()).isEqualTo(4);
    assertThat(total.there()).isEqualTo(3);
  }

  @Test
  void aSoftRuleIsNoError() {
    assertThat(totals(check(TWELVE_AT_THREE, false, 7, 8, Per.SCHOOL, new Enforcement.Soft(5))))
        .isEmpty();
  }
}
