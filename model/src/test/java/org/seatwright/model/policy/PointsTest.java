package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PointsTest {
  private static void assertRefused(ThrowingCallable making, String message) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void pastTheEndEachRankAddsTheLastDifference() {
    Points points = Points.DEFAULT;

    assertThat(points.ofRank(1)).isZero();
    assertThat(points.ofRank(5)).isEqualTo(70);
    assertThat(points.ofRank(6)).isEqualTo(95);
    assertThat(points.ofRank(9)).isEqualTo(170);
  }

  @Test
  void aSingleEntryHoldsForEveryRank() {
    assertThat(new Points(List.of(7L), 0, 0, 0).ofRank(9)).isEqualTo(7);
  }

  @Test
  void fallingPointsStopAtZero() {
    Points falling = new Points(List.of(20L, 12L), 0, 0, 0);

    assertThat(falling.ofRank(3)).isEqualTo(4);
    assertThat(falling.ofRank(4)).isZero();
    assertThat(falling.ofRank(50)).isZero();
  }

  @Test
  void kilometresAreRoundedHalfUpToWholePoints() {
    Points points = new Points(List.of(0L), 300, 10, 1000);

    assertThat(points.ofUnlisted(0)).isEqualTo(300);
    assertThat(points.ofUnlisted(1.24)).isEqualTo(312);
    assertThat(points.ofUnlisted(1.25)).isEqualTo(313);
    assertThat(points.ofUnlisted(1.249999)).isEqualTo(312);
    assertThat(points.ofUnlisted(0.05)).isEqualTo(301);
  }

  @Test
  void aHalfThatBinaryArithmeticMissesIsStillRoundedUp() {
    // 1.005 is a little below 1.005 as a double; what was written decides.
    assertThat(new Points(List.of(0L), 0, 100, 0).ofUnlisted(1.005)).isEqualTo(101);
  }

  @Test
  void pointsOutOfRangeAreRefused() {
    assertRefused(
        () -> new Points(List.of(), 0, 0, 0),
        "rank is empty; give the points of the first choice.");
    assertRefused(
        () -> new Points(List.of(0L, -1L), 0, 0, 0),
        "rank is -1 points, must be between 0 and 1000000.");
    assertRefused(
        () -> new Points(List.of(0L), 1_000_001, 0, 0),
        "unlisted is 1000001 points, must be between 0 and 1000000.");
    assertRefused(
        () -> new Points(List.of(0L), 0, 10_001, 0),
        "per-km is 10001 points, must be between 0 and 10000.");
    assertRefused(
        () -> new Points(List.of(0L), 0, 0, -5),
        "unplaced is -5 points, must be between 0 and 1000000.");
  }
}
