package org.seatwright.datasets.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.UnusableTextException;

/** The rows of a joined file by their key, as far as columns of theirs are asked for. */
final class JoinedRows {
  private final Section.Join join;
  private final CsvFormat target;
  private final List<String> columns;
  private final ImportLog log;
  private final Notices.Collector notices;
  private final Map<String, Entry> rows = new LinkedHashMap<>();
  private @Nullable At file;
  private long without;

  /** A row of the file. */
  private static final class Entry {
    private final long row;
    private final List<String> cells;
    private boolean found;

    private Entry(long row, List<String> cells) {
      this.row = row;
      this.cells = cells;
    }
  }

  /**
   * @param target the file of the district that the columns are for
   * @param columns those asked for, without the input's name
   */
  JoinedRows(
      Section.Join join,
      CsvFormat target,
      List<String> columns,
      ImportLog log,
      Notices.Collector notices) {
    this.join = join;
    this.target = target;
    this.columns = List.copyOf(columns);
    this.log = log;
    this.notices = notices;
  }

  /** Reads the input, which has a file. */
  void read(Inputs inputs) throws IOException {
    Optional<? extends Sheet> opened = inputs.open(join.file(), log, notices);
    if (opened.isEmpty()) {
      return;
    }
    try (Sheet sheet = opened.get()) {
      List<String> asked = new ArrayList<>(columns);
      asked.addFirst(join.key());
      OptionalInt key = sheet.columns().findRequired(join.key(), asked, notices);
      List<OptionalInt> found =
          columns.stream().map(name -> sheet.columns().findRequired(name, asked, notices)).toList();
      if (key.isEmpty() || found.stream().anyMatch(OptionalInt::isEmpty)) {
        return;
      }
      log.used(sheet.at(), sheet.columns().name(key.getAsInt()));
      found.forEach(it -> log.used(sheet.at(), sheet.columns().name(it.getAsInt())));
      file = sheet.at();
      long count = 0;
      while (sheet.next()) {
        count++;
        add(sheet, key.getAsInt(), found.stream().map(OptionalInt::getAsInt).toList());
      }
      log.rows(sheet.at(), count);
    }
  }

  private void add(Sheet sheet, int key, List<Integer> found) throws IOException {
    String id = join.id(sheet.text(key));
    Entry first = rows.get(id);
    if (id.isEmpty()) {
      log.leaveOut(target, sheet.at().row(sheet.row()), "", join.key() + " is blank");
    } else if (first != null && join.repeats()) {
      log.leaveOut(target, sheet.at().row(sheet.row()), id, "a further row of an id");
    } else if (first != null) {
      notices.add(Kind.DUPLICATE_ID, () -> CellNotice.duplicateId(sheet.at(key), id, first.row));
    } else if (rows.size() == DraftTable.MOST_ROWS) {
      throw new UnusableTextException(
          ImportNotice.tooManyRecords(sheet.at().row(sheet.row()), DraftTable.MOST_ROWS));
    } else {
      rows.put(id, new Entry(sheet.row(), found.stream().map(sheet::text).toList()));
    }
  }

  /** The column of the rows to which these are joined. */
  String by() {
    return join.by();
  }

  /** The columns by the names the map gives them, all blank where {@code id} has no row. */
  Map<String, String> columns(String id) {
    Entry entry = rows.get(join.id(id));
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      values.put(join.file() + "." + columns.get(i), entry == null ? "" : entry.cells.get(i));
    }
    return values;
  }

  /** Notes that the row of {@code id} is used, or that it has none. */
  void use(String id) {
    Entry entry = rows.get(join.id(id));
    if (entry == null) {
      without++;
    } else {
      entry.found = true;
    }
  }

  /** Says how many rows were used, and lists the others. */
  void finish() throws IOException {
    if (file == null) {
      return;
    }
    long used = 0;
    for (Map.Entry<String, Entry> row : rows.entrySet()) {
      if (row.getValue().found) {
        used++;
      } else {
        log.leaveOut(
            target,
            file.row(row.getValue().row),
            row.getKey(),
            "no row that counts has it as " + join.by());
      }
    }
    log.remark(
        "%s: %d of %d rows of input %s found one to join; %d found none in it."
            .formatted(target.file(), used, rows.size(), join.file(), without));
    if (used == 0 && !rows.isEmpty()) {
      notices.add(
          ImportNotice.nothingJoined(file.column(join.key()), rows.size(), join.by(), join.key()));
    }
  }
}
