package org.seatwright.datasets.notice;

import java.util.List;
import java.util.Optional;

/** Notices about the shape of a CSV file: header, rows and quotes. */
public final class TableNotice {
  private TableNotice() {}

  public static Notice wrongSeparator(At at, String header) {
    return Notice.of(
        Kind.WRONG_SEPARATOR,
        at,
        header,
        "is a header without commas",
        "Separate cells by commas, not by semicolons or tabs.");
  }

  /** A required column that is not in the header; {@code nearest} is a header that resembles it. */
  public static Notice missingColumn(At at, List<String> header, Optional<String> nearest) {
    return Notice.of(
        Kind.MISSING_COLUMN,
        at,
        "the column is missing (the header has %s)".formatted(Shown.list(header)),
        nearest
            .map(name -> "Maybe \"" + Shown.clip(name) + "\" is meant; rename it.")
            .orElse("Add the column."));
  }

  /** A first row that has none of the columns; what stands there may be a record. */
  public static Notice noHeader(At at, List<String> columns) {
    return Notice.of(
        Kind.MISSING_COLUMN,
        at,
        "the first row is no header: it has none of %s".formatted(Shown.list(columns)),
        "Name the columns in the first row, separated by commas.");
  }

  public static Notice duplicateColumn(At at) {
    return Notice.of(
        Kind.DUPLICATE_COLUMN,
        at,
        "the header names the column twice",
        "Remove or rename one of the two.");
  }

  /** A header cell without text; {@code position} counts from 1. */
  public static Notice unnamedColumn(At at, int position) {
    return Notice.of(
        Kind.UNNAMED_COLUMN,
        at,
        "column %d of the header has no name".formatted(position),
        "Name the column or remove it.");
  }

  public static Notice ignoredColumn(At at, List<String> known) {
    return Notice.of(
        Kind.IGNORED_COLUMN,
        at,
        "the column is not read (%s are)".formatted(Shown.list(known)),
        "Nothing needs to be done.");
  }

  public static Notice tooManyColumns(At at, int columns, int most) {
    return Notice.of(
        Kind.TOO_LARGE,
        at,
        "the header has %s columns, at most %s are read"
            .formatted(Shown.number(columns), Shown.number(most)),
        "Maybe it is the wrong file; else remove columns that no rule needs.");
  }

  public static Notice rowTooLong(At at, int most) {
    return Notice.of(
        Kind.TOO_LARGE,
        at,
        "the row has more than %s characters".formatted(Shown.number(most)),
        "Maybe a quote is opened and closed far below, or it is the wrong file.");
  }

  public static Notice unmatchedQuote(At at) {
    return Notice.of(
        Kind.UNMATCHED_QUOTE,
        at,
        "a quote is not closed, or text follows the closing quote",
        "Close every quote; inside a quoted cell write each quote twice.");
  }

  public static Notice wrongCellCount(At at, int cells, int columns) {
    return Notice.of(
        Kind.WRONG_CELL_COUNT,
        at,
        "the row has %s %s, the header has %s"
            .formatted(Shown.number(cells), cells == 1 ? "cell" : "cells", Shown.number(columns)),
        "Give every row one cell per column; quote cells that hold commas.");
  }

  /** Promised seats that do not say who promised them, or why. */
  public static Notice unexplainedSeats(At at, int unexplained, int seats) {
    return Notice.of(
        Kind.UNEXPLAINED_SEATS,
        at,
        "by or why is blank for %s of %s promised seats"
            .formatted(Shown.number(unexplained), Shown.number(seats)),
        "Say in both columns who decided and why, so that every seat can be accounted for.");
  }

  /** A file that must have rows and has a header only. */
  public static Notice noRows(At at) {
    return Notice.of(Kind.NO_ROWS, at, "there is no row below the header", "Add at least one row.");
  }

  public static Notice noStudents(At at) {
    return Notice.of(
        Kind.NO_STUDENTS,
        at,
        "there is no student below the header",
        "The plan will be empty; add students if that is not meant.");
  }
}
