package org.seatwright.solver.mip;

import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.WholeSolver;
import org.seatwright.solver.mip.ProgramRun.Limits;
import org.seatwright.solver.mip.ProgramRun.Outcome;

/**
 * OR-Tools' solvers for programs in whole variables that no search is about, within so many nodes
 * that only a program out of proportion meets them, and the answer is the same every time.
 */
public record WholePrograms(SolverName solver) implements WholeSolver {
  /** Whole objectives closer than this are equal. */
  private static final double WHOLE_GAP = 0.9;

  private static final long NODES = 1_000_000;
  private static final long SEED = 1;

  @Override
  public Result solve(LinearProgram program, double seconds, StopSignal stop) {
    Limits limits = new Limits(seconds, NODES, 0, WHOLE_GAP, Double.NEGATIVE_INFINITY, SEED);
    return switch (ProgramRun.solve(program, solver, limits, stop)) {
      case Outcome.Found(double[] values, _, boolean isBest) -> new Result.Found(values, isBest);
      case Outcome.Impossible() -> new Result.Impossible();
      case Outcome.Nothing _ -> new Result.Unfinished();
    };
  }
}
