package org.seatwright.model.audit;

import org.seatwright.model.policy.Enforcement;

/**
 * One rule other than balance, as a plan leaves it.
 *
 * @param place the program it is about, empty where it is about the whole district
 * @param missed students left without their block's seat or reserved seats unfilled, students with
 *     justified envy, or pairs of children apart
 */
public record RuleFigure(
    Kind kind, String rule, String place, Enforcement enforcement, long missed) {
  /** Which list of the policy the rule stands in. */
  public enum Kind {
    SET_ASIDE,
    FAIRNESS,
    FAMILY
  }

  public boolean isHard() {
    return enforcement instanceof Enforcement.Hard;
  }
}
