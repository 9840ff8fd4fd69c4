package org.seatwright.solver.mip;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.mip.ProgramRun.Limits;
import org.seatwright.solver.mip.ProgramRun.Outcome;

/**
 * Solves the levels of the objective one after another, each as a program with the levels before it
 * held.
 *
 * <p>Where the formulation allows, the points are first solved over a core: the options whose
 * reduced cost, under the prices of the linear relaxation, is within a threshold. A plan that uses
 * any other option costs more than the relaxation's bound plus the threshold, so the core's optimum
 * is the problem's as soon as it costs no more than that; otherwise the core grows.
 */
final class LevelSearch {
  /** Whole objectives closer than this are equal, with room for the error of a large bound. */
  private static final double WHOLE_GAP = 0.9;

  /** What floating-point arithmetic may add to a bound. */
  private static final double BOUND_ERROR = 1e-4;

  /** Moves of a budget that count as one branch-and-bound node. */
  private static final long MOVES_PER_NODE = 1_000;

  private static final long FEWEST_NODES = 100;

  /** The first core's threshold: this part of the bound, but at least so many points. */
  private static final double FIRST_THRESHOLD = 0.001;

  private static final double LEAST_THRESHOLD = 30;

  private static final double GROWTH = 8;

  private final Formulation formulation;
  private final SolverName solverName;
  private final AssignmentProblem problem;
  private final SolveRequest request;
  private final Incumbent incumbent;
  private final long start = System.nanoTime();

  LevelSearch(
      Formulation formulation,
      SolverName solverName,
      AssignmentProblem problem,
      SolveRequest request,
      Incumbent incumbent) {
    this.formulation = formulation;
    this.solverName = solverName;
    this.problem = problem;
    this.request = request;
    this.incumbent = incumbent;
  }

  double secondsUsed() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Over all options at once. */
  Proof prove() {
    return switch (run(new Goal.LeastPoints(0), Core.whole(problem))) {
      case Outcome.Found found -> {
        OptionalLong bound = whole(found.bound());
        report(bound);
        orderTies(0, bound);
        yield proof(bound);
      }
      case Outcome.Nothing(OptionalDouble bound) -> proof(whole(bound));
      case Outcome.Impossible _ -> proveLeastMissed();
    };
  }

  /** Over a core of options that grows until it is proven large enough. */
  Proof proveByCore() {
    if (isOver()) {
      return new Proof.NoBound();
    }
    return switch (Relaxation.solve(problem, secondsLeft(), request.stop())) {
      case Relaxation.Result.Impossible _, Relaxation.Result.Unfinished _ -> prove();
      case Relaxation.Result.Priced(Prices prices) -> proveByCore(prices);
    };
  }

  private Proof proveByCore(Prices prices) {
    OptionalLong floor = whole(prices.bound());
    report(floor);
    double threshold = Math.max(LEAST_THRESHOLD, Math.abs(prices.bound()) * FIRST_THRESHOLD);
    while (!isOver() && !isProven(floor)) {
      if (incumbent.score().isValid()) {
        threshold = Math.min(threshold, usefulThreshold(prices));
      }
      Core core = Core.within(problem, prices, threshold + BOUND_ERROR);
      boolean isWhole = core.size() == problem.options();
      switch (run(new Goal.LeastPoints(0), core)) {
        case Outcome.Found found -> {
          boolean isEnough = isWhole || isEnough(prices, threshold);
          floor = highest(floor, bound(core, found, prices, threshold));
          report(floor);
          if (isEnough || isProven(floor) || !found.optimal()) {
            return proof(floor);
          }
        }
        case Outcome.Impossible _ -> {
          if (isWhole || core.hasAll(incumbent.options())) {
            return proveLeastMissed();
          }
          if (isEnough(prices, threshold)) {
            return proof(OptionalLong.of(incumbent.score().points()));
          }
        }
        case Outcome.Nothing _ -> {
          return proof(floor);
        }
      }
      threshold *= GROWTH;
    }
    return proof(floor);
  }

  /**
   * What the core's bound says of all plans: those outside the core cost more than the threshold.
   */
  private OptionalLong bound(Core core, Outcome.Found found, Prices prices, double threshold) {
    OptionalLong inside = whole(found.bound());
    if (core.size() == problem.options()) {
      return inside;
    }
    if (!isEnough(prices, threshold)) {
      return lowest(inside, whole(prices.bound() + threshold));
    }
    // Whatever is outside costs no less than the plan known, which may itself be outside.
    return core.hasAll(incumbent.options())
        ? inside
        : lowest(inside, OptionalLong.of(incumbent.score().points()));
  }

