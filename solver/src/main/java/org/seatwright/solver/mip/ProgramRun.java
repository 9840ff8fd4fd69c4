package org.seatwright.solver.mip;

import com.google.ortools.linearsolver.MPSolutionResponse;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.LinearSolver;

/** One call of a mathematical solver on one program. */
final class ProgramRun {
  /**
   * Limits of one call.
   *
   * @param seconds wall-clock seconds, infinite for none
   * @param nodes branch-and-bound nodes, for runs that must be reproducible; {@link Long#MAX_VALUE}
   *     for none
   * @param gap relative gap at which the solver may stop
   * @param absoluteGap gap in objective units below which whole objectives are equal
   * @param enough a solution of this objective or a better one ends the search, where the solver
   *     can be told so; minus infinity for none
   */
  record Limits(
      double seconds, long nodes, double gap, double absoluteGap, double enough, long seed) {
    /** True where nodes end the search and not the clock. */
    boolean areNodesCounted() {
      return nodes != Long.MAX_VALUE;
    }

    /** These limits for a search that ends at a solution of {@code value}. */
    Limits untilFound(double value) {
      return new Limits(seconds, nodes, gap, absoluteGap, value, seed);
    }
  }

  /** What the solver said. */
  sealed interface Outcome {
    /**
     * A solution was found; {@code optimal} where the solver says it is within the gaps asked for.
     * A bound may not be known yet.
     */
    record Found(double[] solution, OptionalDouble bound, boolean optimal) implements Outcome {}

    /** The program has no solution. */
    record Impossible() implements Outcome {}

    /** The limits ended the search without a solution; a bound may still be known. */
    record Nothing(OptionalDouble bound) implements Outcome {}
  }

  /** Beyond the limit, how long a solver may take to notice it: a part of the limit, in seconds. */
  private static final double OVERRUN = 0.02;

  /** Solvers write "no bound" as an infinity of their own, the smallest of which is 1e20. */
  private static final double LARGEST_BOUND = 1e18;

  private ProgramRun() {}

  static Outcome solve(
      LinearProgram program, SolverName solverName, Limits limits, StopSignal stop) {
    Natives.load();
    Function<MPSolver, Outcome> work =
        solver -> {
          if (!solver.setSolverSpecificParametersAsString(parameters(solverName, limits))) {
            throw new IllegalStateException(
                "%s refused its parameters.".formatted(solverName.word()));
          }
          MPSolverParameters parameters = new MPSolverParameters();
          try {
            parameters.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, limits.gap());
            return outcome(solver, solver.solve(parameters));
          } finally {
            parameters.delete();
          }
        };
    double patience = limits.seconds() * (1 + OVERRUN);
    return NativeCall.run(
            () -> with(solverId(solverName), program, limits.seconds(), stop, work), patience, stop)
        .orElse(new Outcome.Nothing(OptionalDouble.empty()));
  }

  /**
   * Solves {@code program} as a linear program, whole variables taken as continuous.
   *
   * @param seconds wall-clock seconds, infinite for none
   */
  static LinearSolver.Result relax(LinearProgram program, double seconds, StopSignal stop) {
    Natives.load();
    Function<MPSolver, LinearSolver.Result> work = solver -> relaxed(solver, solver.solve());
    return NativeCall.run(() -> with("GLOP", program, seconds, stop, work), seconds, stop)
        .orElse(new LinearSolver.Result.Unfinished());
  }

  /** Lets {@code work} use a solver that holds {@code program}, and frees the solver after it. */
  private static <T> T with(
      String solverId,
      LinearProgram program,
      double seconds,
      StopSignal stop,
      Function<MPSolver, T> work) {
    MPSolver solver = MPSolver.createSolver(solverId);
    if (solver == null) {
      throw new IllegalStateException("This OR-Tools lacks %s.".formatted(solverId));
    }
    try (StopSignal.Subscription _ = stop.onRequest(solver::interruptSolve)) {
      String refusal = solver.loadModelFromProto(Models.of(program));
      if (!refusal.isEmpty()) {
        throw new IllegalStateException("OR-Tools refused the program: " + refusal);
      }
      if (Double.isFinite(seconds)) {
        solver.setTimeLimit(Math.max(1, (long) (seconds * 1000)));
      }
      return work.apply(solver);
    } finally {
      // The subscription is closed by now, so nothing interrupts a solver that is gone.
      solver.delete();
    }
  }

  private static LinearSolver.Result relaxed(MPSolver solver, MPSolver.ResultStatus status) {
    return switch (status) {
      case OPTIMAL -> {
        MPSolutionResponse response = solver.createSolutionResponseProto();
        double[] duals = new double[response.getDualValueCount()];
        for (int r = 0; r < duals.length; r++) {
          duals[r] = response.getDualValue(r);
        }
        double[] values = new double[response.getVariableValueCount()];
        for (int v = 0; v < values.length; v++) {
          values[v] = response.getVariableValue(v);
        }
        yield new LinearSolver.Result.Solved(values, duals);
      }
      case INFEASIBLE -> new LinearSolver.Result.Impossible();
      case FEASIBLE, NOT_SOLVED, UNBOUNDED, ABNORMAL -> new LinearSolver.Result.Unfinished();
      case MODEL_INVALID -> throw new IllegalStateException("OR-Tools calls the program invalid.");
    };
  }

  private static Outcome outcome(MPSolver solver, MPSolver.ResultStatus status) {
    return switch (status) {
      case OPTIMAL, FEASIBLE -> {
        MPSolutionResponse response = solver.createSolutionResponseProto();
        double[] solution = new double[response.getVariableValueCount()];
        for (int v = 0; v < solution.length; v++) {
          solution[v] = response.getVariableValue(v);
        }
        boolean isOptimal = status == MPSolver.ResultStatus.OPTIMAL;
        yield new Outcome.Found(solution, bound(solver), isOptimal);
      }
      case INFEASIBLE -> new Outcome.Impossible();
      case NOT_SOLVED -> new Outcome.Nothing(bound(solver));
      case ABNORMAL -> new Outcome.Nothing(OptionalDouble.empty());
      case UNBOUNDED, MODEL_INVALID ->
          throw new IllegalStateException("The solver ended with status %s.".formatted(status));
    };
  }

  private static OptionalDouble bound(MPSolver solver) {
    double bound = solver.objective().bestBound();
    return Math.abs(bound) < LARGEST_BOUND ? OptionalDouble.of(bound) : OptionalDouble.empty();
  }

  private static String solverId(SolverName name) {
    return switch (name) {
      case SCIP -> "SCIP";
      case CP_SAT -> "SAT";
      case CBC -> "CBC";
    };
  }

  /** Solver-specific parameters; CBC takes none, so it has no seed and counts no nodes. */
  private static String parameters(SolverName name, Limits limits) {
    long seed = Math.floorMod(limits.seed(), Integer.MAX_VALUE);
    return switch (name) {
      case SCIP ->
          """
          misc/catchctrlc = FALSE
          randomization/randomseedshift = %d
          limits/absgap = %s
          limits/totalnodes = %d
          %s\
          """
              .formatted(
                  seed,
                  limits.absoluteGap(),
                  limits.areNodesCounted() ? limits.nodes() : -1,
                  Double.isFinite(limits.enough())
                      ? "limits/primal = %s\n".formatted(limits.enough())
                      : "");
      case CP_SAT ->
          limits.areNodesCounted()
              ? "random_seed: %d num_workers: 1 max_deterministic_time: %d"
                  .formatted(seed, Math.max(1, limits.nodes() / 10))
              : "random_seed: %d".formatted(seed);
      case CBC -> "";
    };
  }
}
