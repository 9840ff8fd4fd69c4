package org.seatwright.solver.mip;

import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;
import org.seatwright.solver.Solver;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.WrittenProgram;

/**
 * Solves an assignment problem as a mathematical program, level by level: first whether the hard
 * rules can hold and, where they cannot, by how few students they must be missed; then the ranks,
 * where the objective looks at them, and the points. The lottery among plans of equal points is
 * settled over all plans by the textbook program, and among the plans of one seat table by the
 * program over the seat table.
 */
public final class ProgramSolver implements Solver {
  private final Formulation formulation;
  private final SolverName solverName;
  private final CoreSizes sizes;

  private ProgramSolver(Formulation formulation, SolverName solverName, CoreSizes sizes) {
    this.formulation = formulation;
    this.solverName = solverName;
    this.sizes = sizes;
  }

  /** The program over the seat table. */
  public static ProgramSolver seatTable(SolverName solverName) {
    return seatTable(solverName, CoreSizes.USUAL);
  }

  /** The program over the seat table whose first programs may be so small. */
  public static ProgramSolver seatTable(SolverName solverName, CoreSizes sizes) {
    return new ProgramSolver(new SeatTableFormulation(true), solverName, sizes);
  }

  /** The program with a binary per option. */
  public static ProgramSolver textbook(SolverName solverName) {
    return new ProgramSolver(new TextbookFormulation(), solverName, CoreSizes.USUAL);
  }

  /**
   * The program over the seat table with every option, explained, for others to solve.
   *
   * @param tight true to write the rows of rules as the sides of their hull, as it is solved here
   */
  public static WrittenProgram writeSeatTable(AssignmentProblem problem, Goal goal, boolean tight) {
    return write(new SeatTableFormulation(tight), problem, goal);
  }

  /** The program with a binary per option, explained, for others to solve. */
  public static WrittenProgram writeTextbook(AssignmentProblem problem, Goal goal) {
    return write(new TextbookFormulation(), problem, goal);
  }

  private static WrittenProgram write(
      Formulation formulation, AssignmentProblem problem, Goal goal) {
    return formulation.write(problem, goal, Core.whole(problem), LinearProgram.explained());
  }

  @Override
  public String name() {
    return formulation.name();
  }

  @Override
  public SolveResult solve(AssignmentProblem problem, SolveRequest request) {
    AssignmentProblem linear = problem.withoutBeyondLinear();
    Incumbent incumbent = new Incumbent(name(), problem, linear, request);
    Certificates certificates = new Certificates(problem);
    LevelSearch levels =
        new LevelSearch(formulation, solverName, sizes, linear, request, incumbent, certificates);
    Proof proof;
    if (problem.students() == 0) {
      // Native solvers fail on programs without variables, and there is nothing to choose.
      proof = onlyPlan(incumbent.score());
    } else {
      proof = levels.prove();
    }
    return new SolveResult(
        name(),
        problem.assignment(incumbent.options()),
        incumbent.score(),
        proof,
        problem.beyondLinear(),
        certificates.all(),
        levels.secondsUsed());
  }

  private static Proof onlyPlan(Score score) {
    return score.isValid()
        ? new Proof.Optimal(Bound.of(score))
        : new Proof.Infeasible(score.missed());
  }
}
