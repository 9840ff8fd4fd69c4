package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.List;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;

/**
 * The groups of enrolled.csv, in file order.
 *
 * @param rows the line of each group
 * @param attributes the names of the attribute columns
 */
record EnrolledRows(List<Enrolled> groups, IntList rows, List<String> attributes) {
  static EnrolledRows read(Table table, Register<Program> programs, Notices.Collector notices) {
    int program = table.header().index(Column.PROGRAM);
    int students = table.header().index(Column.STUDENTS);
    AttributeColumns attributes = new AttributeColumns(table.header(), CsvFormat.ENROLLED);
    List<Enrolled> groups = new ArrayList<>();
    IntList rows = new IntList();
    while (table.next()) {
      long errors = notices.errors();
      programs.findNamed(table, program);
      int count = table.wholeNumber(students, 0, Limits.MAX_SEATS);
      Attributes others = attributes.read(table);
      if (notices.errors() == errors) {
        groups.add(new Enrolled(new ProgramId(table.text(program)), count, others));
        rows.add(table.row());
      }
    }
    return new EnrolledRows(groups, rows, attributes.names());
  }
}
