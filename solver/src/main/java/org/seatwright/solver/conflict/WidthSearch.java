package org.seatwright.solver.conflict;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Member;
import org.seatwright.model.conflict.Reckoned;
import org.seatwright.model.conflict.Repair;
import org.seatwright.model.conflict.Widening;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Fraction;

/**
 * Finds the least width by which one rule must give way, to the exact fraction.
 *
 * <p>Every plan needs a width that is one of finitely many fractions. A plan within some width says
 * which it needs; a width just below that, nearer to it than any other fraction, is asked about
 * next. Halving in between keeps the questions few. Where the rule forgives less than a student at
 * places too small for it, widths have no least one: the least thousandth is looked for instead.
 */
final class WidthSearch {
  private static final int THOUSANDTHS = 1_000;

  private final Oracle oracle;
  private final Demands demands;
  private final List<Integer> parts;
  private final String rule;
  private final Widening widening;

  /** The least width known that does. */
  private Fraction enough = Fraction.ZERO;

  /** The largest width known that does not. */
  private Fraction tooLittle = Fraction.ZERO;

  WidthSearch(Oracle oracle, List<Integer> parts, String rule) {
    this.oracle = oracle;
    this.demands = oracle.demands();
    this.parts = parts;
    this.rule = rule;
    this.widening = Widening.of(demands, rule);
  }

  /** The repair; empty where no width is enough, or none was found in time. */
  Optional<Reckoned> find() {
    if (!findEnough()) {
      return Optional.empty();
    }
    boolean isLeast = widening.forgives() ? halveThousandths() : halve();
    return Optional.of(new Reckoned(new Repair.Widen(rule, enough), isLeast));
  }

  /** A width that is enough, from plans that leave the rule aside. */
  private boolean findEnough() {
    BitSet others = demands.all();
    for (int k = 0; k < demands.members().size(); k++) {
      if (demands.members().get(k) instanceof Member.Bound bound && bound.rule().equals(rule)) {
        others.clear(k);
      }
    }
    for (int part : parts) {
      if (!(oracle.answer(Ask.whether(part, others)) instanceof Answer.Found plan)) {
        return false;
      }
      enough = greater(enough, needed(part, plan.counts()));
    }
    return true;
  }

  /** True once no smaller width is left. */
  private boolean halve() {
    Fraction step = widening.step(largest());
    for (boolean below = true; ; below = !below) {
      Fraction next = enough.minus(step);
      if (next.compareTo(tooLittle) <= 0) {
        return true;
      }
      Fraction probe = below ? next : middle();
      Fraction needed = Fraction.ZERO;
      boolean does = true;
      for (int part : parts) {
        switch (answer(part, widening.bands(probe))) {
          case Answer.Found plan -> needed = greater(needed, needed(part, plan.counts()));
          case Answer.Impossible() -> does = false;
          case Answer.Unknown() -> {
            return false;
          }
        }
      }
      if (does) {
        enough = needed;
      } else {
        tooLittle = probe;
      }
    }
  }

  /** True once no smaller number of thousandths is left. */
  private boolean halveThousandths() {
    long low = 0;
    long high = enough.ceilingOf(THOUSANDTHS);
    while (high - low > 1) {
      long probe = (low + high) / 2;
      boolean does = true;
      for (int part : parts) {
        switch (answer(part, widening.outerBands(Fraction.of(probe, THOUSANDTHS)))) {
          case Answer.Found _ -> {}
          case Answer.Impossible() -> does = false;
          case Answer.Unknown() -> {
            enough = Fraction.of(high, THOUSANDTHS);
            return false;
          }
        }
      }
      low = does ? low : probe;
      high = does ? probe : high;
    }
    enough = Fraction.of(high, THOUSANDTHS);
    return true;
  }

  private Answer answer(int part, Map<Integer, Band> bands) {
    return oracle.answer(new Ask(part, demands.all(), bands, new Aim.AnyPlan()));
  }

  private Fraction middle() {
    Fraction sum = enough.plus(tooLittle);
    return new Fraction(sum.numerator(), sum.denominator().shiftLeft(1));
  }

  private long largest() {
    return widening.rows().stream()
        .mapToLong(row -> demands.problem().rows().get(row).largest())
        .max()
        .orElse(1);
  }

  private Fraction needed(int part, SeatCounts counts) {
    return needed(demands, rule, part, counts);
  }

  /** The width with which these counts keep the rule at its places in one part. */
  static Fraction needed(Demands demands, String rule, int part, SeatCounts counts) {
    return Widening.of(demands, rule)
        .needed(counts, row -> demands.partition().ofRule(demands.problem().ruleOf(row)) == part);
  }

  private static Fraction greater(Fraction a, Fraction b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
