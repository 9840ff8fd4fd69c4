package org.seatwright.solver;

import org.seatwright.model.problem.AssignmentProblem;

/** An engine: finds a plan for a problem and says what it can prove about it. */
public interface Solver {
  /** The engine's name as people type it and reports show it. */
  String name();

  /**
   * Searches until the budget is used up, the gap asked for is proven, or {@code request.stop()}
   * says so. Always returns a plan; where no plan obeys the hard rules it is the least-bad one
   * found.
   */
  SolveResult solve(AssignmentProblem problem, SolveRequest request);
}
