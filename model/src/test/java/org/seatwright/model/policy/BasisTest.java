package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.District;

class BasisTest {
  private static final Tally.Members FRL =
      new Tally.Members(Group.of("ses", "frl"), Optional.empty());
  private static final Fraction QUARTER = Fraction.of(1, 4);
  private static final Fraction HALF = Fraction.of(1, 2);

  /** Full, North holds 9 and South 4. */
  private final District district =
      DrawnDistrict.of(
          """
          North K 4 seats
          North 1 3 seats
          South K 4 seats
          North-K enrolled 2 paid
          Ada K frl: North-K
          Ben K paid: North-K
          """);

  private List<Band> bands(BalanceForm.Bounded form, Tolerance tolerance) {
    BalanceRule rule =
        new BalanceRule("rule", form, Per.SCHOOL, Optional.empty(), new Enforcement.Hard());
    return form.bands(district, rule.places(district), tolerance);
  }

  private List<Band> share(Basis basis) {
    return bands(new BalanceForm.Share(FRL, QUARTER, HALF, basis), Tolerance.NONE);
  }

  @Test
  void ofTheEnrolledTheBoundsFollowTheEnrolment() {
    assertThat(share(new Basis.Enrolled()))
        .containsExactly(new Band.PerStudent(QUARTER, HALF), new Band.PerStudent(QUARTER, HALF));
  }

  @Test
  void ofTheSeatsTheBoundsAreThoseOfTheFullPlace() {
    assertThat(share(new Basis.Seats()))
        .containsExactly(new Band.Fixed(3, 4), new Band.Fixed(1, 2));
  }

  @Test
  void ofAStatedSizeTheBoundsAreEqualEverywhere() {
    assertThat(share(new Basis.Target(100)))
        .containsExactly(new Band.Fixed(25, 50), new Band.Fixed(25, 50));
  }

  @Test
  void withinTakesABasisToo() {
    BalanceForm.Bounded within =
        new BalanceForm.Within(FRL, QUARTER, new Reference.DistrictShare(), new Basis.Seats());

    assertThat(bands(within, Tolerance.NONE))
        .containsExactly(new Band.Fixed(3, 6), new Band.Fixed(1, 3));
  }

  @Test
  void aStatedSizeIsInRange() {
    for (long size : new long[] {0, 1_000_000_001}) {
      assertThatThrownBy(() -> new Basis.Target(size))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("basis is %d students, must be between 1 and 1000000000.".formatted(size));
    }
  }

  @Test
  void onlyPlacesTooSmallForAnyWholeNumberAreTolerated() {
    Fraction low = Fraction.of(45, 100);
    Fraction high = Fraction.of(49, 100);
    BalanceForm.Bounded narrow = new BalanceForm.Share(FRL, low, high, new Basis.Enrolled());

    // 45 to 49% of South's 4 is 1.8 to 1.96; of North's 9, 4.05 to 4.41.
    assertThat(bands(narrow, Tolerance.ONE_STUDENT))
        .containsExactly(
            new Band.PerStudent(low, high, Tolerance.ONE_STUDENT),
            new Band.PerStudent(low, high, Tolerance.ONE_STUDENT));
    Fraction wider = Fraction.of(1, 2);
    assertThat(
            bands(
                new BalanceForm.Share(FRL, low, wider, new Basis.Enrolled()),
                Tolerance.ONE_STUDENT))
        .as("2 of 4 obeys, nothing of 9 does")
        .containsExactly(
            new Band.PerStudent(low, wider, Tolerance.ONE_STUDENT),
            new Band.PerStudent(low, wider, Tolerance.NONE));
    assertThat(bands(narrow, Tolerance.NONE))
        .containsExactly(new Band.PerStudent(low, high), new Band.PerStudent(low, high));
  }

  @Test
  void aPlaceIsTooSmallWhereNoWholeNumberLiesBetweenItsBounds() {
    Band share = new Band.PerStudent(Fraction.of(35, 100), Fraction.of(55, 100));

    assertThat(BalanceForm.isTooSmall(share, 0)).as("an empty place obeys").isFalse();
    assertThat(BalanceForm.isTooSmall(share, 1)).as("0.35 to 0.55").isTrue();
    assertThat(BalanceForm.isTooSmall(share, 2)).as("0.7 to 1.1").isFalse();
    assertThat(BalanceForm.isTooSmall(share, 3)).as("1.05 to 1.65").isTrue();
    assertThat(BalanceForm.isTooSmall(share, 4)).as("1.4 to 2.2").isFalse();
    assertThat(BalanceForm.isTooSmall(new Band.Fixed(3, 2), 9)).as("of the seats").isTrue();
  }

  @Test
  void theToleranceHoldsOnEveryBasis() {
    BalanceForm.Bounded narrow =
        new BalanceForm.Share(FRL, Fraction.of(45, 100), Fraction.of(49, 100), new Basis.Seats());

    // 45 to 49% of North's 9 is 4.05 to 4.41; of South's 4, 1.8 to 1.96.
    assertThat(bands(narrow, Tolerance.NONE))
        .containsExactly(new Band.Fixed(5, 4), new Band.Fixed(2, 1));
    assertThat(bands(narrow, Tolerance.ONE_STUDENT))
        .containsExactly(new Band.Fixed(4, 5), new Band.Fixed(1, 2));
  }
}
