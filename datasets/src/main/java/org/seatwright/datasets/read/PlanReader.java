package org.seatwright.datasets.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.audit.PlanRow;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.StudentId;

/**
 * Reads assignments.csv: columns student and program, others are free.
 *
 * <p>Only what keeps a row from being read is a notice. Unknown ids, missing students and students
 * who stand there twice are for the audit to judge.
 */
public final class PlanReader {
  private PlanReader() {}

  public static PlanResult read(Path csv) {
    Notices.Collector notices = new Notices.Collector();
    InputFiles files = new InputFiles(notices);
    At at = At.file(csv.toString());
    Optional<List<PlanRow>> rows =
        files.readTable(
            csv, at, CsvFormat.ASSIGNMENTS, FileNotice.missing(at), table -> rows(table, notices));
    Notices found = notices.notices();
    return rows.isEmpty() || found.hasErrors()
        ? new PlanResult.Refused(found)
        : new PlanResult.Loaded(rows.get(), files.inputs().getFirst(), found);
  }

  private static List<PlanRow> rows(Table table, Notices.Collector notices) {
    int student = table.header().index(Column.STUDENT);
    int program = table.header().index(Column.PROGRAM);
    Map<String, Optional<ProgramId>> programs = new HashMap<>();
    List<PlanRow> rows = new ArrayList<>();
    while (table.next()) {
      long errors = notices.errors();
      String id = table.required(student);
      if (notices.errors() == errors) {
        Optional<ProgramId> seat = programs.computeIfAbsent(table.text(program), PlanReader::seat);
        rows.add(row(table.row(), id, seat));
      }
    }
    return rows;
  }

  static PlanRow row(int row, String student, Optional<ProgramId> seat) {
    return new PlanRow(row, new StudentId(student), seat);
  }

  /** The seat a cell names, empty where it is blank. */
  static Optional<ProgramId> seat(String program) {
    return program.isBlank() ? Optional.empty() : Optional.of(new ProgramId(program));
  }
}
