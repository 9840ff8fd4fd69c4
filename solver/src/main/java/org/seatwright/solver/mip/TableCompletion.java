package org.seatwright.solver.mip;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * The best plan with a given seat table: fewest points, then the best lottery level, exactly and in
 * whole numbers.
 *
 * <p>With the table fixed, each type is a transportation problem of its own. Students enter one by
 * one along the cheapest chain of displacements (successive shortest paths); the graph has one node
 * per program, as in Tokuyama and Nakano, "Efficient algorithms for the Hitchcock transportation
 * problem", SIAM J. Comput. 24 (1995). Costs are pairs compared level by level, so no level drowns
 * the other. Cost: O(students × programs²) in the worst case, far less in practice.
 */
final class TableCompletion {
  /** Points first, then the tie-break. */
  private record Cost(long points, long tieBreak) implements Comparable<Cost> {
    private static final Comparator<Cost> ORDER =
        Comparator.comparingLong(Cost::points).thenComparingLong(Cost::tieBreak);

    Cost plus(Cost other) {
      return new Cost(points + other.points, tieBreak + other.tieBreak);
    }

    Cost minus(Cost other) {
      return new Cost(points - other.points, tieBreak - other.tieBreak);
    }

    @Override
    public int compareTo(Cost other) {
      return ORDER.compare(this, other);
    }
  }

  /** A student who could take {@code option} at {@code cost} more than the seat held now. */
  private record Move(Cost cost, int student, int option) implements Comparable<Move> {
    @Override
    public int compareTo(Move other) {
      int byCost = cost.compareTo(other.cost);
      return byCost != 0 ? byCost : Integer.compare(option, other.option);
    }
  }

  /** All moves ever offered from one program to another, cheapest first; stale ones are dropped. */
  private record Arc(int to, PriorityQueue<Move> moves) {}

  private final AssignmentProblem problem;
  private final int[] plan;
  private final int[] left;
  private final List<List<Arc>> arcsFrom = new ArrayList<>();
  private final List<Map<Integer, Arc>> arcByTarget = new ArrayList<>();

  private TableCompletion(AssignmentProblem problem, int[] plan) {
    this.problem = problem;
    this.plan = plan;
    this.left = new int[problem.programs() + 1];
    for (int program = 0; program <= problem.programs(); program++) {
      arcsFrom.add(new ArrayList<>());
      arcByTarget.add(new HashMap<>());
    }
  }

  /**
   * @param table students per program and type; shape: (programs + 1) × types, program by program,
   *     the unplaced last
   * @return the plan; shape: one option per student
   * @throws IllegalArgumentException where no plan has this table
   */
  static int[] complete(AssignmentProblem problem, int[] table) {
    int[] plan = new int[problem.students()];
    Arrays.fill(plan, -1);
    for (int type = 0; type < problem.types(); type++) {
      TableCompletion completion = new TableCompletion(problem, plan);
      for (int program = 0; program <= problem.programs(); program++) {
        completion.left[program] = table[program * problem.types() + type];
      }
      for (int i = 0; i < problem.students(); i++) {
        if (problem.type(i) == type) {
          completion.enter(i);
        }
      }
    }
    return plan;
  }

  private Cost cost(int student, int option) {
    return new Cost(problem.cost(option), problem.tieBreak(student, option));
  }

  /** Seats {@code student} along the cheapest chain that ends at a free seat. */
  private void enter(int student) {
    int favourite = favourite(student);
    if (left[problem.program(favourite)] > 0) {
      // No chain beats the student's own cheapest option: everyone else already sits best.
      left[problem.program(favourite)]--;
      seat(student, favourite);
      return;
    }
    Map<Integer, Cost> distance = new HashMap<>();
    Map<Integer, Move> into = new HashMap<>();
    relaxFrom(student, distance, into);
    int end = cheapestFree(distance);
    left[end]--;
    List<Move> chain = new ArrayList<>();
    for (int at = end; ; ) {
      Move move = into.get(at);
      if (move == null) {
        throw new IllegalStateException("A chain of displacements lost its way.");
      }
      chain.add(move);
      if (move.student() == student) {
        break;
      }
      at = problem.program(plan[move.student()]);
    }
    chain.forEach(move -> seat(move.student(), move.option()));
  }

  private int favourite(int student) {
    int best = problem.firstOption(student);
    for (int o = best + 1; o <= problem.lastOption(student); o++) {
      if (cost(student, o).compareTo(cost(student, best)) < 0) {
        best = o;
      }
    }
    return best;
  }

  /** Shortest chains from {@code student} to every program it can reach (Bellman and Ford). */
  private void relaxFrom(int student, Map<Integer, Cost> distance, Map<Integer, Move> into) {
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      int program = problem.program(o);
      distance.put(program, cost(student, o));
      into.put(program, new Move(cost(student, o), student, o));
      queue.add(program);
    }
    boolean[] queued = new boolean[problem.programs() + 1];
    queue.forEach(program -> queued[program] = true);
    while (!queue.isEmpty()) {
      int from = queue.remove();
      queued[from] = false;
      for (Arc arc : arcsFrom.get(from)) {
        Move move = cheapest(from, arc);
        Cost soFar = distance.get(from);
        if (move == null || soFar == null) {
          continue;
        }
        Cost through = soFar.plus(move.cost());
        Cost known = distance.get(arc.to());
        if (known == null || through.compareTo(known) < 0) {
          distance.put(arc.to(), through);
          into.put(arc.to(), move);
          if (!queued[arc.to()]) {
            queued[arc.to()] = true;
            queue.add(arc.to());
          }
        }
      }
    }
  }

  private int cheapestFree(Map<Integer, Cost> distance) {
    int best = -1;
    @Nullable Cost least = null;
    for (int program = 0; program <= problem.programs(); program++) {
      Cost cost = distance.get(program);
      if (left[program] > 0 && cost != null && (least == null || cost.compareTo(least) < 0)) {
        best = program;
        least = cost;
      }
    }
    if (least == null) {
      throw new IllegalArgumentException(
          "No plan has this seat table; its columns must add up to the students of each type.");
    }
    return best;
  }

  /** The cheapest move along {@code arc} whose student still sits in {@code from}. */
  private @Nullable Move cheapest(int from, Arc arc) {
    Move move = arc.moves().peek();
    while (move != null && isStale(move, from)) {
      arc.moves().remove();
      move = arc.moves().peek();
    }
    return move;
  }

  private boolean isStale(Move move, int from) {
    return problem.program(plan[move.student()]) != from;
  }

  private void seat(int student, int option) {
    plan[student] = option;
    int from = problem.program(option);
    Cost here = cost(student, option);
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      if (o != option) {
        arc(from, problem.program(o))
            .moves()
            .add(new Move(cost(student, o).minus(here), student, o));
      }
    }
  }

  private Arc arc(int from, int to) {
    return arcByTarget
        .get(from)
        .computeIfAbsent(
            to,
            _ -> {
              Arc arc = new Arc(to, new PriorityQueue<>());
              arcsFrom.get(from).add(arc);
              return arc;
            });
  }
}
