package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadWindowTest {
  private static final int DRAWS = 2_000;

  @Test
  void placesWithinReachOfEachOtherMissNothing() {
    // Shares of 1/4 and 1/2, a quarter apart.
    SpreadWindow window = SpreadWindow.of(new long[] {1, 2}, new long[] {4, 4}, 1, 4);

    assertThat(window.missed()).isZero();
    assertThat(window.band(Fraction.of(1, 4)))
        .isEqualTo(new Band.PerStudent(Fraction.of(1, 4), Fraction.of(1, 2)));
  }

  @Test
  void theWindowLiesWhereFewestStudentsMissIt() {
    // Shares of 0 (of 40), 1/2 (of 10) and 1/2 (of 12).
    SpreadWindow window = SpreadWindow.of(new long[] {0, 5, 6}, new long[] {40, 10, 12}, 4, 10);

    assertThat(window.missed()).isEqualTo(3);
    assertThat(window.band(Fraction.of(4, 10)))
        .as("one and two students above at the small places rather than four below at the large")
        .isEqualTo(new Band.PerStudent(Fraction.ZERO, Fraction.of(2, 5)));
  }

  @Test
  void ofEqualWindowsTheLowestIsTaken() {
    SpreadWindow window = SpreadWindow.of(new long[] {0, 10}, new long[] {10, 10}, 1, 2);

    assertThat(window.missed()).isEqualTo(5);
    assertThat(window.band(Fraction.of(1, 2)))
        .isEqualTo(new Band.PerStudent(Fraction.ZERO, Fraction.of(1, 2)));
  }

  @Test
  void emptyPlacesCountNowhere() {
    assertThat(SpreadWindow.of(new long[] {0, 3, 0}, new long[] {0, 3, 0}, 0, 1).missed()).isZero();
    assertThat(SpreadWindow.of(new long[] {0, 0}, new long[] {0, 0}, 0, 1))
        .isEqualTo(new SpreadWindow(0, 1, 0));
    assertThat(SpreadWindow.of(new long[0], new long[0], 0, 1))
        .isEqualTo(new SpreadWindow(0, 1, 0));
  }

  @Test
  void noWindowThatBeginsOrEndsAtAShareMissesFewer() {
    for (int seed = 0; seed < DRAWS; seed++) {
      Random random = new Random(seed);
      int places = 1 + random.nextInt(4);
      long[] base = new long[places];
      long[] weighted = new long[places];
      for (int k = 0; k < places; k++) {
        base[k] = random.nextInt(9);
        weighted[k] = random.nextInt((int) base[k] + 1);
      }
      Fraction apart = Fraction.of(random.nextInt(21), 20);

      long fewest = Long.MAX_VALUE;
      Fraction lowest = Fraction.ZERO;
      for (int k = 0; k < places; k++) {
        if (base[k] > 0) {
          Fraction share = Fraction.of(weighted[k], base[k]);
          for (Fraction low : List.of(share, share.minus(apart))) {
            long missed = missed(weighted, base, new Band.PerStudent(low, low.plus(apart)));
            if (missed < fewest || (missed == fewest && low.compareTo(lowest) < 0)) {
              lowest = low;
              fewest = missed;
            }
          }
        }
      }

      long top = apart.numerator().longValueExact();
      long bottom = apart.denominator().longValueExact();
      SpreadWindow window = SpreadWindow.of(weighted, base, top, bottom);
      assertThat(window.missed())
          .as("seed %d", seed)
          .isEqualTo(fewest == Long.MAX_VALUE ? 0 : fewest);
      assertThat(window.band(apart))
          .as("seed %d", seed)
          .isEqualTo(new Band.PerStudent(lowest, lowest.plus(apart)));
      assertThat(missed(weighted, base, window.band(apart)))
          .as("seed %d", seed)
          .isEqualTo(window.missed());
    }
  }

  private static long missed(long[] weighted, long[] base, Band band) {
    long missed = 0;
    for (int k = 0; k < base.length; k++) {
      missed += band.missed(weighted[k], base[k]);
    }
    return missed;
  }

  @Test
  void missingNothingMeansThatNoTwoSharesAreFurtherApart() {
    for (int seed = 0; seed < DRAWS; seed++) {
      Random random = new Random(seed);
      long[] base = {1 + random.nextInt(8), 1 + random.nextInt(8), 1 + random.nextInt(8)};
      long[] weighted = new long[3];
      for (int k = 0; k < 3; k++) {
        weighted[k] = random.nextInt((int) base[k] + 1);
      }
      Fraction apart = Fraction.of(random.nextInt(21), 20);

      boolean within = true;
      for (int a = 0; a < 3; a++) {
        for (int b = 0; b < 3; b++) {
          Fraction gap = Fraction.of(weighted[a], base[a]).minus(Fraction.of(weighted[b], base[b]));
          within &= gap.compareTo(apart) <= 0;
        }
      }

      long top = apart.numerator().longValueExact();
      long bottom = apart.denominator().longValueExact();
      assertThat(SpreadWindow.of(weighted, base, top, bottom).missed() == 0)
          .as("seed %d", seed)
          .isEqualTo(within);
    }
  }
}
