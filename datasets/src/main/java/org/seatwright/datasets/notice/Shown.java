package org.seatwright.datasets.notice;

import java.util.List;
import java.util.stream.Collectors;

/** Input text made fit for a message: short, and without characters that act on a terminal. */
public final class Shown {
  private static final int LONGEST = 60;
  private static final int MOST = 20;
  private static final String CUT = "…";

  private Shown() {}

  /** The text, clipped to 60 characters. */
  public static String clip(String text) {
    return clip(text, LONGEST);
  }

  /** The text, clipped to {@code longest} characters. */
  public static String clip(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }

  /** The first 20 words, each clipped, separated by commas. */
  public static String list(List<String> words) {
    return words.stream().limit(MOST).map(Shown::clip).collect(Collectors.joining(", "))
        + (words.size() > MOST ? ", " + CUT : "");
  }

  /** The words as alternatives, such as "a, b or c"; at least one. */
  static String either(List<String> words) {
    int last = words.size() - 1;
    String end = clip(words.get(last));
    return last == 0 ? end : list(words.subList(0, last)) + " or " + end;
  }

  /** A whole number with separators between thousands. */
  public static String number(long number) {
    String digits = Long.toString(number);
    int sign = number < 0 ? 1 : 0;
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > sign; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  /**
   * The text with control characters, line breaks, direction marks and broken surrogates written as
   * {@code \}{@code uXXXX}.
   */
  public static String escape(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (isShown(c)) {
            shown.appendCodePoint(c);
          } else {
            for (char unit : Character.toChars(c)) {
              shown.append("\\u%04X".formatted((int) unit));
            }
          }
        });
    return shown.toString();
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
