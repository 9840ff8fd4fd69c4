package org.seatwright.solver.explain;

import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Course;
import org.seatwright.solver.ProgressListener;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;
import org.seatwright.solver.Solver;
import org.seatwright.solver.StopSignal;

/**
 * Solves the problem again with a student in a given seat, by an engine that proves, within a most
 * of its own steps: no clock decides, so the same seat has the same answer every time.
 *
 * @param proving proves levels up to points
 * @param ordering proves the lottery level too, of small problems
 */
public record SeatSolver(Solver proving, Solver ordering, StopSignal stop) {
  /** Moves of a problem of one option; larger ones get fewer. */
  private static final long MOVES = 20_000_000_000L;

  private static final long FEWEST_MOVES = 100_000;
  private static final long MOST_MOVES = 100_000_000;

  /** Problems of more options are not ordered by lottery again. */
  private static final int MOST_ORDERED = 2_000;

  private static final long SEED = 1;

  /**
   * What came of it.
   *
   * @param impossible true where it is proven that no valid plan has the seat
   * @param atLeast no valid plan with the seat is better, empty where nothing is proven
   * @param plan the best found; it may be not valid
   */
  record Solved(boolean impossible, Optional<Bound> atLeast, Assignment plan) {}

  Solved solve(AssignmentProblem problem, int student, int option, Assignment start) {
    SolveResult result = proving.solve(problem.seated(student, option), request(problem, start));
    return new Solved(
        result.proof() instanceof Proof.Infeasible, result.proof().findBound(), result.plan());
  }

  /**
   * The best lottery level of the plans with the seat that are best on all other levels; empty
   * where it cannot be proven.
   */
  OptionalLong tieBreak(AssignmentProblem problem, int student, int option, Assignment start) {
    if (problem.options() > MOST_ORDERED || !problem.beyondLinear().isEmpty()) {
      return OptionalLong.empty();
    }
    SolveResult result = ordering.solve(problem.seated(student, option), request(problem, start));
    return result.proof() instanceof Proof.Optimal && !stop.isRequested()
        ? OptionalLong.of(result.score().tieBreak())
        : OptionalLong.empty();
  }

  private SolveRequest request(AssignmentProblem problem, Assignment start) {
    long moves = Math.clamp(MOVES / problem.options(), FEWEST_MOVES, MOST_MOVES);
    return new SolveRequest(
        Budget.ofMoves(moves),
        SEED,
        Optional.of(start),
        ProgressListener.SILENT,
        stop,
        Optional::empty,
        Course.unrecorded());
  }
}
