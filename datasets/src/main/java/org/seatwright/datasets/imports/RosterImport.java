package org.seatwright.datasets.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;

/**
 * Reads a OneRoster export in CSV, version 1.1 or 1.2 (1EdTech): its schools, and its students with
 * grade, present school and household. Names, race and everything else about a child are not read
 * unless they are asked for.
 */
final class RosterImport {
  static final String ID = "sourcedId";
  static final String STATUS = "status";

  /** Why a row is left out that its roster marks as deleted. */
  static final String GONE = "status is tobedeleted";

  private static final String DELETED = "tobedeleted";

  private static final String MANIFEST = "manifest.csv";
  private static final String ORGS = "orgs.csv";
  private static final String USERS = "users.csv";
  private static final String ROLES = "roles.csv";
  private static final String ENROLLMENTS = "enrollments.csv";
  private static final String DEMOGRAPHICS = "demographics.csv";

  private final At at;
  private final Map<String, SourceFile> files = new LinkedHashMap<>();
  private final Draft draft;
  private final ImportLog log;
  private final Notices.Collector notices;
  private final RosterPeople people = new RosterPeople();
  private final Set<String> found = new HashSet<>();

  /**
   * @param at the roster as it was named
   * @param files all that is in it
   */
  RosterImport(
      At at, List<SourceFile> files, Draft draft, ImportLog log, Notices.Collector notices) {
    this.at = at;
    this.draft = draft;
    this.log = log;
    this.notices = notices;
    for (SourceFile file : files) {
      SourceFile earlier = this.files.putIfAbsent(file.name(), file);
      if (earlier != null) {
        notices.add(ImportNotice.rosterFileTwice(file.at(), file.name(), earlier.label()));
      }
    }
  }

  /** Reads the roster into the draft; what cannot be used is noticed. */
  void read(RosterChoice choice) throws IOException {
    long errors = notices.errors();
    for (String file : List.of(ORGS, USERS)) {
      if (!files.containsKey(file)) {
        notices.add(ImportNotice.noRosterFile(at, file));
      }
    }
    if (notices.errors() == errors) {
      readManifest();
    }
    if (notices.errors() > errors) {
      return;
    }
    each(ORGS, List.of(ID, "name", "type"), List.of(STATUS), this::readOrg);
    readPeople();
    if (notices.errors() > errors) {
      return; // users.csv may have been read already, and would be told of twice
    }
    RosterStudents students = new RosterStudents(people, choice, draft, new Judge(log, notices));
    each(USERS, students.needed(), students.wanted(), students::add);
    if (!choice.keep().isEmpty()) {
      eachLive(DEMOGRAPHICS, List.of(ID), choice.keep(), students::addDemographics);
    } else if (files.containsKey(DEMOGRAPHICS)) {
      log.remark("demographics.csv, which has race and birth dates, was not opened.");
    }
    for (String word : choice.words()) {
      if (RosterChoice.columns(word).stream().noneMatch(found::contains)) {
        notices.add(ImportNotice.noSuchKeptColumn(at, word));
      }
    }
    students.finish();
  }

  /** Goes through the rows of a file; nothing happens where the roster does not have it. */
  private void each(String name, List<String> needed, List<String> wanted, NamedRow.Action action)
      throws IOException {
    if (files.containsKey(name)) {
      Optional<NamedRow> opened = NamedRow.open(files.get(name), needed, wanted, log, notices);
      if (opened.isPresent()) {
        try (NamedRow rows = opened.get()) {
          wanted.stream().filter(rows::has).forEach(found::add);
          rows.each(action);
        }
      }
    }
  }

  /** The same for the rows that are not marked as deleted; the others are counted. */
  private void eachLive(
      String name, List<String> needed, List<String> wanted, NamedRow.Action action)
      throws IOException {
    List<String> columns = new ArrayList<>(wanted);
    columns.add(STATUS);
    LongAdder deleted = new LongAdder();
    each(
        name,
        needed,
        columns,
        row -> {
          if (isDeleted(row)) {
            deleted.increment();
          } else {
            action.row(row);
          }
        });
    if (deleted.sum() > 0) {
      log.remark("Rows of %s left out because %s: %d.".formatted(name, GONE, deleted.sum()));
    }
  }

  static boolean isDeleted(NamedRow row) {
    return row.text(STATUS).equals(DELETED);
  }

  private void readManifest() throws IOException {
    if (!files.containsKey(MANIFEST)) {
      log.remark("The roster has no manifest.csv; its version shows in its files.");
      return;
    }
    each(
        MANIFEST,
        List.of("propertyName", "value"),
        List.of(),
        row -> {
          String property = row.text("propertyName");
          String value = row.text("value");
          if (property.equals("oneroster.version")) {
            if (!value.equals("1.1") && !value.equals("1.2")) {
              notices.add(ImportNotice.rosterVersion(row.at("value"), value));
            }
            log.remark("The roster is OneRoster %s.".formatted(value));
          } else if (value.equals("delta") && property.startsWith("file.")) {
            notices.add(ImportNotice.deltaRoster(row.at("value"), property));
          }
        });
  }

  private void readOrg(NamedRow row) throws IOException {
    String type = row.text("type");
    if (type.equals("school") && isDeleted(row)) {
      log.leaveOut(CsvFormat.SCHOOLS, row.at(), row.text(ID), GONE);
    } else if (type.equals("school")) {
      addSchool(row);
    } else if (type.equals("district") && draft.name().isEmpty()) {
      draft.name(row.text("name"));
    }
  }

  private void addSchool(NamedRow row) throws IOException {
    DraftTable schools = draft.schools();
    String id = row.text(ID);
    OptionalInt there = schools.find(id);
    if (id.isEmpty()) {
      notices.add(CellNotice.blank(row.at(ID)));
    } else if (there.isPresent()) {
      long first = schools.origin(there.getAsInt()).row().orElse(0);
      notices.add(Kind.DUPLICATE_ID, () -> CellNotice.duplicateId(row.at(ID), id, first));
    } else {
      int added = schools.add(id, row.at());
      schools.set(added, schools.column(Column.NAME), row.text("name"));
    }
  }

  /** Who is a student, and where: version 1.2 has roles in a file of their own. */
  private void readPeople() throws IOException {
    if (files.containsKey(ROLES)) {
      eachLive(
          ROLES,
          List.of("userSourcedId", "role", "orgSourcedId"),
          List.of("roleType"),
          row ->
              people.add(
                  row.at(),
                  row.text("userSourcedId"),
                  row.text("role"),
                  row.text("orgSourcedId"),
                  row.text("roleType").equals("primary")));
    } else {
      each(
          USERS,
          List.of(ID, "role"),
          List.of(STATUS),
          row -> {
            if (isDeleted(row)) {
              people.addDeleted(row.at(), row.text(ID), row.text("role"));
            } else {
              people.add(row.at(), row.text(ID), row.text("role"), "", false);
            }
          });
    }
    eachLive(
        ENROLLMENTS,
        List.of("userSourcedId", "schoolSourcedId", "role"),
        List.of(),
        row -> {
          if (row.text("role").equals("student")) {
            people.addClass(row.at(), row.text("userSourcedId"), row.text("schoolSourcedId"));
          }
        });
  }
}
