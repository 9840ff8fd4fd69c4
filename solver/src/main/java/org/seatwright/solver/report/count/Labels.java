package org.seatwright.solver.report.count;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes labels differ that look the same, since a dimension has each value once. */
final class Labels {
  private Labels() {}

  /** The labels, a number in brackets after each that stands there already. */
  static List<String> distinct(List<String> labels) {
    Set<String> seen = new HashSet<>();
    List<String> distinct = new ArrayList<>();
    for (String label : labels) {
      String free = label;
      for (int n = 2; !seen.add(free); n++) {
        free = "%s (%d)".formatted(label, n);
      }
      distinct.add(free);
    }
    return distinct;
  }
}
