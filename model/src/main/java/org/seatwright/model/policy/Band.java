package org.seatwright.model.policy;

/**
 * What a place may hold: bounds on N that may depend on B.
 *
 * <p>N, B and the bounds are whole; {@link #lower} and {@link #upper} give the nearest whole
 * numbers that obey the rule, so lower may exceed upper where no whole number does.
 */
public sealed interface Band {
  /** The smallest N that obeys the rule at this B. */
  long lower(long base);

  /** The largest N that obeys the rule at this B. */
  long upper(long base);

  /** By how many {@code weighted} misses its bounds, 0 where the rule holds. */
  default long missed(long weighted, long base) {
    return Math.max(0, lower(base) - weighted) + Math.max(0, weighted - upper(base));
  }

  /**
   * low·B ≤ N ≤ high·B, for shares and means; a place with B = 0 obeys it.
   *
   * @param tolerance whether the bounds are rounded inwards, or outwards to forgive less than one
   */
  record PerStudent(Fraction low, Fraction high, Tolerance tolerance) implements Band {
    public PerStudent {
      if (low.compareTo(high) > 0) {
        throw new IllegalArgumentException(
            "The lower bound %s is above the upper bound %s.".formatted(low, high));
      }
    }

    public PerStudent(Fraction low, Fraction high) {
      this(low, high, Tolerance.NONE);
    }

    @Override
    public long lower(long base) {
      return switch (tolerance) {
        case NONE -> low.ceilingOf(base);
        case ONE_STUDENT -> low.floorOf(base);
      };
    }

    @Override
    public long upper(long base) {
      return switch (tolerance) {
        case NONE -> high.floorOf(base);
        case ONE_STUDENT -> high.ceilingOf(base);
      };
    }
  }

  /** low ≤ N ≤ high, whatever B is; where low is above high nothing obeys it. */
  record Fixed(long low, long high) implements Band {
    @Override
    public long lower(long base) {
      return low;
    }

    @Override
    public long upper(long base) {
      return high;
    }
  }
}
