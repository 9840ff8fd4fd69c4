package org.seatwright.datasets.notice;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A place in the input.
 *
 * @param file the file as its reader knows it
 * @param row the line from 1, empty where the whole file is meant
 * @param column the column of a table or the key path in a YAML file, such as {@code
 *     balance[0].share}
 */
public record At(String file, OptionalLong row, Optional<String> column) {
  private static final int LONGEST_FILE = 200;
  private static final int LONGEST_COLUMN = 120;

  public At {
    file = Shown.clip(file, LONGEST_FILE);
    column = column.map(name -> Shown.clip(name, LONGEST_COLUMN));
  }

  /** A whole file. */
  public static At file(String file) {
    return new At(file, OptionalLong.empty(), Optional.empty());
  }

  /** Line {@code row} of this file, counted from 1. */
  public At row(long row) {
    return new At(file, OptionalLong.of(row), column);
  }

  /** The column or key path {@code column} in this line. */
  public At column(String column) {
    return new At(file, row, Optional.of(column));
  }

  @Override
  public String toString() {
    return file
        + (row.isPresent() ? ", row " + row.getAsLong() : "")
        + column.map(name -> ", column " + name).orElse("");
  }
}
