package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.seatwright.model.audit.Score;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;

/**
 * Every level of a plan's score, kept up to date while students change options.
 *
 * <p>Mutable. One change costs O(rows of the program + pairs of the student); reading the score
 * costs O(levels), and where a fairness rule counts a look at envy as in {@link EnvyTally}.
 */
public final class PlanTally {
  private static final int NONE = -1;

  private final AssignmentProblem problem;
  private final SeatTable table;
  private final int[] option;
  private final int[] atRankPlace;
  private final Optional<EnvyTally> envy;
  private long unseated;
  private long pairsMissed;
  private long pairPoints;
  private long optionPoints;
  private long tieBreak;

  /** A plan in which no student has an option yet. */
  public PlanTally(AssignmentProblem problem) {
    this.problem = problem;
    table = new SeatTable(problem);
    option = new int[problem.students()];
    Arrays.fill(option, NONE);
    atRankPlace = new int[problem.rankLevels().last() + 1];
    envy =
        problem.fairness().isEmpty()
            ? Optional.empty()
            : Optional.of(new EnvyTally(problem, table));
  }

  /** Gives a student without one an option. */
  public void add(int student, int newOption) {
    option[student] = newOption;
    count(student, 1);
    if (envy.isPresent()) {
      envy.get().add(student, newOption);
    }
  }

  /** Takes the student's option away. */
  public void remove(int student) {
    count(student, -1);
    option[student] = NONE;
    if (envy.isPresent()) {
      envy.get().remove(student);
    }
  }

  private void count(int student, int sign) {
    int held = option[student];
    int program = problem.program(held);
    if (sign > 0) {
      table.add(program, problem.type(student));
    } else {
      table.remove(program, problem.type(student));
    }
    unseated += program == problem.unplaced() && problem.mustSit(student) ? sign : 0;
    atRankPlace[problem.rankPlace(held)] += sign;
    optionPoints += sign * problem.cost(held);
    tieBreak += sign * problem.tieBreak(student, held);
    for (int k : problem.pairs().of(student)) {
      countPair(problem.pairs().all().get(k), sign);
    }
  }

  private void countPair(FamilyPairs.Pair pair, int sign) {
    int first = option[pair.first()];
    int second = option[pair.second()];
    if (first != NONE && second != NONE && isApart(problem, pair, first, second)) {
      switch (pair.rule().enforcement()) {
        case Enforcement.Hard() -> pairsMissed += sign;
        case Enforcement.Soft(long points) -> pairPoints += sign * points;
        case Enforcement.Report() -> {}
      }
    }
  }

  /** True where these options of the pair are not together. */
  public static boolean isApart(
      AssignmentProblem problem, FamilyPairs.Pair pair, int first, int second) {
    int one = problem.program(first);
    int other = problem.program(second);
    if (one == problem.unplaced() || other == problem.unplaced()) {
      return one != other;
    }
    return switch (pair.rule().together()) {
      case PROGRAM -> one != other;
      case SCHOOL -> problem.schoolOf(one) != problem.schoolOf(other);
    };
  }

  /** The students per program and type. */
  public SeatTable table() {
    return table;
  }

  /** Who envies whom; empty where no fairness rule counts. */
  public Optional<EnvyTally> envy() {
    return envy;
  }

  /** The score of those who have an option. */
  public Score score() {
    long missed = table.missed() + unseated + pairsMissed;
    long points = optionPoints + table.softPoints() + pairPoints;
    if (envy.isPresent()) {
      for (FairnessRule rule : problem.fairness()) {
        long students = envy.get().students(rule.among());
        switch (rule.enforcement()) {
          case Enforcement.Hard() -> missed += students;
          case Enforcement.Soft(long each) -> points += each * students;
          case Enforcement.Report() -> {}
        }
      }
    }
    return new Score(missed, ranks(), points, tieBreak);
  }

  /** The students that each level before points counts; shape: one per level. */
  private List<Long> ranks() {
    int levels = problem.rankLevels().count();
    List<Long> ranks = new ArrayList<>(levels);
    for (int level = 0; level < levels; level++) {
      long beyond = 0;
      for (int at = 1; at < atRankPlace.length; at++) {
        beyond += problem.rankLevels().counts(level, at) ? atRankPlace[at] : 0;
      }
      ranks.add(beyond);
    }
    return ranks;
  }
}
