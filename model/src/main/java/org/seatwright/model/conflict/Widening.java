package org.seatwright.model.conflict;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Tolerance;

/**
 * Wider bands for one rule: the same width more on both sides, at all of its places.
 *
 * <p>What a plan needs at a place is a fraction of whole numbers, so widths that matter are
 * finitely many; {@link #step} is less than the distance of any two of them.
 */
public final class Widening {
  private final District district;
  private final BalanceRule rule;
  private final BalanceForm.Bounded form;
  private final List<Place> places;
  private final List<Integer> rows;

  /** The bounds before any rounding; one per place. */
  private final List<Fraction> low = new ArrayList<>();

  private final List<Fraction> high = new ArrayList<>();

  /**
   * @param rows of the problem, one per place of the rule
   */
  private Widening(
      District district, BalanceRule rule, BalanceForm.Bounded form, List<Integer> rows) {
    this.district = district;
    this.rule = rule;
    this.form = form;
    this.places = rule.places(district);
    this.rows = List.copyOf(rows);
    for (Band band : ofStudents(form).bands(district, places)) {
      switch (band) {
        case Band.PerStudent share -> {
          low.add(share.low());
          high.add(share.high());
        }
        case Band.Fixed count -> {
          low.add(Fraction.of(count.low(), 1));
          high.add(Fraction.of(count.high(), 1));
        }
      }
    }
  }

  /**
   * The widening of the rule named {@code name}.
   *
   * @throws IllegalArgumentException for a rule that has no band of its own
   */
  public static Widening of(Demands demands, String name) {
    BalanceRule rule = demands.rule(name);
    if (!(rule.form() instanceof BalanceForm.Bounded form)) {
      throw new IllegalArgumentException("Rule \"%s\" has no one band.".formatted(name));
    }
    List<Integer> rows = new ArrayList<>();
    for (Member member : demands.members()) {
      if (member instanceof Member.Bound(String of, _, int row, Member.Side side)
          && of.equals(name)
          && side == Member.Side.LOWER) {
        rows.add(row);
      }
    }
    return new Widening(demands.district(), rule, form, rows);
  }

  /** The form with shares of the enrolled, so that its bands keep their fractions. */
  private static BalanceForm.Bounded ofStudents(BalanceForm.Bounded form) {
    return switch (form) {
      case BalanceForm.Within within ->
          new BalanceForm.Within(
              within.tally(), within.distance(), within.reference(), new Basis.Enrolled());
      case BalanceForm.Share share ->
          new BalanceForm.Share(share.tally(), share.low(), share.high(), new Basis.Enrolled());
      case BalanceForm.Count count -> count;
      case BalanceForm.Mean mean -> mean;
    };
  }

  /** The rule with bounds so much further apart; beyond what a share can be they stop. */
  public static BalanceRule widened(BalanceRule rule, Fraction by) {
    BalanceForm form =
        switch (rule.form()) {
          case BalanceForm.Within(var tally, Fraction distance, var reference, Basis basis) ->
              new BalanceForm.Within(
                  tally, least(distance.plus(by), Fraction.ONE), reference, basis);
          case BalanceForm.Share(var tally, Fraction low, Fraction high, Basis basis) ->
              new BalanceForm.Share(
                  tally,
                  most(low.minus(by), Fraction.ZERO),
                  least(high.plus(by), Fraction.ONE),
                  basis);
          case BalanceForm.Count(var tally, long low, long high) ->
              new BalanceForm.Count(
                  tally,
                  Math.max(0, low - by.floorOf(1)),
                  Math.min(BalanceForm.Count.MAX_COUNT, high + by.floorOf(1)));
          case BalanceForm.Mean(var tally, Fraction low, Fraction high) -> {
            Fraction end = Fraction.of(BalanceForm.Mean.MAX_VALUE, 1);
            yield new BalanceForm.Mean(
                tally, most(low.minus(by), Fraction.ZERO.minus(end)), least(high.plus(by), end));
          }
          case BalanceForm.AtLeast _, BalanceForm.Spread _ ->
              throw new IllegalArgumentException(
                  "Rule \"%s\" has no one band.".formatted(rule.name()));
        };
    return new BalanceRule(
        rule.name(), form, rule.per(), rule.where(), rule.enforcement(), rule.tolerance());
  }

