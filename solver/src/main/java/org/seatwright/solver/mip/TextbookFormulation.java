package org.seatwright.solver.mip;

import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.WrittenProgram;

/**
 * The program of the textbooks: a binary per option. Kept as the oracle of tests and the baseline
 * of benchmarks.
 */
final class TextbookFormulation implements Formulation {
  @Override
  public String name() {
    return "textbook";
  }

  @Override
  public boolean ordersTies() {
    return true;
  }

  @Override
  public boolean usesCore() {
    return false;
  }

  @Override
  public WrittenProgram write(
      AssignmentProblem problem, Goal goal, Core core, LinearProgram linear) {
    OptionVariables options = OptionVariables.write(problem, goal, core, linear, true);
    ProgramRows rows = new ProgramRows(problem, goal, linear, options, options, false);
    return new WrittenProgram() {
      @Override
      public LinearProgram linear() {
        return linear;
      }

      @Override
      public double[] solution(int[] plan) {
        return rows.solution(plan);
      }

      @Override
      public int[] options(double[] solution) {
        int[] plan = new int[problem.students()];
        for (int i = 0; i < plan.length; i++) {
          plan[i] = options.largest(i, solution);
        }
        return plan;
      }
    };
  }
}
