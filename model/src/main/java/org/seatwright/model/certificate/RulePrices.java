package org.seatwright.model.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.RuleShape;
import org.seatwright.model.problem.TableRule;

/** What the sides of rules earn at their multipliers, and what they add to the price of a seat. */
final class RulePrices {
  private final Terms terms;
  private final AssignmentProblem problem;
  private final SideRest rests;
  private final Map<Integer, List<SidePrice>> sidesOfRow = new LinkedHashMap<>();

  RulePrices(Terms terms, List<SidePrice> sides) {
    this.terms = terms;
    this.problem = terms.problem();
    this.rests = new SideRest(terms);
    for (SidePrice side : sides) {
      if (side.multiplier() > 0) {
        sidesOfRow.computeIfAbsent(side.row(), _ -> new ArrayList<>()).add(side);
      }
    }
  }

  /**
   * What a shape earns.
   *
   * @param held where it must hold
   * @param relaxed where it need not: less by the most that any table misses it
   */
  private record Earned(BigInteger held, BigInteger relaxed) {
    static final Earned NOTHING = new Earned(BigInteger.ZERO, BigInteger.ZERO);

    Earned plus(Earned other) {
      return new Earned(held.add(other.held), relaxed.add(other.relaxed));
    }
  }

  /**
   * What the right-hand sides of all rules earn together.
   *
   * @throws RefusedException where a multiplier is more than missing its rule costs
   */
  BigInteger earned() {
    BigInteger sum = BigInteger.ZERO;
    boolean[] seen = new boolean[problem.rules().size()];
    for (int row : sidesOfRow.keySet()) {
      int rule = problem.ruleOf(row);
      if (!seen[rule]) {
        seen[rule] = true;
        sum = sum.add(new Shapes(problem.rules().get(rule)).earned());
      }
    }
    return sum;
  }

  /** Earnings of the shapes of one rule. */
  private final class Shapes {
    private final TableRule rule;
    private final OptionalLong missCost;

    Shapes(TableRule rule) {
      this.rule = rule;
      this.missCost = terms.missCost(rule.enforcement());
    }

    BigInteger earned() {
      return earned(rule.shape(), missCost.isEmpty(), false).held();
    }

    /**
     * @param mustHold whether every plan of the level obeys the shape
     * @param mayRelax whether the relaxed earning is asked for; not of a shape that must hold
     */
    private Earned earned(RuleShape shape, boolean mustHold, boolean mayRelax) {
      return switch (shape) {
        case RuleShape.Single(int row) -> {
          checkMost(row, Math.max(charged(row, true), charged(row, false)));
          yield ofRow(row, mustHold, mayRelax);
        }
        case RuleShape.Largest(List<Integer> rows) -> largest(rows, mustHold, mayRelax);
        case RuleShape.AtLeast several -> several(several, mustHold, mayRelax);
        case RuleShape.Spread(List<Integer> rows, _, _) -> {
          rows.forEach(this::checkUnpriced);
          yield Earned.NOTHING;
        }
      };
    }

    private Earned largest(List<Integer> rows, boolean mustHold, boolean mayRelax) {
      Earned sum = Earned.NOTHING;
      long charged = 0;
      for (int row : rows) {
        charged = Math.addExact(charged, Math.max(charged(row, true), charged(row, false)));
        sum = sum.plus(ofRow(row, mustHold, mayRelax));
      }
      checkMost(rows.getFirst(), charged);
      return sum;
    }

    /** Of the shapes, those hold whose holding earns least: no plan makes them earn less. */
    private Earned several(RuleShape.AtLeast several, boolean mustHold, boolean mayRelax) {
      int count = several.shapes().size();
      boolean all = several.holding() == count;
      BigInteger relaxed = BigInteger.ZERO;
      BigInteger[] more = new BigInteger[count];
      for (int k = 0; k < count; k++) {
        Earned each = earned(several.shapes().get(k), mustHold && all, mayRelax || !all);
        relaxed = relaxed.add(each.relaxed());
        more[k] = each.held().subtract(each.relaxed());
      }
      Arrays.sort(more);
      BigInteger held = relaxed;
      for (int k = 0; k < several.holding(); k++) {
        held = held.add(more[k]);
      }
      return new Earned(held, relaxed);
    }

    private Earned ofRow(int row, boolean mustHold, boolean mayRelax) {
      BigInteger held = BigInteger.ZERO;
      BigInteger worst = BigInteger.ZERO;
      for (SidePrice side : sidesOfRow.getOrDefault(row, List.of())) {
        BigInteger multiplier = BigInteger.valueOf(side.multiplier());
        held = held.add(multiplier.multiply(BigInteger.valueOf(rests.of(side, mustHold))));
        if (mayRelax) {
          worst = worst.add(multiplier.multiply(BigInteger.valueOf(rests.worst(side))));
        }
      }
      return new Earned(held, held.subtract(worst));
    }

    /** What missing the row by one student on one side is charged. */
    private long charged(int row, boolean isLower) {
      long sum = 0;
      for (SidePrice side : sidesOfRow.getOrDefault(row, List.of())) {
        if (side.isLower() == isLower) {
          sum = Math.addExact(sum, Math.multiplyExact(side.multiplier(), side.bottom()));
        }
      }
      return sum;
    }

    private void checkMost(int row, long charged) {
      if (missCost.isPresent() && charged > missCost.getAsLong()) {
        throw new RefusedException(
            "Rule \"%s\" at %s: missing it by one is priced at %d, at most %d is allowed."
                .formatted(rule.name(), place(row), charged, missCost.getAsLong()));
      }
    }

    /** Rows that bound nothing earn nothing, whatever the multiplier. */
    private void checkUnpriced(int row) {
      if (sidesOfRow.containsKey(row)) {
        throw new RefusedException(
            "Rule \"%s\" at %s: it is priced, yet a rule about spread has no price."
                .formatted(rule.name(), place(row)));
      }
    }

    private String place(int row) {
      return problem.rows().get(row).place();
    }
  }

  /**
   * What a seat costs each type, its own price and those of the rules. Shape: one line of types per
   * program, then one of zeros for the unplaced.
   */
  long[] seatPrices(List<Long> seats) {
    int types = problem.types();
    long[] prices = new long[(problem.programs() + 1) * types];
    for (int p = 0; p < problem.programs(); p++) {
      Arrays.fill(prices, p * types, (p + 1) * types, seats.get(p));
    }
    sidesOfRow.forEach((index, sides) -> {
      BalanceRow row = problem.rows().get(index);
      for (int type = 0; type < types; type++) {
        long earned = 0;
        for (SidePrice side : sides) {
          long coefficient = SideRest.coefficient(row, side, type);
          earned = Math.addExact(earned, Math.multiplyExact(side.multiplier(), coefficient));
        }
        for (int p : row.programs()) {
          prices[p * types + type] = Math.subtractExact(prices[p * types + type], earned);
        }
      }
    });
    return prices;
  }
}
