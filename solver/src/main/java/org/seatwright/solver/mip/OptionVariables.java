package org.seatwright.solver.mip;

import org.seatwright.model.problem.AssignmentProblem;

/** One variable per option of the core, and the rows that give every student exactly one. */
final class OptionVariables {
  private static final int OUTSIDE = -1;

  private final AssignmentProblem problem;
  private final LinearProgram linear;
  private final int[] variable;
  private final int[][] optionsOfProgramAndType;

  private OptionVariables(AssignmentProblem problem, Core core, LinearProgram linear) {
    this.problem = problem;
    this.linear = linear;
    this.variable = new int[problem.options()];
    this.optionsOfProgramAndType = optionsOfProgramAndType(problem, core);
  }

  static OptionVariables write(
      AssignmentProblem problem, Goal goal, Core core, LinearProgram linear, boolean whole) {
    OptionVariables variables = new OptionVariables(problem, core, linear);
    for (int i = 0; i < problem.students(); i++) {
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        boolean missesRule = o == problem.lastOption(i) && problem.everyonePlaced();
        double most = missesRule && goal.missed() == 0 ? 0 : 1;
        double cost = cost(problem, goal, i, o) + (missesRule ? BalanceRows.missCost(goal) : 0);
        variables.variable[o] =
            !core.has(o)
                ? OUTSIDE
                : whole ? linear.whole(most, cost) : linear.continuous(most, cost);
      }
    }
    for (int i = 0; i < problem.students(); i++) {
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        variables.add(linear, o, 1);
      }
      linear.between(1, 1);
    }
    return variables;
  }

  private static double cost(AssignmentProblem problem, Goal goal, int student, int option) {
    return switch (goal) {
      case Goal.LeastMissed _ -> 0;
      case Goal.LeastPoints _ -> problem.cost(option);
      case Goal.LeastTieBreak _ -> problem.tieBreak(student, option);
    };
  }

  /** Options by program and type; shape: (programs + 1)·types rows, ragged. */
  private static int[][] optionsOfProgramAndType(AssignmentProblem problem, Core core) {
    int[] count = new int[(problem.programs() + 1) * problem.types()];
    for (int i = 0; i < problem.students(); i++) {
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        if (core.has(o)) {
          count[problem.program(o) * problem.types() + problem.type(i)]++;
        }
      }
    }
    int[][] options = new int[count.length][];
    for (int cell = 0; cell < count.length; cell++) {
      options[cell] = new int[count[cell]];
    }
    for (int i = problem.students() - 1; i >= 0; i--) {
      for (int o = problem.lastOption(i); o >= problem.firstOption(i); o--) {
        if (core.has(o)) {
          int cell = problem.program(o) * problem.types() + problem.type(i);
          options[cell][--count[cell]] = o;
        }
      }
    }
    return options;
  }

  private void add(LinearProgram linear, int option, double coefficient) {
    if (variable[option] != OUTSIDE) {
      linear.term(variable[option], coefficient);
    }
  }

  /** Sets the variables of {@code plan} to 1; every option of the plan must be in the core. */
  void fill(int[] plan, double[] solution) {
    for (int option : plan) {
      solution[variable[option]] = 1;
    }
  }

  /** Number of core options into {@code program} that students of {@code type} have. */
  int count(int program, int type) {
    return optionsOfProgramAndType[program * problem.types() + type].length;
  }

  /**
   * Adds {@code coefficient} × every core option of {@code type} into {@code program} to the row.
   */
  void addEach(LinearProgram linear, int program, int type, double coefficient) {
    for (int o : optionsOfProgramAndType[program * problem.types() + type]) {
      add(linear, o, coefficient);
    }
  }

  /** Adds every option's points to the row being written. */
  void addPoints() {
    for (int o = 0; o < problem.options(); o++) {
      add(linear, o, problem.cost(o));
    }
  }

  /** The option with the largest value of each student; shape: one per student. */
  int[] largest(double[] solution) {
    int[] plan = new int[problem.students()];
    for (int i = 0; i < plan.length; i++) {
      int best = problem.firstOption(i);
      double most = -1;
      for (int o = best; o <= problem.lastOption(i); o++) {
        if (variable[o] != OUTSIDE && solution[variable[o]] > most) {
          most = solution[variable[o]];
          best = o;
        }
      }
      plan[i] = best;
    }
    return plan;
  }
}
