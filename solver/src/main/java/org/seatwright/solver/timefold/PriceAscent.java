package org.seatwright.solver.timefold;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;

/**
 * Prices of seats per type under which students, each choosing the cheapest option for themselves,
 * nearly keep to seats and balance.
 *
 * <p>Ascends the Lagrangian dual by subgradients whose coordinates are each scaled by the size of
 * their own recent slopes, with steps that shrink geometrically (the scaling of Kingma and Ba,
 * "Adam", ICLR 2015): rows differ so much in size that one step length for all converges far more
 * slowly. Cost: O(options) per round.
 */
final class PriceAscent {
  /** Options visited in all rounds together, about a second of work. */
  private static final long WORK = 300_000_000;

  private static final int MOST_ROUNDS = 800;
  private static final int FEWEST_ROUNDS = 50;

  /** The first step as a part of the dearest option's cost, and the last in points. */
  private static final double FIRST_STEP = 0.2;

  private static final double LAST_STEP = 0.1;

  /** How much of the past the mean slope and the mean squared slope keep each round. */
  private static final double MEMORY = 0.9;

  private static final double SQUARE_MEMORY = 0.99;

  private final AssignmentProblem problem;
  private final int types;
  private final int programs;
  private final PricedRow[] rows;
  private final ChainCost cost;
  private final Households households;

  /** The options of all students that are cheapest at the current prices. */
  private final int[] chosen;

  /** Multipliers: seats per program, then lower sides per row, then upper sides per row. */
  private final double[] multiplier;

  private final double[] most;
  private final double[] price;
  private final int[] demand;
  private double bestValue = Double.NEGATIVE_INFINITY;

  private PriceAscent(AssignmentProblem problem) {
    this.problem = problem;
    this.types = problem.types();
    this.programs = problem.programs();
    this.rows = new PricedRow[problem.rows().size()];
    this.cost = new ChainCost(problem);
    this.households = new Households(problem, cost);
    this.chosen = new int[problem.students()];
    this.multiplier = new double[programs + 2 * rows.length];
    this.most = new double[multiplier.length];
    this.price = new double[(programs + 1) * types];
    this.demand = new int[price.length];
    demandCheapest();
    double[] shares = sharesOfRules();
    for (int r = 0; r < rows.length; r++) {
      rows[r] = PricedRow.of(problem, r, shares[problem.ruleOf(r)]);
    }
    Arrays.fill(most, Double.MAX_VALUE);
    for (int r = 0; r < rows.length; r++) {
      most[programs + r] = rows[r].most();
      most[programs + rows.length + r] = rows[r].most();
    }
  }

  /** N / B over the rows of each rule at the current demand; shape: one per rule. */
  private double[] sharesOfRules() {
    double[] weighted = new double[problem.rules().size()];
    double[] base = new double[weighted.length];
    for (int r = 0; r < rows.length; r++) {
      BalanceRow row = problem.rows().get(r);
      int rule = problem.ruleOf(r);
      weighted[rule] += row.enrolledWeight();
      base[rule] += row.enrolled();
      for (int p : row.programs()) {
        for (int t = 0; t < types; t++) {
          weighted[rule] += demand[p * types + t] * row.weight(t);
          base[rule] += demand[p * types + t] * row.base(t);
        }
      }
    }
    for (int rule = 0; rule < base.length; rule++) {
      weighted[rule] /= Math.max(1, base[rule]);
    }
    return weighted;
  }

  /** The best prices found for {@code problem}, or found before {@code isOver}. */
  static PriceAscent of(AssignmentProblem problem, BooleanSupplier isOver) {
    PriceAscent ascent = new PriceAscent(problem);
    ascent.climb(isOver);
    return ascent;
  }

  /** Points that a seat in {@code program}, or none, costs {@code type} beyond the option's own. */
  double of(int program, int type) {
    return price[program * types + type];
  }

  /** The dual value at these prices: about what a plan must cost in points, ranks included. */
  double value() {
    return bestValue;
  }

  /** The option of each student that is cheapest under these prices; shape: one per student. */
  int[] cheapestOptions() {
    choose();
    return chosen.clone();
  }

  private void climb(BooleanSupplier isOver) {
    long rounds = Math.clamp(WORK / problem.options(), FEWEST_ROUNDS, MOST_ROUNDS);
    double firstStep = Math.max(1, FIRST_STEP * dearest());
    double[] mean = new double[multiplier.length];
    double[] square = new double[multiplier.length];
    double[] best = multiplier.clone();
    for (int round = 0; round < rounds && !isOver.getAsBoolean(); round++) {
      double value = reckon();
      if (value > bestValue) {
        bestValue = value;
        System.arraycopy(multiplier, 0, best, 0, best.length);
      }
      double progress = round / (double) rounds;
      step(mean, square, round + 1, firstStep * StrictMath.pow(LAST_STEP / firstStep, progress));
    }
    System.arraycopy(best, 0, multiplier, 0, best.length);
    setPrices();
  }

