package org.seatwright.datasets.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.At;

/**
 * How one file of the district is made.
 *
 * @param at where the map says so
 * @param target the file of the district
 * @param file the file whose rows become its rows, as the map calls it
 * @param joins files that add columns to these rows
 * @param only values that a column must have, for a row to count
 * @param not values that a column must not have
 * @param columns by the district's column, in the order in which they are written
 * @param leaveOut true where a row that cannot be used is left out; otherwise it is an error
 * @param repeats true where a further row with an id is passed over
 */
record Section(
    At at,
    CsvFormat target,
    String file,
    List<Join> joins,
    List<Filter> only,
    List<Filter> not,
    Map<String, ColumnRule> columns,
    boolean leaveOut,
    boolean repeats) {
  /**
   * A file that has at most one row for each value of {@code key}, found by {@code by}.
   *
   * @param after what stands before the part of either that counts, blank where all of it does
   * @param width digits of either are filled up to this length with zeros; 0 for not at all
   * @param repeats true where it may have more, of which the first counts
   */
  record Join(At at, String file, String by, String key, String after, int width, boolean repeats) {
    /** A value of {@code by} or {@code key} as it is compared. */
    String id(String text) {
      return CellText.padded(CellText.after(text, after), width);
    }
  }

  /** A column and some of its values. */
  record Filter(At at, String column, List<String> values) {
    Filter {
      values = List.copyOf(values);
    }
  }

  /** The same, but for what a blank in {@code column} of the district stands for. */
  Section withBlank(String column, ColumnRule.Fallback blank) {
    Map<String, ColumnRule> rules = new LinkedHashMap<>(columns);
    rules.computeIfPresent(column, (_, rule) -> rule.withBlank(blank));
    return new Section(at, target, file, joins, only, not, rules, leaveOut, repeats);
  }

  /** The rule for a column of the district, where there is one. */
  Optional<ColumnRule> find(String column) {
    return Optional.ofNullable(columns.get(column));
  }
}
