package org.seatwright.solver.report.redaction;

import java.math.BigInteger;

/**
 * An exact fraction in lowest terms. Most are of small numbers, which are reckoned with quickly;
 * where they grow too large for that, so does the room they take.
 */
sealed interface Fraction extends Comparable<Fraction> {
  Fraction ZERO = new Small(0, 1);

  static Fraction of(long whole) {
    return new Small(whole, 1);
  }

  Fraction minus(Fraction other);

  Fraction times(Fraction other);

  Fraction by(Fraction other);

  int signum();

  long floor();

  Large large();

  @Override
  default int compareTo(Fraction other) {
    return minus(other).signum();
  }

  /** Within 64 bits; {@code under} is positive. */
  record Small(long over, long under) implements Fraction {
    private static Fraction reduced(long over, long under) {
      long divisor = gcd(Math.abs(over), Math.abs(under)) * Long.signum(under);
      return new Small(over / divisor, under / divisor);
    }

    private static long gcd(long a, long b) {
      return b == 0 ? a : gcd(b, a % b);
    }

    /** True where every product of two numbers, and a difference of two products, fits. */
    private boolean isEasyWith(Small other) {
      return Math.max(Math.abs(over), under) < 1L << 31
          && Math.max(Math.abs(other.over), other.under) < 1L << 31;
    }

    @Override
    public Fraction minus(Fraction other) {
      return other instanceof Small it && isEasyWith(it)
          ? it.under == under
              ? reduced(over - it.over, under)
              : reduced(over * it.under - it.over * under, under * it.under)
          : large().minus(other);
    }

    @Override
    public Fraction times(Fraction other) {
      return other instanceof Small it && isEasyWith(it)
          ? reduced(over * it.over, under * it.under)
          : large().times(other);
    }

    @Override
    public Fraction by(Fraction other) {
      return other instanceof Small it && isEasyWith(it)
          ? reduced(over * it.under, under * it.over)
          : large().by(other);
    }

    @Override
    public int signum() {
      return Long.signum(over);
    }

    @Override
    public long floor() {
      return Math.floorDiv(over, under);
    }

    @Override
    public Large large() {
      return new Large(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }
  }

  /** Of any size; {@code under} is positive. */
  record Large(BigInteger over, BigInteger under) implements Fraction {
    private static final int SMALL_BITS = 30;

    private static Fraction reduced(BigInteger over, BigInteger under) {
      BigInteger divisor = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
      Large lowest = new Large(over.divide(divisor), under.divide(divisor));
      return lowest.over.bitLength() <= SMALL_BITS && lowest.under.bitLength() <= SMALL_BITS
          ? new Small(lowest.over.longValueExact(), lowest.under.longValueExact())
          : lowest;
    }

    @Override
    public Fraction minus(Fraction other) {
      Large it = other.large();
      return reduced(
          over.multiply(it.under).subtract(it.over.multiply(under)), under.multiply(it.under));
    }

    @Override
    public Fraction times(Fraction other) {
      Large it = other.large();
      return reduced(over.multiply(it.over), under.multiply(it.under));
    }

    @Override
    public Fraction by(Fraction other) {
      Large it = other.large();
      return reduced(over.multiply(it.under), under.multiply(it.over));
    }

    @Override
    public int signum() {
      return over.signum();
    }

    @Override
    public long floor() {
      BigInteger[] parts = over.divideAndRemainder(under);
      return parts[0]
          .subtract(parts[1].signum() < 0 ? BigInteger.ONE : BigInteger.ZERO)
          .longValueExact();
    }

    @Override
    public Large large() {
      return this;
    }
  }
}
