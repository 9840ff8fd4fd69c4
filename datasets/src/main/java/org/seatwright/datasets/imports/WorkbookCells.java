package org.seatwright.datasets.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;

/**
 * The cells of a workbook as the texts they stand for.
 *
 * <p>A number is written out whole, with the zeros before it that its format shows. A date is
 * refused where it can only be an id or a grade that a spreadsheet took for one, and so is a number
 * of more digits than spreadsheets keep; both would silently be something else.
 */
final class WorkbookCells {
  /** Digits that a spreadsheet keeps of a number. */
  private static final int MOST_DIGITS = 15;

  private static final Pattern ZEROS = Pattern.compile("0+");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final Pattern DATE_LETTER = Pattern.compile("[ydhs]|mm");

  /** Formats that every workbook has without saying so: days, and times of day. */
  private static final Set<Integer> DATE_FORMATS =
      Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

  private final boolean formulas;
  private final LocalDate dayZero;
  private final Notices.Collector notices;

  /**
   * @param formulas true where formulas stand for the value they had last
   * @param from1904 true where days are counted from 1904
   */
  WorkbookCells(boolean formulas, boolean from1904, Notices.Collector notices) {
    this.formulas = formulas;
    this.dayZero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    this.notices = notices;
  }

  static boolean isFilled(@Nullable Cell cell) {
    return cell != null
        && cell.getType() != CellType.EMPTY
        && (cell.getFormula() != null || !String.valueOf(cell.getRawValue()).isBlank());
  }

  /** The text of a cell, blank with a notice where it cannot be used. */
  String text(Row row, int column, At at) {
    Cell cell = row.hasCell(column) ? row.getCell(column) : null;
    if (cell == null || !isFilled(cell)) {
      return "";
    }
    String raw = cell.getRawValue() == null ? "" : CellText.stripped(cell.getRawValue());
    return switch (cell.getType()) {
      case EMPTY -> "";
      case STRING -> raw;
      case BOOLEAN -> raw.equals("1") ? "true" : "false";
      case NUMBER -> number(cell, raw, at);
      case ERROR -> {
        notices.add(Kind.FORMULA, () -> ImportNotice.errorCell(at, raw));
        yield "";
      }
      case FORMULA -> formula(cell, raw, at);
    };
  }

  private String formula(Cell cell, String raw, At at) {
    // A text that a formula gave, without the formula: only its value was saved.
    if (cell.getFormula() == null) {
      return raw;
    }
    if (!formulas || raw.startsWith("#")) {
      notices.add(Kind.FORMULA, () -> ImportNotice.formula(at, "=" + cell.getFormula()));
      return "";
    }
    return cell.getValue() instanceof BigDecimal ? number(cell, raw, at) : raw;
  }

  private String number(Cell cell, String raw, At at) {
    BigDecimal number;
    try {
      number = new BigDecimal(raw);
    } catch (NumberFormatException _) {
      notices.add(Kind.FORMULA, () -> ImportNotice.errorCell(at, raw));
      return "";
    }
    if (isDate(cell)) {
      notices.add(Kind.DATE_CELL, () -> ImportNotice.dateCell(at, day(number, raw)));
      return "";
    }
    // Spreadsheets write 17 digits and show 15, so 0.1 may stand there as 0.10000000000000001.
    BigDecimal shown = number.round(new MathContext(MOST_DIGITS)).stripTrailingZeros();
    if (Math.abs((long) shown.scale()) > 2 * MOST_DIGITS || wholeDigits(number) > MOST_DIGITS) {
      notices.add(Kind.BAD_NUMBER, () -> ImportNotice.tooManyDigits(at, raw, MOST_DIGITS));
      return "";
    }
    String text = shown.toPlainString();
    String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
    return ZEROS.matcher(format).matches() ? CellText.padded(text, format.length()) : text;
  }

  private static long wholeDigits(BigDecimal number) {
    return number.precision() - (long) number.scale();
  }

  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id != null && DATE_FORMATS.contains(id)) {
      return true;
    }
    String format = cell.getDataFormatString();
    return format != null
        && DATE_LETTER
            .matcher(QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT))
            .find();
  }

  private String day(BigDecimal days, String raw) {
    return days.abs().compareTo(BigDecimal.valueOf(10_000_000)) > 0
        ? raw
        : dayZero.plusDays(days.longValue()).toString();
  }
}
