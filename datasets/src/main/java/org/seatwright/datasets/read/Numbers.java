package org.seatwright.datasets.read;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads numbers strictly: ASCII digits, a point, a sign; no spaces, words or other notations. */
public final class Numbers {
  private static final int LONGEST = 40;
  private static final int MOST_DIGITS = 18;

  private Numbers() {}

  /** The whole number {@code text}, empty where it is none or has more than 19 digits. */
  public static OptionalLong findWhole(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    if (text.length() == from || text.length() > LONGEST) {
      return OptionalLong.empty();
    }
    for (int i = from; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return OptionalLong.empty();
      }
    }
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  /** The double nearest to the decimal {@code text}, empty where it is none. */
  public static OptionalDouble findDouble(String text) {
    if (!isDecimal(text)) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }

  /** The exact decimal {@code text}, empty where it is none or has more than 18 digits. */
  public static Optional<BigDecimal> findExact(String text) {
    if (!isDecimal(text)) {
      return Optional.empty();
    }
    try {
      BigDecimal decimal = new BigDecimal(text);
      return decimal.precision() <= MOST_DIGITS
              && decimal.scale() >= -MOST_DIGITS
              && decimal.scale() <= MOST_DIGITS
          ? Optional.of(decimal)
          : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static boolean isDecimal(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isDigit(c) && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
