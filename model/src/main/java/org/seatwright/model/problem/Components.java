package org.seatwright.model.problem;

import java.util.Arrays;

/**
 * Which part of a problem each program, student and rule belongs to.
 *
 * <p>Programs are tied by a rule over both, by a student who may sit in either, and by two students
 * whom a rule wants together. Whatever a plan changes in one component leaves every figure of the
 * others as it is: seats and rules are about the programs of one component, and so is envy, which
 * is felt for an option and towards someone seated there, whose options hold the own seat in turn.
 *
 * <p>Small components share a part, because each engine run has a price of its own. What no student
 * can reach, and students who can reach nothing, go to the first part.
 */
final class Components {
  private static final int NONE = -1;

  private final AssignmentProblem problem;
  private final DisjointSets tied;
  private final int[] partOfProgram;
  private final int[] partOfStudent;
  private int count;

  /** Cost: O(options + programs of all rows). */
  private Components(AssignmentProblem problem) {
    this.problem = problem;
    tied = DisjointSets.ofOptions(problem);
    partOfProgram = new int[problem.programs()];
    partOfStudent = new int[problem.students()];
  }

  /**
   * Finds the components.
   *
   * @param leastOptions options a part should have at least
   */
  static Components of(AssignmentProblem problem, int leastOptions) {
    Components components = new Components(problem);
    components.tie();
    components.number(leastOptions);
    return components;
  }

  private void tie() {
    for (FamilyPairs.Pair pair : problem.pairs().all()) {
      tied.join(anyProgram(pair.first()), anyProgram(pair.second()));
    }
    int[] anyOfRule = new int[problem.rules().size()];
    Arrays.fill(anyOfRule, NONE);
    for (int row = 0; row < problem.rows().size(); row++) {
      int rule = problem.ruleOf(row);
      for (int program : problem.rows().get(row).programs()) {
        if (anyOfRule[rule] == NONE) {
          anyOfRule[rule] = program;
        }
        tied.join(anyOfRule[rule], program);
      }
    }
  }

  /** The program of the student's first option; that of the unplaced where there is no other. */
  private int anyProgram(int student) {
    return problem.program(problem.firstOption(student));
  }

  /** Numbers the parts in the order in which their first components appear among the students. */
  private void number(int leastOptions) {
    int[] options = new int[problem.programs()];
    for (int i = 0; i < problem.students(); i++) {
      if (anyProgram(i) != problem.unplaced()) {
        options[tied.leader(anyProgram(i))] += problem.lastOption(i) - problem.firstOption(i) + 1;
      }
    }
    int[] partOfLeader = new int[problem.programs()];
    Arrays.fill(partOfLeader, NONE);
    int collecting = NONE;
    int collected = 0;
    for (int i = 0; i < problem.students(); i++) {
      if (anyProgram(i) == problem.unplaced()) {
        continue;
      }
      int first = tied.leader(anyProgram(i));
      if (partOfLeader[first] == NONE) {
        if (options[first] >= leastOptions) {
          partOfLeader[first] = count++;
        } else {
          collecting = collecting == NONE ? count++ : collecting;
          partOfLeader[first] = collecting;
          collected += options[first];
          if (collected >= leastOptions) {
            collecting = NONE;
            collected = 0;
          }
        }
      }
      partOfStudent[i] = partOfLeader[first];
    }
    count = Math.max(1, count);
    for (int p = 0; p < partOfProgram.length; p++) {
      partOfProgram[p] = Math.max(0, partOfLeader[tied.leader(p)]);
    }
  }

  /** Number of parts, at least 1. */
  int count() {
    return count;
  }

  int ofProgram(int program) {
    return partOfProgram[program];
  }

  int ofStudent(int student) {
    return partOfStudent[student];
  }
}
