package org.seatwright.model.district;

import java.util.Locale;

/** Ids that people would take for the same. */
public final class AlikeIds {
  private AlikeIds() {}

  /**
   * What is left of an id without case, spaces around it and zeros that begin a number in it. Those
   * after a decimal point count: 1.05 is not 1.5, while S.01 is S.1.
   */
  public static String form(String id) {
    String lower = id.strip().toLowerCase(Locale.ROOT);
    StringBuilder form = new StringBuilder(lower.length());
    for (int k = 0; k < lower.length(); k++) {
      boolean begins = k == 0 || beginsAfter(lower, k - 1) || endsInDropped(form, lower, k);
      boolean goesOn = k + 1 < lower.length() && isDigit(lower.charAt(k + 1));
      if (!(lower.charAt(k) == '0' && begins && goesOn)) {
        form.append(lower.charAt(k));
      }
    }
    return form.toString();
  }

  private static boolean beginsAfter(String lower, int before) {
    boolean isDecimalPoint =
        lower.charAt(before) == '.' && before > 0 && isDigit(lower.charAt(before - 1));
    return !isDigit(lower.charAt(before)) && !isDecimalPoint;
  }

  /** True where the digit before {@code k} was a zero that was left out. */
  private static boolean endsInDropped(StringBuilder form, String lower, int k) {
    return lower.charAt(k - 1) == '0'
        && (form.isEmpty() || !isDigit(form.charAt(form.length() - 1)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
