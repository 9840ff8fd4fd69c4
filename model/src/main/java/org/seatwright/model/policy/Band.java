package org.seatwright.model.policy;

/**
 * What a place may hold: bounds on N, the weighted count of its students, that may depend on B, the
 * number of students it enrols.
 *
 * <p>N, B and the bounds are whole; {@link #lower} and {@link #upper} give the nearest whole
 * numbers that obey the rule, so lower may exceed upper where no whole number does.
 */
public sealed interface Band {
  /** The smallest N that obeys the rule when {@code enrols} students are there. */
  long lower(long enrols);

  /** The largest N that obeys the rule when {@code enrols} students are there. */
  long upper(long enrols);

  /** By how many {@code weighted} misses its bounds, 0 where the rule holds. */
  default long missed(long weighted, long enrols) {
    return Math.max(0, lower(enrols) - weighted) + Math.max(0, weighted - upper(enrols));
  }

  /** low·B ≤ N ≤ high·B, for shares and means; an empty place obeys it. */
  record PerStudent(Fraction low, Fraction high) implements Band {
    public PerStudent {
      if (low.compareTo(high) > 0) {
        throw new IllegalArgumentException(
            "The lower bound %s is above the upper bound %s.".formatted(low, high));
      }
    }

    @Override
    public long lower(long enrols) {
      return low.ceilingOf(enrols);
    }

    @Override
    public long upper(long enrols) {
      return high.floorOf(enrols);
    }
  }

  /** low ≤ N ≤ high, whatever the enrolment. */
  record Fixed(long low, long high) implements Band {
    public Fixed {
      if (low > high) {
        throw new IllegalArgumentException(
            "The lower bound %d is above the upper bound %d.".formatted(low, high));
      }
    }

    @Override
    public long lower(long enrols) {
      return low;
    }

    @Override
    public long upper(long enrols) {
      return high;
    }
  }
}
