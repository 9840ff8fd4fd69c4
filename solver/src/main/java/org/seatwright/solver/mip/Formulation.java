package org.seatwright.solver.mip;

import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;

/** One way to write an assignment problem as a linear program in whole variables. */
interface Formulation {
  /** The engine's name with this formulation. */
  String name();

  /**
   * Writes the program of {@code goal} over the options of {@code core}; {@code allWhole} for
   * solvers without continuous variables.
   */
  Program write(AssignmentProblem problem, Goal goal, Core core, boolean allWhole);

  /** Whether the program may leave out options that prices prove useless. */
  boolean usesCore();

  /** Whether the program can carry {@link Goal.LeastTieBreak} exactly. */
  boolean ordersTies();

  /** A program together with the meaning of its variables. */
  interface Program {
    LinearProgram linear();

    /** The program's solution for a plan within the core; shape of the plan: one per student. */
    double[] solution(int[] options);

    /** The plan of a solution; shape: one option per student. */
    int[] options(double[] solution);
  }
}
