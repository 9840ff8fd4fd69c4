package org.seatwright.solver.report.redaction;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How far hidden counts are known to reach: the lowest and highest numbers that they take in tables
 * which agree with everything that may be read. Such tables are found one by one; each is proof by
 * itself and stays one when more is hidden.
 */
final class Reach {
  private final Cells cells;
  private final long[] low;
  private final long[] high;

  Reach(Cells cells) {
    this.cells = cells;
    low = cells.counts();
    high = cells.counts();
  }

  /**
   * Notes the table that differs from the counts by {@code shift}; false, and nothing noted, where
   * that is no table, or differs where a count may be read.
   */
  boolean note(long[] shift, BitSet hidden) {
    long[] counts = cells.counts();
    for (int cell = 0; cell < counts.length; cell++) {
      counts[cell] += shift[cell];
      if (counts[cell] < 0 || shift[cell] != 0 && !hidden.get(cell)) {
        return false;
      }
    }
    if (!cells.rows().stream().allMatch(row -> row.holds(counts))) {
      return false;
    }
    Arrays.setAll(low, cell -> Math.min(low[cell], counts[cell]));
    Arrays.setAll(high, cell -> Math.max(high[cell], counts[cell]));
    return true;
  }

  long low(int cell) {
    return low[cell];
  }

  long high(int cell) {
    return high[cell];
  }
}
