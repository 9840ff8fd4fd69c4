package org.seatwright.solver.mip;

import org.seatwright.solver.StopSignal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.LinearSolver;

/** OR-Tools' own simplex: exact values and duals, and it keeps to its time. */
final class Glop implements LinearSolver {
  @Override
  public Result solve(LinearProgram program, double seconds, StopSignal stop) {
    return ProgramRun.relax(program, seconds, stop);
  }
}
