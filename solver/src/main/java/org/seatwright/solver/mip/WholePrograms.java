package org.seatwright.solver.mip;

import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.WholeSolver;
import org.seatwright.solver.mip.ProgramRun.Limits;
import org.seatwright.solver.mip.ProgramRun.Outcome;

/** OR-Tools' solvers for programs that no search is about. */
public record WholePrograms(SolverName solver) implements WholeSolver {
  /** Whole objectives closer than this are equal. */
  private static final double WHOLE_GAP = 0.9;

  private static final long SEED = 1;

  @Override
  public Result solve(LinearProgram program, double seconds, StopSignal stop) {
    Limits limits =
        new Limits(seconds, Long.MAX_VALUE, 0, WHOLE_GAP, Double.NEGATIVE_INFINITY, SEED);
    return switch (ProgramRun.solve(program, solver, limits, stop)) {
      case Outcome.Found(double[] values, _, boolean isBest) -> new Result.Found(values, isBest);
      case Outcome.Impossible() -> new Result.Impossible();
      case Outcome.Nothing _ -> new Result.Unfinished();
    };
  }
}
