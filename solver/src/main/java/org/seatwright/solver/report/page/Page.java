package org.seatwright.solver.report.page;

import java.util.List;

/**
 * A report, ready to be written as HTML or JSON.
 *
 * @param district what people call it, with the year where it is known
 * @param title of the report
 * @param policy under which the plan was made
 * @param notes what its readers must know before anything else; may be empty
 * @param version of the program
 */
public record Page(
    String district,
    String title,
    String policy,
    List<String> notes,
    List<Section> sections,
    String version) {
  public Page {
    notes = List.copyOf(notes);
    sections = List.copyOf(sections);
  }

  /** True where a number of a table is hidden. */
  public boolean hides() {
    return sections.stream().flatMap(it -> it.tables().stream()).anyMatch(Table::hides);
  }
}
