package org.seatwright.model.policy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact rational number in lowest terms; {@code denominator} is positive.
 *
 * <p>Shares are read as decimals and compared as whole numbers; nothing is ever rounded to a
 * floating-point value on the way.
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  public static final Fraction ZERO = of(0, 1);
  public static final Fraction ONE = of(1, 1);

  public Fraction {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException(
          "A fraction's denominator is %s, must be positive.".formatted(denominator));
    }
    BigInteger divisor = numerator.gcd(denominator);
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The exact value of a decimal such as 0.10. */
  public static Fraction of(BigDecimal decimal) {
    BigDecimal whole = decimal.stripTrailingZeros();
    return whole.scale() <= 0
        ? new Fraction(whole.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
  }

  /** True where the denominator is at most 10 to the power of {@code decimals}. */
  public boolean hasAtMostDecimals(int decimals) {
    return denominator.compareTo(BigInteger.TEN.pow(decimals)) <= 0;
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  /** The smallest whole number not below this fraction of {@code count}. */
  public long ceilingOf(long count) {
    return -negated().floorOf(count);
  }

  /** The largest whole number not above this fraction of {@code count}. */
  public long floorOf(long count) {
    return floor(numerator.multiply(BigInteger.valueOf(count)), denominator).longValueExact();
  }

  /**
   * The smallest fraction with a denominator of at most {@code limit} that is not below this one.
   *
   * <p>Among whole numbers N and B with 1 ≤ B ≤ {@code limit}, N ≥ x·B holds for exactly the same
   * pairs whether x is this fraction or the returned one, because N/B is itself such a fraction. So
   * a bound can be compared in small whole numbers without changing its meaning. Found by descent
   * of the Stern–Brocot tree with runs of equal steps taken at once (Graham, Knuth and Patashnik,
   * Concrete Mathematics, 4.5); cost O(log limit) divisions.
   *
   * @param limit at least 1
   */
  public Fraction roundedUp(long limit) {
    return negated().roundedDown(limit).negated();
  }

  /**
   * The largest fraction with a denominator of at most {@code limit} that is not above this one.
   */
  public Fraction roundedDown(long limit) {
    BigInteger most = BigInteger.valueOf(limit);
    if (denominator.compareTo(most) <= 0) {
      return this;
    }
    BigInteger whole = floor(numerator, denominator);
    BigInteger lowTop = whole;
    BigInteger lowBottom = BigInteger.ONE;
    BigInteger highTop = whole.add(BigInteger.ONE);
    BigInteger highBottom = BigInteger.ONE;
    while (lowBottom.add(highBottom).compareTo(most) <= 0) {
      BigInteger below = numerator.multiply(lowBottom).subtract(denominator.multiply(lowTop));
      BigInteger above = denominator.multiply(highTop).subtract(numerator.multiply(highBottom));
      if (below.compareTo(above) >= 0) {
        BigInteger steps = below.divide(above).min(most.subtract(lowBottom).divide(highBottom));
        lowTop = lowTop.add(steps.multiply(highTop));
        lowBottom = lowBottom.add(steps.multiply(highBottom));
      } else {
        BigInteger steps =
            above
                .subtract(BigInteger.ONE)
                .divide(below)
                .min(most.subtract(highBottom).divide(lowBottom));
        highTop = highTop.add(steps.multiply(lowTop));
        highBottom = highBottom.add(steps.multiply(lowBottom));
      }
    }
    return new Fraction(lowTop, lowBottom);
  }

  private static BigInteger floor(BigInteger top, BigInteger bottom) {
    BigInteger[] parts = top.divideAndRemainder(bottom);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** The nearest double, for people and for floating-point programs. */
  public double doubleValue() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