  private double dearest() {
    double dearest = 0;
    for (int o = 0; o < problem.options(); o++) {
      dearest = Math.max(dearest, cost.inPoints(o));
    }
    return dearest;
  }

  /** The dual value at the current multipliers; leaves the students' demand for its subgradient. */
  private double reckon() {
    setPrices();
    double value = demandCheapest();
    for (int p = 0; p < programs; p++) {
      value -= multiplier[p] * problem.seats(p);
    }
    for (int r = 0; r < rows.length; r++) {
      value += multiplier[programs + r] * rows[r].lowSide();
      value -= multiplier[programs + rows.length + r] * rows[r].highSide();
    }
    return value;
  }

  /** Everyone demands the cheapest option; returns what it costs. */
  private double demandCheapest() {
    double sum = choose();
    Arrays.fill(demand, 0);
    for (int i = 0; i < chosen.length; i++) {
      demand[problem.program(chosen[i]) * types + problem.type(i)]++;
    }
    return sum;
  }

  /** Everyone takes the cheapest option, households theirs together; returns what it costs. */
  private double choose() {
    double sum = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (!households.isMember(i)) {
        chosen[i] = cheapest(i);
        sum += priced(i, chosen[i]);
      }
    }
    for (Households.Household household : households.all()) {
      int[] options = households.cheapest(household, this::priced);
      for (int m = 0; m < options.length; m++) {
        chosen[household.members()[m]] = options[m];
      }
      sum += households.cost(household, options, this::priced);
    }
    return sum;
  }

  /**
   * True where {@link #value} is a bound: all rules are priced as they are, and nobody is paired.
   */
  boolean provesBound() {
    return problem.beyondLinear().isEmpty()
        && problem.rankLevels().count() == 0
        && problem.pairs().isEmpty();
  }

  /** What the cheapest option of {@code student} costs together with its price. */
  double least(int student) {
    return priced(student, cheapest(student));
  }

  /** What an option costs together with its price. */
  double priced(int student, int option) {
    return cost.inPoints(option) + price[problem.program(option) * types + problem.type(student)];
  }

  private int cheapest(int student) {
    int last = problem.lastOption(student);
    int type = problem.type(student);
    int best = last;
    double least = problem.mustSit(student) ? Double.MAX_VALUE : cost.inPoints(last);
    for (int o = problem.firstOption(student); o < last; o++) {
      double priced = cost.inPoints(o) + price[problem.program(o) * types + type];
      if (priced < least) {
        least = priced;
        best = o;
      }
    }
    return best;
  }

  private void setPrices() {
    Arrays.fill(price, 0);
    for (int p = 0; p < programs; p++) {
      for (int t = 0; t < types; t++) {
        price[p * types + t] = multiplier[p];
      }
    }
    for (int r = 0; r < rows.length; r++) {
      double low = multiplier[programs + r];
      double high = multiplier[programs + rows.length + r];
      for (int t = 0; (low > 0 || high > 0) && t < types; t++) {
        double charge = high * rows[r].high(t) - low * rows[r].low(t);
        for (int p : rows[r].programs()) {
          price[p * types + t] += charge;
        }
      }
    }
  }

  /** Moves every multiplier by about {@code length} points in the direction of its mean slope. */
  private void step(double[] mean, double[] square, int round, double length) {
    double meanPart = 1 - StrictMath.pow(MEMORY, round);
    double squarePart = 1 - StrictMath.pow(SQUARE_MEMORY, round);
    for (int m = 0; m < multiplier.length; m++) {
      double slope = slope(m);
      if (multiplier[m] == 0 && slope < 0) {
        slope = 0;
      }
      mean[m] = MEMORY * mean[m] + (1 - MEMORY) * slope;
      square[m] = SQUARE_MEMORY * square[m] + (1 - SQUARE_MEMORY) * slope * slope;
      if (square[m] > 0) {
        double scaled = mean[m] / meanPart / Math.sqrt(square[m] / squarePart);
        multiplier[m] = Math.clamp(multiplier[m] + length * scaled, 0, most[m]);
      }
    }
  }

  /** How far the demand exceeds multiplier {@code m}'s row, in students. */
  private double slope(int m) {
    if (m < programs) {
      int seated = 0;
      for (int t = 0; t < types; t++) {
        seated += demand[m * types + t];
      }
      return seated - problem.seats(m);
    }
    boolean isLow = m < programs + rows.length;
    PricedRow row = rows[isLow ? m - programs : m - programs - rows.length];
    if (row.most() == 0) {
      return 0;
    }
    double sum = 0;
    for (int t = 0; t < types; t++) {
      int seated = 0;
      for (int p : row.programs()) {
        seated += demand[p * types + t];
      }
      sum += seated * (isLow ? row.low(t) : row.high(t));
    }
    return isLow ? row.lowSide() - sum : sum - row.highSide();
  }
}
