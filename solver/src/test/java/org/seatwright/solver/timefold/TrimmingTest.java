package org.seatwright.solver.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tally;
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

  @Test
  void studentsLeaveUntilTheRulesHoldWhereLeavingHelps() {
    Policy policy =
        Policy.named("Drawn")
            .balance(
                List.of(
                    new BalanceRule(
                        "mix",
                        new BalanceForm.Share(
                            new Tally.Members(Group.of("ses", "frl"), Optional.empty()),
                            Fraction.of(2, 5),
                            Fraction.of(3, 5),
                            new Basis.Enrolled()),
                        Per.SCHOOL,
                        Optional.empty(),
                        new Enforcement.Hard())))
            .build();
    AssignmentProblem problem =
        DrawnProblem.of(
            """
            North K 9
            South K 9
            a K ses=frl: North-K
            b K ses=frl: North-K
            c K ses=frl: North-K
            d K ses=frl: North-K
            e K ses=paid: North-K
            f K ses=paid: North-K
            g K ses=paid: South-K
            h K ses=paid: South-K
            """,
            policy);
    int[] first = new int[problem.students()];
    Arrays.setAll(first, problem::firstOption);

    int[] trimmed = Trimming.trimmed(problem, first);

    assertThat(problem.score(trimmed).isValid()).isTrue();
    assertThat(Arrays.stream(trimmed).filter(o -> problem.program(o) == problem.unplaced()))
        .hasSize(3);
  }
}
