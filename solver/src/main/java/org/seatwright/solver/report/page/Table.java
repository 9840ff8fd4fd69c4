package org.seatwright.solver.report.page;

import java.util.List;

/**
 * Numbers in rows; the first cell of a row names it.
 *
 * @param header as many cells as every row
 */
public record Table(String caption, List<String> header, List<List<Value>> rows) {
  public Table {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    int width = header.size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException(
          "Table \"%s\": a row has not as many cells as the header.".formatted(caption));
    }
  }

  /** True where a number is hidden. */
  boolean hides() {
    return rows.stream().flatMap(List::stream).anyMatch(Value.Hidden.class::isInstance);
  }
}
