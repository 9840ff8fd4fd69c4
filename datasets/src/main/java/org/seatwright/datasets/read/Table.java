package org.seatwright.datasets.read;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.datasets.notice.TableNotice;

/**
 * One file of rows below its checked header, read row by row; every defect becomes a notice.
 *
 * <p>Memory does not depend on the file: a row is forgotten when the next one is read. For a cell
 * that cannot be used the caller gets a harmless value, and the notice keeps it from being used.
 */
final class Table {
  private final At at;
  private final Header header;
  private final int headerRow;
  private final CellRows rows;
  private final Notices.Collector notices;
  private boolean empty = true;
  private boolean complete = true;

  private Table(At at, Header header, CellRows rows, Notices.Collector notices) {
    this.at = at;
    this.header = header;
    this.headerRow = (int) rows.line();
    this.rows = rows;
    this.notices = notices;
  }

  /** Reads the header; empty, with notices, where it does not fit {@code format}. */
  static Optional<Table> of(CellRows rows, At at, CsvFormat format, Notices.Collector notices) {
    long errors = notices.errors();
    if (!rows.fetch()) {
      if (notices.errors() == errors) {
        notices.add(FileNotice.empty(at));
      }
      return Optional.empty();
    }
    return Header.of(rows, at.row(rows.line()), format, notices)
        .map(header -> new Table(at, header, rows, notices));
  }

  /**
   * Moves to the next row that has one cell per column; rows that do not are noticed and skipped.
   * False at the end.
   */
  boolean next() {
    long errors = notices.errors();
    boolean found = false;
    while (!found && rows.fetch()) {
      empty = false;
      found = isUsable(rows);
    }
    complete &= notices.errors() == errors;
    return found;
  }

  private boolean isUsable(CellRows row) {
    if (row.isTooLong()) {
      notices.add(TableNotice.rowTooLong(at.row(row.line()), RowCells.MAX_LENGTH));
      return false;
    }
    int columns = header.names().size();
    if (row.count() != columns) {
      notices.add(
          Kind.WRONG_CELL_COUNT,
          () -> TableNotice.wrongCellCount(at.row(row.line()), row.count(), columns));
      return false;
    }
    return true;
  }

  /** Notes every column that {@code format} gives no meaning and no attribute. */
  void noteIgnoredColumns(CsvFormat format) {
    for (String column : header.names()) {
      if (!format.columns().contains(column)) {
        notices.add(TableNotice.ignoredColumn(atHeader(column), format.columns()));
      }
    }
  }

  /** False where a row was skipped or reading ended early. */
  boolean isComplete() {
    return complete;
  }

  /** True where the file ends with its header. */
  boolean isEmpty() {
    return empty && complete;
  }

  Header header() {
    return header;
  }

  /** The file. */
  At at() {
    return at;
  }

  /** The column in the header, there or not. */
  At atHeader(String column) {
    return at.row(headerRow).column(column);
  }

  /** The cell in this column of the row. */
  At at(int column) {
    return at.row(row()).column(header.names().get(column));
  }

  /** The line on which the row starts, from 1. */
  int row() {
    return (int) rows.line();
  }

  String text(int column) {
    return rows.text(column);
  }

  /** The cell's text, noticed where it is blank. */
  String required(int column) {
    String text = text(column);
    if (text.isBlank()) {
      notices.add(Kind.BLANK_CELL, () -> CellNotice.blank(at(column)));
    }
    return text;
  }

  /** The cell's share, exact; empty, with a notice, where it is no decimal between 0 and 1. */
  Optional<BigDecimal> share(int column) {
    String text = text(column);
    Optional<BigDecimal> share =
        Numbers.findExact(text)
            .filter(exact -> exact.signum() >= 0 && exact.compareTo(BigDecimal.ONE) <= 0);
    if (share.isEmpty()) {
      notices.add(Kind.BAD_NUMBER, () -> PolicyNotice.badDecimal(at(column), text, 0, 1));
    }
    return share;
  }

  /** The cell's whole number; {@code least}, with a notice, where it is none in the range. */
  int wholeNumber(int column, int least, int most) {
    String text = text(column);
    OptionalLong number = Numbers.findWhole(text);
    if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
      notices.add(Kind.BAD_NUMBER, () -> CellNotice.badWholeNumber(at(column), text, least, most));
      return least;
    }
    return (int) number.getAsLong();
  }

  /**
   * The cell's decimal number of {@code unit}; {@code least}, with a notice, where it is none in
   * the range.
   */
  double decimal(int column, int least, int most, String unit) {
    String text = text(column);
    OptionalDouble number = Numbers.findDouble(text);
    if (number.isEmpty() || number.getAsDouble() < least || number.getAsDouble() > most) {
      notices.add(
          Kind.BAD_NUMBER, () -> CellNotice.badDecimal(at(column), text, least, most, unit));
      return least;
    }
    return number.getAsDouble();
  }
}
