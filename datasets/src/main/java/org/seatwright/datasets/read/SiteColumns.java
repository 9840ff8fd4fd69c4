package org.seatwright.datasets.read;

import java.util.Optional;
import java.util.OptionalInt;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.TableNotice;
import org.seatwright.model.district.Site;

/** The columns latitude and longitude of one file: both or neither, in the header and in a row. */
final class SiteColumns {
  private static final String UNIT = "degrees";

  private final OptionalInt latitude;
  private final OptionalInt longitude;
  private final Notices.Collector notices;

  SiteColumns(Table table, Notices.Collector notices) {
    latitude = table.header().find(Column.LATITUDE);
    longitude = table.header().find(Column.LONGITUDE);
    this.notices = notices;
    if (latitude.isPresent() != longitude.isPresent()) {
      String missing = latitude.isPresent() ? Column.LONGITUDE : Column.LATITUDE;
      notices.add(
          TableNotice.missingColumn(
              table.atHeader(missing),
              table.header().names(),
              Nearest.find(missing, table.header().names())));
    }
  }

  /** The site in the table's row, empty where both cells are blank or the file has no columns. */
  Optional<Site> read(Table table) {
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return Optional.empty();
    }
    int north = latitude.getAsInt();
    int east = longitude.getAsInt();
    boolean northBlank = table.text(north).isBlank();
    boolean eastBlank = table.text(east).isBlank();
    if (northBlank && eastBlank) {
      return Optional.empty();
    }
    if (northBlank || eastBlank) {
      notices.add(
          Kind.HALF_A_SITE,
          () ->
              northBlank
                  ? CellNotice.halfASite(table.at(north), Column.LONGITUDE)
                  : CellNotice.halfASite(table.at(east), Column.LATITUDE));
      return Optional.empty();
    }
    return Optional.of(
        new Site(table.decimal(north, -90, 90, UNIT), table.decimal(east, -180, 180, UNIT)));
  }
}
