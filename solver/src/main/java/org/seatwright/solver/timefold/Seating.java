package org.seatwright.solver.timefold;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.SeatTable;

/**
 * A plan being changed, with what the search for chains asks of it kept up to date: who sits where,
 * the cheapest student to move along each arc, and what each gain and loss would cost the rules.
 *
 * <p>A cell is a pair of program and type, numbered program × types + type. Mutable.
 */
final class Seating {
  private final AssignmentProblem problem;
  private final ChainCost cost;
  private final int types;
  private final SeatTable table;
  private final int[] option;
  private final int[][] members;
  private final int[] size;
  private final int[] place;
  private final Arcs arcs;
  private final long[] ruleCost;
  private final boolean[] ruleCostKnown;
  private final int[][] neighbours;
  private final long[] price;
  private long optionCost;

  /** Points that a seat costs a type beyond the option's own. */
  @FunctionalInterface
  interface SeatPrices {
    SeatPrices NONE = (program, type) -> 0;

    double of(int program, int type);
  }

  /** Students weigh options by their own cost alone. */
  Seating(AssignmentProblem problem, int[] options) {
    this(problem, options, SeatPrices.NONE);
  }

  /** Students weigh options by cost and price together. */
  Seating(AssignmentProblem problem, int[] options, SeatPrices prices) {
    this.problem = problem;
    this.cost = new ChainCost(problem);
    this.types = problem.types();
    this.table = new SeatTable(problem);
    this.option = options.clone();
    int cells = (problem.programs() + 1) * types;
    this.members = new int[cells][4];
    this.size = new int[cells];
    this.place = new int[problem.students()];
    this.arcs = new Arcs(problem, this);
    this.ruleCost = new long[cells * (types + 2)];
    this.ruleCostKnown = new boolean[ruleCost.length];
    this.neighbours = neighbours(problem);
    this.price = new long[cells];
    for (int cell = 0; cell < cells; cell++) {
      price[cell] = cost.ofPoints(prices.of(cell / types, cell % types));
    }
    for (int i = 0; i < option.length; i++) {
      enter(i);
    }
  }

  /** The programs that share a row with each program; shape: programs + 1, ragged, itself too. */
  private static int[][] neighbours(AssignmentProblem problem) {
    int[][] neighbours = new int[problem.programs() + 1][];
    for (int p = 0; p <= problem.programs(); p++) {
      boolean[] near = new boolean[problem.programs() + 1];
      near[p] = true;
      for (int k = 0; p < problem.programs() && k < problem.rowCount(p); k++) {
        BalanceRow row = problem.rows().get(problem.row(p, k));
        for (int q : row.programs()) {
          near[q] = true;
        }
      }
      neighbours[p] = IntStream.range(0, near.length).filter(q -> near[q]).toArray();
    }
    return neighbours;
  }

  /**
   * Lets a missed student weigh only {@code points} from now on, or what outweighs any points where
   * that is less.
   *
   * @return true where missed students weigh as much as they ever do
   */
  boolean weighMissed(long points) {
    Arrays.fill(ruleCostKnown, false);
    return cost.weighMissed(points);
  }

  AssignmentProblem problem() {
    return problem;
  }

  Arcs arcs() {
    return arcs;
  }

  int option(int student) {
    return option[student];
  }

  /** The option of each student; shape: one per student. */
  int[] options() {
    return option.clone();
  }

  int program(int student) {
    return problem.program(option[student]);
  }

  int cell(int student) {
    return program(student) * types + problem.type(student);
  }

  /** Number of students in {@code cell}. */
  int size(int cell) {
    return size[cell];
  }

  /** The {@code k}-th student of {@code cell}, in no particular order. */
  int member(int cell, int k) {
    return members[cell][k];
  }

  /** Cost and price of {@code option} for {@code student}. */
  long cost(int student, int option) {
    int cell = problem.program(option) * types + problem.type(student);
    return cost.of(student, option) + price[cell];
  }

  /** Cost of the whole plan; smaller is better. */
  long cost() {
    return optionCost + cost.of(table);
  }

  /** Gives {@code student} another option. */
  void reseat(int student, int newOption) {
    leave(student);
    option[student] = newOption;
    enter(student);
  }

  private void leave(int student) {
    int cell = cell(student);
    int last = members[cell][--size[cell]];
    members[cell][place[student]] = last;
    place[last] = place[student];
    table.remove(program(student), problem.type(student));
    optionCost -= cost(student, option[student]);
    forgetRuleCost(program(student));
  }

  private void enter(int student) {
    int cell = cell(student);
    if (size[cell] == members[cell].length) {
      members[cell] = Arrays.copyOf(members[cell], 2 * size[cell]);
    }
    place[student] = size[cell];
    members[cell][size[cell]++] = student;
    table.add(program(student), problem.type(student));
    optionCost += cost(student, option[student]);
    forgetRuleCost(program(student));
    arcs.offer(student);
  }

  private void forgetRuleCost(int program) {
    int width = types * (types + 2);
    for (int p : neighbours[program]) {
      Arrays.fill(ruleCostKnown, p * width, (p + 1) * width, false);
    }
  }

  /** What the rules charge when {@code program} gains one of {@code type}. */
  long gain(int program, int type) {
    int at = (program * types + type) * (types + 2) + types;
    if (!ruleCostKnown[at]) {
      long before = cost.of(table);
      table.add(program, type);
      ruleCost[at] = cost.of(table) - before;
      table.remove(program, type);
      ruleCostKnown[at] = true;
    }
    return ruleCost[at];
  }

  /** What the rules charge when {@code program} loses one of {@code type}. */
  long loss(int program, int type) {
    int at = (program * types + type) * (types + 2) + types + 1;
    if (!ruleCostKnown[at]) {
      long before = cost.of(table);
      table.remove(program, type);
      ruleCost[at] = cost.of(table) - before;
      table.add(program, type);
      ruleCostKnown[at] = true;
    }
    return ruleCost[at];
  }

  /** What the rules charge when {@code program} gains one type and loses another. */
  long exchange(int program, int gained, int lost) {
    if (gained == lost) {
      return 0;
    }
    int at = (program * types + gained) * (types + 2) + lost;
    if (!ruleCostKnown[at]) {
      long before = cost.of(table);
      table.add(program, gained);
      table.remove(program, lost);
      ruleCost[at] = cost.of(table) - before;
      table.add(program, lost);
      table.remove(program, gained);
      ruleCostKnown[at] = true;
    }
    return ruleCost[at];
  }
}
