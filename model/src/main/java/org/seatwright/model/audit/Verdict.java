package org.seatwright.model.audit;

import java.util.List;
import org.seatwright.model.assignment.Assignment;

/**
 * What the audit found.
 *
 * @param plan the plan as judged: each student's first row, unplaced where there was none
 * @param violations hard rules broken, in the order lines, seats, balance, unplaced; empty for a
 *     valid plan
 * @param balance every balance rule at every place, report rules included, in policy order
 * @param others set-asides, then fairness, then family rules, report rules included
 */
public record Verdict(
    Score score,
    Assignment plan,
    List<Violation> violations,
    List<BalanceFigure> balance,
    List<RuleFigure> others) {
  public Verdict {
    violations = List.copyOf(violations);
    balance = List.copyOf(balance);
    others = List.copyOf(others);
  }

  public boolean isValid() {
    return violations.isEmpty();
  }
}
