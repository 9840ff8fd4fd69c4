package org.seatwright.solver.mip;

import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.LinearSolver;

/**
 * Programs that no search for a plan is about: by simplex, and by SCIP where variables are whole,
 * within a number of nodes so that the answer is the same every time. Duals of whole programs are
 * not known.
 */
public final class SmallPrograms implements LinearSolver {
  private static final long NODES = 2_000;

  @Override
  public Result solve(LinearProgram program, double seconds, StopSignal stop) {
    boolean isWhole = false;
    for (int v = 0; v < program.variables(); v++) {
      isWhole |= program.isWhole(v);
    }
    return isWhole ? whole(program, seconds, stop) : new Glop().solve(program, seconds, stop);
  }

  private static Result whole(LinearProgram program, double seconds, StopSignal stop) {
    ProgramRun.Limits limits =
        new ProgramRun.Limits(seconds, NODES, 0, 0, Double.NEGATIVE_INFINITY, 1);
    return switch (ProgramRun.solve(program, SolverName.SCIP, limits, stop)) {
      case ProgramRun.Outcome.Found(double[] values, _, _) ->
          new Result.Solved(values, new double[0]);
      case ProgramRun.Outcome.Impossible() -> new Result.Impossible();
      case ProgramRun.Outcome.Nothing _ -> new Result.Unfinished();
    };
  }
}
