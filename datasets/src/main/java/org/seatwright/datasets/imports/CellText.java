package org.seatwright.datasets.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell of an export says, without what spreadsheets and their users put around it. */
final class CellText {
  /** How exports keep a spreadsheet from taking the zeros off an id: {@code ="00123"}. */
  private static final Pattern KEPT_TEXT = Pattern.compile("=\"([^\"]*)\"");

  private CellText() {}

  /** The text without spaces around it, be they of the kinds that do not break lines. */
  static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  /** The text of a formula that only keeps a text as it is; empty for any other. */
  static Optional<String> keptText(String formula) {
    Matcher matcher = KEPT_TEXT.matcher(formula);
    return matcher.matches() ? Optional.of(stripped(matcher.group(1))) : Optional.empty();
  }

  /** What follows the last {@code mark} in the text; all of it where there is none. */
  static String after(String text, String mark) {
    int at = mark.isEmpty() ? -1 : text.lastIndexOf(mark);
    return at < 0 ? text : stripped(text.substring(at + mark.length()));
  }

  /** {@code text} with zeros before it where it is digits alone and shorter than {@code width}. */
  static String padded(String text, int width) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? "0".repeat(Math.max(0, width - text.length())) + text
        : text;
  }
}
