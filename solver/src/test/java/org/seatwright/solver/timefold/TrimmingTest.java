package org.seatwright.solver.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.PlanTally;
import org.seatwright.model.random.RandomDistricts;

class TrimmingTest {
  private static final int DISTRICTS = 300;

  @Test
  void aTrimmedPlanHasNoMoreStudentsThanSeatsUnlessSomeMustSit() {
    int trimmedSomeone = 0;
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, 8);
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      int[] first = new int[problem.students()];
      boolean someMustSit = false;
      for (int i = 0; i < first.length; i++) {
        first[i] = problem.firstOption(i);
        someMustSit |= problem.mustSit(i);
      }
      int[] trimmed = Trimming.trimmed(problem, first);
      PlanTally tally = new PlanTally(problem);
      for (int i = 0; i < trimmed.length; i++) {
        tally.add(i, trimmed[i]);
        trimmedSomeone += trimmed[i] == first[i] ? 0 : 1;
      }
      for (int p = 0; p < problem.programs() && !someMustSit; p++) {
        assertThat(tally.table().filled(p))
            .as("seed %d", seed)
            .isLessThanOrEqualTo(problem.seats(p));
      }
    }
    assertThat(trimmedSomeone).isGreaterThan(100);
  }
}
