package org.seatwright.model.policy;

/**
 * How far a spread rule is missed: of all windows [c, c + apart] that begin or end at some place's
 * share, the one that the places together miss by the fewest students; the lowest of equals.
 *
 * <p>A window that misses nobody exists exactly where no two shares are further apart than allowed:
 * it begins at the lowest share. Places with B = 0 count nowhere. Cost: O(places²).
 *
 * @param numerator of c
 * @param denominator of c, positive
 * @param missed students by which the places miss the window in total
 */
public record SpreadWindow(long numerator, long denominator, long missed) {
  /**
   * The best window.
   *
   * @param weighted N per place; {@code base} B per place
   * @param apartTop numerator and {@code apartBottom} denominator of the width
   */
  public static SpreadWindow of(long[] weighted, long[] base, long apartTop, long apartBottom) {
    SpreadWindow best = new SpreadWindow(0, 1, Long.MAX_VALUE);
    boolean any = false;
    for (int k = 0; k < base.length; k++) {
      if (base[k] > 0) {
        any = true;
        best =
            better(
                best,
                weighted,
                base,
                weighted[k] * apartBottom,
                base[k] * apartBottom,
                apartTop,
                apartBottom);
        best =
            better(
                best,
                weighted,
                base,
                Math.subtractExact(
                    Math.multiplyExact(weighted[k], apartBottom),
                    Math.multiplyExact(apartTop, base[k])),
                base[k] * apartBottom,
                apartTop,
                apartBottom);
      }
    }
    return any ? best : new SpreadWindow(0, 1, 0);
  }

  private static SpreadWindow better(
      SpreadWindow best,
      long[] weighted,
      long[] base,
      long top,
      long bottom,
      long apartTop,
      long apartBottom) {
    long missed = 0;
    for (int k = 0; k < base.length && missed <= best.missed; k++) {
      missed += missed(weighted[k], base[k], top, bottom, apartTop, apartBottom);
    }
    if (missed > best.missed) {
      return best;
    }
    SpreadWindow found = new SpreadWindow(top, bottom, missed);
    return missed < best.missed || found.isLowerThan(best) ? found : best;
  }

  private boolean isLowerThan(SpreadWindow other) {
    // a/b < c/d with b and d positive is a·d < c·b; the products may need 128 bits.
    int order =
        Long.compare(
            Math.multiplyHigh(numerator, other.denominator),
            Math.multiplyHigh(other.numerator, denominator));
    return order != 0
        ? order < 0
        : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator) < 0;
  }

  private static long missed(
      long weighted, long base, long top, long bottom, long apartTop, long apartBottom) {
    if (base == 0) {
      return 0;
    }
    long lower = Math.ceilDiv(Math.multiplyExact(top, base), bottom);
    // c + apart over the common denominator: bottom is a multiple of apartBottom.
    long highTop = top + apartTop * (bottom / apartBottom);
    long upper = Math.floorDiv(Math.multiplyExact(highTop, base), bottom);
    return Math.max(0, lower - weighted) + Math.max(0, weighted - upper);
  }

  /** The bounds of this window at a place. */
  public Band band(Fraction apart) {
    Fraction low = Fraction.of(numerator, denominator);
    return new Band.PerStudent(low, low.plus(apart));
  }
}
