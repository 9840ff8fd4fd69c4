package org.seatwright.datasets.format;

import java.util.List;

/**
 * The columns of one rule in a run's schools.csv; empty in the rows where it has no such place.
 *
 * <p>A balance rule has N, its bounds and whether it holds; one of several tests has N and bounds
 * for each test, numbered in the order of writing; a set-aside has the seats it sets aside and by
 * how many it is missed.
 */
public final class RuleColumns {
  /** In the last column of a balance rule: the rule is kept. */
  public static final String YES = "yes";

  /** In the last column of a balance rule: the rule is missed. */
  public static final String NO = "no";

  private RuleColumns() {}

  /** N, lower and upper, of a balance rule, or of one test of it: see {@link #test}. */
  public static List<String> bounds(String rule) {
    return List.of(rule + ": N", rule + ": lower", rule + ": upper");
  }

  /** What stands in place of the rule's name for its {@code number}-th test, from 1. */
  public static String test(String rule, int number, String test) {
    return "%s, test %d (%s)".formatted(rule, number, test);
  }

  /** Whether a balance rule holds. */
  public static String holds(String rule) {
    return rule + ": holds";
  }

  /**
   * The seats a set-aside sets aside for groups, and by how many students or seats it is missed.
   */
  public static List<String> setAside(String rule) {
    return List.of(rule + ": set aside", rule + ": missed");
  }
}
