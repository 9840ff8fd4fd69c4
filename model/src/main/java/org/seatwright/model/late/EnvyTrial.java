package org.seatwright.model.late;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.EnvyTally;
import org.seatwright.model.problem.PlanTally;

/**
 * Whom one student's change of seats would give justified envy that a hard rule forbids, when
 * everyone else stays as a plan has them.
 *
 * <p>Cost of a question: O(students who rank the programs concerned); nothing where no hard rule is
 * about envy.
 */
final class EnvyTrial {
  private final AssignmentProblem problem;
  private final int[] options;
  private final List<FairnessRule> rules;
  private final PlanTally tally;

  /** The wishes (options) that are envious in the plan. */
  private final BitSet before = new BitSet();

  /** Who sits in each program first in line, -1 for nobody; shape: programs × types. */
  private final int[] first;

  /**
   * A trial of changes to one plan.
   *
   * @param options the plan; shape: one per student
   */
  EnvyTrial(AssignmentProblem problem, int[] options) {
    this.problem = problem;
    this.options = options;
    rules =
        problem.fairness().stream()
            .filter(rule -> rule.enforcement() instanceof Enforcement.Hard)
            .toList();
    tally = new PlanTally(problem);
    first = new int[problem.programs() * problem.types()];
    Arrays.fill(first, SeatTrial.NOBODY);
    if (!rules.isEmpty()) {
      for (int i = 0; i < options.length; i++) {
        tally.add(i, options[i]);
        line(i);
      }
      rules.forEach(rule -> envious(rule).stream().forEach(before::set));
    }
  }

  private void line(int student) {
    int program = problem.program(options[student]);
    if (program != problem.unplaced()) {
      int cell = program * problem.types() + problem.type(student);
      if (first[cell] == SeatTrial.NOBODY || order(student) < order(first[cell])) {
        first[cell] = student;
      }
    }
  }

  private long order(int student) {
    return problem.priorities().order(options[student]);
  }

  /**
   * The first rule by which somebody would envy anew if {@code student} took {@code option}.
   *
   * @param leaver type of a student who leaves the option's program and the district just before,
   *     or {@link SeatTrial#NOBODY}; where there are several, whoever of them leaves, since the
   *     first in line leaves those whom others envy most easily
   * @param asked options of students who could have had the seat and let it go
   */
  Optional<Obstacle> find(int student, int option, int leaver, BitSet asked) {
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    int gone =
        leaver == SeatTrial.NOBODY
            ? SeatTrial.NOBODY
            : first[problem.program(option) * problem.types() + leaver];
    if (gone != SeatTrial.NOBODY) {
      tally.remove(gone);
    }
    tally.remove(student);
    tally.add(student, option);
    Optional<Obstacle> found = found(asked);
    tally.remove(student);
    tally.add(student, options[student]);
    if (gone != SeatTrial.NOBODY) {
      tally.add(gone, options[gone]);
    }
    return found;
  }

  private Optional<Obstacle> found(BitSet asked) {
    for (FairnessRule rule : rules) {
      BitSet anew = envious(rule);
      anew.andNot(before);
      anew.andNot(asked);
      if (!anew.isEmpty()) {
        return Optional.of(new Obstacle.Envy(rule.name()));
      }
    }
    return Optional.empty();
  }

  private BitSet envious(FairnessRule rule) {
    EnvyTally envy = tally.envy().orElseThrow();
    BitSet envious = new BitSet();
    for (int k = envy.wishes(rule.among()) - 1; k >= 0; k--) {
      envious.set(envy.wish(rule.among(), k));
    }
    return envious;
  }
}