  /** True where every better plan than the one known lies within the threshold. */
  private boolean isEnough(Prices prices, double threshold) {
    return incumbent.score().isValid() && threshold >= usefulThreshold(prices);
  }

  /** Options beyond this reduced cost are in no better plan than the one known. */
  private double usefulThreshold(Prices prices) {
    return Math.max(0, incumbent.score().points() - 1 - prices.bound());
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

  private boolean isProven(OptionalLong bound) {
    long points = incumbent.score().points();
    return incumbent.score().isValid()
        && bound.isPresent()
        && points - bound.getAsLong() <= request.budget().gap() * points;
  }

  private Proof proof(OptionalLong bound) {
    if (bound.isEmpty()) {
      return new Proof.NoBound();
    }
    return incumbent.score().isValid()
        ? Proof.of(incumbent.score().points(), bound.getAsLong())
        : new Proof.WithinGap(bound.getAsLong());
  }

  /** No plan obeys the hard rules: find the fewest students to miss them by, then the points. */
  private Proof proveLeastMissed() {
    long atMost = Math.max(1, incumbent.score().missed());
    long atLeast =
        switch (run(new Goal.LeastMissed(atMost), Core.whole(problem))) {
          case Outcome.Found found -> Math.max(1, whole(found.bound()).orElse(1));
          case Outcome.Nothing(OptionalDouble bound) -> Math.max(1, whole(bound).orElse(1));
          case Outcome.Impossible _ ->
              throw new IllegalStateException(
                  "The program finds no plan that misses the rules by %d, yet one is known."
                      .formatted(atMost));
        };
    long missed = incumbent.score().missed();
    if (run(new Goal.LeastPoints(missed), Core.whole(problem)) instanceof Outcome.Found found) {
      orderTies(missed, whole(found.bound()));
    }
    return new Proof.Infeasible(atLeast);
  }

  /** The lottery level, where the points are settled and the formulation can carry it. */
  private void orderTies(long missed, OptionalLong bound) {
    long points = incumbent.score().points();
    if (formulation.ordersTies() && bound.isPresent() && bound.getAsLong() >= points) {
      run(new Goal.LeastTieBreak(missed, points), Core.whole(problem));
    }
  }

  private Outcome run(Goal goal, Core core) {
    if (isOver()) {
      return new Outcome.Nothing(OptionalDouble.empty());
    }
    Formulation.Program program =
        formulation.write(problem, goal, core, solverName == SolverName.CP_SAT);
    if (incumbent.score().missed() <= goal.missed() && core.hasAll(incumbent.options())) {
      program.linear().startFrom(program.solution(incumbent.options()));
    }
    Outcome outcome = ProgramRun.solve(program.linear(), solverName, limits(goal), request.stop());
    if (outcome instanceof Outcome.Found found) {
      incumbent.offer(program.options(found.solution()));
    }
    return outcome;
  }

  private void report(OptionalLong bound) {
    bound.ifPresent(value -> request.progress().bounded(formulation.name(), value));
  }

  private boolean isOver() {
    return secondsLeft() <= 0 || request.stop().isRequested();
  }

  private double secondsLeft() {
    Optional<Duration> time = request.budget().time();
    return time.map(all -> all.toNanos() / 1e9 - secondsUsed()).orElse(Double.POSITIVE_INFINITY);
  }

  private Limits limits(Goal goal) {
    OptionalLong moves = request.budget().moves();
    long nodes =
        moves.isPresent() && request.budget().isReproducible()
            ? Math.max(FEWEST_NODES, moves.getAsLong() / MOVES_PER_NODE)
            : Long.MAX_VALUE;
    double gap = goal instanceof Goal.LeastPoints ? request.budget().gap() : 0;
    return new Limits(secondsLeft(), nodes, gap, WHOLE_GAP, request.seed());
  }

  private static OptionalLong whole(OptionalDouble bound) {
    return bound.isPresent() ? whole(bound.getAsDouble()) : OptionalLong.empty();
  }

  /** The smallest whole number of points that a bound computed in floating point allows. */
  private static OptionalLong whole(double bound) {
    return Double.isFinite(bound)
        ? OptionalLong.of((long) Math.ceil(bound - BOUND_ERROR - Math.abs(bound) * 1e-9))
        : OptionalLong.empty();
  }
}
