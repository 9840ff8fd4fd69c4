package org.seatwright.solver.report.count;

import java.util.List;

/**
 * The students of a tabulation by two dimensions, both of which have a margin in it.
 *
 * @param cells shape: one list per row value, in it one count per column value. Every row adds up
 *     to the margin of its row value, every column to that of its column value
 */
public record Cross(Dimension rows, Dimension columns, List<List<Count>> cells) {
  public Cross {
    cells = cells.stream().map(List::copyOf).toList();
    int width = columns.values().size();
    if (cells.size() != rows.values().size()
        || cells.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException(
          "Cells are not %d rows of %d.".formatted(rows.values().size(), width));
    }
  }
}
