package org.seatwright.model.problem;

import java.util.function.IntUnaryOperator;
import org.seatwright.model.policy.Enforcement;

/**
 * A hard or soft rule over the seat table, at one place or, for a spread, at all of its places.
 *
 * @param name of the policy's rule
 */
public record TableRule(String name, Enforcement enforcement, RuleShape shape) {
  /** The same rule over rows with other numbers. */
  TableRule renumbered(IntUnaryOperator newRow) {
    return new TableRule(name, enforcement, shape.renumbered(newRow));
  }

  public boolean isHard() {
    return enforcement instanceof Enforcement.Hard;
  }

  /** Points per student by which the rule is missed; 0 for a hard rule. */
  public long points() {
    return enforcement instanceof Enforcement.Soft soft ? soft.points() : 0;
  }
}
