package org.seatwright.solver.linear;

/** A program together with the plans that its solutions stand for. */
public interface WrittenProgram {
  LinearProgram linear();

  /** The program's solution for a plan within the core; shape of the plan: one per student. */
  double[] solution(int[] options);

  /**
   * The plan of a solution; shape: one option per student.
   *
   * @throws IllegalArgumentException where a solution that breaks the program's rows stands for no
   *     plan
   */
  int[] options(double[] solution);
}
