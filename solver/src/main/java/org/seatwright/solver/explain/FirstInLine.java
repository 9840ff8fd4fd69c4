package org.seatwright.solver.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.problem.AssignmentProblem;

/** Finds seats that a hard fairness rule gives to others; see {@link Reason.OthersFirst}. */
final class FirstInLine {
  private final AssignmentProblem problem;
  private final Optional<FairnessRule> rule;

  /** Students who want each program most; shape: one list per program. */
  private final List<List<Integer>> wishers = new ArrayList<>();

  FirstInLine(AssignmentProblem problem) {
    this.problem = problem;
    rule =
        problem.fairness().stream()
            .filter(it -> it.enforcement() instanceof Enforcement.Hard)
            .filter(it -> it.among() == FairnessRule.Among.SAME_TYPE)
            .findFirst();
    for (int p = 0; p <= problem.programs(); p++) {
      wishers.add(new ArrayList<>());
    }
    for (int i = 0; i < problem.students(); i++) {
      int first = problem.firstOption(i);
      if (problem.rank(first) > 0) {
        wishers.get(problem.program(first)).add(i);
      }
    }
  }

  Optional<Reason> find(int student, int option) {
    int program = problem.program(option);
    // Where blocks are set aside, the seat that counts is not known before the plan is.
    if (rule.isEmpty() || problem.priorities().blocks(program) > 0) {
      return Optional.empty();
    }
    long before =
        wishers.get(program).stream().filter(it -> goesBefore(it, student, option)).count();
    int seats = problem.seats(program);
    return before >= seats
        ? Optional.of(new Reason.OthersFirst(rule.get().name(), seats))
        : Optional.empty();
  }

  /** True where {@code other} envies the student in this seat from wherever else it is placed. */
  private boolean goesBefore(int other, int student, int option) {
    int first = problem.firstOption(other);
    if (other == student
        || problem.priorities().type(other) != problem.priorities().type(student)
        || problem.priorities().order(first) >= problem.priorities().order(option)
        || (problem.mustSit(student) && !problem.mustSit(other))) {
      return false;
    }
    for (int o = first + 1; o < problem.lastOption(other); o++) {
      if (!maySit(student, problem.program(o))) {
        return false;
      }
    }
    return true;
  }

  private boolean maySit(int student, int program) {
    for (int o = problem.firstOption(student); o < problem.lastOption(student); o++) {
      if (problem.program(o) == program) {
        return true;
      }
    }
    return false;
  }
}
