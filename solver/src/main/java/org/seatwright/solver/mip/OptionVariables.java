package org.seatwright.solver.mip;

import org.seatwright.model.problem.AssignmentProblem;

/** One variable per option of the core, and the rows that give every student exactly one. */
final class OptionVariables implements Seated {
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

  /**
   * Writes variables and rows.
   *
   * @param whole true for whole variables; those of children whom a rule wants together always are
   */
  static OptionVariables write(
      AssignmentProblem problem, Goal goal, Core core, LinearProgram linear, boolean whole) {
    OptionVariables variables = new OptionVariables(problem, core, linear);
    for (int i = 0; i < problem.students(); i++) {
      boolean isWhole = whole || problem.pairs().of(i).length > 0;
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        boolean missesRule = o == problem.lastOption(i) && problem.mustSit(i);
        double most = missesRule && !goal.mayMiss() ? 0 : 1;
        double cost = goal.cost(problem, i, o) + (missesRule ? goal.missCost() : 0);
        variables.variable[o] =
            !core.has(o)
                ? OUTSIDE
                : isWhole ? linear.whole(most, cost) : linear.continuous(most, cost);
      }
    }
    for (int i = 0; i < problem.students(); i++) {
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        variables.add(o, 1);
      }
      linear.between(1, 1);
    }
    return variables;
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

  /** True where {@code option} is in the core. */
  boolean has(int option) {
    return variable[option] != OUTSIDE;
  }

  /** The variable of an option of the core. */
  int variable(int option) {
    return variable[option];
  }

  /** Adds {@code coefficient} × {@code option} to the row; nothing for one outside the core. */
  void add(int option, double coefficient) {
    if (has(option)) {
      linear.term(variable[option], coefficient);
    }
  }

  /** Sets the variables of {@code plan} to 1; every option of the plan must be in the core. */
  void fill(int[] plan, double[] solution) {
    for (int option : plan) {
      solution[variable[option]] = 1;
    }
  }

  /** Adds every core option of {@code type} into {@code program}, times {@code coefficient}. */
  @Override
  public void addSeated(int program, int type, double coefficient) {
    for (int o : optionsOfProgramAndType[program * problem.types() + type]) {
      add(o, coefficient);
    }
  }

  @Override
  public int mostSeated(int program, int type) {
    return optionsOfProgramAndType[program * problem.types() + type].length;
  }

  /** Adds the students without a seat who must have one to the row. */
  void addUnseated() {
    for (int i = 0; i < problem.students(); i++) {
      if (problem.mustSit(i)) {
        add(problem.lastOption(i), 1);
      }
    }
  }

  /** Adds every option's points to the row. */
  void addPoints() {
    for (int o = 0; o < problem.options(); o++) {
      add(o, problem.cost(o));
    }
  }

  /** The core option of {@code student} with the largest value. */
  int largest(int student, double[] solution) {
    int best = problem.firstOption(student);
    double most = -1;
    for (int o = best; o <= problem.lastOption(student); o++) {
      if (has(o) && solution[variable[o]] > most) {
        most = solution[variable[o]];
        best = o;
      }
    }
    return best;
  }
}
