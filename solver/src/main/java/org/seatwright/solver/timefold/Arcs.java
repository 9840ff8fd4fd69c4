package org.seatwright.solver.timefold;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * For every cell (program and type) and every other program, who of the cell moves there most
 * cheaply.
 *
 * <p>Each arc is a binary heap of offers that may be stale: an offer counts while its student still
 * sits in the arc's program. Stale ones are dropped when they surface, and a heap that has grown to
 * twice its cell is rebuilt. Cost: O(options of the student × log) per change of seat.
 */
final class Arcs {
  private static final int SLACK = 64;

  private final AssignmentProblem problem;
  private final Seating seating;
  private final OpenOptions open;
  private final Map<Long, Integer> arcOf = new HashMap<>();
  private final int[][] arcsFrom;
  private final int[] arcCount;
  private int arcs;
  private int[] target = new int[16];
  private int[][] offered = new int[16][];
  private long[][] price = new long[16][];
  private int[] size = new int[16];
  private final int[] studentOfOption;

  Arcs(AssignmentProblem problem, Seating seating, OpenOptions open) {
    this.problem = problem;
    this.open = open;
    this.seating = seating;
    int cells = (problem.programs() + 1) * problem.types();
    arcsFrom = new int[cells][4];
    arcCount = new int[cells];
    studentOfOption = new int[problem.options()];
    for (int i = 0; i < problem.students(); i++) {
      Arrays.fill(studentOfOption, problem.firstOption(i), problem.lastOption(i) + 1, i);
    }
  }

  /** Number of arcs that leave {@code cell}. */
  int count(int cell) {
    return arcCount[cell];
  }

  /** The {@code k}-th arc that leaves {@code cell}. */
  int arc(int cell, int k) {
    return arcsFrom[cell][k];
  }

  /** The arc from {@code cell} to {@code program}, −1 where there is none. */
  int find(int cell, int program) {
    Integer arc = arcOf.get(key(cell, program));
    return arc == null ? -1 : arc;
  }

  private long key(int cell, int program) {
    return (long) cell * (problem.programs() + 1) + program;
  }

  /** The program that {@code arc} leads to. */
  int target(int arc) {
    return target[arc];
  }

  /** The student of {@code option}. */
  int student(int option) {
    return studentOfOption[option];
  }

  /** True where someone of {@code cell} can move along {@code arc}; drops stale offers. */
  boolean isOpen(int cell, int arc) {
    int from = cell / problem.types();
    while (size[arc] > 0 && isStale(from, arc)) {
      remove(arc);
    }
    return size[arc] > 0;
  }

  /** True where the cheapest offer's student has left, or would now pay another price. */
  private boolean isStale(int from, int arc) {
    int option = offered[arc][0];
    int student = studentOfOption[option];
    if (seating.program(student) != from) {
      return true;
    }
    return seating.isPaired(student)
        && price[arc][0]
            != seating.cost(student, option) - seating.cost(student, seating.option(student));
  }

  /** The option of the cheapest move along an open {@code arc}. */
  int cheapestOption(int arc) {
    return offered[arc][0];
  }

  /** What the cheapest move along an open {@code arc} costs its student. */
  long cheapestPrice(int arc) {
    return price[arc][0];
  }

  /** Offers every other option of {@code student}, from the seat held now. */
  void offer(int student) {
    int held = seating.option(student);
    long base = seating.cost(student, held);
    int cell = seating.cell(student);
    for (int j = 0; j < open.count(student); j++) {
      int o = open.option(student, j);
      if (o != held) {
        int arc = arcTo(cell, problem.program(o));
        if (size[arc] > 2 * seating.size(cell) + SLACK) {
          rebuild(cell, arc);
        } else {
          add(arc, o, seating.cost(student, o) - base);
        }
      }
    }
  }

  private int arcTo(int cell, int program) {
    long key = key(cell, program);
    Integer known = arcOf.get(key);
    if (known != null) {
      return known;
    }
    if (arcs == target.length) {
      target = Arrays.copyOf(target, 2 * arcs);
      offered = Arrays.copyOf(offered, 2 * arcs);
      price = Arrays.copyOf(price, 2 * arcs);
      size = Arrays.copyOf(size, 2 * arcs);
    }
    target[arcs] = program;
    offered[arcs] = new int[4];
    price[arcs] = new long[4];
    if (arcCount[cell] == arcsFrom[cell].length) {
      arcsFrom[cell] = Arrays.copyOf(arcsFrom[cell], 2 * arcCount[cell]);
    }
    arcsFrom[cell][arcCount[cell]++] = arcs;
    arcOf.put(key, arcs);
    return arcs++;
  }

  /** Offers along {@code arc} exactly those who sit in {@code cell} and have its target. */
  private void rebuild(int cell, int arc) {
    size[arc] = 0;
    for (int k = 0; k < seating.size(cell); k++) {
      int student = seating.member(cell, k);
      int held = seating.option(student);
      for (int j = 0; j < open.count(student); j++) {
        int o = open.option(student, j);
        if (o != held && problem.program(o) == target[arc]) {
          add(arc, o, seating.cost(student, o) - seating.cost(student, held));
        }
      }
    }
  }

  private boolean isBefore(int arc, int a, int b) {
    return price[arc][a] < price[arc][b]
        || (price[arc][a] == price[arc][b] && offered[arc][a] < offered[arc][b]);
  }

  private void exchange(int arc, int a, int b) {
    int option = offered[arc][a];
    offered[arc][a] = offered[arc][b];
    offered[arc][b] = option;
    long cost = price[arc][a];
    price[arc][a] = price[arc][b];
    price[arc][b] = cost;
  }

  private void add(int arc, int option, long cost) {
    int at = size[arc]++;
    if (at == offered[arc].length) {
      offered[arc] = Arrays.copyOf(offered[arc], 2 * at);
      price[arc] = Arrays.copyOf(price[arc], 2 * at);
    }
    offered[arc][at] = option;
    price[arc][at] = cost;
    while (at > 0 && isBefore(arc, at, (at - 1) / 2)) {
      exchange(arc, at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void remove(int arc) {
    int last = --size[arc];
    exchange(arc, 0, last);
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child >= last) {
        return;
      }
      if (child + 1 < last && isBefore(arc, child + 1, child)) {
        child++;
      }
      if (!isBefore(arc, child, at)) {
        return;
      }
      exchange(arc, child, at);
      at = child;
    }
  }
}
