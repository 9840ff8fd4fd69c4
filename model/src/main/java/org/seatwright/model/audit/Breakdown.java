package org.seatwright.model.audit;

import java.util.List;

/**
 * The choice figures of every value of one attribute.
 *
 * @param by the attribute, such as {@code ses}, {@code zone} or {@code grade}
 */
public record Breakdown(String by, List<Group> groups) {
  public Breakdown {
    groups = List.copyOf(groups);
  }

  /** The students with one value; the value is blank for those the district says nothing of. */
  public record Group(String value, ChoiceFigures figures) {}
}
