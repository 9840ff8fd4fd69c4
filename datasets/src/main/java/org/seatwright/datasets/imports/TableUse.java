package org.seatwright.datasets.imports;

import java.util.List;
import java.util.Map;

/**
 * How one file of the district came about.
 *
 * @param file such as students.csv
 * @param kept rows written
 * @param leftOut records left out, by their reason
 * @param values by column: what became what, how often
 */
public record TableUse(
    String file, long kept, Map<String, Long> leftOut, Map<String, List<ValueUse>> values) {
  /** How often a value, or a blank, became another. */
  public record ValueUse(String from, String to, long count) {}
}
