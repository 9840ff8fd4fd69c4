package org.seatwright.solver.mip;

import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.WrittenProgram;

/** One way to write an assignment problem as a linear program in whole variables. */
interface Formulation {
  /** The engine's name with this formulation. */
  String name();

  /** Writes the program of {@code goal} over the options of {@code core} into an empty one. */
  WrittenProgram write(AssignmentProblem problem, Goal goal, Core core, LinearProgram linear);

  /** Whether the program may leave out options that prices prove useless. */
  boolean usesCore();

  /** Whether the program can carry {@link Goal.LeastTieBreak} exactly. */
  boolean ordersTies();
}
