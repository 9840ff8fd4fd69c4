package org.seatwright.solver.bound;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.LinearSolver;

/**
 * Finds the exact bound of the linear relaxation, each place's whole-number hull included.
 *
 * <p>An ascent gives good prices; options that contest under them become the columns of a small
 * linear program, whose duals price all options again; those that undercut a student's columns and
 * the sides of hulls that the solution violates join it, until there are none. Every pass gives a
 * bound that holds, whatever the duals are (column generation as in Dantzig and Wolfe, Oper. Res.
 * 8, 1960; the bound is Lagrange's). Cost: O(options) and one small linear program per round.
 */
public final class BoundSearch {
  /** What came of the search. */
  public sealed interface Result {
    /** Prices were found; {@code isExact} where no better ones exist, up to rounding. */
    record Priced(LevelPrices prices, boolean isExact) implements Result {}

    /** No plan keeps what the goal holds: the bound is above what the dearest plan could cost. */
    record Impossible() implements Result {}
  }

  /** The clock of a search. */
  public interface Limits {
    /** Seconds until the search has to end; infinite without a limit, 0 or less when it is over. */
    double secondsLeft();

    /** Asks the search to end. */
    StopSignal stop();

    /** True where the search has to end. */
    default boolean isOver() {
      return secondsLeft() <= 0 || stop().isRequested();
    }
  }

  private static final int MOST_ROUNDS = 200;
  private static final double EPSILON = 1e-6;

  /** The first program has so many columns per student, as far as options contest at all. */
  private static final double COLUMNS_PER_STUDENT = 0.15;

  /** The least by which options are dearer and yet contest: ties alone may not be enough. */
  private static final double LEAST_REACH = 0.25;

  /** By how much options may be dearer than the best to contest grows where that is too little. */
  private static final double REACH_GROWTH = 3;

  /** What missing a row costs at first: by its price, and by the dearest option. */
  private static final double PENALTY_PER_PRICE = 2;

  private static final double PENALTY_PER_COST = 0.1;
  private static final double PENALTY_GROWTH = 5;
  private static final int MOST_PENALTIES = 12;

  private final AssignmentProblem problem;
  private final LevelRows rows;
  private final Pricing pricing;
  private final LinearSolver solver;
  private final Limits limits;
  private final int fewestColumns;
  private final DoubleConsumer bounded;
  private final int[] chosen;
  private final double[] penalties;
  private Prices best;

  /** Options contest that are dearer than the student's best, at the best prices, by up to this. */
  private double reach;

  private BoundSearch(
      LevelRows rows,
      Pricing pricing,
      LinearSolver solver,
      Limits limits,
      int fewestColumns,
      DoubleConsumer bounded) {
    this.problem = rows.problem();
    this.rows = rows;
    this.pricing = pricing;
    this.solver = solver;
    this.limits = limits;
    this.fewestColumns = fewestColumns;
    this.bounded = bounded;
    this.chosen = new int[problem.students()];
    this.penalties = new double[rows.rows()];
    this.best = evaluate(new double[rows.rows()]);
  }

  /**
   * Searches until the bound is exact or the limits end.
   *
   * @param core the options that plans of interest use
   * @param fewestColumns the first small program has that many columns beyond one per student, or
   *     all that contest
   * @param bounded hears of every better bound
   */
  public static Result search(
      AssignmentProblem problem,
      Goal goal,
      Core core,
      LinearSolver solver,
      Limits limits,
      int fewestColumns,
      DoubleConsumer bounded) {
    LevelCosts costs = new LevelCosts(problem, goal, core);
    Households households = new Households(problem, goal, costs);
    LevelRows rows = new LevelRows(problem, goal, true);
    Pricing pricing = new Pricing(rows, costs, households);
    return new BoundSearch(rows, pricing, solver, limits, fewestColumns, bounded).search();
  }

