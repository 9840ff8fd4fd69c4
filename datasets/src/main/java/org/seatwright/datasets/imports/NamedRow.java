package org.seatwright.datasets.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notices;

/** A row of a file whose columns have fixed names; only those asked for are read. */
final class NamedRow implements Closeable {
  private final Sheet sheet;
  private final ImportLog log;
  private final Notices.Collector notices;
  private final Map<String, Integer> columns = new HashMap<>();
  private long errorsBefore;

  private NamedRow(Sheet sheet, ImportLog log, Notices.Collector notices) {
    this.sheet = sheet;
    this.log = log;
    this.notices = notices;
  }

  /** Does something with a row. */
  interface Action {
    void row(NamedRow row) throws IOException;
  }

  /**
   * Opens {@code file}; empty, with notices, where it cannot be read.
   *
   * @param needed columns that it must have
   * @param wanted columns that it may have
   */
  static Optional<NamedRow> open(
      SourceFile file,
      List<String> needed,
      List<String> wanted,
      ImportLog log,
      Notices.Collector notices)
      throws IOException {
    Optional<? extends Sheet> sheet = Sheets.open(file, FileRule.plain(file.name()), log, notices);
    if (sheet.isEmpty()) {
      return Optional.empty();
    }
    NamedRow row = new NamedRow(sheet.get(), log, notices);
    List<String> asked = Stream.concat(needed.stream(), wanted.stream()).toList();
    boolean complete = true;
    for (String name : needed) {
      complete &= row.find(name, sheet.get().columns().findRequired(name, asked, notices));
    }
    for (String name : wanted) {
      row.find(name, sheet.get().columns().find(name));
    }
    if (!complete) {
      row.close();
      return Optional.empty();
    }
    return Optional.of(row);
  }

  private boolean find(String name, OptionalInt column) {
    if (column.isPresent()) {
      columns.put(name, column.getAsInt());
      log.used(sheet.at(), sheet.columns().name(column.getAsInt()));
    }
    return column.isPresent();
  }

  /** Goes through all rows. */
  void each(Action action) throws IOException {
    long rows = 0;
    while (sheet.next()) {
      rows++;
      errorsBefore = notices.errors();
      action.row(this);
    }
    log.rows(sheet.at(), rows);
  }

  /** True where a cell of the row that was asked for holds no value, which has been told. */
  boolean isRefused() {
    return notices.errors() > errorsBefore;
  }

  /** True where the file has the column, and it was asked for. */
  boolean has(String name) {
    return columns.containsKey(name);
  }

  /** The text of a column, blank where the file does not have it. */
  String text(String name) {
    Integer column = columns.get(name);
    return column == null ? "" : sheet.text(column);
  }

  /** The entries of a cell, which stand between commas. */
  List<String> list(String name) {
    List<String> entries = new ArrayList<>();
    for (String entry : text(name).split(",", -1)) {
      String text = CellText.stripped(entry);
      if (!text.isEmpty()) {
        entries.add(text);
      }
    }
    return entries;
  }

  At at() {
    return sheet.at().row(sheet.row());
  }

  At at(String name) {
    return at().column(name);
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
