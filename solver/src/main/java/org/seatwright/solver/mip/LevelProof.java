package org.seatwright.solver.mip;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.seatwright.solver.mip.ProgramRun.Outcome;

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
     */
    record Bounded(OptionalLong bound, Core useful) implements Result {}

    /** No plan keeps what the goal holds. */
    record Impossible() implements Result {}
  }

  /** What floating-point arithmetic may add to a bound. */
  private static final double BOUND_ERROR = 1e-4;

  /** The first core's threshold: this part of the bound, but at least so much. */
  static final double FIRST_THRESHOLD = 0.001;

  static final double LEAST_POINTS = 30;
  private static final double LEAST_STUDENTS = 1;

  /** By how much the threshold grows where the core's optimum may not be the best of all. */
  private static final double GROWTH = 8;

  /** By how much it grows where the core has no plan at all. */
  private static final double GROWTH_IF_IMPOSSIBLE = 64;

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
    if (!calls.usesCore()) {
      return proveWhole();
    }
    return switch (calls.relax(goal, options)) {
      case Relaxation.Result.Impossible _, Relaxation.Result.Unfinished _ -> proveWhole();
      case Relaxation.Result.Priced(Prices prices, _) -> proveByCore(prices);
    };
  }

  private Result proveWhole() {
    return switch (calls.run(goal, options)) {
      case Outcome.Found(_, OptionalDouble bound, _) -> new Result.Bounded(whole(bound), options);
      case Outcome.Nothing(OptionalDouble bound) -> new Result.Bounded(whole(bound), options);
      case Outcome.Impossible _ -> new Result.Impossible();
    };
  }

  private Result proveByCore(Prices prices) {
    OptionalLong floor = whole(prices.bound());
    double least = goal instanceof Goal.LeastPoints ? LEAST_POINTS : LEAST_STUDENTS;
    double threshold = Math.max(least, Math.abs(prices.bound()) * FIRST_THRESHOLD);
    while (!calls.isOver() && !isProven(floor)) {
      calls.report(goal, floor);
      if (isHeld()) {
        threshold = Math.min(threshold, usefulThreshold(prices));
      }
      Core core = calls.within(options, prices, threshold + BOUND_ERROR);
      boolean isWhole = core.size() == options.size();
      switch (calls.run(goal, core)) {
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

  private Result result(OptionalLong bound, Prices prices) {
    if (!isHeld()) {
      return new Result.Bounded(bound, options);
    }
    Core useful = useful(calls, options, prices, calls.value(goal));
    return new Result.Bounded(bound, useful.with(calls.plan()));
  }

  /** The options of plans whose level is no worse than {@code value}. */
  static Core useful(ProgramCalls calls, Core options, Prices prices, long value) {
    return calls.within(options, prices, Math.max(0, value - prices.bound()) + BOUND_ERROR);
  }

  /**
   * What the core's bound says of all plans: those outside the core cost more than the threshold.
   */
  private OptionalLong bound(
      Outcome.Found found, boolean isWhole, Prices prices, double threshold) {
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
  private boolean isEnough(Prices prices, double threshold) {
    return isHeld() && threshold >= usefulThreshold(prices);
  }

  /** Options beyond this reduced cost are in no better plan than the one known. */
  private double usefulThreshold(Prices prices) {
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
