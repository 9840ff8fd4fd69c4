package org.seatwright.solver.bound;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.seatwright.solver.linear.LinearProgram;

/**
 * Good prices fast: ascends the Lagrangian dual by subgradients whose coordinates are each scaled
 * by the size of their own recent slopes, with steps that shrink geometrically (the scaling of
 * Kingma and Ba, "Adam", ICLR 2015). Rows differ so much in size that one step length for all would
 * converge far more slowly.
 *
 * <p>Long steps are taken on a sample of the students, short ones on the options that still contest
 * for a student, which are looked up anew now and then. Cost: O(sample) and O(contesting options)
 * per round.
 */
final class PriceAscent {
  private static final int SAMPLE = 8_192;
  private static final int LONG_ROUNDS = 100;
  private static final int SHORT_ROUNDS = 300;

  /** Rounds after which the contesting options are looked up anew. */
  private static final int REFRESH = 20;

  /** Options contest that cost no more than the prices may move until then, in steps. */
  private static final double REACH = 2 * REFRESH;

  /** The first step as a part of the dearest option's cost; the later ones in points. */
  private static final double FIRST_STEP = 0.2;

  private static final double MIDDLE_STEP = 20;
  private static final double LAST_STEP = 0.05;

  /** How much of the past the mean slope and the mean squared slope keep each round. */
  private static final double MEMORY = 0.9;

  private static final double SQUARE_MEMORY = 0.99;

  private final LevelRows rows;
  private final Pricing pricing;
  private final BooleanSupplier isOver;
  private final double[] dual;
  private final double[] least;
  private final double[] most;
  private final double[] mean;
  private final double[] square;
  private final double[] demand;
  private int round;

  private PriceAscent(LevelRows rows, Pricing pricing, BooleanSupplier isOver) {
    this.rows = rows;
    this.pricing = pricing;
    this.isOver = isOver;
    this.dual = new double[rows.rows()];
    this.least = new double[dual.length];
    this.most = new double[dual.length];
    this.mean = new double[dual.length];
    this.square = new double[dual.length];
    this.demand = new double[rows.cells()];
    setLimits();
  }

  /**
   * A price stays where no variable of its row alone would want to grow without end. Of each side
   * of a balance row only the row's own, which is written first, is priced.
   */
  private void setLimits() {
    LinearProgram program = rows.program();
    Set<Integer> sides = new HashSet<>();
    for (int r = 0; r < dual.length; r++) {
      OptionalInt side = rows.findSide(r);
      boolean isFirst = side.isEmpty() || sides.add(side.getAsInt());
      boolean isPriced = rows.largest(r) > 0 && isFirst;
      least[r] = isPriced && Double.isFinite(program.high(r)) ? -Double.MAX_VALUE : 0;
      most[r] = isPriced && Double.isFinite(program.low(r)) ? Double.MAX_VALUE : 0;
      for (int k = 0; k < program.terms(r); k++) {
        double limit = program.cost(program.variable(r, k)) / program.coefficient(r, k);
        if (program.coefficient(r, k) > 0) {
          most[r] = Math.min(most[r], limit);
        } else {
          least[r] = Math.max(least[r], limit);
        }
      }
    }
  }

  /** Multipliers found before {@code isOver}; shape: one per row. */
  static double[] climb(LevelRows rows, Pricing pricing, BooleanSupplier isOver) {
    PriceAscent ascent = new PriceAscent(rows, pricing, isOver);
    double first = Math.max(MIDDLE_STEP, FIRST_STEP * pricing.costs().dearest());
    int stride = Math.max(1, rows.problem().students() / SAMPLE);
    ascent.climb(Contest.sample(rows, pricing, stride), LONG_ROUNDS, first, MIDDLE_STEP);
    for (int k = 0; k < SHORT_ROUNDS / REFRESH; k++) {
      double from = shortStep(k);
      double[] prices = rows.cellPrices(ascent.dual);
      Contest contest = Contest.within(rows, pricing, prices, REACH * from);
      ascent.climb(contest, REFRESH, from, shortStep(k + 1));
    }
    return ascent.dual;
  }

  /** The step after {@code refreshed} times {@link #REFRESH} of the short rounds. */
  private static double shortStep(int refreshed) {
    return geometric(MIDDLE_STEP, LAST_STEP, refreshed / (double) (SHORT_ROUNDS / REFRESH));
  }

  private static double geometric(double from, double to, double progress) {
    return from * StrictMath.pow(to / from, progress);
  }

  private void climb(Contest contest, int rounds, double from, double to) {
    for (int k = 0; k < rounds && !isOver.getAsBoolean(); k++) {
      contest.demand(rows.cellPrices(dual), demand);
      step(++round, geometric(from, to, k / (double) rounds));
    }
  }

  /** Moves every multiplier by about {@code length} points in the direction of its mean slope. */
  private void step(int rounds, double length) {
    double meanPart = 1 - StrictMath.pow(MEMORY, rounds);
    double squarePart = 1 - StrictMath.pow(SQUARE_MEMORY, rounds);
    for (int r = 0; r < dual.length; r++) {
      if (least[r] == most[r]) {
        continue;
      }
      double slope = slope(r);
      mean[r] = MEMORY * mean[r] + (1 - MEMORY) * slope;
      square[r] = SQUARE_MEMORY * square[r] + (1 - SQUARE_MEMORY) * slope * slope;
      if (square[r] > 0) {
        // A row's price times its coefficients is points, so the step is taken in points too.
        double scaled = mean[r] / meanPart / Math.sqrt(square[r] / squarePart) / rows.largest(r);
        dual[r] = Math.clamp(dual[r] + length * scaled, least[r], most[r]);
      }
    }
  }

  /** How the value grows with the multiplier: the side that would bind less the row's demand. */
  private double slope(int row) {
    double sum = rows.sum(row, demand);
    double low = rows.program().low(row);
    double high = rows.program().high(row);
    if (dual[row] > 0 || (dual[row] == 0 && sum < low)) {
      return low - sum;
    }
    if (dual[row] < 0 || sum > high) {
      return high - sum;
    }
    return 0;
  }
}
