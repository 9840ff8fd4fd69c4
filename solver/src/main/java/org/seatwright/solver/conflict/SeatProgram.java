package org.seatwright.solver.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seatwright.model.conflict.Cohort;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Member;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.FamilyPairs;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.Seated;
import org.seatwright.solver.linear.TableRows;

/**
 * The program of one question: students per program and type, flows and cuts that stand for the
 * students behind them, and the rows of the members in force.
 *
 * <p>Students have no variables of their own, children of a household apart: whether given seats
 * can be taken is a question about flows of those who are alike ({@link Flows}), and where too few
 * are alike, cuts answer it (Hall). So the program is about as small as the seat table, however
 * many students there are.
 */
final class SeatProgram implements Seated {
  /** Stands for no variable. */
  static final int NONE = -1;

  /** Students by whom hard rules may be missed where they may be missed at all. */
  private static final long ANY = Long.MAX_VALUE;

  private final Demands demands;
  private final Ask ask;
  private final PartStudents students;
  private final AssignmentProblem loosened;
  private final LinearProgram linear;
  private final int[] cell;
  private final int[] most;

  /** Variables of a sibling: one per program, {@link #NONE} where closed; and having no seat. */
  private record Child(Demands.Sibling sibling, int[] seat, int unplaced) {}

  private final Map<Integer, Child> children = new LinkedHashMap<>();
  private final Map<Integer, List<Integer>> childrenAt = new HashMap<>();
  private final Map<Integer, Member> apart = new LinkedHashMap<>();
  private final Set<Integer> unseatedByFlows = new HashSet<>();

  /**
   * Writes the program.
   *
   * @param mostWays of students into programs that are written as flows rather than left to cuts
   * @param allWhole true where the solver knows whole variables only
   */
  SeatProgram(
      Demands demands,
      Ask ask,
      PartStudents students,
      List<Cut> cuts,
      int mostWays,
      boolean allWhole) {
    this.demands = demands;
    this.ask = ask;
    this.students = students;
    linear = new LinearProgram(allWhole);
    loosened = demands.loosened(ask.part(), tableMembers(), ask.bands());
    cell = new int[loosened.programs() * loosened.types()];
    most = new int[cell.length];
    Arrays.fill(cell, NONE);
    linear.addOffset(ask.aim() instanceof Aim.FewestUnplaced ? students.students() : 0);
    students.cohorts().forEach(this::writeCells);
    students.siblings().forEach(this::writeChild);
    Map<Integer, Integer> unseated = new LinkedHashMap<>();
    if (isElastic()) {
      students
          .cohorts()
          .forEach(c -> unseated.put(c, linear.whole(demands.cohorts().get(c).students(), 1)));
    }
    cuts.stream()
        .filter(cut -> students.cohorts().contains(cut.cohort()))
        .forEach(cut -> writeCut(cut, unseated.getOrDefault(cut.cohort(), NONE)));
    students.cohorts().forEach(c -> writeFlows(c, unseated.getOrDefault(c, NONE), mostWays));
    writePairs();
    Goal goal = new Goal.LeastMissed(isElastic() ? ANY : 0);
    new TableRows(loosened, goal, linear, this, true);
    writeAim();
    if (linear.variables() == 0) {
      linear.whole(0, 0); // native solvers fail on programs without variables
    }
  }

  LinearProgram linear() {
    return linear;
  }

  private boolean isElastic() {
    return ask.aim() instanceof Aim.LeastMissed;
  }

  /** The members whose rows are the table's; what the aim may stretch has rows here. */
  private BitSet tableMembers() {
    BitSet inForce = (BitSet) ask.inForce().clone();
    switch (ask.aim()) {
      case Aim.FewestSeats(var programs) ->
          programs.forEach(p -> demands.find(new Member.Seats(p)).ifPresent(inForce::clear));
      case Aim.LeastShort(Sum sum) ->
          sum.members().forEach(it -> demands.find(it).ifPresent(inForce::clear));
      case Aim.AnyPlan _, Aim.FewestUnplaced _, Aim.LeastMissed _ -> {}
    }
    return inForce;
  }

  private double costOfSeat() {
    return ask.aim() instanceof Aim.FewestUnplaced ? -1 : 0;
  }

