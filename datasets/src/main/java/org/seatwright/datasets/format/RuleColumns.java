package org.seatwright.datasets.format;

import java.util.List;

/**
 * The four columns of one balance rule in a run's schools.csv; empty where it has no such place.
 */
public record RuleColumns(String n, String lower, String upper, String holds) {
  /** In the column {@link #holds}: the rule is kept. */
  public static final String YES = "yes";

  /** In the column {@link #holds}: the rule is missed. */
  public static final String NO = "no";

  /** The columns of the rule named {@code rule}. */
  public static RuleColumns of(String rule) {
    return new RuleColumns(rule + ": N", rule + ": lower", rule + ": upper", rule + ": holds");
  }

  /** All four, in the order in which they are written. */
  public List<String> columns() {
    return List.of(n, lower, upper, holds);
  }
}
