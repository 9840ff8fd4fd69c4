package org.seatwright.solver.mip;

import java.util.ArrayList;
import java.util.List;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.FamilyPairs.Pair;
import org.seatwright.model.problem.PlanTally;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.Meaning;

/**
 * The rows that keep children of one household together.
 *
 * <p>A pair that must be together sits equally often at every place. A pair that may be apart has a
 * variable per place for sitting there together, and one for being apart.
 */
final class PairRows {
  /** The options with which both children of a pair are at one place. */
  private record Meeting(List<Integer> ofFirst, List<Integer> ofSecond) {}

  /** A pair that may be apart; {@code together} has a variable per meeting. */
  private record Elastic(Pair pair, int apart, List<Meeting> meetings, List<Integer> together) {
    boolean isHard() {
      return pair.rule().enforcement() instanceof Enforcement.Hard;
    }

    double points() {
      return pair.rule().enforcement() instanceof Enforcement.Soft soft ? soft.points() : 0;
    }
  }

  private final AssignmentProblem problem;
  private final Goal goal;
  private final LinearProgram linear;
  private final OptionVariables options;
  private final List<Elastic> elastic = new ArrayList<>();

  /** Writes the rows of every pair that matters to the goal. */
  PairRows(AssignmentProblem problem, Goal goal, LinearProgram linear, OptionVariables options) {
    this.problem = problem;
    this.goal = goal;
    this.linear = linear;
    this.options = options;
    for (Pair pair : problem.pairs().all()) {
      switch (pair.rule().enforcement()) {
        case Enforcement.Hard() -> {
          if (goal.mayMiss()) {
            writeElastic(pair, goal.missCost());
          } else {
            writeTogether(pair);
          }
        }
        case Enforcement.Soft(long points) -> {
          if (goal.countsPoints()) {
            writeElastic(pair, goal.pointCost(points));
          }
        }
        case Enforcement.Report() -> {}
      }
    }
  }

  private void writeTogether(Pair pair) {
    for (Meeting meeting : meetings(pair)) {
      meeting.ofFirst().forEach(o -> options.add(o, 1));
      meeting.ofSecond().forEach(o -> options.add(o, -1));
      linear.between(0, 0);
      linear.explain(new Meaning.PairKept(pair.first(), pair.second()));
    }
  }

  private void writeElastic(Pair pair, double cost) {
    int apart = linear.whole(1, cost);
    linear.explain(new Meaning.Apart(pair.first(), pair.second()));
    List<Meeting> both =
        meetings(pair).stream()
            .filter(it -> !it.ofFirst().isEmpty() && !it.ofSecond().isEmpty())
            .toList();
    List<Integer> together = new ArrayList<>();
    for (Meeting meeting : both) {
      int variable = linear.continuous(1, 0);
      linear.explain(new Meaning.Together(pair.first(), pair.second()));
      together.add(variable);
      for (List<Integer> side : List.of(meeting.ofFirst(), meeting.ofSecond())) {
        side.forEach(o -> options.add(o, 1));
        linear.term(variable, -1).atLeast(0);
        linear.explain(new Meaning.PairKept(pair.first(), pair.second()));
      }
    }
    together.forEach(variable -> linear.term(variable, 1));
    linear.term(apart, 1).atLeast(1);
    linear.explain(new Meaning.PairKept(pair.first(), pair.second()));
    elastic.add(new Elastic(pair, apart, both, together));
  }

  /** Core options of the pair by the place they lead to, having no seat among the places. */
  private List<Meeting> meetings(Pair pair) {
    List<Meeting> meetings = new ArrayList<>();
    for (int o : core(pair.first())) {
      meetings.stream()
          .filter(it -> !isApart(pair, o, it.ofFirst().getFirst()))
          .findFirst()
          .orElseGet(() -> {
            meetings.add(new Meeting(new ArrayList<>(), new ArrayList<>()));
            return meetings.getLast();
          })
          .ofFirst()
          .add(o);
    }
    for (int o : core(pair.second())) {
      meetings.stream()
          .filter(it ->
              !isApart(
                  pair,
                  it.ofFirst().isEmpty() ? it.ofSecond().getFirst() : it.ofFirst().getFirst(),
                  o))
          .findFirst()
          .orElseGet(() -> {
            meetings.add(new Meeting(new ArrayList<>(), new ArrayList<>()));
            return meetings.getLast();
          })
          .ofSecond()
          .add(o);
    }
    return meetings;
  }

  private boolean isApart(Pair pair, int option, int other) {
    return PlanTally.isApart(problem, pair, option, other);
  }

  private List<Integer> core(int student) {
    List<Integer> core = new ArrayList<>();
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      if (options.has(o)) {
        core.add(o);
      }
    }
    return core;
  }

  /** Adds the hard pairs apart to the row. */
  void addMissed() {
    elastic.stream().filter(Elastic::isHard).forEach(it -> linear.term(it.apart(), 1));
  }

  /** Adds the points of soft pairs apart to the row. */
  void addPoints() {
    elastic.forEach(it -> linear.term(it.apart(), it.points()));
  }

  /** Sets every variable of these rows as {@code plan} demands. */
  void fill(int[] plan, double[] solution) {
    for (Elastic it : elastic) {
      int first = plan[it.pair().first()];
      int second = plan[it.pair().second()];
      boolean isApart = isApart(it.pair(), first, second);
      solution[it.apart()] = isApart ? 1 : 0;
      for (int k = 0; k < it.meetings().size(); k++) {
        boolean meet = !isApart && it.meetings().get(k).ofFirst().contains(first);
        solution[it.together().get(k)] = meet ? 1 : 0;
      }
    }
  }
}
