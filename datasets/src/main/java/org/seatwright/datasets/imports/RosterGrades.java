package org.seatwright.datasets.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Grades as OneRoster writes them: the codes of the Common Education Data Standards. */
final class RosterGrades {
  private static final Map<String, String> NAMED = Map.of("KG", "K");

  /** Grades in the order in which children pass through them, by the names they get here. */
  private static final List<String> ORDER =
      List.of("PK", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");

  /** Codes of years and courses outside that order. */
  private static final Set<String> UNGRADED =
      Set.of("IT", "PR", "TK", "13", "AS", "BA", "PB", "MD", "PM", "DO", "PD", "UG", "Other");

  private RosterGrades() {}

  /** K for KG, 1 for 01, and so on; codes of other grades stay as they are. */
  static String label(String code) {
    if (code.length() == 2 && code.charAt(0) == '0' && Character.isDigit(code.charAt(1))) {
      return code.substring(1);
    }
    return NAMED.getOrDefault(code, code);
  }

  /** True for a code of a grade, or its name here. */
  static boolean isKnown(String code) {
    return ORDER.contains(label(code)) || UNGRADED.contains(code);
  }

  /**
   * The grade after {@code label}; a year between preschool and kindergarten (TK) ends in
   * kindergarten. Empty where none follows.
   */
  static Optional<String> next(String label) {
    int at = ORDER.indexOf(label.equals("TK") ? "PK" : label);
    return at < 0 || at == ORDER.size() - 1 ? Optional.empty() : Optional.of(ORDER.get(at + 1));
  }
}
