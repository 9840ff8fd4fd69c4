package org.seatwright.datasets.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.WorkbookNotice;

/**
 * The cells of a workbook as the texts they stand for.
 *
 * <p>A number is written out whole, with the zeros before it and the texts in it that its format
 * shows. A date is refused, unless the map says otherwise, where it can only be an id or a grade
 * that a spreadsheet took for one; and so are a number that its format shows in a way not known
 * here, and one of more digits than spreadsheets keep. All would silently be something else.
 */
final class WorkbookCells {
  /** Digits that a spreadsheet keeps of a number. */
  private static final int MOST_DIGITS = 15;

  private final Workbook workbook;
  private final FileRule rule;
  private final LocalDate dayZero;
  private final Notices.Collector notices;

  WorkbookCells(Workbook workbook, FileRule rule, Notices.Collector notices) {
    this.workbook = workbook;
    this.rule = rule;
    this.dayZero = workbook.isFrom1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    this.notices = notices;
  }

  /** The text of a cell, blank with a notice where it cannot be used. */
  String text(WorkbookCell cell, At at) {
    String raw = CellText.stripped(cell.text());
    if (cell.type().equals("e")) {
      notices.add(Kind.FORMULA, () -> WorkbookNotice.errorCell(at, raw));
      return "";
    }
    if (cell.formula().isPresent() && !rule.formulas()) {
      notices.add(Kind.FORMULA, () -> ImportNotice.formula(at, "=" + cell.formula().get()));
      return "";
    }
    return switch (cell.type()) {
      case "n" -> raw.isEmpty() ? "" : number(raw, workbook.format(cell.style()), at);
      case "d" -> day(raw, at);
      case "s" -> {
        Optional<String> text = workbook.findText(raw);
        if (text.isEmpty()) {
          notices.add(WorkbookNotice.damagedWorkbook(at));
        }
        yield text.map(CellText::stripped).orElse("");
      }
      default -> words(cell.type(), raw);
    };
  }

  private static String words(String type, String raw) {
    return type.equals("b") ? (raw.equals("1") ? "true" : "false") : raw;
  }

  /** What a filter sees: a day as it is written in full, a formula as what it gave last. */
  String seen(WorkbookCell cell) {
    String raw = CellText.stripped(cell.text());
    if (cell.type().equals("s")) {
      return workbook.findText(raw).map(CellText::stripped).orElse("");
    }
    Optional<BigDecimal> number = cell.type().equals("n") ? find(raw) : Optional.empty();
    if (number.isEmpty()) {
      return words(cell.type(), raw);
    }
    return switch (workbook.format(cell.style())) {
      case NumberFormat.Day _ -> day(number.get(), raw);
      case NumberFormat.Digits digits when isWhole(number.get()) -> digits.shown(number.get());
      case NumberFormat.Digits _, NumberFormat.Plain _, NumberFormat.Other _ ->
          isTooLong(number.get()) ? raw : shown(number.get()).toPlainString();
    };
  }

  private static Optional<BigDecimal> find(String raw) {
    try {
      return Optional.of(new BigDecimal(raw));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private String number(String raw, NumberFormat format, At at) {
    Optional<BigDecimal> number = find(raw);
    if (number.isEmpty()) {
      notices.add(Kind.FORMULA, () -> WorkbookNotice.errorCell(at, raw));
      return "";
    }
    if (format instanceof NumberFormat.Day) {
      return day(day(number.get(), raw), at);
    }
    if (isTooLong(number.get())) {
      notices.add(Kind.BAD_NUMBER, () -> WorkbookNotice.tooManyDigits(at, raw, MOST_DIGITS));
      return "";
    }
    BigDecimal value = shown(number.get());
    return switch (format) {
      case NumberFormat.Plain _, NumberFormat.Day _ -> value.toPlainString();
      case NumberFormat.Digits digits when isWhole(value) -> digits.shown(value);
      case NumberFormat.Digits _ -> shownOtherwise(value, at);
      case NumberFormat.Other _ -> shownOtherwise(value, at);
    };
  }

  private String shownOtherwise(BigDecimal value, At at) {
    notices.add(Kind.BAD_NUMBER, () -> WorkbookNotice.shownOtherwise(at, value.toPlainString()));
    return "";
  }

  /** Spreadsheets write 17 digits and show 15, so 0.1 may stand there as 0.10000000000000001. */
  private static BigDecimal shown(BigDecimal number) {
    return number.round(new MathContext(MOST_DIGITS)).stripTrailingZeros();
  }

  private static boolean isTooLong(BigDecimal number) {
    return Math.abs((long) shown(number).scale()) > 2 * MOST_DIGITS
        || number.precision() - (long) number.scale() > MOST_DIGITS;
  }

  private static boolean isWhole(BigDecimal number) {
    return !isTooLong(number) && number.stripTrailingZeros().scale() <= 0;
  }

  private String day(String day, At at) {
    if (rule.dates()) {
      return day;
    }
    notices.add(Kind.DATE_CELL, () -> WorkbookNotice.dateCell(at, day));
    return "";
  }

  private String day(BigDecimal days, String raw) {
    return days.abs().compareTo(BigDecimal.valueOf(10_000_000)) > 0
        ? raw
        : dayZero.plusDays(days.longValue()).toString();
  }
}
