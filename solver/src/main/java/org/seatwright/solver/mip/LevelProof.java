package org.seatwright.solver.mip;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.seatwright.solver.bound.BoundSearch;
import org.seatwright.solver.bound.LevelPrices;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.mip.ProgramRun.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves one level of the objective: finds a plan that is best on it, and a bound that says so.
 *
 * <p>Where the formulation allows, the program is first solved over a core: the options whose
 * reduced cost, under the prices of the linear relaxation, is within a threshold. A plan that uses
 * any other option costs more than the relaxation's bound plus the threshold, so the core's optimum
 * is the level's as soon as it costs no more than that; otherwise the core grows.
 */
final class LevelProof {
  /** What came of a level. */
  sealed interface Result {
    /**
     * What is proven.
     *
     * @param bound on the level, empty where there is none
     * @param useful every plan that is no worse on this level has its options among these
     * @param prices that prove the bound, or a part of it; empty where there are none
     */
    record Bounded(OptionalLong bound, Core useful, Optional<LevelPrices> prices)
        implements Result {}

    /** No plan keeps what the goal holds. */
    record Impossible() implements Result {}
  }

  private static final Logger LOG = LoggerFactory.getLogger(LevelProof.class);

  /** What floating-point arithmetic may add to a bound. */
  private static final double BOUND_ERROR = 1e-4;

  /** The first core has about so many options per student beyond the best one, and no fewer. */
  private static final double FIRST_PART = 0.08;

  /** Differences smaller than this part of a student, or of a point, are not worth a core. */
  private static final double LEAST_THRESHOLD = 0.25;

  /** By how much the threshold grows where the core's optimum may not be the best of all. */
  private static final double GROWTH = 3;

  /** By how much it grows where the core has no plan at all. */
  private static final double GROWTH_IF_IMPOSSIBLE = 8;

  private final ProgramCalls calls;
  private final Goal goal;
  private final Core options;

  /**
   * @param options every plan that keeps what the goal holds has its options among these
   */
  LevelProof(ProgramCalls calls, Goal goal, Core options) {
    this.calls = calls;
    this.goal = goal;
    this.options = options;
  }

  Result prove() {
    if (calls.isOver()) {
      return new Result.Bounded(OptionalLong.empty(), options, Optional.empty());
    }
    if (!calls.usesCore()) {
      return proveWhole();
    }
    return switch (calls.price(goal, options)) {
      case BoundSearch.Result.Impossible() -> new Result.Impossible();
      case BoundSearch.Result.Priced(LevelPrices prices, _) -> proveByCore(prices);
    };
  }

  private Result proveWhole() {
    return switch (calls.run(goal, options, OptionalLong.empty())) {
      case Outcome.Found(_, OptionalDouble bound, _) ->
          new Result.Bounded(whole(bound), options, Optional.empty());
      case Outcome.Nothing(OptionalDouble bound) ->
          new Result.Bounded(whole(bound), options, Optional.empty());
      case Outcome.Impossible _ -> new Result.Impossible();
    };
  }

  private Result proveByCore(LevelPrices prices) {
    double[] regrets = prices.regrets();
    OptionalLong floor = whole(prices.bound());
    double threshold = firstThreshold(options, regrets, calls);
    while (!calls.isOver() && !isProven(floor)) {
      calls.report(goal, floor);
      calls.lookAround();
      if (isHeld()) {
        threshold = Math.min(threshold, usefulThreshold(prices));
      }
      Core core = options.within(regrets, threshold + BOUND_ERROR);
      boolean isWhole = core.size() == options.size();
      log(core, prices, threshold);
      switch (calls.run(goal, core, floor)) {
        case Outcome.Found found -> {
          boolean isEnough = isWhole || isEnough(prices, threshold);
          floor = highest(floor, bound(found, isWhole, prices, threshold));
          if (isEnough || isProven(floor) || !found.optimal()) {
            return result(floor, prices);
          }
          threshold *= GROWTH;
        }
        case Outcome.Impossible _ -> {
          if (isWhole) {
            return new Result.Impossible();
          }
          if (isEnough(prices, threshold)) {
            return result(OptionalLong.of(calls.value(goal)), prices);
          }
          threshold *= GROWTH_IF_IMPOSSIBLE;
        }
        case Outcome.Nothing _ -> {
          return result(floor, prices);
        }
      }
    }
    return result(floor, prices);
  }

