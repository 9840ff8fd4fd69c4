package org.seatwright.datasets.synthetic;

import java.util.List;

/**
 * Census blocks and what is known of each, as the rows of blocks.csv.
 *
 * @param rows the cells of each block, in the order of {@link #COLUMNS}
 */
public record BlockTable(List<List<String>> rows) {
  /** The columns of the file. */
  public static final List<String> COLUMNS =
      List.of(
          "block",
          "median-income",
          "owner-share",
          "education",
          "single-parent-share",
          "english-share",
          "children");

  public BlockTable {
    rows = rows.stream().map(List::copyOf).toList();
  }
}
