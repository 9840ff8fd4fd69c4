package org.seatwright.solver.mip;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.bound.BoundSearch;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.WrittenProgram;
import org.seatwright.solver.mip.ProgramRun.Limits;
import org.seatwright.solver.mip.ProgramRun.Outcome;

/** Calls the mathematical solvers within the budget; every plan they find is offered. */
final class ProgramCalls {
  /** Whole objectives closer than this are equal, with room for the error of a large bound. */
  private static final double WHOLE_GAP = 0.9;

  /** Moves of a budget that count as one branch-and-bound node. */
  private static final long MOVES_PER_NODE = 1_000;

  private static final long FEWEST_NODES = 100;

  /**
   * A core's own optimum may be that much farther from the bound of all plans: the part of a gap
   * that its program may leave open.
   */
  private static final double PART_OF_GAP = 0.25;

  /** How near to its best a guess needs to be. */
  private static final double GUESS_GAP = 0.0002;

  /** So many times the whole time each call of a repeated run may take: it must end as well. */
  private static final double PATIENCE_TO_REPEAT = 20;

  private final Formulation formulation;
  private final SolverName solverName;
  private final CoreSizes sizes;
  private final AssignmentProblem problem;
  private final SolveRequest request;
  private final Incumbent incumbent;
  private final BoundReport report;
  private final long start = System.nanoTime();
  private double until = Double.POSITIVE_INFINITY;

  /** Hears of a bound on the level that a goal minimises. */
  interface BoundReport {
    void bounded(Goal goal, long bound);
  }

  /**
   * @param problem without rules that no linear program can say
   */
  ProgramCalls(
      Formulation formulation,
      SolverName solverName,
      CoreSizes sizes,
      AssignmentProblem problem,
      SolveRequest request,
      Incumbent incumbent,
      BoundReport report) {
    this.formulation = formulation;
    this.solverName = solverName;
    this.sizes = sizes;
    this.problem = problem;
    this.request = request;
    this.incumbent = incumbent;
    this.report = report;
  }

  /** From now on calls may use this share of the time that is left of the budget. */
  void allow(double shareOfRest) {
    until = Double.POSITIVE_INFINITY;
    until = secondsUsed() + shareOfRest * secondsLeft();
  }

  int students() {
    return problem.students();
  }

  CoreSizes sizes() {
    return sizes;
  }

  double secondsUsed() {
    return (System.nanoTime() - start) / 1e9;
  }

  private double secondsLeft() {
    Optional<Duration> time = request.budget().time();
    double whole = time.map(all -> all.toNanos() / 1e9).orElse(Double.POSITIVE_INFINITY);
    if (request.course().isRepeating()) {
      return PATIENCE_TO_REPEAT * whole;
    }
    return Math.min(whole, until) - secondsUsed();
  }

  boolean isOver() {
    return request.course().decide(() -> secondsLeft() <= 0 || request.stop().isRequested());
  }

  boolean usesCore() {
    return formulation.usesCore();
  }

  boolean ordersTies() {
    return formulation.ordersTies();
  }

  /** Prices of {@code goal} over the options of {@code core}. */
  BoundSearch.Result price(Goal goal, Core core) {
    BoundSearch.Limits limits =
        new BoundSearch.Limits() {
          @Override
          public double secondsLeft() {
            return ProgramCalls.this.secondsLeft();
          }

          @Override
          public StopSignal stop() {
            return request.stop();
          }

          @Override
          public boolean isOver() {
            return ProgramCalls.this.isOver();
          }
        };
    return BoundSearch.search(
        problem,
        goal,
        core,
        new RecordedLinear(new Glop(), request.course().of("relaxed")),
        limits,
        sizes.columns(),
        bound -> report(goal, LevelProof.whole(bound)));
  }

  /**
   * Solves the program of {@code goal} over {@code core}.
   *
   * @param floor no plan at all has less on the level, as far as is known: the search ends with a
   *     plan that is near enough to it for the gap asked for
   */
  Outcome run(Goal goal, Core core, OptionalLong floor) {
    if (isOver()) {
      return new Outcome.Nothing(OptionalDouble.empty());
    }
    LinearProgram linear = new LinearProgram(solverName == SolverName.CP_SAT);
    WrittenProgram program = formulation.write(problem, goal, core, linear);
    if (isHeld(goal) && core.hasAll(plan())) {
      program.linear().startFrom(program.solution(plan()));
    }
    Outcome outcome =
        RecordedProgram.solve(
            program.linear(),
            solverName,
            limits(goal, floor),
            request.stop(),
            request.course().of("solved"));
    if (outcome instanceof Outcome.Found found) {
      incumbent.offer(program.options(found.solution()));
    }
    return outcome;
  }

  private Limits limits(Goal goal, OptionalLong floor) {
    OptionalLong moves = request.budget().moves();
    long nodes =
        moves.isPresent() && request.budget().isReproducible()
            ? Math.max(FEWEST_NODES, moves.getAsLong() / MOVES_PER_NODE)
            : Long.MAX_VALUE;
    boolean isNear = gap(goal) > 0 && floor.isPresent() && goal instanceof Goal.LeastPoints;
    double enough =
        isNear ? Math.floor(floor.getAsLong() / (1 - gap(goal))) : Double.NEGATIVE_INFINITY;
    double ownGap = isNear ? PART_OF_GAP * gap(goal) : gap(goal);
    return new Limits(secondsLeft(), nodes, ownGap, WHOLE_GAP, enough, request.seed());
  }

  /** A gap is for points alone; levels before them are solved to the end. */
  private double gap(Goal goal) {
    return switch (goal) {
      case Goal.LeastPoints _ -> request.budget().gap();
      case Goal.LeastCharged _ -> GUESS_GAP;
      case Goal.LeastMissed _, Goal.LeastRank _, Goal.LeastTieBreak _ -> 0;
    };
  }

  /** Takes over what other engines have found meanwhile, where it is better. */
  void lookAround() {
    request.others().findPlan().ifPresent(plan -> incumbent.offer(problem.options(plan)));
  }

  /** The best plan known; shape: one option per student. */
  int[] plan() {
    return incumbent.linearOptions();
  }

  /** True where the best plan known keeps what {@code goal} holds. */
  boolean isHeld(Goal goal) {
    return goal.isHeldBy(incumbent.linearScore());
  }

  /** The level of the best plan known that {@code goal} minimises. */
  long value(Goal goal) {
    return goal.value(incumbent.linearScore());
  }

  /** True where the best plan known is within the gap asked for. */
  boolean isProven(Goal goal, OptionalLong bound) {
    return isHeld(goal)
        && bound.isPresent()
        && value(goal) - bound.getAsLong() <= gap(goal) * value(goal);
  }

  void report(Goal goal, OptionalLong bound) {
    bound.ifPresent(value -> report.bounded(goal, value));
  }
}