  private void writeCells(int index) {
    Cohort cohort = demands.cohorts().get(index);
    for (int k = 0; k < cohort.programs().size(); k++) {
      int may = students.maySit(index, k);
      int at = cohort.programs().get(k) * loosened.types() + cohort.type();
      most[at] += may;
      if (may > 0) {
        cell[at] = linear.whole(may, costOfSeat());
      }
    }
  }

  private void writeChild(Demands.Sibling sibling) {
    int[] seat = new int[sibling.programs().size()];
    for (int k = 0; k < seat.length; k++) {
      boolean may = students.maySit(sibling.kind(), k);
      seat[k] = may ? linear.whole(1, costOfSeat()) : NONE;
      if (may) {
        int at = sibling.programs().get(k) * loosened.types() + sibling.type();
        most[at]++;
        childrenAt.computeIfAbsent(at, _ -> new ArrayList<>()).add(seat[k]);
      }
    }
    boolean must = students.mustSit(sibling.kind());
    int unplaced = linear.whole(must && !isElastic() ? 0 : 1, must && isElastic() ? 1 : 0);
    for (int variable : seat) {
      addIfAny(variable, 1);
    }
    linear.term(unplaced, 1).between(1, 1);
    children.put(sibling.student(), new Child(sibling, seat, unplaced));
  }

  private void addIfAny(int variable, double coefficient) {
    if (variable != NONE) {
      linear.term(variable, coefficient);
    }
  }

  private void writeCut(Cut cut, int unseated) {
    addSeats(cut);
    linear.atMost(students.maySit(cut));
    int must = students.mustSit(cut);
    if (must > 0) {
      addSeats(cut);
      addIfAny(unseated, 1);
      linear.atLeast(must);
    }
  }

  private void writeFlows(int index, int unseated, int mostWays) {
    Cohort cohort = demands.cohorts().get(index);
    int[] cells =
        cohort.programs().stream()
            .mapToInt(program -> cell[program * loosened.types() + cohort.type()])
            .toArray();
    if (Flows.write(linear, students.alike(index), cells, unseated, mostWays) && unseated != NONE) {
      unseatedByFlows.add(index);
    }
  }

  private void addSeats(Cut cut) {
    Cohort cohort = demands.cohorts().get(cut.cohort());
    cut.programs().stream()
        .forEach(
            k -> addIfAny(cell[cohort.programs().get(k) * loosened.types() + cohort.type()], 1));
  }

  private void writePairs() {
    for (FamilyPairs.Pair pair : demands.pairs()) {
      Child first = children.get(pair.first());
      Child second = children.get(pair.second());
      boolean holds =
          demands.find(new Member.Together(pair.rule().name())).stream()
              .anyMatch(ask.inForce()::get);
      if (first != null && second != null && holds) {
        writePair(pair, first, second);
      }
    }
  }

  private void writePair(FamilyPairs.Pair pair, Child first, Child second) {
    int mayBeApart = isElastic() ? linear.whole(1, 1) : NONE;
    if (mayBeApart != NONE) {
      apart.put(mayBeApart, new Member.Together(pair.rule().name()));
    }
    Set<Integer> places = new LinkedHashSet<>(places(first, pair));
    places.addAll(places(second, pair));
    for (int place : places) {
      writePlace(pair, first, second, place, mayBeApart);
    }
    for (int sign : new int[] {1, -1}) {
      linear.term(first.unplaced(), sign).term(second.unplaced(), -sign);
      addIfAny(mayBeApart, -1);
      linear.atMost(0);
    }
  }

  private void writePlace(
      FamilyPairs.Pair pair, Child first, Child second, int place, int mayBeApart) {
    for (int sign : new int[] {1, -1}) {
      addAt(pair, first, place, sign);
      addAt(pair, second, place, -sign);
      addIfAny(mayBeApart, -1);
      linear.atMost(0);
    }
  }

  private List<Integer> places(Child child, FamilyPairs.Pair pair) {
    return child.sibling().programs().stream().map(p -> place(pair, p)).toList();
  }

  private int place(FamilyPairs.Pair pair, int program) {
    return switch (pair.rule().together()) {
      case PROGRAM -> program;
      case SCHOOL -> loosened.schoolOf(program);
    };
  }

  private void addAt(FamilyPairs.Pair pair, Child child, int place, double coefficient) {
    for (int k = 0; k < child.seat().length; k++) {
      if (place(pair, child.sibling().programs().get(k)) == place) {
        addIfAny(child.seat()[k], coefficient);
      }
    }
  }

