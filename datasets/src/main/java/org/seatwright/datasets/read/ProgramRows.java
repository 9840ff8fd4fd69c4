package org.seatwright.datasets.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.TableNotice;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;

/** Reads programs.csv. */
final class ProgramRows {
  private ProgramRows() {}

  static Register<Program> read(Table table, Register<School> schools, Notices.Collector notices) {
    int program = table.header().index(Column.PROGRAM);
    int school = table.header().index(Column.SCHOOL);
    int grade = table.header().index(Column.GRADE);
    int seats = table.header().index(Column.SEATS);
    AttributeColumns attributes = new AttributeColumns(table.header(), CsvFormat.PROGRAMS);
    Register<Program> programs = register(attributes.names(), notices);
    Map<String, Grade> grades = new HashMap<>();
    while (table.next()) {
      long errors = notices.errors();
      String id = programs.newId(table, program);
      schools.findNamed(table, school);
      String label = table.required(grade);
      int count = table.wholeNumber(seats, 0, Limits.MAX_SEATS);
      Attributes others = attributes.read(table);
      if (notices.errors() > errors) {
        programs.addUnusable(id, table.row());
      } else {
        programs.add(
            id,
            new Program(
                new ProgramId(id),
                new SchoolId(table.text(school)),
                grades.computeIfAbsent(label, Grade::new),
                count,
                others),
            table.row());
      }
    }
    if (table.isEmpty()) {
      notices.add(TableNotice.noRows(table.at()));
    }
    return programs.finish(table.isComplete() && !table.isEmpty());
  }

  /** What stands for a programs.csv that could not be read: no program is unknown. */
  static Register<Program> unread(Notices.Collector notices) {
    return register(List.of(), notices).finish(false);
  }

  private static Register<Program> register(List<String> attributes, Notices.Collector notices) {
    return new Register<>(CsvFormat.PROGRAMS, Kind.UNKNOWN_PROGRAM, attributes, notices);
  }
}
