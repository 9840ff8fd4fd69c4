package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what alone keeps students out of seats, by the arithmetic of one place: its seats, who may
 * come, who must, and one rule at a time. What is found is so for certain; a seat without an
 * obstacle may still be in no valid plan.
 *
 * <p>Cost: O(options) once, then O(seats of the place × types) for each rule, place and type.
 */
public final class SeatObstacles {
  private record Seat(int row, int type) {}

  private final AssignmentProblem problem;
  private final int[] bound;

  /** Students of each type with an option in the place of a row; shape: rows × types. */
  private final int[] applicants;

  private final Map<Seat, Boolean> answers = new HashMap<>();

  public SeatObstacles(AssignmentProblem problem) {
    this.problem = problem;
    bound = new int[problem.programs() + 1];
    applicants = new int[problem.rows().size() * problem.types()];
    int[] lastSeen = new int[problem.rows().size()];
    for (int i = 0; i < problem.students(); i++) {
      if (problem.mustSit(i) && problem.lastOption(i) - problem.firstOption(i) == 1) {
        bound[problem.program(problem.firstOption(i))]++;
      }
      for (int o = problem.firstOption(i); o < problem.lastOption(i); o++) {
        int program = problem.program(o);
        for (int k = 0; k < problem.rowCount(program); k++) {
          int row = problem.row(program, k);
          if (lastSeen[row] != i + 1) {
            lastSeen[row] = i + 1;
            applicants[row * problem.types() + problem.type(i)]++;
          }
        }
      }
    }
  }

  /** What alone keeps {@code student} from the seat of {@code option}; empty where nothing does. */
  public Optional<SeatObstacle> find(int student, int option) {
    Optional<SeatObstacle> ofAnyType = findOfAnyType(student, option);
    if (ofAnyType.isPresent()) {
      return ofAnyType;
    }
    int program = problem.program(option);
    for (int k = 0; k < problem.rowCount(program); k++) {
      int row = problem.row(program, k);
      if (mustHold(row)
          && !answers.computeIfAbsent(new Seat(row, problem.type(student)), this::holdsSomehow)) {
        BalanceRow found = problem.rows().get(row);
        return Optional.of(new SeatObstacle.Rule(found.rule(), found.place()));
      }
    }
    return Optional.empty();
  }

  /** What keeps a student of any type from the seat, with the same list in the same place. */
  public Optional<SeatObstacle> findOfAnyType(int student, int option) {
    int program = problem.program(option);
    int seats = problem.seats(program);
    if (seats == 0) {
      return Optional.of(new SeatObstacle.NoSeats());
    }
    boolean isBound =
        problem.mustSit(student) && problem.lastOption(student) - problem.firstOption(student) == 1;
    if (!isBound && bound[program] >= seats) {
      return Optional.of(new SeatObstacle.Promised(seats));
    }
    return Optional.empty();
  }

  private boolean mustHold(int row) {
    TableRule rule = problem.rules().get(problem.ruleOf(row));
    return rule.isHard()
        && switch (rule.shape()) {
          case RuleShape.Single _, RuleShape.Largest _ -> true;
          case RuleShape.AtLeast _, RuleShape.Spread _ -> false;
        };
  }

  /** True where some sizes B and N of the place obey the row with a student of the type in it. */
  private boolean holdsSomehow(Seat seat) {
    BalanceRow row = problem.rows().get(seat.row());
    long others = -1;
    for (int program : row.programs()) {
      others += problem.seats(program);
    }
    List<Long> counted = new ArrayList<>();
    List<Long> uncounted = new ArrayList<>();
    for (int type = 0; type < problem.types(); type++) {
      int students =
          applicants[seat.row() * problem.types() + type] - (type == seat.type() ? 1 : 0);
      List<Long> weights = row.base(type) == 0 ? uncounted : counted;
      for (long k = Math.min(others, students); k > 0; k--) {
        weights.add(row.weight(type));
      }
    }
    long base = row.enrolled() + row.base(seat.type());
    long weight = row.enrolledWeight() + row.weight(seat.type());
    long[] least = sums(counted, Comparator.naturalOrder());
    long[] most = sums(counted, Comparator.reverseOrder());
    long[] lower = sums(uncounted.stream().filter(w -> w < 0).toList(), Comparator.naturalOrder());
    long[] upper = sums(uncounted.stream().filter(w -> w > 0).toList(), Comparator.reverseOrder());
    for (int k = 0; k < least.length && k <= others; k++) {
      int left = (int) Math.min(Integer.MAX_VALUE, others - k);
      long from = weight + least[k] + lower[Math.min(left, lower.length - 1)];
      long to = weight + most[k] + upper[Math.min(left, upper.length - 1)];
      long atLeast = Math.max(from, row.lower(base + k));
      if (atLeast <= Math.min(to, row.upper(base + k))) {
        return true;
      }
    }
    return false;
  }

  /** Sums of the first k weights in this order; shape: one more than the weights. */
  private static long[] sums(List<Long> weights, Comparator<Long> order) {
    List<Long> sorted = weights.stream().sorted(order).toList();
    long[] sums = new long[sorted.size() + 1];
    for (int k = 0; k < sorted.size(); k++) {
      sums[k + 1] = sums[k] + sorted.get(k);
    }
    return sums;
  }
}
