package org.seatwright.solver.report.count;

import java.util.List;

/**
 * The students of a tabulation by one dimension.
 *
 * @param counts in the order of the dimension's values; they add up to the tabulation's total
 */
public record Margin(Dimension dimension, List<Count> counts) {
  public Margin {
    counts = List.copyOf(counts);
    if (counts.size() != dimension.values().size()) {
      throw new IllegalArgumentException(
          "%d counts for %d values.".formatted(counts.size(), dimension.values().size()));
    }
  }
}
