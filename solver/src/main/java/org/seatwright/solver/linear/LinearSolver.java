package org.seatwright.solver.linear;

import org.seatwright.solver.StopSignal;

/** Solves linear programs, whole variables taken as continuous. */
public interface LinearSolver {
  /** What came of a program. */
  sealed interface Result {
    /**
     * Solved.
     *
     * @param values one per variable
     * @param duals one per row, positive where the low side of the row binds
     */
    record Solved(double[] values, double[] duals) implements Result {}

    /** No values keep all rows. */
    record Impossible() implements Result {}

    /** The time ended first, or the solver lost its way. */
    record Unfinished() implements Result {}
  }

  /**
   * Solves {@code program}.
   *
   * @param seconds wall-clock seconds, infinite for none
   */
  Result solve(LinearProgram program, double seconds, StopSignal stop);
}
