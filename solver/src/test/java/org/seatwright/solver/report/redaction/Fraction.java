package org.seatwright.solver.report.redaction;

/** An exact fraction in lowest terms; overflow is an error, never a wrong number. */
record Fraction(long over, long under) implements Comparable<Fraction> {
  static final Fraction ZERO = new Fraction(0, 1);

  static Fraction of(long whole) {
    return new Fraction(whole, 1);
  }

  private static Fraction reduced(long over, long under) {
    long divisor = gcd(Math.abs(over), Math.abs(under)) * Long.signum(under);
    return new Fraction(over / divisor, under / divisor);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  Fraction minus(Fraction other) {
    return under == 1 && other.under == 1
        ? new Fraction(Math.subtractExact(over, other.over), 1)
        : reduced(
            Math.subtractExact(
                Math.multiplyExact(over, other.under), Math.multiplyExact(other.over, under)),
            Math.multiplyExact(under, other.under));
  }

  Fraction times(Fraction other) {
    if (under == 1 && other.under == 1) {
      return new Fraction(Math.multiplyExact(over, other.over), 1);
    }
    return reduced(Math.multiplyExact(over, other.over), Math.multiplyExact(under, other.under));
  }

  Fraction by(Fraction other) {
    if (other.under == 1 && other.over == 1) {
      return this;
    }
    return reduced(Math.multiplyExact(over, other.under), Math.multiplyExact(under, other.over));
  }

  int signum() {
    return Long.signum(over);
  }

  long floor() {
    return Math.floorDiv(over, under);
  }

  @Override
  public int compareTo(Fraction other) {
    return minus(other).signum();
  }
}
