package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {
  private static final long SEED = 20260301;
  private static final int DRAWS = 400;

  @Test
  void roundedDownIsTheLargestFractionOfSmallDenominatorNotAbove() {
    Random random = new Random(SEED);
    for (int draw = 0; draw < DRAWS; draw++) {
      Fraction exact = draw(random);
      long limit = 1 + random.nextInt(40);

      Fraction best = Fraction.of(exact.floorOf(1), 1);
      for (long bottom = 1; bottom <= limit; bottom++) {
        for (long top = -4 * bottom; top <= 4 * bottom; top++) {
          Fraction candidate = Fraction.of(top, bottom);
          if (candidate.compareTo(exact) <= 0 && candidate.compareTo(best) > 0) {
            best = candidate;
          }
        }
      }

      assertThat(exact.roundedDown(limit)).as(claim(draw, exact, limit)).isEqualTo(best);
    }
  }

  @Test
  void roundedUpIsTheSmallestFractionOfSmallDenominatorNotBelow() {
    Random random = new Random(SEED + 1);
    for (int draw = 0; draw < DRAWS; draw++) {
      Fraction exact = draw(random);
      long limit = 1 + random.nextInt(40);

      Fraction best = Fraction.of(exact.ceilingOf(1), 1);
      for (long bottom = 1; bottom <= limit; bottom++) {
        for (long top = -4 * bottom; top <= 4 * bottom; top++) {
          Fraction candidate = Fraction.of(top, bottom);
          if (candidate.compareTo(exact) >= 0 && candidate.compareTo(best) < 0) {
            best = candidate;
          }
        }
      }

      assertThat(exact.roundedUp(limit)).as(claim(draw, exact, limit)).isEqualTo(best);
    }
  }

  /** Between −3 and 3, mostly with a denominator beyond the limits tried. */
  private static Fraction draw(Random random) {
    long bottom = 1 + random.nextInt(random.nextBoolean() ? 100 : 1_000_000);
    return Fraction.of(random.nextLong(-3 * bottom, 3 * bottom + 1), bottom);
  }

  private static String claim(int draw, Fraction exact, long limit) {
    return "seed %d, draw %d: %s to a denominator of %d".formatted(SEED, draw, exact, limit);
  }

  @Test
  void roundedBoundsAllowExactlyTheSameCounts() {
    Random random = new Random(SEED + 2);
    for (int draw = 0; draw < DRAWS; draw++) {
      long bottom = 1 + random.nextInt(1_000_000);
      Fraction exact = Fraction.of(random.nextLong(bottom + 1), bottom);
      int limit = 1 + random.nextInt(60);
      Fraction up = exact.roundedUp(limit);
      Fraction down = exact.roundedDown(limit);
      for (long b = 1; b <= limit; b++) {
        for (long n = 0; n <= b; n++) {
          Fraction share = Fraction.of(n, b);
          assertThat(share.compareTo(up) >= 0)
              .as("%s; %s at least, %d of %d", claim(draw, exact, limit), up, n, b)
              .isEqualTo(share.compareTo(exact) >= 0);
          assertThat(share.compareTo(down) <= 0)
              .as("%s; %s at most, %d of %d", claim(draw, exact, limit), down, n, b)
              .isEqualTo(share.compareTo(exact) <= 0);
        }
      }
    }
  }

  @Test
  void aLimitOfOneRoundsToWholeNumbers() {
    assertThat(Fraction.of(-7, 2).roundedDown(1)).isEqualTo(Fraction.of(-4, 1));
    assertThat(Fraction.of(-7, 2).roundedUp(1)).isEqualTo(Fraction.of(-3, 1));
    assertThat(Fraction.of(7, 2).roundedDown(1)).isEqualTo(Fraction.of(3, 1));
    assertThat(Fraction.of(7, 2).roundedUp(1)).isEqualTo(Fraction.of(4, 1));
  }

  @Test
  void floorAndCeilingRoundTowardsTheirOwnSideOfZero() {
    assertThat(Fraction.of(1, 3).floorOf(10)).isEqualTo(3);
    assertThat(Fraction.of(1, 3).ceilingOf(10)).isEqualTo(4);
    assertThat(Fraction.of(-1, 3).floorOf(10)).isEqualTo(-4);
    assertThat(Fraction.of(-1, 3).ceilingOf(10)).isEqualTo(-3);
    assertThat(Fraction.of(1, 3).floorOf(9)).isEqualTo(3);
    assertThat(Fraction.of(1, 3).ceilingOf(9)).isEqualTo(3);
    assertThat(Fraction.of(1, 3).ceilingOf(0)).isZero();
  }

  @Test
  void decimalsAreExact() {
    assertThat(Fraction.of(new BigDecimal("0.10"))).isEqualTo(Fraction.of(1, 10));
    assertThat(Fraction.of(new BigDecimal("0.35")).plus(Fraction.of(new BigDecimal("0.1"))))
        .hasToString("9/20");
    assertThat(Fraction.of(new BigDecimal("1E+2"))).hasToString("100");
    assertThat(Fraction.of(new BigDecimal("0.00"))).isEqualTo(Fraction.ZERO);
    assertThat(Fraction.of(new BigDecimal("-1.25"))).hasToString("-5/4");
  }

  @Test
  void equalFractionsAreEqualHoweverTheyAreWritten() {
    assertThat(Fraction.of(6, 8)).isEqualTo(Fraction.of(3, 4)).hasToString("3/4");
    assertThat(Fraction.of(3, 4).minus(Fraction.of(1, 4))).hasToString("1/2");
    assertThat(Fraction.of(2, 3)).isGreaterThan(Fraction.of(3, 5));
    assertThat(Fraction.of(1, 3).doubleValue()).isEqualTo(1.0 / 3);
  }

  @Test
  void aDenominatorOfZeroIsRefused() {
    assertThatThrownBy(() -> Fraction.of(1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A fraction's denominator is 0, must be positive.");
  }
}