  private Result search() {
    keep(evaluate(clean(PriceAscent.climb(rows, pricing, this::isOver))));
    setPenalties();
    pricing.choose(best.cells(), chosen);
    RestrictedProgram program = new RestrictedProgram(rows, pricing, chosen.clone());
    addFirstColumns(program);
    addFirstRows(program);
    int penalised = 0;
    double[] prices = best.cells();
    for (int round = 0; round < MOST_ROUNDS && !isOver(); round++) {
      RestrictedProgram.Written written = program.write(prices, penalties);
      if (!(solver.solve(written.linear(), limits.secondsLeft(), limits.stop())
          instanceof LinearSolver.Result.Solved solved)) {
        break;
      }
      RestrictedProgram.Solution solution = written.solution(solved);
      Prices found = evaluate(clean(solution.duals()));
      prices = found.cells();
      keep(found);
      boolean isGrown = addColumns(program, prices) | addRows(program, solution);
      if (!isGrown && solution.missed() <= EPSILON) {
        return new Result.Priced(new LevelPrices(rows, pricing, best), true);
      }
      if (!isGrown) {
        if (best.bound() > dearestPlan()) {
          return new Result.Impossible();
        }
        if (++penalised == MOST_PENALTIES) {
          break;
        }
        for (int r = 0; r < penalties.length; r++) {
          penalties[r] *= PENALTY_GROWTH;
        }
      }
    }
    return new Result.Priced(new LevelPrices(rows, pricing, best), false);
  }

  private void setPenalties() {
    for (int r = 0; r < penalties.length; r++) {
      penalties[r] =
          1
              + PENALTY_PER_COST * pricing.costs().dearest()
              + PENALTY_PER_PRICE * Math.abs(best.duals()[r]) * rows.largest(r);
    }
  }

  private boolean isOver() {
    return limits.isOver();
  }

  /** More than any plan can cost. */
  private double dearestPlan() {
    double most = 0;
    for (int v = 0; v < rows.program().variables(); v++) {
      most += rows.program().cost(v) * rows.program().most(v);
    }
    return most
        + pricing.households().dearestApart()
        + (pricing.costs().dearest() + 1) * problem.students();
  }

  private void keep(Prices found) {
    if (found.bound() > best.bound()) {
      best = found;
      bounded.accept(found.bound());
    }
  }

  /** Multipliers as the rows can have them: none on a side that a row lacks. */
  private double[] clean(double[] duals) {
    double[] clean = duals.clone();
    for (int r = 0; r < clean.length; r++) {
      double side = clean[r] > 0 ? rows.program().low(r) : rows.program().high(r);
      if (!Double.isFinite(side)) {
        clean[r] = 0;
      }
    }
    return clean;
  }

  /** The full pass: prices of all cells and the bound; leaves everyone's cheapest option. */
  private Prices evaluate(double[] duals) {
    double[] cells = rows.cellPrices(duals);
    LinearProgram.Priced beside = rows.program().price(duals);
    double bound = beside.earned() + pricing.choose(cells, chosen);
    for (int v = 0; v < rows.program().variables(); v++) {
      bound += beside.least(rows.program(), v);
    }
    return new Prices(duals, cells, bound);
  }

