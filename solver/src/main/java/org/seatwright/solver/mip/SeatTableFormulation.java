package org.seatwright.solver.mip;

import java.util.Arrays;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.Meaning;
import org.seatwright.solver.linear.Seated;
import org.seatwright.solver.linear.WrittenProgram;

/**
 * The program over the seat table: N[p][t], the students of type t in program p, is whole, and the
 * options stay continuous.
 *
 * <p>For a fixed whole table the rest is a transportation problem, whose vertices are whole, so
 * hundreds of whole variables do the work of a binary per option. Holding a level at its least
 * value keeps that: it picks a face. Children whom a rule wants together have binaries; with theirs
 * fixed too the rest is a transportation problem again. The plan is read off the table and those
 * children alone, exactly, by {@link TableCompletion}.
 */
final class SeatTableFormulation implements Formulation {
  private static final int NONE = -1;

  private final boolean tight;

  /**
   * @param tight true to write the rows of rules as the sides of their hull
   */
  SeatTableFormulation(boolean tight) {
    this.tight = tight;
  }

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
  public WrittenProgram write(
      AssignmentProblem problem, Goal goal, Core core, LinearProgram linear) {
    OptionVariables options = OptionVariables.write(problem, goal, core, linear, false);
    Cells cells = Cells.write(problem, linear, options);
    ProgramRows rows = new ProgramRows(problem, goal, linear, options, cells, tight);
    return new TableProgram(problem, core, linear, options, cells, rows);
  }

  /**
   * The table's variables.
   *
   * @param variable of each cell, which counts the students who are not settled; {@link #NONE}
   *     where the program is a core option of no such student of the type; shape: (programs + 1) ×
   *     types
   */
  private record Cells(
      AssignmentProblem problem, LinearProgram linear, OptionVariables options, int[] variable)
      implements Seated {
    /** Writes the variables and the rows that tie options to them. */
    static Cells write(AssignmentProblem problem, LinearProgram linear, OptionVariables options) {
      int[] variable = new int[(problem.programs() + 1) * problem.types()];
      Arrays.fill(variable, NONE);
      for (int program = 0; program <= problem.programs(); program++) {
        for (int type = 0; type < problem.types(); type++) {
          int most = options.mostSeated(program, type) - options.settled(program, type);
          if (most > 0) {
            int cell = linear.whole(most, 0);
            linear.explain(new Meaning.Seated(program, type));
            variable[program * problem.types() + type] = cell;
            options.addUnsettled(program, type);
            linear.term(cell, -1).between(0, 0);
            linear.explain(new Meaning.Counted(program, type));
          }
        }
      }
      return new Cells(problem, linear, options, variable);
    }

    @Override
    public void addSeated(int program, int type, double coefficient) {
      int cell = variable[program * problem.types() + type];
      if (cell != NONE) {
        linear.term(cell, coefficient);
      }
      linear.constant(coefficient * options.settled(program, type));
    }

    @Override
    public int mostSeated(int program, int type) {
      return options.mostSeated(program, type);
    }

    void fill(int[] plan, double[] solution) {
      for (int i = 0; i < plan.length; i++) {
        if (!options.isSettled(i)) {
          solution[variable[problem.program(plan[i]) * problem.types() + problem.type(i)]]++;
        }
      }
    }

    int[] table(double[] solution) {
      int[] table = new int[variable.length];
      for (int cell = 0; cell < table.length; cell++) {
        int unsettled = variable[cell] == NONE ? 0 : (int) Math.round(solution[variable[cell]]);
        table[cell] = unsettled + options.settled(cell / problem.types(), cell % problem.types());
      }
      return table;
    }
  }

  private record TableProgram(
      AssignmentProblem problem,
      Core core,
      LinearProgram linear,
      OptionVariables options,
      Cells cells,
      ProgramRows rows)
      implements WrittenProgram {
    @Override
    public double[] solution(int[] plan) {
      double[] solution = rows.solution(plan);
      cells.fill(plan, solution);
      return solution;
    }

    @Override
    public int[] options(double[] solution) {
      int[] fixed = new int[problem.students()];
      for (int i = 0; i < fixed.length; i++) {
        boolean isGiven = options.isSettled(i) || problem.pairs().of(i).length > 0;
        fixed[i] = isGiven ? options.largest(i, solution) : TableCompletion.FREE;
      }
      return TableCompletion.complete(problem, core, cells.table(solution), fixed);
    }
  }
}
