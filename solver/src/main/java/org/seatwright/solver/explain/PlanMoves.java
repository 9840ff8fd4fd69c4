package org.seatwright.solver.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.RuleShape;
import org.seatwright.model.problem.SeatTable;
import org.seatwright.model.problem.TableRule;

/**
 * A plan as a graph: who could leave each program for each other one, cheapest first, and who may
 * take whose place where nothing else changes.
 *
 * <p>Nodes are programs and the unplaced. Students of a household that a rule wants together stay.
 */
final class PlanMoves {
  /** Stands for nobody who comes or leaves. */
  static final int NOBODY = -1;

  /** Students kept per program, type and destination: a chain may not move one twice. */
  private static final int KEPT = 3;

  /** So that a level by rank outweighs those after it. */
  private static final long LEVEL_FACTOR = 1_000;

  private static final long FIRST_FACTOR = 1_000_000;
  private static final long MOST_FACTOR = 1_000_000_000_000L;

  /**
   * Students of one type who could go from one program to another.
   *
   * @param cost by how much the cheapest one's option there is dearer
   * @param options there, cheapest first
   * @param students in the same order
   */
  record Move(int to, long cost, int[] options, int[] students) {}

  private final AssignmentProblem problem;
  private final SeatTable table;

  /** Shape: nodes × types. */
  private final List<List<Move>> moves;

  /** Whether the first type may come where the second leaves. Shape: nodes × types+1 × types+1. */
  private final boolean[] holds;

  private final int width;

  /**
   * @param options of the plan; shape: one per student
   * @param table of the plan; it is not changed
   */
  PlanMoves(AssignmentProblem problem, int[] options, SeatTable table) {
    this.problem = problem;
    this.table = table;
    this.width = problem.types() + 1;
    List<TreeMap<Integer, List<long[]>>> found = new ArrayList<>();
    for (int cell = 0; cell < (problem.programs() + 1) * problem.types(); cell++) {
      found.add(new TreeMap<>());
    }
    for (int i = 0; i < problem.students(); i++) {
      if (problem.pairs().of(i).length == 0) {
        for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
          boolean mayMove = o != problem.lastOption(i) || !problem.mustSit(i);
          if (o != options[i] && mayMove) {
            int cell = problem.program(options[i]) * problem.types() + problem.type(i);
            long cost = cost(o) - cost(options[i]);
            insert(
                found.get(cell).computeIfAbsent(problem.program(o), _ -> new ArrayList<>()),
                new long[] {cost, o, i});
          }
        }
      }
    }
    moves = found.stream().map(PlanMoves::moves).toList();
    holds = new boolean[(problem.programs() + 1) * width * width];
    for (int p = 0; p <= problem.programs(); p++) {
      for (int in = NOBODY; in < problem.types(); in++) {
        for (int out = NOBODY; out < problem.types(); out++) {
          holds[index(p, in, out)] = reckon(p, in, out);
        }
      }
    }
  }

  private static void insert(List<long[]> list, long[] student) {
    int at = list.size();
    while (at > 0 && list.get(at - 1)[0] > student[0]) {
      at--;
    }
    if (at < KEPT) {
      list.add(at, student);
      if (list.size() > KEPT) {
        list.removeLast();
      }
    }
  }

  private static List<Move> moves(TreeMap<Integer, List<long[]>> byDestination) {
    List<Move> moves = new ArrayList<>();
    byDestination.forEach((to, students) ->
        moves.add(
            new Move(
                to,
                students.getFirst()[0],
                students.stream().mapToInt(it -> (int) it[1]).toArray(),
                students.stream().mapToInt(it -> (int) it[2]).toArray())));
    return List.copyOf(moves);
  }

  /** What an option costs, levels by rank included; a guide, as soft rules are left aside. */
  long cost(int option) {
    long cost = problem.cost(option);
    long factor = FIRST_FACTOR;
    for (int level = problem.rankLevels().count() - 1; level >= 0; level--) {
      if (problem.rankLevels().counts(level, problem.rankPlace(option))) {
        cost += factor;
      }
      factor = Math.min(MOST_FACTOR, factor * LEVEL_FACTOR);
    }
    return cost;
  }

  /** The moves of students of {@code type} out of {@code program}, or out of the unplaced. */
  List<Move> out(int program, int type) {
    return moves.get(program * problem.types() + type);
  }

  /** True where seats and hard rules hold at {@code program} when one comes and one leaves. */
  boolean holds(int program, int in, int out) {
    return holds[index(program, in, out)];
  }

  private int index(int program, int in, int out) {
    return (program * width + in + 1) * width + out + 1;
  }

  private boolean reckon(int program, int in, int out) {
    if (program == problem.unplaced() || in == out) {
      return true;
    }
    int more = (in == NOBODY ? 0 : 1) - (out == NOBODY ? 0 : 1);
    if (table.filled(program) + more > problem.seats(program)) {
      return false;
    }
    for (int k = 0; k < problem.rowCount(program); k++) {
      int r = problem.row(program, k);
      if (isAlone(problem.rules().get(problem.ruleOf(r)))) {
        BalanceRow row = problem.rows().get(r);
        long base = table.base(r) + base(row, in) - base(row, out);
        long weighted = table.weighted(r) + weight(row, in) - weight(row, out);
        if (row.missed(weighted, base) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Rules that several rows decide together are left to the tally that judges whole chains. */
  private static boolean isAlone(TableRule rule) {
    return rule.isHard()
        && switch (rule.shape()) {
          case RuleShape.Single _, RuleShape.Largest _ -> true;
          case RuleShape.AtLeast _, RuleShape.Spread _ -> false;
        };
  }

  private static long base(BalanceRow row, int type) {
    return type == NOBODY ? 0 : row.base(type);
  }

  private static long weight(BalanceRow row, int type) {
    return type == NOBODY ? 0 : row.weight(type);
  }
}
