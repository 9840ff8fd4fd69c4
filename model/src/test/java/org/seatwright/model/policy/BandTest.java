package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BandTest {
  private final Band quarterToHalf = new Band.PerStudent(Fraction.of(1, 4), Fraction.of(1, 2));

  @Test
  void aShareHoldsBetweenTheWholeNumbersInsideItsBounds() {
    assertThat(quarterToHalf.lower(10)).isEqualTo(3);
    assertThat(quarterToHalf.upper(10)).isEqualTo(5);
    assertThat(quarterToHalf.lower(8)).isEqualTo(2);
    assertThat(quarterToHalf.upper(8)).isEqualTo(4);
  }

  @Test
  void whatIsMissedCountsStudentsToTheNearestBound() {
    assertThat(quarterToHalf.missed(1, 10)).isEqualTo(2);
    assertThat(quarterToHalf.missed(3, 10)).isZero();
    assertThat(quarterToHalf.missed(5, 10)).isZero();
    assertThat(quarterToHalf.missed(9, 10)).isEqualTo(4);
  }

  @Test
  void anEmptyPlaceObeysEveryShare() {
    assertThat(quarterToHalf.missed(0, 0)).isZero();
    assertThat(new Band.PerStudent(Fraction.ONE, Fraction.ONE).missed(0, 0)).isZero();
  }

  @Test
  void whereNoWholeNumberObeysEveryCountMisses() {
    Band narrow = new Band.PerStudent(Fraction.of(45, 100), Fraction.of(55, 100));

    assertThat(narrow.lower(3)).isEqualTo(2);
    assertThat(narrow.upper(3)).isEqualTo(1);
    assertThat(narrow.missed(1, 3)).isEqualTo(1);
    assertThat(narrow.missed(2, 3)).isEqualTo(1);
    assertThat(narrow.missed(3, 3)).isEqualTo(2);
  }

  @Test
  void aCountDoesNotDependOnTheEnrolment() {
    Band count = new Band.Fixed(2, 4);

    assertThat(count.lower(0)).isEqualTo(2);
    assertThat(count.upper(100)).isEqualTo(4);
    assertThat(count.missed(0, 0)).isEqualTo(2);
    assertThat(count.missed(7, 9)).isEqualTo(3);
    assertThat(count.missed(4, 9)).isZero();
  }

  @Test
  void boundsInTheWrongOrderAreRefused() {
    assertThatThrownBy(() -> new Band.PerStudent(Fraction.ONE, Fraction.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The lower bound 1 is above the upper bound 0.");
  }

  @Test
  void fixedBoundsInTheWrongOrderLeaveNothingThatObeys() {
    Band none = new Band.Fixed(3, 2);

    assertThat(none.missed(2, 9)).isEqualTo(1);
    assertThat(none.missed(3, 9)).isEqualTo(1);
    assertThat(none.missed(0, 9)).isEqualTo(3);
  }

  @Test
  void toleranceRoundsOutwardsInsteadOfInwards() {
    Fraction low = Fraction.of(45, 100);
    Fraction high = Fraction.of(55, 100);
    Band strict = new Band.PerStudent(low, high, Tolerance.NONE);
    Band tolerant = new Band.PerStudent(low, high, Tolerance.ONE_STUDENT);

    assertThat(new Band.PerStudent(low, high)).isEqualTo(strict);
    assertThat(tolerant.lower(3)).isEqualTo(1);
    assertThat(tolerant.upper(3)).isEqualTo(2);
    assertThat(tolerant.missed(0, 3)).isEqualTo(1);
    assertThat(tolerant.missed(3, 3)).isEqualTo(1);
    assertThat(tolerant.lower(20)).isEqualTo(9).isEqualTo(strict.lower(20));
    assertThat(tolerant.upper(20)).isEqualTo(11).isEqualTo(strict.upper(20));
    assertThat(tolerant.missed(0, 0)).isZero();
  }

  @Test
  void toleranceForgivesLessThanOneStudent() {
    for (int b = 0; b <= 40; b++) {
      for (int percent = 0; percent <= 100; percent += 5) {
        Fraction share = Fraction.of(percent, 100);
        Band tolerant = new Band.PerStudent(share, share, Tolerance.ONE_STUDENT);
        for (int n = 0; n <= b; n++) {
          boolean near = Math.abs(100 * n - percent * b) < 100;
          assertThat(tolerant.missed(n, b) == 0)
              .as("%d of %d at %d%%", n, b, percent)
              .isEqualTo(near);
        }
      }
    }
  }
}
