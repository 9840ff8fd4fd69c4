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

  /**
   * Characters of a number, which spreadsheets write in some 25; reckoning with more takes long.
   */
  private static final int LONGEST_NUMBER = 100;

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
    String raw = cell.text();
    if (cell.type() == WorkbookCell.Type.ERROR) {
      notices.add(Kind.FORMULA, () -> WorkbookNotice.errorCell(at, raw));
      return "";
    }
    if (cell.formula().isPresent() && !rule.formulas()) {
      notices.add(Kind.FORMULA, () -> ImportNotice.formula(at, "=" + cell.formula().get()));
      return "";
    }
    return switch (cell.type()) {
      case NUMBER -> raw.isEmpty() ? "" : number(raw, workbook.format(cell.style()), at);
      case DAY -> day(raw, at);
      case LOST_TEXT -> {
        notices.add(WorkbookNotice.damagedWorkbook(at));
        yield "";
      }
      case TRUTH -> truth(raw);
      case TEXT, ERROR -> raw;
    };
  }

  private static String truth(String raw) {
    return raw.equals("1") ? "true" : "false";
  }

  /** What a filter sees: a day as it is written in full, a formula as what it gave last. */
  String seen(WorkbookCell cell) {
    String raw = cell.text();
    return switch (cell.type()) {
      case NUMBER ->
          find(raw).map(number -> seen(number, workbook.format(cell.style()), raw)).orElse(raw);
      case LOST_TEXT -> "";
      case TRUTH -> truth(raw);
      case TEXT, DAY, ERROR -> raw;
    };
  }

  private String seen(BigDecimal number, NumberFormat format, String raw) {
    return switch (format) {
      case NumberFormat.Day _ -> day(number, raw);
      case NumberFormat.Digits digits when isWhole(number) -> digits.shown(number);
      case NumberFormat.Digits _, NumberFormat.Plain _, NumberFormat.Other _ ->
          isTooLong(number) ? raw : shown(number).toPlainString();
    };
  }

  private static Optional<BigDecimal> find(String raw) {
    try {
      return raw.length() > LONGEST_NUMBER ? Optional.empty() : Optional.of(new BigDecimal(raw));
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

  /** Told by its size first: what is far from it is too far for sums with its digits. */
  private static boolean isTooLong(BigDecimal number) {
    long digitsBeforePoint = (long) number.precision() - number.scale();
    return number.signum() != 0
        && (digitsBeforePoint > MOST_DIGITS
            || digitsBeforePoint < -2 * MOST_DIGITS
            || shown(number).scale() > 2 * MOST_DIGITS);
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
