package org.seatwright.solver.timefold;

import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.RuleShape;
import org.seatwright.model.problem.TableRule;

/**
 * A balance row as prices see it, over the students to be seated alone: the place's Σ (weight −
 * share · base) is at least {@code lowSide} for the low share and at most {@code highSide} for the
 * high one.
 *
 * @param programs of the place
 * @param most points per student that its prices may reach; 0 where the row has no price
 */
record PricedRow(
    BalanceRow row,
    int[] programs,
    double lowShare,
    double lowSide,
    double highShare,
    double highSide,
    double most) {
  /**
   * The row as its rule bounds it. Where only some tests of a place must hold, nobody knows yet
   * which, so there is no price.
   *
   * @param share of the rows of one rule together: where the rule only says how far apart they may
   *     be, the window lies around it
   */
  static PricedRow of(AssignmentProblem problem, int r, double share) {
    BalanceRow row = problem.rows().get(r);
    TableRule rule = problem.rules().get(problem.ruleOf(r));
    double most = rule.isHard() ? Double.MAX_VALUE : rule.points();
    return switch (rule.shape()) {
      case RuleShape.Single _ -> bounded(row, most);
      case RuleShape.Largest _ -> bounded(row, rule.isHard() ? most : 0);
      case RuleShape.AtLeast _ -> bounded(row, 0);
      case RuleShape.Spread(_, long apartTop, long apartBottom) -> {
        double half = (double) apartTop / apartBottom / 2;
        yield of(row, share - half, 0, share + half, 0, most);
      }
    };
  }

  private static PricedRow bounded(BalanceRow row, double most) {
    return of(
        row,
        (double) row.lowTop() / row.lowBottom(),
        (double) row.lowConstant() / row.lowBottom(),
        (double) row.highTop() / row.highBottom(),
        (double) row.highConstant() / row.highBottom(),
        most);
  }

  private static PricedRow of(
      BalanceRow row,
      double low,
      double lowConstant,
      double high,
      double highConstant,
      double most) {
    return new PricedRow(
        row,
        row.programs(),
        low,
        lowConstant - row.enrolledWeight() + low * row.enrolled(),
        high,
        highConstant - row.enrolledWeight() + high * row.enrolled(),
        most);
  }

  /** What one student of {@code type} adds to the low side. */
  double low(int type) {
    return row.weight(type) - lowShare * row.base(type);
  }

  /** What one student of {@code type} adds to the high side. */
  double high(int type) {
    return row.weight(type) - highShare * row.base(type);
  }
}
