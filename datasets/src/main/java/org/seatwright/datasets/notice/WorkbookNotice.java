package org.seatwright.datasets.notice;

import java.util.List;

/** Notices about workbooks and their cells. */
public final class WorkbookNotice {
  private WorkbookNotice() {}

  /** A cell of a workbook that shows an error, or a number that is none. */
  public static Notice errorCell(At at, String shown) {
    return Notice.of(
        Kind.FORMULA,
        at,
        shown,
        "is an error of the spreadsheet",
        "Mend the cell, and paste the column as values.");
  }

  /** A date where ids, grades and codes stand. */
  public static Notice dateCell(At at, String day) {
    return Notice.of(
        Kind.DATE_CELL,
        at,
        day,
        "is a date",
        "A spreadsheet probably took an id such as 1-2 for a date; format the column as text and"
            + " enter it again.");
  }

  public static Notice tooManyDigits(At at, String number, int most) {
    return Notice.of(
        Kind.BAD_NUMBER,
        at,
        number,
        "is a number of more than %d digits, of which spreadsheets keep no more".formatted(most),
        "Export the column as text.");
  }

  /** A number whose format may make an id of it that cannot be told. */
  public static Notice shownOtherwise(At at, String number) {
    return Notice.of(
        Kind.BAD_NUMBER,
        at,
        number,
        "is shown in another way by the format of its cell, and may stand for an id",
        "Export the column as text, or give it a plain format.");
  }

  public static Notice damagedWorkbook(At at) {
    return Notice.of(
        Kind.BAD_WORKBOOK,
        at,
        "the workbook is damaged or not of the kind XLSX",
        "Save it as XLSX or CSV again.");
  }

  /** A workbook made so that reading it would take memory without bound. */
  public static Notice hostileWorkbook(At at) {
    return Notice.of(
        Kind.BAD_WORKBOOK,
        at,
        "the workbook holds what no spreadsheet program writes",
        "Do not open it; ask where it comes from.");
  }

  public static Notice workbookTooLarge(At at, long most) {
    return Notice.of(
        Kind.TOO_LARGE,
        at,
        "a part of the workbook comes to more than %s bytes".formatted(Shown.number(most)),
        "Export it as CSV.");
  }

  public static Notice oldWorkbook(At at) {
    return Notice.of(
        Kind.BAD_WORKBOOK, at, "workbooks of this kind are not read", "Save it as XLSX or CSV.");
  }

  public static Notice workbookInZip(At at) {
    return Notice.of(
        Kind.BAD_WORKBOOK, at, "the workbook is inside a zip", "Unpack it and name it by itself.");
  }

  public static Notice noSheet(At at, String sheet, List<String> sheets) {
    return Notice.of(
        Kind.BAD_WORKBOOK,
        at,
        sheet,
        "is no sheet of the workbook (%s)".formatted(Shown.list(sheets)),
        "Name one of its sheets in the map.");
  }
}
