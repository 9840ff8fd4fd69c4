package org.seatwright.solver.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.PlanTally;

/** Every plan of a small problem, tried: the best one, and the best one for each option. */
final class SeatBruteForce {
  private final AssignmentProblem problem;
  private final PlanTally tally;
  private final int[] option;
  private final Score[] bestWith;

  /** Whether some plan with the option keeps a row, no program over-full. Shape: options × rows. */
  private final boolean[][] keeps;

  private Score best = new Score(Long.MAX_VALUE, 0, 0);
  private int[] plan = new int[0];

  SeatBruteForce(AssignmentProblem problem) {
    this.problem = problem;
    this.tally = new PlanTally(problem);
    this.option = new int[problem.students()];
    this.bestWith = new Score[problem.options()];
    this.keeps = new boolean[problem.options()][problem.rows().size()];
    placeFrom(0);
  }

  private void placeFrom(int student) {
    if (student == option.length) {
      look();
      return;
    }
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      option[student] = o;
      tally.add(student, o);
      placeFrom(student + 1);
      tally.remove(student);
    }
  }

  private void look() {
    Score score = tally.score();
    if (score.isBetterThan(best)) {
      best = score;
      plan = option.clone();
    }
    for (int o : option) {
      if (bestWith[o] == null || score.isBetterThan(bestWith[o])) {
        bestWith[o] = score;
      }
    }
    boolean isOverFull = false;
    for (int p = 0; p < problem.programs(); p++) {
      isOverFull |= tally.table().filled(p) > problem.seats(p);
    }
    for (int r = 0; !isOverFull && r < problem.rows().size(); r++) {
      BalanceRow row = problem.rows().get(r);
      if (row.missed(tally.table().weighted(r), tally.table().base(r)) == 0) {
        for (int o : option) {
          keeps[o][r] = true;
        }
      }
    }
  }

  Score best() {
    return best;
  }

  /** The best plan; shape: one option per student. */
  int[] plan() {
    return plan.clone();
  }

  /** The best score of the valid plans with the option; empty where there are none. */
  Optional<Score> bestWith(int o) {
    return Optional.of(bestWith[o]).filter(Score::isValid);
  }

  /** True where some plan with the option keeps the rule there, no program over-full. */
  boolean keeps(int o, String rule, String place) {
    boolean found = false;
    for (int r = 0; r < problem.rows().size(); r++) {
      BalanceRow row = problem.rows().get(r);
      if (row.rule().equals(rule) && row.place().equals(place)) {
        found = true;
        if (!keeps[o][r]) {
          return false;
        }
      }
    }
    return found;
  }

  /** True where the level that a cost names is worse by so much in the best plan with the seat. */
  boolean confirms(ForcedCost cost, int o) {
    return cost.least().isEmpty()
        || bestWith(o)
            .map(with -> {
              int level = cost.least().get().level();
              return levels(with).subList(0, level).equals(levels(best).subList(0, level))
                  && levels(with).get(level) - levels(best).get(level)
                      >= cost.least().get().amount();
            })
            .orElse(true);
  }

  private static List<Long> levels(Score score) {
    List<Long> levels = new ArrayList<>(score.ranks());
    levels.add(score.points());
    return levels;
  }
}
