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
  private final int rows;

  /** Multipliers: seats per program, then lower sides per row, then upper sides per row. */
  private final double[] multiplier;

  private final double[] most;
  private final double[] price;
  private final int[] demand;

  private PriceAscent(AssignmentProblem problem) {
    this.problem = problem;
    this.types = problem.types();
    this.programs = problem.programs();
    this.rows = problem.rows().size();
    this.multiplier = new double[programs + 2 * rows];
    this.most = new double[multiplier.length];
    this.price = new double[(programs + 1) * types];
    this.demand = new int[price.length];
    Arrays.fill(most, Double.MAX_VALUE);
    for (int r = 0; r < rows; r++) {
      if (!problem.rows().get(r).isHard()) {
        most[programs + r] = problem.rows().get(r).points();
        most[programs + rows + r] = problem.rows().get(r).points();
      }
    }
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

  /** The option of each student that is cheapest under these prices; shape: one per student. */
  int[] cheapestOptions() {
    int[] options = new int[problem.students()];
    for (int i = 0; i < options.length; i++) {
      options[i] = cheapest(i);
    }
    return options;
  }

  private void climb(BooleanSupplier isOver) {
    long rounds = Math.clamp(WORK / problem.options(), FEWEST_ROUNDS, MOST_ROUNDS);
    double firstStep = Math.max(1, FIRST_STEP * dearest());
    double[] mean = new double[multiplier.length];
    double[] square = new double[multiplier.length];
    double[] best = multiplier.clone();
    double bestValue = Double.NEGATIVE_INFINITY;
    for (int round = 0; round < rounds && !isOver.getAsBoolean(); round++) {
      double value = value();
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

  private long dearest() {
    long dearest = 0;
    for (int o = 0; o < problem.options(); o++) {
      dearest = Math.max(dearest, problem.cost(o));
    }
    return dearest;
  }

  /** The dual value at the current multipliers; leaves the students' demand for its subgradient. */
  private double value() {
    setPrices();
    Arrays.fill(demand, 0);
    double value = 0;
    for (int i = 0; i < problem.students(); i++) {
      int option = cheapest(i);
      int cell = problem.program(option) * types + problem.type(i);
      demand[cell]++;
      value += problem.cost(option) + price[cell];
    }
    for (int p = 0; p < programs; p++) {
      value -= multiplier[p] * problem.seats(p);
    }
    for (int r = 0; r < rows; r++) {
      BalanceRow row = problem.rows().get(r);
      value += multiplier[programs + r] * lowSide(row);
      value -= multiplier[programs + rows + r] * highSide(row);
    }
    return value;
  }

  private int cheapest(int student) {
    int last = problem.lastOption(student);
    int type = problem.type(student);
    int best = last;
    double least = problem.everyonePlaced() ? Double.MAX_VALUE : problem.cost(last);
    for (int o = problem.firstOption(student); o < last; o++) {
      double priced = problem.cost(o) + price[problem.program(o) * types + type];
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
    for (int r = 0; r < rows; r++) {
      BalanceRow row = problem.rows().get(r);
      for (int t = 0; t < types; t++) {
        double charge =
            multiplier[programs + rows + r] * (row.weight(t) - highShare(row))
                - multiplier[programs + r] * (row.weight(t) - lowShare(row));
        for (int p : row.programs()) {
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
    boolean isLow = m < programs + rows;
    BalanceRow row = problem.rows().get(isLow ? m - programs : m - programs - rows);
    double share = isLow ? lowShare(row) : highShare(row);
    double sum = 0;
    for (int p : row.programs()) {
      for (int t = 0; t < types; t++) {
        sum += demand[p * types + t] * (row.weight(t) - share);
      }
    }
    return isLow ? lowSide(row) - sum : sum - highSide(row);
  }

  private static double lowShare(BalanceRow row) {
    return (double) row.lowTop() / row.lowBottom();
  }

  private static double highShare(BalanceRow row) {
    return (double) row.highTop() / row.highBottom();
  }

  private static double lowSide(BalanceRow row) {
    return row.lowConstant() - row.enrolledWeight() + lowShare(row) * row.enrolled();
  }

  private static double highSide(BalanceRow row) {
    return row.highConstant() - row.enrolledWeight() + highShare(row) * row.enrolled();
  }
}
