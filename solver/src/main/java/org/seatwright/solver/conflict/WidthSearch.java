package org.seatwright.solver.conflict;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * places too small for it, widths have no least one: the least thousandth is looked for instead. A
 * wider band may forgive less, so what is enough is asked twice: of bands that hold where any
 * smaller width does, which rules out all below, and of the rule's own from there on.
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

  /** Finds a number of thousandths that does; true where no smaller one is left. */
  private boolean halveThousandths() {
    long most = enough.ceilingOf(THOUSANDTHS);
    Thousandths outer = halve(0, most, widening::outerBands);
    enough = Fraction.of(outer.least(), THOUSANDTHS);
    if (holds(widening.bands(enough)).equals(Optional.of(true))) {
      return outer.isCertain();
    }
    enough = Fraction.of(halve(outer.least(), most, widening::bands).least(), THOUSANDTHS);
    return false;
  }

  /**
   * A number of thousandths that does.
   *
   * @param isCertain true where one less does not
   */
  private record Thousandths(long least, boolean isCertain) {}

  /** Halves between a number that does not and one that does. */
  private Thousandths halve(long below, long does, Function<Fraction, Map<Integer, Band>> bands) {
    long low = below;
    long high = does;
    while (high - low > 1) {
      long probe = (low + high) / 2;
      Optional<Boolean> holds = holds(bands.apply(Fraction.of(probe, THOUSANDTHS)));
      if (holds.isEmpty()) {
        return new Thousandths(high, false);
      }
      low = holds.get() ? low : probe;
      high = holds.get() ? probe : high;
    }
    return new Thousandths(high, true);
  }

  /** Whether every part has a plan with these bands; empty where time was over. */
  private Optional<Boolean> holds(Map<Integer, Band> bands) {
    boolean holds = true;
    for (int part : parts) {
      switch (answer(part, bands)) {
        case Answer.Found _ -> {}
        case Answer.Impossible() -> holds = false;
        case Answer.Unknown() -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(holds);
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
