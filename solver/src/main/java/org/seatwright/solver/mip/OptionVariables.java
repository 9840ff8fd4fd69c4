package org.seatwright.solver.mip;

import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.Meaning;
import org.seatwright.solver.linear.Seated;

/**
 * One variable per option of the core, and the rows that give every student exactly one.
 *
 * <p>A student of one core option is settled and needs no variable: what the student adds to rows
 * and objective is a constant.
 */
final class OptionVariables implements Seated {
  private static final int OUTSIDE = -1;

  /** Stands for the variable of the only option of a student who is settled. */
  private static final int SETTLED = -2;

  private final AssignmentProblem problem;
  private final LinearProgram linear;
  private final int[] variable;
  private final int[][] optionsOfProgramAndType;

  /** Settled students per cell; shape: (programs + 1) × types. */
  private final int[] settled;

  private OptionVariables(AssignmentProblem problem, Core core, LinearProgram linear) {
    this.problem = problem;
    this.linear = linear;
    this.variable = new int[problem.options()];
    this.settled = new int[(problem.programs() + 1) * problem.types()];
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
      variables.writeStudent(goal, core, i, whole);
    }
    for (int i = 0; i < problem.students(); i++) {
      if (!variables.isSettled(i)) {
        for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
          variables.add(o, 1);
        }
        linear.between(1, 1);
        linear.explain(new Meaning.OneOption(i));
      }
    }
    return variables;
  }

  private void writeStudent(Goal goal, Core core, int student, boolean whole) {
    boolean isPaired = problem.pairs().of(student).length > 0;
    boolean isSettled = !isPaired && isOnly(core, student);
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      boolean missesRule = o == problem.lastOption(student) && problem.mustSit(student);
      double most = missesRule && !goal.mayMiss() ? 0 : 1;
      double cost = goal.cost(problem, student, o) + (missesRule ? goal.missCost() : 0);
      if (!core.has(o)) {
        variable[o] = OUTSIDE;
      } else if (isSettled && most > 0) {
        variable[o] = SETTLED;
        settled[problem.program(o) * problem.types() + problem.type(student)]++;
        linear.addOffset(cost);
      } else {
        variable[o] = whole || isPaired ? linear.whole(most, cost) : linear.continuous(most, cost);
        linear.explain(new Meaning.Option(student, problem.program(o)));
      }
    }
  }

  private boolean isOnly(Core core, int student) {
    int options = 0;
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      options += core.has(o) ? 1 : 0;
    }
    return options == 1;
  }

  /** True where the student has one core option and no variable. */
  boolean isSettled(int student) {
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      if (variable[o] == SETTLED) {
        return true;
      }
    }
    return false;
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

  /** Adds {@code coefficient} × {@code option} to the row; nothing for one outside the core. */
  void add(int option, double coefficient) {
    if (variable[option] == SETTLED) {
      linear.constant(coefficient);
    } else if (has(option)) {
      linear.term(variable[option], coefficient);
    }
  }

  /** Sets the variables of {@code plan} to 1; every option of the plan must be in the core. */
  void fill(int[] plan, double[] solution) {
    for (int option : plan) {
      if (variable[option] != SETTLED) {
        solution[variable[option]] = 1;
      }
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

  /** Settled students of {@code type} in {@code program}. */
  int settled(int program, int type) {
    return settled[program * problem.types() + type];
  }

  /** Adds the students of {@code type} in {@code program} who are not settled. */
  void addUnsettled(int program, int type) {
    for (int o : optionsOfProgramAndType[program * problem.types() + type]) {
      if (variable[o] != SETTLED) {
        add(o, 1);
      }
    }
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

  /** The core option of {@code student} with the largest value, or the only one. */
  int largest(int student, double[] solution) {
    int best = problem.firstOption(student);
    double most = -1;
    for (int o = best; o <= problem.lastOption(student); o++) {
      if (variable[o] == SETTLED) {
        return o;
      }
      if (has(o) && solution[variable[o]] > most) {
        most = solution[variable[o]];
        best = o;
      }
    }
    return best;
  }
}
