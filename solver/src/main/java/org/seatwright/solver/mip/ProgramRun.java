package org.seatwright.solver.mip;

import com.google.ortools.linearsolver.MPSolutionResponse;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import java.util.OptionalDouble;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;

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
   */
  record Limits(double seconds, long nodes, double gap, double absoluteGap, long seed) {}

  /** What the solver said. */
  sealed interface Outcome {
    /**
     * A solution was found; {@code optimal} where the solver says it is within the gaps asked for.
     */
    record Found(double[] solution, double objective, double bound, boolean optimal)
        implements Outcome {}

    /** The program has no solution. */
    record Impossible() implements Outcome {}

    /** The limits ended the search without a solution; a bound may still be known. */
    record Nothing(OptionalDouble bound) implements Outcome {}
  }

  /** What the linear relaxation gave. */
  sealed interface Relaxed {
    /** The relaxation was solved; shape: one dual value per row. */
    record Solved(double[] duals) implements Relaxed {}

    /** Not even the relaxation has a solution. */
    record Impossible() implements Relaxed {}

    /** The time ended first, or the solver lost its way. */
    record Unfinished() implements Relaxed {}
  }

  private ProgramRun() {}

  static Outcome solve(
      LinearProgram program, SolverName solverName, Limits limits, StopSignal stop) {
    Natives.load();
    MPSolver solver = MPSolver.createSolver(solverId(solverName));
    if (solver == null) {
      throw new IllegalStateException("This OR-Tools lacks %s.".formatted(solverName.word()));
    }
    try (StopSignal.Subscription _ = stop.onRequest(solver::interruptSolve)) {
      String refusal = solver.loadModelFromProto(program.model());
      if (!refusal.isEmpty()) {
        throw new IllegalStateException("OR-Tools refused the program: " + refusal);
      }
      if (Double.isFinite(limits.seconds())) {
        solver.setTimeLimit(Math.max(1, (long) (limits.seconds() * 1000)));
      }
      if (!solver.setSolverSpecificParametersAsString(parameters(solverName, limits))) {
        throw new IllegalStateException("%s refused its parameters.".formatted(solverName.word()));
      }
      if (stop.isRequested()) {
        return new Outcome.Nothing(OptionalDouble.empty());
      }
      try (Parameters parameters = new Parameters(limits.gap())) {
        return outcome(solver, solver.solve(parameters.value));
      }
    } finally {
      solver.delete();
    }
  }

  /**
   * Solves {@code program} as a linear program, whole variables taken as continuous.
   *
   * @param seconds wall-clock seconds, infinite for none
   */
  static Relaxed relax(LinearProgram program, double seconds, StopSignal stop) {
    Natives.load();
    MPSolver solver = MPSolver.createSolver("CLP");
    if (solver == null) {
      throw new IllegalStateException("This OR-Tools lacks CLP.");
    }
    try (StopSignal.Subscription _ = stop.onRequest(solver::interruptSolve)) {
      String refusal = solver.loadModelFromProto(program.model());
      if (!refusal.isEmpty()) {
        throw new IllegalStateException("OR-Tools refused the program: " + refusal);
      }
      if (Double.isFinite(seconds)) {
        solver.setTimeLimit(Math.max(1, (long) (seconds * 1000)));
      }
      return switch (solver.solve()) {
        case OPTIMAL -> {
          MPSolutionResponse response = solver.createSolutionResponseProto();
          double[] duals = new double[response.getDualValueCount()];
          for (int r = 0; r < duals.length; r++) {
            duals[r] = response.getDualValue(r);
          }
          yield new Relaxed.Solved(duals);
        }
        case INFEASIBLE -> new Relaxed.Impossible();
        case FEASIBLE, NOT_SOLVED, UNBOUNDED, ABNORMAL, MODEL_INVALID -> new Relaxed.Unfinished();
      };
    } finally {
      solver.delete();
    }
  }

  private static Outcome outcome(MPSolver solver, MPSolver.ResultStatus status) {
    return switch (status) {
      case OPTIMAL, FEASIBLE -> {
        MPSolutionResponse response = solver.createSolutionResponseProto();
        double[] solution = new double[response.getVariableValueCount()];
        for (int v = 0; v < solution.length; v++) {
          solution[v] = response.getVariableValue(v);
        }
        yield new Outcome.Found(
            solution,
            solver.objective().value(),
            solver.objective().bestBound(),
            status == MPSolver.ResultStatus.OPTIMAL);
      }
      case INFEASIBLE -> new Outcome.Impossible();
      case NOT_SOLVED -> new Outcome.Nothing(bound(solver));
      case UNBOUNDED, ABNORMAL, MODEL_INVALID ->
          throw new IllegalStateException("The solver ended with status %s.".formatted(status));
    };
  }

  private static OptionalDouble bound(MPSolver solver) {
    double bound = solver.objective().bestBound();
    return Double.isFinite(bound) && Math.abs(bound) < 1e15
        ? OptionalDouble.of(bound)
        : OptionalDouble.empty();
  }

  private static String solverId(SolverName name) {
    return switch (name) {
      case SCIP -> "SCIP";
      case CP_SAT -> "SAT";
      case CBC -> "CBC";
    };
  }

  private static String parameters(SolverName name, Limits limits) {
    return switch (name) {
      case SCIP ->
          "misc/catchctrlc = FALSE\nrandomization/randomseedshift = %d\nlimits/absgap = %s\nlimits/totalnodes = %d\n"
              .formatted(
                  Math.floorMod(limits.seed(), Integer.MAX_VALUE),
                  limits.absoluteGap(),
                  limits.nodes() == Long.MAX_VALUE ? -1 : limits.nodes());
      case CP_SAT ->
          limits.nodes() == Long.MAX_VALUE
              ? "random_seed: %d".formatted(Math.floorMod(limits.seed(), Integer.MAX_VALUE))
              : "random_seed: %d num_workers: 1 max_deterministic_time: %d"
                  .formatted(
                      Math.floorMod(limits.seed(), Integer.MAX_VALUE),
                      Math.max(1, limits.nodes() / 10));
      case CBC -> "";
    };
  }

  /** OR-Tools' parameters, released when done. */
  private static final class Parameters implements AutoCloseable {
    private final MPSolverParameters value = new MPSolverParameters();

    Parameters(double gap) {
      value.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, gap);
    }

    @Override
    public void close() {
      value.delete();
    }
  }
}
