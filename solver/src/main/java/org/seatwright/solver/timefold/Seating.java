package org.seatwright.solver.timefold;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.EnvyTally;
import org.seatwright.model.problem.FamilyPairs;
import org.seatwright.model.problem.PlanTally;
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
  private final PlanTally tally;
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
  private final long[] pairCost;
  private long optionCost;
  private long apartCost;

  /** Points that a seat costs a type beyond the option's own. */
  @FunctionalInterface
  interface SeatPrices {
    SeatPrices NONE = (program, type) -> 0;

    double of(int program, int type);
  }

  /** Students weigh options by their own cost alone. */
  Seating(AssignmentProblem problem, int[] options) {
    this(problem, options, SeatPrices.NONE, OpenOptions.all(problem));
  }

  /**
   * Students weigh options by cost and price together.
   *
   * @param open the options that chains may give out
   */
  Seating(AssignmentProblem problem, int[] options, SeatPrices prices, OpenOptions open) {
    this.problem = problem;
    this.cost = new ChainCost(problem);
    this.types = problem.types();
    this.tally = new PlanTally(problem);
    this.table = tally.table();
    this.pairCost = new long[problem.pairs().all().size()];
    for (int k = 0; k < pairCost.length; k++) {
      pairCost[k] = cost.of(problem.pairs().all().get(k));
    }
    this.option = options.clone();
    int cells = (problem.programs() + 1) * types;
    this.members = new int[cells][4];
    this.size = new int[cells];
    this.place = new int[problem.students()];
    this.arcs = new Arcs(problem, this, open);
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
    for (int k = 0; k < pairCost.length; k++) {
      FamilyPairs.Pair pair = problem.pairs().all().get(k);
      if (PlanTally.isApart(problem, pair, option[pair.first()], option[pair.second()])) {
        apartCost += pairCost[k];
      }
    }
  }

  /** The programs that share a rule with each program; shape: programs + 1, ragged, itself too. */
  private static int[][] neighbours(AssignmentProblem problem) {
    BitSet[] ofRule = new BitSet[problem.rules().size()];
    Arrays.setAll(ofRule, _ -> new BitSet());
    for (int r = 0; r < problem.rows().size(); r++) {
      for (int p : problem.rows().get(r).programs()) {
        ofRule[problem.ruleOf(r)].set(p);
      }
    }
    int[][] neighbours = new int[problem.programs() + 1][];
    for (int p = 0; p <= problem.programs(); p++) {
      BitSet near = new BitSet();
      near.set(p);
      for (int k = 0; p < problem.programs() && k < problem.rowCount(p); k++) {
        near.or(ofRule[problem.ruleOf(problem.row(p, k))]);
      }
      neighbours[p] = near.stream().toArray();
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

  /** The option of each member; shape: one per member. */
  int[] options(Households.Household household) {
    return Arrays.stream(household.members()).map(student -> option[student]).toArray();
  }

  /** True where two of the household are apart who should not be. */
  boolean isApart(Households.Household household) {
    return household.pairs().stream()
        .anyMatch(
            pair -> PlanTally.isApart(problem, pair, option[pair.first()], option[pair.second()]));
  }

  /** The student's option in {@code program}, or for no seat; −1 where there is none. */
  int find(int student, int program) {
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      if (problem.program(o) == program) {
        return o;
      }
    }
    return -1;
  }

  /** The move in which the student of {@code wish} and whoever sits there change places. */
  Chain changePlaces(int wish, int seat) {
    int student = arcs.student(wish);
    int other = arcs.student(seat);
    return new Chain(List.of(student, other), List.of(wish, find(other, program(student))));
  }

  /** Who envies whom. Only where a fairness rule counts. */
  EnvyTally envy() {
    return tally.envy().orElseThrow();
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

  /**
   * Cost and price of {@code option} for {@code student}, and of being apart from those who should
   * be together with the student and sit where they sit now.
   */
  long cost(int student, int option) {
    return ownCost(student, option) + apartCost(student, option);
  }

  private long ownCost(int student, int option) {
    int cell = problem.program(option) * types + problem.type(student);
    return cost.of(student, option) + price[cell];
  }

  private long apartCost(int student, int wanted) {
    long sum = 0;
    for (int k : problem.pairs().of(student)) {
      FamilyPairs.Pair pair = problem.pairs().all().get(k);
      int partner = pair.first() == student ? pair.second() : pair.first();
      if (PlanTally.isApart(problem, pair, wanted, option[partner])) {
        sum += pairCost[k];
      }
    }
    return sum;
  }

  /** True where a rule wants the student together with another. */
  boolean isPaired(int student) {
    return problem.pairs().of(student).length > 0;
  }

  /**
   * Cost of the whole plan, prices included and envy left out; may have wrapped around, so compare
   * by difference.
   */
  long cost() {
    return optionCost + apartCost + cost.of(table);
  }

  /** The plan's score, level by level, without prices. */
  Score score() {
    return tally.score();
  }

  /** Gives {@code student} another option. */
  void reseat(int student, int newOption) {
    leave(student);
    apartCost += apartCost(student, newOption) - apartCost(student, option[student]);
    option[student] = newOption;
    enter(student);
    for (int k : problem.pairs().of(student)) {
      FamilyPairs.Pair pair = problem.pairs().all().get(k);
      arcs.offer(pair.first() == student ? pair.second() : pair.first());
    }
  }

  private void leave(int student) {
    int cell = cell(student);
    int last = members[cell][--size[cell]];
    members[cell][place[student]] = last;
    place[last] = place[student];
    tally.remove(student);
    optionCost -= ownCost(student, option[student]);
    forgetRuleCost(program(student));
  }

  private void enter(int student) {
    int cell = cell(student);
    if (size[cell] == members[cell].length) {
      members[cell] = Arrays.copyOf(members[cell], 2 * size[cell]);
    }
    place[student] = size[cell];
    members[cell][size[cell]++] = student;
    tally.add(student, option[student]);
    optionCost += ownCost(student, option[student]);
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
