package org.seatwright.solver.mip;

import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.SeatTable;

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
  public Program write(AssignmentProblem problem, Goal goal, Core core, boolean allWhole) {
    LinearProgram linear = new LinearProgram(allWhole);
    OptionVariables options = OptionVariables.write(problem, goal, core, linear, true);
    BalanceRows rows = new BalanceRows(problem, goal, linear);
    rows.writeSeats(options::addEach);
    rows.writeBalance(options::addEach, false);
    rows.writeAllowance(options::addEach);
    if (goal instanceof Goal.LeastTieBreak tieBreak) {
      options.addPoints();
      rows.addSoftPoints();
      linear.atMost(tieBreak.points());
    }
    return new Program() {
      @Override
      public LinearProgram linear() {
        return linear;
      }

      @Override
      public double[] solution(int[] plan) {
        double[] solution = linear.zeros();
        SeatTable table = new SeatTable(problem);
        for (int i = 0; i < plan.length; i++) {
          table.add(problem.program(plan[i]), problem.type(i));
        }
        options.fill(plan, solution);
        rows.fillSlacks(table, solution);
        return solution;
      }

      @Override
      public int[] options(double[] solution) {
        return options.largest(solution);
      }
    };
  }
}
