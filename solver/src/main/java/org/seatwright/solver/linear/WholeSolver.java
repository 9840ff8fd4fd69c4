package org.seatwright.solver.linear;

import org.seatwright.solver.StopSignal;

/** Solves programs in whole variables to their optimum. */
public interface WholeSolver {
  /** What came of a program. */
  sealed interface Result {
    /**
     * A solution; {@code isBest} where none has a smaller whole objective.
     *
     * @param values one per variable
     */
    record Found(double[] values, boolean isBest) implements Result {}

    /** No values keep all rows. */
    record Impossible() implements Result {}

    /** The time ended before a solution was found. */
    record Unfinished() implements Result {}
  }

  /**
   * Solves {@code program}, whose objective is whole at every solution.
   *
   * @param seconds wall-clock seconds, infinite for none
   */
  Result solve(LinearProgram program, double seconds, StopSignal stop);
}
