package org.seatwright.model.audit;

import java.util.List;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;

/**
 * One balance rule at one place, as a plan leaves it.
 *
 * @param test what is counted, where a rule has several tests of each place; else empty
 * @param programs the place's programs, ascending indices
 * @param enrols B, students the place enrols (seated plus already enrolled), or those among whom
 *     the rule takes the share
 * @param weighted N, those who match the rule (or the sum of their values)
 * @param lower smallest N that obeys the rule at this enrolment
 * @param upper largest N that obeys it; below {@code lower} where no whole number does
 * @param missed students by which N misses its bounds, 0 where the rule holds, and 0 for a test
 *     that need not hold because others do better
 */
public record BalanceFigure(
    BalanceRule rule,
    String test,
    String place,
    List<Integer> programs,
    long enrols,
    long weighted,
    long lower,
    long upper,
    long missed) {
  public BalanceFigure {
    programs = List.copyOf(programs);
  }

  public boolean holds() {
    return missed == 0;
  }

  public boolean isHard() {
    return rule.enforcement() instanceof Enforcement.Hard;
  }

  /** The bounds in words, for messages. */
  public String bounds() {
    if (lower == upper) {
      return "exactly %d".formatted(lower);
    }
    return lower < upper
        ? "%d to %d".formatted(lower, upper)
        : "at least %d and at most %d, which no whole number is".formatted(lower, upper);
  }
}
