package org.seatwright.solver.report.count;

import java.util.List;

/**
 * What students are told apart by. Every student counted has exactly one of the values.
 *
 * @param name such as {@code grade}, {@code result} or {@code school}; the same dimension has the
 *     same name in every table of a report
 * @param values as people read them, in the order in which they are shown, each once
 */
public record Dimension(String name, List<String> values) {
  public Dimension {
    values = List.copyOf(values);
    if (values.stream().distinct().count() < values.size()) {
      throw new IllegalArgumentException("A dimension has each of its values once.");
    }
  }
}
