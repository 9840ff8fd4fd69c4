package org.seatwright.datasets.read;

import java.util.OptionalInt;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.Student;

/** Reads choices.csv. */
final class ChoiceRows {
  private ChoiceRows() {}

  /** One list per student, in the order of {@code students}; a list with notices is empty. */
  static RankedChoices read(
      Table table,
      Register<Student> students,
      Register<Program> programs,
      Notices.Collector notices) {
    table.noteIgnoredColumns(CsvFormat.CHOICES);
    int student = table.header().index(Column.STUDENT);
    int rank = table.header().index(Column.RANK);
    int program = table.header().index(Column.PROGRAM);
    ChoiceLists lists = new ChoiceLists(table.at(), students.items().size(), programs, notices);
    while (table.next()) {
      OptionalInt who = students.findNamed(table, student);
      long errors = notices.errors();
      int place = table.wholeNumber(rank, 1, Limits.MAX_RANK);
      boolean ranked = notices.errors() == errors;
      OptionalInt where = programs.findNamed(table, program);
      if (who.isPresent() && where.isPresent()) {
        Grade own = students.item(who.getAsInt()).grade();
        Grade taught = programs.item(where.getAsInt()).grade();
        if (!own.equals(taught)) {
          notices.add(Kind.OTHER_GRADE, () -> otherGrade(table, program, taught, own));
        }
      }
      if (who.isPresent()) {
        lists.add(who.getAsInt(), ranked ? place : ChoiceLists.NO_RANK, where, table.row());
      }
    }
    return RankedChoices.of(lists.inOrder());
  }

  private static Notice otherGrade(Table table, int program, Grade taught, Grade own) {
    return CellNotice.otherGrade(
        table.at(program), table.text(program), taught.value(), own.value());
  }
}
