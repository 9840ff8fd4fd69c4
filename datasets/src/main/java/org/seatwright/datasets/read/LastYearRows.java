package org.seatwright.datasets.read;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.Records;
import org.seatwright.model.district.School;

/** Reads last-year.csv. */
final class LastYearRows {
  private LastYearRows() {}

  /** Adds the shares to {@code records} and returns it. */
  static Records.Builder read(
      Table table,
      Register<School> schools,
      Register<Program> programs,
      Records.Builder records,
      Notices.Collector notices) {
    table.noteIgnoredColumns(CsvFormat.LAST_YEAR);
    int place = table.header().index(Column.PLACE);
    int share = table.header().index(Column.SHARE);
    OptionalInt of = table.header().find(Column.OF);
    boolean allKnown = schools.isWhole() && programs.isWhole();
    Set<String> places = places(schools, programs);
    while (table.next()) {
      String id = table.text(place);
      if (allKnown && !places.contains(id)) {
        notices.add(
            Kind.UNKNOWN_PLACE,
            () -> CellNotice.unknownPlace(table.at(place), id, Nearest.find(id, places)));
      }
      String group = of.isPresent() ? table.text(of.getAsInt()) : "";
      Optional<BigDecimal> stated = table.share(share);
      if (stated.isPresent() && !records.addShare(id, group, stated.get())) {
        notices.add(
            Kind.SHARE_TWICE, () -> CellNotice.shareTwice(table.at(share), table.text(share)));
      }
    }
    return records;
  }

  /** The id of every place that some rule can have; the district's is blank. */
  private static Set<String> places(Register<School> schools, Register<Program> programs) {
    Set<String> places = new LinkedHashSet<>();
    places.add("");
    for (School school : schools.items()) {
      places.add(school.id().value());
      school.zone().ifPresent(places::add);
    }
    for (Program program : programs.items()) {
      places.add(program.id().value());
      places.add(program.school().value() + "/" + program.grade().value());
    }
    return places;
  }
}
