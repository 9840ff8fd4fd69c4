package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.District;

class BalanceFormTest {
  private static final AttributeValue FRL = new AttributeValue("ses", "frl");
  private static final Fraction HALF = Fraction.of(1, 2);

  private final District district =
      DrawnDistrict.of(
          """
          North K 4 seats
          North-K enrolled 9 frl
          Ada K frl: North-K
          Ben K paid: North-K
          Cyd K paid: North-K
          Dee K paid: North-K
          """);

  private static void assertRefused(ThrowingCallable making, String message) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  /** The bounds at the one school of the district. */
  private static Band band(BalanceForm.Bounded form, District district) {
    return bands(form, district, Tolerance.NONE).getFirst();
  }

  private static List<Band> bands(
      BalanceForm.Bounded form, District district, Tolerance tolerance) {
    BalanceRule rule =
        new BalanceRule("rule", form, Per.SCHOOL, Optional.empty(), new Enforcement.Hard());
    return form.bands(district, rule.places(district), tolerance);
  }

  @Test
  void withinTakesTheShareAmongTheStudentsOfTheRound() {
    BalanceForm.Bounded form =
        new BalanceForm.Within(FRL, Fraction.of(1, 10), new Reference.DistrictShare());

    assertThat(band(form, district))
        .isEqualTo(new Band.PerStudent(Fraction.of(15, 100), Fraction.of(35, 100)));
  }

  @Test
  void withinTakesAStatedShare() {
    BalanceForm.Bounded form =
        new BalanceForm.Within(FRL, HALF, new Reference.Stated(Fraction.of(1, 4)));

    assertThat(band(form, district))
        .isEqualTo(new Band.PerStudent(Fraction.of(-1, 4), Fraction.of(3, 4)));
  }

  @Test
  void aDistrictWithoutStudentsHasAShareOfNone() {
    District empty = DrawnDistrict.of("North K 4 seats");
    BalanceForm.Bounded form = new BalanceForm.Within(FRL, HALF, new Reference.DistrictShare());

    assertThat(band(form, empty)).isEqualTo(new Band.PerStudent(Fraction.of(-1, 2), HALF));
  }

  @Test
  void matchingStudentsCountOnce() {
    for (BalanceForm form :
        List.of(
            new BalanceForm.Within(FRL, HALF, new Reference.DistrictShare()),
            new BalanceForm.Share(FRL, Fraction.ZERO, HALF),
            new BalanceForm.Count(FRL, 0, 2))) {
      assertThat(form.tallies())
          .containsExactly(new Tally.Members(Group.of(FRL), Optional.empty()));
      assertThat(form.attributes()).containsExactly("ses");
    }
  }

  @Test
  void shareAndCountGiveTheirBounds() {
    assertThat(band(new BalanceForm.Share(FRL, Fraction.ZERO, HALF), district))
        .isEqualTo(new Band.PerStudent(Fraction.ZERO, HALF));
    assertThat(band(new BalanceForm.Count(FRL, 1, 2), district)).isEqualTo(new Band.Fixed(1, 2));
  }

  @Test
  void aMeanGivesItsBoundsPerStudent() {
    BalanceForm.Bounded form =
        new BalanceForm.Mean("ses", Map.of("low", 1L, "high", -3L), Fraction.ZERO, HALF);

    assertThat(band(form, district)).isEqualTo(new Band.PerStudent(Fraction.ZERO, HALF));
    assertThat(form.attributes()).containsExactly("ses");
  }

  @Test
  void sharesOutsideZeroToOneAreRefused() {
    assertRefused(
        () -> new BalanceForm.Within(FRL, Fraction.of(11, 10), new Reference.DistrictShare()),
        "within is 11/10, must be between 0 and 1.");
    assertRefused(
        () -> new BalanceForm.Share(FRL, Fraction.of(-1, 10), HALF),
        "share is -1/10, must be between 0 and 1.");
    assertRefused(
        () -> new BalanceForm.Share(FRL, HALF, Fraction.of(2, 1)),
        "share is 2, must be between 0 and 1.");
    assertRefused(
        () -> new Reference.Stated(Fraction.of(3, 2)),
        "reference is 3/2, must be between 0 and 1.");
  }

  @Test
  void boundsInTheWrongOrderAreRefused() {
    assertRefused(
        () -> new BalanceForm.Share(FRL, Fraction.ONE, HALF),
        "share is [1, 1/2]; the lower bound must not be above the upper.");
    assertRefused(
        () -> new BalanceForm.Count(FRL, 3, 2),
        "count is [3, 2]; the lower bound must not be above the upper.");
    assertRefused(
        () -> new BalanceForm.Mean("ses", Map.of("low", 1L), Fraction.ONE, HALF),
        "mean is [1, 1/2]; the lower bound must not be above the upper.");
  }

  @Test
  void countsAndMeansOutOfRangeAreRefused() {
    assertRefused(
        () -> new BalanceForm.Count(FRL, -1, 2),
        "count is [-1, 2], must be between 0 and 1000000000.");
    assertRefused(
        () -> new BalanceForm.Count(FRL, 0, 1_000_000_001),
        "count is [0, 1000000001], must be between 0 and 1000000000.");
    assertRefused(
        () -> new BalanceForm.Mean("ses", Map.of(), HALF, HALF),
        "values is empty; give each category a whole number.");
    assertRefused(
        () -> new BalanceForm.Mean("ses", Map.of("low", -1_000_001L), HALF, HALF),
        "A category's value is -1000001, must be within ±1000000.");
    assertRefused(
        () -> new BalanceForm.Mean("ses", Map.of("low", 1L), HALF, Fraction.of(1_000_001, 1)),
        "mean is 1000001, must be within ±1000000.");
    assertRefused(
        () -> new BalanceForm.Mean("ses", Map.of("low", 1L), Fraction.of(-2_000_001, 2), HALF),
        "mean is -2000001/2, must be within ±1000000.");
  }
}
