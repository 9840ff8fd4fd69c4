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
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;

/** Constants of sides, derived by hand from the whole points of one school. */
class SideRestTest {
  /** Three seats; between 0.3 and 0.6 of the students are frl. */
  private static final String SCHOOL =
      """
      North K 3 seats
      Ada K frl: North-K
      Ben K paid: North-K
      Cyd K paid: North-K
      Dee K paid: North-K
      """;

  private static SideRest rests(String drawing, Level level) {
    return rests(drawing, Fraction.of(3, 10), level);
  }

  private static SideRest rests(String drawing, Fraction low, Level level) {
    BalanceForm form =
        new BalanceForm.Share(new AttributeValue("ses", "frl"), low, Fraction.of(3, 5));
    BalanceRule rule =
        new BalanceRule("share", form, Per.SCHOOL, Optional.empty(), new Enforcement.Hard());
    Policy policy = Policy.named("Drawn").balance(List.of(rule)).build();
    AssignmentProblem problem = AssignmentProblem.compile(DrawnDistrict.of(drawing), policy);
    return new SideRest(new Terms(problem, level, 1));
  }

  private static SidePrice lower(long bottom, long top) {
    return new SidePrice(0, true, bottom, top, 1);
  }

  private static SidePrice upper(long bottom, long top) {
    return new SidePrice(0, false, bottom, top, 1);
  }

  @Test
  void theConstantIsWhatEveryWholePointObeys() {
    // Points (B, N from – to): (0, 0–0), (1, 1–0), (2, 1–1), (3, 1–1).
    SideRest rests = rests(SCHOOL, new Level.Points(List.of()));

    assertThat(rests.of(lower(10, 3), true)).isZero();
    assertThat(rests.of(lower(3, 1), true)).isZero();
    assertThat(rests.of(lower(2, 1), true)).isEqualTo(-1);
    assertThat(rests.of(lower(1, 0), true)).isZero();
    assertThat(rests.of(lower(1, -1), true)).isZero();
    assertThat(rests.of(upper(2, 1), true)).isZero();
    assertThat(rests.of(upper(3, 1), true)).isEqualTo(-1);
    assertThat(rests.of(upper(1, 0), true)).isEqualTo(-1);
  }

  @Test
  void sizesAtWhichNothingHoldsCountWhereTheRowMayBeMissed() {
    // Between 0.4 and 0.6: (0, 0–0), (1, 1–0), (2, 1–1), (3, 2–1), so that one or three cannot be.
    SideRest rests = rests(SCHOOL, Fraction.of(2, 5), new Level.Points(List.of()));

    assertThat(rests.of(lower(1, 2), true)).isEqualTo(-3);
    assertThat(rests.of(lower(1, 2), false)).isEqualTo(-4);
    assertThat(rests.of(upper(1, -1), true)).isEqualTo(-3);
    assertThat(rests.of(upper(1, -1), false)).isEqualTo(-4);
  }

  @Test
  void theEnrolledAreTakenOff() {
    String enrolled = SCHOOL + "North-K enrolled 2 frl\nNorth-K enrolled 1 paid\n";
    // Points (3, 1–1), (4, 2–2), (5, 2–3), (6, 2–3), of which N 2 and B 3 are there already.
    SideRest rests = rests(enrolled, new Level.Points(List.of()));

    // 3 N − B ≥ 0 at (3, 1) and (6, 2): less 3·2 − 3.
    assertThat(rests.of(lower(3, 1), true)).isEqualTo(-3);
    // 2 N − B ≤ 1 at (5, 3): less 2·2 − 3.
    assertThat(rests.of(upper(2, 1), true)).isZero();
  }

  @Test
  void moreThanTheSeatsComeWhereSeatsMayBeMissed() {
    // All four may come: (4, 2–2).
    assertThat(rests(SCHOOL, new Level.Points(List.of())).of(upper(1, 0), true)).isEqualTo(-1);
    assertThat(rests(SCHOOL, new Level.Missed()).of(upper(1, 0), false)).isEqualTo(-2);
  }

  @Test
  void theWorstTableSeatsThoseWhoHarmTheMost() {
    Level points = new Level.Points(List.of());

    // 2 N − B ≥ −1: three paid students are 2 short of it.
    assertThat(rests(SCHOOL, points).worst(lower(2, 1))).isEqualTo(2);
    // N ≤ 1 holds whatever happens, with one frl student.
    assertThat(rests(SCHOOL, points).worst(upper(1, 0))).isZero();
    // One seat leaves 2 N − B ≥ 0, one student short; but where seats may be missed all come.
    String oneSeat = SCHOOL.replace("3 seats", "1 seats");
    assertThat(rests(oneSeat, points).worst(lower(2, 1))).isEqualTo(1);
    assertThat(rests(oneSeat, new Level.Missed()).worst(lower(2, 1))).isEqualTo(2);
  }
}
