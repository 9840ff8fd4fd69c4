package org.seatwright.model.late;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.FamilyPairs;
import org.seatwright.model.problem.PlanTally;
import org.seatwright.model.problem.RuleShape;
import org.seatwright.model.problem.SeatTable;

/**
 * What one student's change of seats would do to the hard rules when everyone else stays as a plan
 * has them: seats, balance, set-asides and families. For envy see {@link EnvyTrial}.
 *
 * <p>Whom rules cannot tell apart is asked about once. Cost of a new question: O(rules of the two
 * programs).
 */
final class SeatTrial {
  /** Stands for nobody leaving. */
  static final int NOBODY = -1;

  private final AssignmentProblem problem;
  private final int[] options;
  private final SeatTable table;
  private final Map<Change, Optional<Obstacle>> answers = new HashMap<>();

  /** One of {@code type} goes from one program to another, which one of {@code leaver} leaves. */
  private record Change(int type, int from, int to, int leaver) {}

  /**
   * A trial of changes to one plan.
   *
   * @param options the plan; shape: one per student
   */
  SeatTrial(AssignmentProblem problem, int[] options) {
    this.problem = problem;
    this.options = options;
    table = new SeatTable(problem);
    for (int i = 0; i < options.length; i++) {
      table.add(problem.program(options[i]), problem.type(i));
    }
  }

  /** How many students sit where. */
  SeatTable table() {
    return table;
  }

  /**
   * What keeps {@code student} from taking {@code option}; empty where nothing does.
   *
   * @param leaver type of a student who leaves the option's program and the district just before,
   *     or {@link #NOBODY}
   */
  Optional<Obstacle> find(int student, int option, int leaver) {
    Change change =
        new Change(
            problem.type(student),
            problem.program(options[student]),
            problem.program(option),
            leaver);
    return answers.computeIfAbsent(change, this::ofTable).or(() -> ofFamily(student, option));
  }

  private Optional<Obstacle> ofTable(Change change) {
    if (table.filled(change.to()) - (change.leaver() == NOBODY ? 0 : 1)
        >= problem.seats(change.to())) {
      return Optional.of(new Obstacle.Full(problem.programId(change.to())));
    }
    Map<Integer, Long> before = missed(change);
    carryOut(change);
    Map<Integer, Long> after = missed(change);
    takeBack(change);
    return before.keySet().stream()
        .filter(rule -> after.getOrDefault(rule, 0L) > before.getOrDefault(rule, 0L))
        .findFirst()
        .map(rule -> new Obstacle.RuleMissed(problem.rules().get(rule).name(), place(rule)));
  }

  /** By how much each hard rule of the two programs is missed now, in the order of the rules. */
  private Map<Integer, Long> missed(Change change) {
    Map<Integer, Long> missed = new TreeMap<>();
    for (int program : new int[] {change.from(), change.to()}) {
      for (int k = 0; program != problem.unplaced() && k < problem.rowCount(program); k++) {
        int rule = problem.ruleOf(problem.row(program, k));
        if (problem.rules().get(rule).isHard()) {
          missed.put(rule, table.missedOf(rule));
        }
      }
    }
    return missed;
  }

  private void carryOut(Change change) {
    if (change.leaver() != NOBODY) {
      table.remove(change.to(), change.leaver());
    }
    table.remove(change.from(), change.type());
    table.add(change.to(), change.type());
  }

  private void takeBack(Change change) {
    table.remove(change.to(), change.type());
    table.add(change.from(), change.type());
    if (change.leaver() != NOBODY) {
      table.add(change.to(), change.leaver());
    }
  }

  private String place(int rule) {
    return switch (problem.rules().get(rule).shape()) {
      case RuleShape.Single(int row) -> problem.rows().get(row).place();
      case RuleShape.AtLeast _, RuleShape.Largest _ -> firstPlace(rule);
      case RuleShape.Spread _ -> "";
    };
  }

  private String firstPlace(int rule) {
    int row = 0;
    while (problem.ruleOf(row) != rule) {
      row++;
    }
    return problem.rows().get(row).place();
  }

  private Optional<Obstacle> ofFamily(int student, int option) {
    for (int k : problem.pairs().of(student)) {
      FamilyPairs.Pair pair = problem.pairs().all().get(k);
      if (pair.rule().enforcement() instanceof Enforcement.Hard) {
        int other = options[pair.first() == student ? pair.second() : pair.first()];
        if (PlanTally.isApart(problem, pair, option, other)
            && !PlanTally.isApart(problem, pair, options[student], other)) {
          return Optional.of(new Obstacle.Together(pair.rule().name()));
        }
      }
    }
    return Optional.empty();
  }
}
