package org.seatwright.solver.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** How numbers and names are written for people, the same in every country. */
public final class Text {
  /** Stands where there is nothing to show. */
  public static final String NONE = "–";

  private static final char REPLACEMENT = '\uFFFD';

  private Text() {}

  /** 12,345. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** "1 student", "2 students". */
  public static String students(long number) {
    return number(number) + (number == 1 ? " student" : " students");
  }

  /** "1 seat", "2 seats". */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** 1st, 2nd, 3rd, 4th, …, 11th, …, 21st. */
  public static String ordinal(int number) {
    boolean teen = number % 100 / 10 == 1;
    String ending =
        switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return number(number) + ending;
  }

  /** The first {@code shown} of {@code items}, separated by commas, and how many more there are. */
  static String some(List<String> items, int shown) {
    return some(items, shown, items.size());
  }

  /** The same of {@code all} items, of which {@code items} are the first. */
  static String some(List<String> items, int shown, int all) {
    String first = items.stream().limit(shown).collect(Collectors.joining(", "));
    return all > shown ? "%s and %s more".formatted(first, number(all - shown)) : first;
  }

  /** At most {@code most} characters of a name, the last of them an ellipsis where it is longer. */
  static String shortened(String name, int most) {
    return name.codePointCount(0, name.length()) <= most
        ? name
        : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "…";
  }

  /** A share of 0.4567 as 45.7%. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  /** A share, or {@link #NONE}. */
  public static String percent(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) : NONE;
  }

  /** A gap of 0.00012 as 0.012%. */
  public static String gap(double gap) {
    if (gap > 0 && gap < 0.00001) {
      return "under 0.001%";
    }
    return gap == 0 ? "0%" : String.format(Locale.ROOT, "%.3f%%", 100 * gap);
  }

  /** A number with {@code digits} decimals. */
  public static String decimal(double number, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", number);
  }

  /** A number with as many decimals as it needs, at most three. */
  public static String trimmed(double number) {
    return BigDecimal.valueOf(number)
        .setScale(3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** The text without characters that act on a terminal. */
  public static String printable(String text) {
    return text.codePoints()
        .map(c -> acts(c) ? REPLACEMENT : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean acts(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
