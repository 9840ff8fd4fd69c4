package org.seatwright.datasets.imports;

import java.util.Map;

/** Grades as OneRoster writes them: the codes of the Common Education Data Standards. */
final class RosterGrades {
  private static final Map<String, String> NAMED = Map.of("KG", "K");

  private RosterGrades() {}

  /** K for KG, 1 for 01, and so on; codes of other grades stay as they are. */
  static String label(String code) {
    if (code.length() == 2 && code.charAt(0) == '0' && Character.isDigit(code.charAt(1))) {
      return code.substring(1);
    }
    return NAMED.getOrDefault(code, code);
  }
}
