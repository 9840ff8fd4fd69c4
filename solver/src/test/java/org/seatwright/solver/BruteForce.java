package org.seatwright.solver;

import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;

/**
 * The best score of a small district by trying every plan, read from district and policy through
 * the audit alone.
 */
public final class BruteForce {
  private static final int UNPLACED = -1;

  private final District district;
  private final Policy policy;
  private final int[] seat;
  private Score best = new Score(Long.MAX_VALUE, 0, 0);

  private BruteForce(District district, Policy policy) {
    this.district = district;
    this.policy = policy;
    this.seat = new int[district.students().size()];
  }

  public static Score best(District district, Policy policy) {
    BruteForce search = new BruteForce(district, policy);
    search.placeFrom(0);
    return search.best;
  }

  private void placeFrom(int student) {
    if (student == seat.length) {
      Score score = Audit.judge(district, policy, plan()).score();
      if (score.isBetterThan(best)) {
        best = score;
      }
      return;
    }
    seat[student] = UNPLACED;
    placeFrom(student + 1);
    for (int p = 0; p < district.programs().size(); p++) {
      if (mayTake(student, p)) {
        seat[student] = p;
        placeFrom(student + 1);
      }
    }
  }

  private boolean mayTake(int student, int program) {
    boolean ownGrade =
        district.programs().get(program).grade().equals(district.students().get(student).grade());
    return ownGrade
        && (policy.placement().unlisted() == Unlisted.WHEN_NEEDED
            || district.choices().findRank(student, program).isPresent());
  }

  private Assignment plan() {
    Assignment.Builder plan = new Assignment.Builder(seat.length);
    for (int i = 0; i < seat.length; i++) {
      if (seat[i] != UNPLACED) {
        plan.place(i, seat[i]);
      }
    }
    return plan.build();
  }
}
