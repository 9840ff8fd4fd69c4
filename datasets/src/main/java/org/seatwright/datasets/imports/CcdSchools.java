package org.seatwright.datasets.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;

/** The schools of one district from the directory of the Common Core of Data. */
final class CcdSchools {
  static final String ID = "NCESSCH";

  private static final String AGENCY = "LEAID";
  private static final String NAME = "SCH_NAME";
  private static final String AGENCY_NAME = "LEA_NAME";
  private static final String YEAR = "SCHOOL_YEAR";
  private static final String STATUS = "SY_STATUS";

  /** Digits of a school's id, and of a district's, whose zeros spreadsheets like to take off. */
  private static final int ID_DIGITS = 12;

  private static final int AGENCY_DIGITS = 7;

  /** Schools that no child can attend now: closed, inactive, to open in future. */
  private static final Map<String, String> NOT_OPEN =
      Map.of("2", "closed", "6", "inactive", "7", "to open later");

  /** Attributes by the columns they come from. */
  private static final Map<String, String> ATTRIBUTES =
      new TreeMap<>(Map.of("LEVEL", "level", "CHARTER_TEXT", "charter", "SCH_TYPE_TEXT", "type"));

  /** What stands for a value that is missing or does not apply. */
  private static final Set<String> MISSING =
      Set.of("", "M", "N", "-1", "-2", "-9", "Not reported", "Not applicable", "Missing", "†", "–");

  private final Draft draft;
  private final Optional<String> agency;
  private final ImportLog log;
  private final Notices.Collector notices;

  CcdSchools(Draft draft, Optional<String> agency, ImportLog log, Notices.Collector notices) {
    this.draft = draft;
    this.agency = agency.map(id -> CellText.padded(id, AGENCY_DIGITS));
    this.log = log;
    this.notices = notices;
  }

  /** True where a cell says nothing. */
  static boolean isMissing(String text) {
    return MISSING.contains(text);
  }

  /** A school's id with the zeros before it. */
  static String id(NamedRow row) {
    return CellText.padded(row.text(ID), ID_DIGITS);
  }

  void readDirectory(SourceFile file) throws IOException {
    Optional<NamedRow> opened =
        NamedRow.open(
            file,
            List.of(ID, NAME, AGENCY),
            Stream.concat(Stream.of(AGENCY_NAME, YEAR, STATUS), ATTRIBUTES.keySet().stream())
                .toList(),
            log,
            notices);
    if (opened.isEmpty()) {
      return;
    }
    Set<String> agencies = new TreeSet<>();
    int before = draft.schools().size();
    try (NamedRow rows = opened.get()) {
      rows.each(row -> {
        String of = CellText.padded(row.text(AGENCY), AGENCY_DIGITS);
        if (agency.isEmpty() || agency.get().equals(of)) {
          if (agencies.size() < 20) {
            agencies.add(of);
          }
          addSchool(row);
        }
      });
    }
    if (agency.isEmpty() && agencies.size() > 1) {
      notices.add(ImportNotice.severalDistricts(file.at(), List.copyOf(agencies)));
    } else if (agency.isPresent() && draft.schools().size() == before) {
      notices.add(ImportNotice.noDistrictSchools(file.at(), agency.get()));
    }
    agency.ifPresent(
        id -> log.remark("Rows of districts other than %s were passed over.".formatted(id)));
  }

  private void addSchool(NamedRow row) throws IOException {
    DraftTable schools = draft.schools();
    String id = id(row);
    String status = row.text(STATUS);
    if (NOT_OPEN.containsKey(status)) {
      log.leaveOut(
          CsvFormat.SCHOOLS,
          row.at(),
          id,
          "%s is %s: the school is %s".formatted(STATUS, status, NOT_OPEN.get(status)));
      return;
    }
    OptionalInt there = schools.find(id);
    if (there.isPresent()) {
      long first = schools.origin(there.getAsInt()).row().orElse(0);
      notices.add(Kind.DUPLICATE_ID, () -> CellNotice.duplicateId(row.at(ID), id, first));
      return;
    }
    if (id.isEmpty()) {
      notices.add(CellNotice.blank(row.at(ID)));
      return;
    }
    int added = schools.add(id, row.at());
    schools.set(added, schools.column(Column.NAME), row.text(NAME));
    for (Map.Entry<String, String> attribute : ATTRIBUTES.entrySet()) {
      if (row.has(attribute.getKey())) {
        String text = row.text(attribute.getKey());
        schools.set(added, schools.column(attribute.getValue()), isMissing(text) ? "" : text);
      }
    }
    if (draft.name().isEmpty()) {
      draft.name(row.text(AGENCY_NAME));
    }
    if (draft.year().isEmpty()) {
      draft.year(row.text(YEAR));
    }
  }

  void readLocations(SourceFile file) throws IOException {
    Optional<NamedRow> opened =
        NamedRow.open(file, List.of(ID, "LAT", "LON"), List.of(), log, notices);
    if (opened.isEmpty()) {
      return;
    }
    DraftTable schools = draft.schools();
    int latitude = schools.column(Column.LATITUDE);
    int longitude = schools.column(Column.LONGITUDE);
    try (NamedRow rows = opened.get()) {
      rows.each(row -> {
        OptionalInt school = schools.find(id(row));
        if (school.isPresent()) {
          schools.set(school.getAsInt(), latitude, degrees(row, "LAT", Column.LATITUDE));
          schools.set(school.getAsInt(), longitude, degrees(row, "LON", Column.LONGITUDE));
        }
      });
    }
  }

  private String degrees(NamedRow row, String name, String column) {
    String text = row.text(name);
    At at = row.at(name);
    Optional<Notice> defect = CellCheck.find(column, text, at);
    defect.ifPresent(notices::add);
    return text;
  }
}
