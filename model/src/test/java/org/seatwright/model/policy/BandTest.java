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
    assertThatThrownBy(() -> new Band.Fixed(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The lower bound 3 is above the upper bound 2.");
  }
}
