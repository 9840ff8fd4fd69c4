package org.seatwright.solver.mip;

import java.util.Arrays;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.SeatTable;

/**
 * The program over the seat table: N[p][t], the students of type t in program p, is whole, and the
 * options stay continuous.
 *
 * <p>For a fixed whole table the rest is a transportation problem, whose vertices are whole, so
 * hundreds of whole variables do the work of a binary per option. The plan is read off the table
 * alone, exactly, by {@link TableCompletion}.
 */
final class SeatTableFormulation implements Formulation {
  @Override
  public String name() {
    return "program";
  }

  @Override
  public boolean ordersTies() {
    return false;
  }

  @Override
  public boolean usesCore() {
    return true;
  }

  @Override
  public Program write(AssignmentProblem problem, Goal goal, Core core, boolean allWhole) {
    LinearProgram linear = new LinearProgram(allWhole);
    OptionVariables options = OptionVariables.write(problem, goal, core, linear, false);
    int[] cells = writeTable(problem, linear, options);
    BalanceRows.Seated seated =
        (_, program, type, coefficient) -> {
          int cell = program * problem.types() + type;
          if (cells[cell] >= 0) {
            linear.term(cells[cell], coefficient);
          }
        };
    BalanceRows rows = new BalanceRows(problem, goal, linear);
    rows.writeSeats(seated);
    rows.writeBalance(seated, true);
    rows.writeAllowance(seated);
    return new TableProgram(problem, linear, options, cells, rows);
  }

  /**
   * Writes the table's variables and the rows that tie options to them.
   *
   * @return the variable of each cell, −1 where no student of the type has the program as a core
   *     option
   */
  private static int[] writeTable(
      AssignmentProblem problem, LinearProgram linear, OptionVariables options) {
    int[] cells = new int[(problem.programs() + 1) * problem.types()];
    Arrays.fill(cells, -1);
    for (int program = 0; program <= problem.programs(); program++) {
      for (int type = 0; type < problem.types(); type++) {
        int count = options.count(program, type);
        if (count > 0) {
          int cell = linear.whole(count, 0);
          cells[program * problem.types() + type] = cell;
          options.addEach(linear, program, type, 1);
          linear.term(cell, -1).between(0, 0);
        }
      }
    }
    return cells;
  }

  private record TableProgram(
      AssignmentProblem problem,
      LinearProgram linear,
      OptionVariables options,
      int[] cells,
      BalanceRows rows)
      implements Program {
    @Override
    public double[] solution(int[] plan) {
      double[] solution = linear.zeros();
      SeatTable table = new SeatTable(problem);
      for (int i = 0; i < plan.length; i++) {
        int program = problem.program(plan[i]);
        table.add(program, problem.type(i));
        solution[cells[program * problem.types() + problem.type(i)]]++;
      }
      options.fill(plan, solution);
      rows.fillSlacks(table, solution);
      return solution;
    }

    @Override
    public int[] options(double[] solution) {
      int[] table = new int[cells.length];
      for (int cell = 0; cell < cells.length; cell++) {
        table[cell] = cells[cell] < 0 ? 0 : (int) Math.round(solution[cells[cell]]);
      }
      return TableCompletion.complete(problem, table);
    }
  }
}
