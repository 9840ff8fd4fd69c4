package org.seatwright.solver.report;

import java.util.List;
import java.util.Optional;
import org.seatwright.model.readiness.Severity;

/**
 * Defects of one kind in one column of a file, without what stands in the cells.
 *
 * @param kind in words
 * @param column blank where the whole file or row is meant
 * @param rows the first lines where they are, from 1
 * @param messages whole messages; of files about students only for those who may see them
 */
public record DefectView(
    Severity severity,
    String kind,
    String file,
    String column,
    long count,
    List<Long> rows,
    List<String> messages) {
  public DefectView {
    rows = List.copyOf(rows);
    messages = List.copyOf(messages);
  }

  /** Where the defects are, such as "students.csv, column grade". */
  String where() {
    return column.isEmpty() ? file : file + ", column " + column;
  }

  /** The first lines in words; empty where the whole file is meant. */
  Optional<String> inRows() {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            (rows.size() == 1 ? "row " : "rows ")
                + Text.some(rows.stream().map(Text::number).toList(), rows.size()));
  }
}