  private void writeAim() {
    switch (ask.aim()) {
      case Aim.FewestSeats(var programs) ->
          programs.stream()
              .sorted()
              .forEach(program -> {
                int added = linear.whole(students.students(), 1);
                addFilled(program);
                linear.term(added, -1).atMost(demands.problem().seats(program));
              });
      case Aim.LeastShort(Sum.Seats seats) -> {
        int added = linear.whole(students.students(), 1);
        seats.programs().forEach(this::addFilled);
        linear.term(added, -1).atMost(seats.seats());
      }
      case Aim.LeastShort(Sum.Sides sides) -> writeShort(sides);
      case Aim.AnyPlan _, Aim.FewestUnplaced _, Aim.LeastMissed _ -> {}
    }
  }

  private void addFilled(int program) {
    for (int type = 0; type < loosened.types(); type++) {
      addSeated(program, type, 1);
    }
  }

  private void writeShort(Sum.Sides sides) {
    BalanceRow row = sides.row();
    boolean isLower = sides.side() == Member.Side.LOWER;
    long bottom = isLower ? row.lowBottom() : row.highBottom();
    long top = isLower ? row.lowTop() : row.highTop();
    long rest = isLower ? row.lowConstant() : row.highConstant();
    double sign = isLower ? 1 : -1;
    double largest = (double) row.largest() * (1 + row.largestWeight());
    int missed = linear.whole(2 * largest + Math.abs((double) rest), 1);
    for (int program : row.programs()) {
      for (int type = 0; type < loosened.types(); type++) {
        addSeated(
            program,
            type,
            sign * ((double) bottom * row.weight(type) - (double) top * row.base(type)));
      }
    }
    linear.term(missed, bottom);
    double enrolled = (double) bottom * row.enrolledWeight() - (double) top * row.enrolled();
    linear.atLeast(sign * (rest - enrolled));
  }

  @Override
  public void addSeated(int program, int type, double coefficient) {
    int at = program * loosened.types() + type;
    addIfAny(cell[at], coefficient);
    childrenAt.getOrDefault(at, List.of()).forEach(it -> linear.term(it, coefficient));
  }

  @Override
  public int mostSeated(int program, int type) {
    return most[program * loosened.types() + type];
  }

  /** True where those of a cohort who must sit and do not are counted without any cut. */
  boolean countsUnseated(int cohort) {
    return unseatedByFlows.contains(cohort);
  }

  /** Seats that a cohort's students take in each of its programs. */
  int[] seats(int cohort, double[] solution) {
    Cohort of = demands.cohorts().get(cohort);
    return of.programs().stream()
        .mapToInt(p -> {
          int variable = cell[p * loosened.types() + of.type()];
          return variable == NONE ? 0 : (int) Math.round(solution[variable]);
        })
        .toArray();
  }

  /** All students per program and type. */
  SeatCounts counts(double[] solution) {
    int[] table = new int[cell.length];
    for (int at = 0; at < cell.length; at++) {
      table[at] = cell[at] == NONE ? 0 : (int) Math.round(solution[cell[at]]);
    }
    for (Child child : children.values()) {
      for (int k = 0; k < child.seat().length; k++) {
        if (child.seat()[k] != NONE && solution[child.seat()[k]] > 0.5) {
          table[child.sibling().programs().get(k) * loosened.types() + child.sibling().type()]++;
        }
      }
    }
    return new SeatCounts(demands.problem(), table);
  }

  /** The problem with the members whose rows are the table's. */
  AssignmentProblem loosened() {
    return loosened;
  }

  /** Siblings without a seat who must have one. */
  List<Demands.Sibling> unseated(double[] solution) {
    return children.values().stream()
        .filter(
            child -> solution[child.unplaced()] > 0.5 && students.mustSit(child.sibling().kind()))
        .map(Child::sibling)
        .toList();
  }

  /** The family rules of pairs apart. */
  List<Member> missedPairs(double[] solution) {
    List<Member> missed = new ArrayList<>();
    apart.forEach((variable, member) -> {
      if (solution[variable] > 0.5) {
        missed.add(member);
      }
    });
    return missed;
  }

  /** Siblings without a seat who must have one, and pairs apart. */
  long missedBySiblings(double[] solution) {
    return unseated(solution).size() + (long) missedPairs(solution).size();
  }
}