  private static Fraction least(Fraction a, Fraction b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Fraction most(Fraction a, Fraction b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** The bands of the rule so much wider, by row. */
  public Map<Integer, Band> bands(Fraction by) {
    BalanceRule wider = widened(rule, by);
    return byRow(((BalanceForm.Bounded) wider.form()).bands(district, places, rule.tolerance()));
  }

  /**
   * Bands that hold wherever those of this width, or of a smaller one, do: where the rule forgives
   * less than a student at places too small for it, a place that is too small for the rule as it
   * stands is forgiven at every width.
   */
  public Map<Integer, Band> outerBands(Fraction by) {
    BalanceForm.Bounded wider = (BalanceForm.Bounded) widened(rule, by).form();
    List<Band> inwards = wider.bands(district, places);
    List<Band> outwards = wider.rounded(district, places, rule.tolerance());
    List<Band> before = form.bands(district, places);
    List<Band> bands = new ArrayList<>();
    for (int k = 0; k < places.size(); k++) {
      boolean forgiven = BalanceForm.isTooSmall(before.get(k), places.get(k).full(district));
      bands.add(forgiven ? outwards.get(k) : inwards.get(k));
    }
    return byRow(bands);
  }

  /** True where the rule forgives less than a student at one of its places as it stands. */
  public boolean forgives() {
    List<Band> bands = form.bands(district, places);
    return rule.tolerance() != Tolerance.NONE
        && IntStream.range(0, places.size())
            .anyMatch(k -> BalanceForm.isTooSmall(bands.get(k), places.get(k).full(district)));
  }

  private Map<Integer, Band> byRow(List<Band> bands) {
    Map<Integer, Band> byRow = new HashMap<>();
    for (int k = 0; k < rows.size(); k++) {
      byRow.put(rows.get(k), bands.get(k));
    }
    return byRow;
  }

  /** Counts at the rows of the problem. */
  public interface Counts {
    /** N of {@code row}. */
    long weighted(int row);

    /** B of {@code row}. */
    long base(int row);
  }

  /** The least width with which these counts keep the rule at the rows in {@code among}. */
  public Fraction needed(Counts counts, IntPredicate among) {
    Fraction needed = Fraction.ZERO;
    for (int k = 0; k < rows.size(); k++) {
      if (among.test(rows.get(k))) {
        needed = most(needed, needed(k, counts));
      }
    }
    return needed;
  }

  private Fraction needed(int k, Counts counts) {
    long base = divisor(k, counts.base(rows.get(k)));
    if (base == 0) {
      return Fraction.ZERO;
    }
    Fraction value = Fraction.of(counts.weighted(rows.get(k)), base);
    return most(low.get(k).minus(value), value.minus(high.get(k)));
  }

  /** What N is a share of at place {@code k}; 1 for a count. */
  private long divisor(int k, long enrolled) {
    return switch (form) {
      case BalanceForm.Within within -> divisor(within.basis(), k, enrolled);
      case BalanceForm.Share share -> divisor(share.basis(), k, enrolled);
      case BalanceForm.Count _ -> 1;
      case BalanceForm.Mean _ -> enrolled;
    };
  }

  private long divisor(Basis basis, int k, long enrolled) {
    return switch (basis) {
      case Basis.Enrolled() -> enrolled;
      case Basis.Seats() -> places.get(k).full(district);
      case Basis.Target(long students) -> students;
    };
  }

  /**
   * Less than the distance of any two widths that a plan may need.
   *
   * @param largest the most students any place of the rule can enrol
   */
  public Fraction step(long largest) {
    BigInteger common = BigInteger.ONE;
    for (int k = 0; k < low.size(); k++) {
      common = lcm(lcm(common, low.get(k).denominator()), high.get(k).denominator());
    }
    long most = Math.max(1, largest);
    for (int k = 0; k < places.size(); k++) {
      most = Math.max(most, divisor(k, 1));
    }
    BigInteger each = common.multiply(BigInteger.valueOf(most));
    return new Fraction(BigInteger.ONE, each.multiply(BigInteger.valueOf(most)).shiftLeft(1));
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b);
  }

  /** The rows of the rule's places. */
  public List<Integer> rows() {
    return rows;
  }
}