  private void addFirstColumns(RestrictedProgram program) {
    double[] regrets = pricing.regrets(best.cells());
    reach = reach(regrets);
    for (int i = 0; i < problem.students(); i++) {
      if (!pricing.households().isMember(i)) {
        for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
          if (o != chosen[i] && regrets[o] <= reach) {
            program.addOption(i, o);
          }
        }
      }
    }
    for (int h = 0; h < pricing.households().count(); h++) {
      int cheapest = pricing.cheapestChoice(best.cells(), h);
      program.addChoice(h, cheapest);
      addChoices(program, h, pricing.pricedChoice(best.cells(), h, cheapest) + reach);
    }
  }

  private void addChoices(RestrictedProgram program, int household, double limit) {
    for (int choice = 0; choice < pricing.households().choices(household); choice++) {
      if (pricing.pricedChoice(best.cells(), household, choice) <= limit) {
        program.addChoice(household, choice);
      }
    }
  }

  /** The regret up to which there are as many options as the first program may have columns. */
  private double reach(double[] regrets) {
    int columns = (int) Math.max(fewestColumns, COLUMNS_PER_STUDENT * problem.students());
    if (regrets.length - problem.students() <= columns) {
      return 1 + 2 * pricing.costs().dearest();
    }
    double[] sorted = regrets.clone();
    Arrays.parallelSort(sorted);
    double reach = Math.max(LEAST_REACH, sorted[problem.students() + columns]);
    return Math.min(1 + 2 * pricing.costs().dearest(), reach);
  }

  /** Of each side of each balance row, the part of the hull nearest to what is demanded now. */
  private void addFirstRows(RestrictedProgram program) {
    double[] seated = new double[rows.cells()];
    for (int i = 0; i < chosen.length; i++) {
      seated[rows.tableCell(i, chosen[i])]++;
    }
    Map<Integer, Integer> nearest = new HashMap<>();
    double[] miss = new double[rows.rows()];
    for (int r = 0; r < rows.rows(); r++) {
      OptionalInt side = rows.findSide(r);
      if (side.isPresent()) {
        miss[r] = miss(r, rows.sum(r, seated));
        nearest.merge(side.getAsInt(), r, (a, b) -> miss[a] >= miss[b] ? a : b);
      }
    }
    nearest.values().forEach(program::include);
  }

  /** By how many students {@code sum} misses row {@code r}; negative where it has room. */
  private double miss(int r, double sum) {
    double low = rows.program().low(r) - sum;
    double high = sum - rows.program().high(r);
    return Math.max(low, high) / Math.max(EPSILON, rows.largest(r));
  }

  /**
   * Adds the options and joint choices that undercut their owner's columns, those first that
   * contest at the best prices; false where nothing undercuts.
   */
  private boolean addColumns(RestrictedProgram program, double[] prices) {
    int before = program.columns();
    boolean isUndercut = addUndercutting(program, prices);
    while (isUndercut && program.columns() == before && !isOver()) {
      reach *= REACH_GROWTH;
      addUndercutting(program, prices);
    }
    return isUndercut;
  }

  private boolean addUndercutting(RestrictedProgram program, double[] prices) {
    boolean isUndercut = false;
    for (int i = 0; i < problem.students(); i++) {
      if (!pricing.households().isMember(i)) {
        double least = program.leastOfStudent(prices, i) - EPSILON;
        if (pricing.priced(prices, i, pricing.cheapest(prices, i)) < least) {
          isUndercut = true;
          double limit = reach + pricing.priced(best.cells(), i, pricing.cheapest(best.cells(), i));
          for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
            if (pricing.priced(prices, i, o) < least
                && pricing.priced(best.cells(), i, o) <= limit) {
              program.addOption(i, o);
            }
          }
        }
      }
    }
    for (int h = 0; h < pricing.households().count(); h++) {
      double least = program.leastOfHousehold(prices, h) - EPSILON;
      double limit =
          reach + pricing.pricedChoice(best.cells(), h, pricing.cheapestChoice(best.cells(), h));
      for (int choice = 0; choice < pricing.households().choices(h); choice++) {
        if (pricing.pricedChoice(prices, h, choice) < least) {
          isUndercut = true;
          if (pricing.pricedChoice(best.cells(), h, choice) <= limit) {
            program.addChoice(h, choice);
          }
        }
      }
    }
    return isUndercut;
  }

  /** Includes, of each side of each balance row, the part that is violated most; false for none. */
  private boolean addRows(RestrictedProgram program, RestrictedProgram.Solution solution) {
    Map<Integer, Integer> worst = new HashMap<>();
    double[] miss = new double[rows.rows()];
    for (int r = 0; r < rows.rows(); r++) {
      OptionalInt side = rows.findSide(r);
      if (side.isPresent() && !program.isIncluded(r)) {
        double sum = rows.sum(r, solution.seated());
        for (int k = 0; k < rows.program().terms(r); k++) {
          sum +=
              rows.program().coefficient(r, k) * solution.beside()[rows.program().variable(r, k)];
        }
        miss[r] = miss(r, sum);
        if (miss[r] > EPSILON) {
          worst.merge(side.getAsInt(), r, (a, b) -> miss[a] >= miss[b] ? a : b);
        }
      }
    }
    worst.values().forEach(program::include);
    return !worst.isEmpty();
  }
}