  private void log(Core core, LevelPrices prices, double threshold) {
    LOG.info(
        "{}: {} of {} options contest; the others cost over {} more than their students' best, so"
            + " plans that use them are beyond {}.",
        goal.name(),
        core.size(),
        options.size(),
        threshold,
        prices.bound() + threshold);
  }

  /** The regret up to which there are as many options as a first core has. */
  static double firstThreshold(Core options, double[] regrets, ProgramCalls calls) {
    double[] sorted =
        IntStream.range(0, regrets.length)
            .filter(options::has)
            .mapToDouble(o -> regrets[o])
            .toArray();
    int students = calls.students();
    int most = students + (int) Math.max(calls.sizes().options(), FIRST_PART * students);
    if (sorted.length <= most) {
      return Double.MAX_VALUE;
    }
    Arrays.parallelSort(sorted);
    return Math.max(LEAST_THRESHOLD, sorted[most]);
  }

  private Result result(OptionalLong bound, LevelPrices prices) {
    if (!isHeld()) {
      return new Result.Bounded(bound, options, Optional.of(prices));
    }
    Core useful = useful(options, prices, calls.value(goal));
    return new Result.Bounded(bound, useful.with(calls.plan()), Optional.of(prices));
  }

  /** The options of plans whose level is no worse than {@code value}. */
  static Core useful(Core options, LevelPrices prices, long value) {
    return options.within(prices.regrets(), Math.max(0, value - prices.bound()) + BOUND_ERROR);
  }

  /**
   * What the core's bound says of all plans: those outside the core cost more than the threshold.
   */
  private OptionalLong bound(
      Outcome.Found found, boolean isWhole, LevelPrices prices, double threshold) {
    OptionalLong inside = whole(found.bound());
    if (isWhole) {
      return inside;
    }
    // Outside an ample core nothing costs less than the plan known, which may itself be outside.
    return lowest(
        inside,
        isEnough(prices, threshold)
            ? OptionalLong.of(calls.value(goal))
            : whole(prices.bound() + threshold));
  }

  /** True where the plan known keeps what the goal holds. */
  private boolean isHeld() {
    return calls.isHeld(goal);
  }

  private boolean isProven(OptionalLong bound) {
    return calls.isProven(goal, bound);
  }

  /** True where every better plan than the one known lies within the threshold. */
  private boolean isEnough(LevelPrices prices, double threshold) {
    return isHeld() && threshold >= usefulThreshold(prices);
  }

  /** Options beyond this reduced cost are in no better plan than the one known. */
  private double usefulThreshold(LevelPrices prices) {
    return Math.max(0, calls.value(goal) - 1 - prices.bound());
  }

  private static OptionalLong lowest(OptionalLong a, OptionalLong b) {
    return a.isPresent() && b.isPresent()
        ? OptionalLong.of(Math.min(a.getAsLong(), b.getAsLong()))
        : OptionalLong.empty();
  }

  private static OptionalLong highest(OptionalLong a, OptionalLong b) {
    return a.isPresent() && b.isPresent()
        ? OptionalLong.of(Math.max(a.getAsLong(), b.getAsLong()))
        : a.isPresent() ? a : b;
  }

  private static OptionalLong whole(OptionalDouble bound) {
    return bound.isPresent() ? whole(bound.getAsDouble()) : OptionalLong.empty();
  }

  /** The smallest whole level that a bound computed in floating point allows; none is below 0. */
  static OptionalLong whole(double bound) {
    return Double.isFinite(bound)
        ? OptionalLong.of(
            Math.max(0, (long) Math.ceil(bound - BOUND_ERROR - Math.abs(bound) * 1e-9)))
        : OptionalLong.empty();
  }
}
