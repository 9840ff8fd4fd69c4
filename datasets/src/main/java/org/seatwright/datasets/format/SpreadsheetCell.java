package org.seatwright.datasets.format;

/**
 * Cells that a spreadsheet would take for a formula, written so that it does not.
 *
 * <p>A text that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line break, or
 * with a full-width form of these signs, gets an apostrophe in front, which spreadsheets take for
 * "this is text". A text that has such apostrophes already gets one more, so that reading, which
 * takes one away, gives back every text as it was. Plain numbers such as -71.05 stay as they are.
 */
public final class SpreadsheetCell {
  private static final char MARK = '\'';
  private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

  private SpreadsheetCell() {}

  /** The text as it is written to a file that people may open in a spreadsheet. */
  public static String written(String text) {
    return isFormula(text) ? MARK + text : text;
  }

  /** The text that was written as {@code cell}. */
  public static String read(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == MARK && isFormula(cell) ? cell.substring(1) : cell;
  }

  /** True where the text behind any apostrophes begins a formula. */
  private static boolean isFormula(String text) {
    int begin = 0;
    while (begin < text.length() && text.charAt(begin) == MARK) {
      begin++;
    }
    return begin < text.length()
        && BEGINNINGS.indexOf(text.charAt(begin)) >= 0
        && !isNumber(text, begin);
  }

  /** True for a sign and digits with at most one point among them. */
  private static boolean isNumber(String text, int begin) {
    boolean signed = text.charAt(begin) == '-' || text.charAt(begin) == '+';
    int digits = 0;
    int points = 0;
    for (int k = begin + 1; signed && k < text.length(); k++) {
      char c = text.charAt(k);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      points += c == '.' ? 1 : 0;
    }
    return signed && digits > 0 && points <= 1 && digits + points == text.length() - begin - 1;
  }
}
