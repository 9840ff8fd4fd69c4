package org.seatwright.datasets.read;

import java.util.OptionalInt;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.School;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.Travel;

/** Reads travel.csv. */
final class TravelRows {
  private TravelRows() {}

  static Travel read(
      Table table,
      Register<Student> students,
      Register<School> schools,
      Notices.Collector notices) {
    table.noteIgnoredColumns(CsvFormat.TRAVEL);
    int student = table.header().index(Column.STUDENT);
    int school = table.header().index(Column.SCHOOL);
    int km = table.header().index(Column.KM);
    Travel.Builder travel = new Travel.Builder();
    while (table.next()) {
      OptionalInt from = students.findNamed(table, student);
      OptionalInt to = schools.findNamed(table, school);
      double distance = table.decimal(km, 0, (int) Travel.MAX_KM, "kilometres");
      if (from.isPresent()
          && to.isPresent()
          && !travel.add(
              students.item(from.getAsInt()).id(), schools.item(to.getAsInt()).id(), distance)) {
        notices.add(
            Kind.PAIR_TWICE, () -> CellNotice.pairTwice(table.at(school), table.text(school)));
      }
    }
    return travel.build();
  }
}
