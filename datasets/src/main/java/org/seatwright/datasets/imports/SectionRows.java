package org.seatwright.datasets.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;

/**
 * The rows a section of a column map is made from: those of its file that its filters let through,
 * each with the columns of the joined files. Joined files are held in memory, as far as columns of
 * theirs are asked for.
 */
final class SectionRows implements Closeable {
  private final Section section;
  private final Sheet sheet;
  private final Draft draft;
  private final ImportLog log;
  private final Notices.Collector notices;

  /** What is wrong with the row at hand, or with rows that were passed over on the way to it. */
  private final Notices.Collector found;

  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final List<JoinedRows> joined = new ArrayList<>();
  private final Set<String> made = new LinkedHashSet<>();
  private final Set<String> absent = new HashSet<>();
  private final Map<String, String> values = new HashMap<>();
  private long rows;

  private SectionRows(
      Section section,
      Sheet sheet,
      Draft draft,
      ImportLog log,
      Notices.Collector notices,
      Notices.Collector found) {
    this.notices = notices;
    this.found = found;
    this.section = section;
    this.sheet = sheet;
    this.draft = draft;
    this.log = log;
  }

  /** Opens the files; empty, with notices, where one cannot be read or lacks a column. */
  static Optional<SectionRows> open(
      Section section, Inputs inputs, Draft draft, ImportLog log, Notices.Collector notices)
      throws IOException {
    Notices.Collector found = new Notices.Collector();
    Optional<? extends Sheet> sheet = inputs.open(section.file(), log, found);
    found.moveTo(notices);
    if (sheet.isEmpty()) {
      return Optional.empty();
    }
    SectionRows rows = new SectionRows(section, sheet.get(), draft, log, notices, found);
    long errors = notices.errors();
    rows.resolve(inputs);
    if (notices.errors() > errors) {
      rows.close();
      return Optional.empty();
    }
    return Optional.of(rows);
  }

  private Set<String> names() {
    section.columns().values().forEach(rule -> made.addAll(rule.sources()));
    section.joins().forEach(join -> made.add(join.by()));
    Set<String> names = new LinkedHashSet<>(made);
    section.only().forEach(filter -> names.add(filter.column()));
    section.not().forEach(filter -> names.add(filter.column()));
    return names;
  }

  /** Finds every column that is asked for, and reads the joined files. */
  private void resolve(Inputs inputs) throws IOException {
    Map<Section.Join, List<String>> ofJoins = new HashMap<>();
    Set<String> names = names();
    for (String name : names) {
      OptionalInt own = sheet.columns().find(name);
      Optional<Section.Join> join =
          section.joins().stream().filter(it -> name.startsWith(it.file() + ".")).findFirst();
      if (own.isEmpty() && join.isEmpty() && isOptional(name) && !isJoinedBy(name)) {
        absent.add(name);
        continue;
      }
      if (own.isPresent() || join.isEmpty()) {
        OptionalInt column = sheet.columns().findRequired(name, names, notices);
        if (column.isPresent()) {
          positions.put(name, column.getAsInt());
          log.used(sheet.at(), sheet.columns().name(column.getAsInt()));
        }
      } else {
        ofJoins
            .computeIfAbsent(join.get(), _ -> new ArrayList<>())
            .add(name.substring(join.get().file().length() + 1));
      }
    }
    for (Section.Join join : section.joins()) {
      JoinedRows other =
          new JoinedRows(
              join, section.target(), ofJoins.getOrDefault(join, List.of()), log, notices);
      if (inputs.has(join.file())) {
        other.read(inputs);
      }
      joined.add(other);
    }
  }

  /** True where rows of another file are found by this column, which must be there then. */
  private boolean isJoinedBy(String name) {
    return section.joins().stream().anyMatch(join -> join.by().equals(name));
  }

  private boolean isOptional(String name) {
    return section.columns().values().stream().anyMatch(rule -> rule.isOptional(name));
  }

  /**
   * Moves to the next row that the filters let through and that can be read; the others are logged
   * as left out, and nothing of those filtered but what the filters look at is read.
   */
  boolean next() throws IOException {
    while (sheet.next()) {
      rows++;
      found.moveTo(notices);
      values.clear();
      Optional<String> reason = hasFilters() ? filtered() : Optional.empty();
      if (reason.isPresent()) {
        leaveOut(reason.get());
      } else if (isRead()) {
        return true;
      }
    }
    found.moveTo(notices);
    log.rows(sheet.at(), rows);
    for (JoinedRows other : joined) {
      other.finish();
    }
    return false;
  }

  /** Reads a row that counts; one with a cell that holds no value is told, or left out. */
  private boolean isRead() throws IOException {
    read();
    if (found.errors() == 0) {
      return true;
    }
    if (section.leaveOut()) {
      Kind first = found.notices().kept().getFirst().kind();
      found.clear();
      leaveOut("a cell holds no value that can be used: " + first.label());
    } else {
      found.moveTo(notices);
      passOver();
    }
    return false;
  }

  /** Reads the cells of a row that counts, each once. */
  private void read() {
    Map<Integer, String> read = new HashMap<>();
    positions.forEach((name, column) -> {
      if (made.contains(name)) {
        values.put(name, read.computeIfAbsent(column, sheet::text));
      }
    });
    joined.forEach(other -> {
      other.use(value(other.by()));
      values.putAll(other.columns(value(other.by())));
    });
  }

  private boolean hasFilters() {
    return !section.only().isEmpty() || !section.not().isEmpty();
  }

  /** Why the filters, which see cells as they stand, hold the row back; empty where they do not. */
  private Optional<String> filtered() {
    positions.forEach((name, column) -> values.put(name, sheet.seen(column)));
    joined.forEach(other -> values.putAll(other.columns(value(other.by()))));
    for (Section.Filter filter : section.only()) {
      if (!filter.values().contains(value(filter.column()))) {
        return Optional.of(
            filter.column()
                + (value(filter.column()).isEmpty() ? " is blank" : " is " + ImportLog.OTHER));
      }
    }
    for (Section.Filter filter : section.not()) {
      String value = value(filter.column());
      if (filter.values().contains(value)) {
        return Optional.of(
            value.isEmpty()
                ? filter.column() + " is blank"
                : "%s is \"%s\"".formatted(filter.column(), value));
      }
    }
    return Optional.empty();
  }

  private Optional<ColumnRule> id() {
    return section.find(section.target().required().getFirst());
  }

  /** The id of the record as the source has it, for the log. */
  String record() {
    return id().flatMap(rule -> rule.sources().stream().findFirst()).map(this::value).orElse("");
  }

  /** Logs the row as left out. */
  void leaveOut(String reason) throws IOException {
    log.leaveOut(section.target(), at(), record(), reason);
    passOver();
  }

  /** Notes that the row's student is left out, so that what names the student can be, too. */
  void passOver() throws IOException {
    if (section.target().equals(CsvFormat.STUDENTS) && id().isPresent()) {
      draft.students().passOver(id().get().plain(this::value), at());
    }
  }

  /** False for a column that need not be there, and is not. */
  boolean has(String name) {
    return !absent.contains(name);
  }

  /** The text of a column by the name the map gives it. */
  String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Column %s was not asked for.".formatted(name));
    }
    return value;
  }

  /** The file whose rows these are. */
  At file() {
    return sheet.at();
  }

  /** The row. */
  At at() {
    return sheet.at().row(sheet.row());
  }

  /** A column of the row by the name the map gives it. */
  At at(String name) {
    return at().column(name);
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
