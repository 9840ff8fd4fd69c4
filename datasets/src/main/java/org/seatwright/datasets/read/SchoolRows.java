package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.TableNotice;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Site;

/** Reads schools.csv. */
final class SchoolRows {
  private SchoolRows() {}

  static Register<School> read(Table table, Notices.Collector notices) {
    int school = table.header().index(Column.SCHOOL);
    OptionalInt name = table.header().find(Column.NAME);
    SiteColumns sites = new SiteColumns(table, notices);
    AttributeColumns attributes = new AttributeColumns(table.header(), CsvFormat.SCHOOLS);
    Register<School> schools = register(attributes.names(), notices);
    while (table.next()) {
      long errors = notices.errors();
      String id = schools.newId(table, school);
      String title = name.isPresent() ? table.text(name.getAsInt()) : "";
      Optional<Site> site = sites.read(table);
      Attributes others = attributes.read(table);
      if (notices.errors() > errors) {
        schools.addUnusable(id, table.row());
      } else {
        schools.add(
            id,
            new School(new SchoolId(id), title.isBlank() ? id : title, site, others),
            table.row());
      }
    }
    if (table.isEmpty()) {
      notices.add(TableNotice.noRows(table.at()));
    }
    return schools.finish(table.isComplete() && !table.isEmpty());
  }

  /** What stands for a schools.csv that could not be read: no school is unknown. */
  static Register<School> unread(Notices.Collector notices) {
    return register(List.of(), notices).finish(false);
  }

  private static Register<School> register(List<String> attributes, Notices.Collector notices) {
    return new Register<>(CsvFormat.SCHOOLS, Kind.UNKNOWN_SCHOOL, attributes, notices);
  }
}
