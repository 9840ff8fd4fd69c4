package org.seatwright.solver.mip;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.linear.Core;

/**
 * The best plan with a given seat table, level by level down to the lottery, exactly and in whole
 * numbers.
 *
 * <p>With the table fixed, each type is a transportation problem of its own. Students enter one by
 * one along the cheapest chain of displacements (successive shortest paths); the graph has one node
 * per program, as in Tokuyama and Nakano, "Efficient algorithms for the Hitchcock transportation
 * problem", SIAM J. Comput. 24 (1995). Costs are compared level by level, so no level drowns
 * another. Cost: O(students × programs²) in the worst case, far less in practice.
 */
final class TableCompletion {
  /** A student who could take {@code option} at {@code cost} more than the seat held now. */
  private record Move(LevelCost cost, int student, int option) implements Comparable<Move> {
    @Override
    public int compareTo(Move other) {
      int byCost = cost.compareTo(other.cost);
      return byCost != 0 ? byCost : Integer.compare(option, other.option);
    }
  }

  /** All moves ever offered from one program to another, cheapest first; stale ones are dropped. */
  private record Arc(int to, PriorityQueue<Move> moves) {}

  /** Stands for any option. */
  static final int FREE = -1;

  private final AssignmentProblem problem;
  private final Core core;

  private final int[] plan;
  private final int[] left;
  private final List<List<Arc>> arcsFrom = new ArrayList<>();
  private final List<Map<Integer, Arc>> arcByTarget = new ArrayList<>();

  private TableCompletion(AssignmentProblem problem, Core core, int[] plan) {
    this.problem = problem;
    this.core = core;
    this.plan = plan;
    this.left = new int[problem.programs() + 1];
    for (int program = 0; program <= problem.programs(); program++) {
      arcsFrom.add(new ArrayList<>());
      arcByTarget.add(new HashMap<>());
    }
  }

  /**
   * The plan of a table, some options given.
   *
   * @param core the options students may take
   * @param table students per program and type; shape: (programs + 1) × types, program by program,
   *     the unplaced last
   * @param fixed the option each student must take, {@link #FREE} for any; shape: one per student
   * @return the plan; shape: one option per student
   * @throws IllegalArgumentException where no plan has this table and these options
   */
  static int[] complete(AssignmentProblem problem, Core core, int[] table, int[] fixed) {
    int[] plan = fixed.clone();
    for (int type = 0; type < problem.types(); type++) {
      TableCompletion completion = new TableCompletion(problem, core, plan);
      for (int program = 0; program <= problem.programs(); program++) {
        completion.left[program] = table[program * problem.types() + type];
      }
      for (int i = 0; i < problem.students(); i++) {
        if (problem.type(i) == type && fixed[i] != FREE) {
          completion.take(problem.program(fixed[i]));
        }
      }
      for (int i = 0; i < problem.students(); i++) {
        if (problem.type(i) == type && fixed[i] == FREE) {
          completion.enter(i);
        }
      }
    }
    return plan;
  }

  private void take(int program) {
    if (left[program]-- <= 0) {
      throw new IllegalArgumentException(
          "The options given seat more students in a program than the seat table has there.");
    }
  }

  /** Seats {@code student} along the cheapest chain that ends at a free seat. */
  private void enter(int student) {
    int favourite = favourite(student);
    if (left[problem.program(favourite)] > 0) {
      // No chain beats the student's own cheapest option: everyone else already sits best.
      take(problem.program(favourite));
      seat(student, favourite);
      return;
    }
    Map<Integer, LevelCost> distance = new HashMap<>();
    Map<Integer, Move> into = new HashMap<>();
    relaxFrom(student, distance, into);
    int end = cheapestFree(distance);
    take(end);
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

  private LevelCost cost(int student, int option) {
    return LevelCost.of(problem, student, option);
  }

  private int favourite(int student) {
    int best = core.first(problem.firstOption(student));
    for (int o = best + 1; o <= problem.lastOption(student); o++) {
      if (core.has(o) && cost(student, o).compareTo(cost(student, best)) < 0) {
        best = o;
      }
    }
    return best;
  }

  /** Shortest chains from {@code student} to every program it can reach (Bellman and Ford). */
  private void relaxFrom(int student, Map<Integer, LevelCost> distance, Map<Integer, Move> into) {
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      if (!core.has(o)) {
        continue;
      }
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
        LevelCost soFar = distance.get(from);
        if (move == null || soFar == null) {
          continue;
        }
        LevelCost through = soFar.plus(move.cost());
        LevelCost known = distance.get(arc.to());
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

  private int cheapestFree(Map<Integer, LevelCost> distance) {
    int best = -1;
    @Nullable LevelCost least = null;
    for (int program = 0; program <= problem.programs(); program++) {
      LevelCost cost = distance.get(program);
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
    LevelCost here = cost(student, option);
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      if (o != option && core.has(o)) {
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
