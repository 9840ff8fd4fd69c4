package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.model.problem.ProblemParts;
import org.seatwright.solver.Budget;
import org.seatwright.solver.DrawnDistrict;

class PartBudgetsTest {
  private long nanos;

  /** Four parts; part k has {@code students[k]} students of two options. */
  private static List<ProblemPart> parts(int... students) {
    StringBuilder drawing = new StringBuilder();
    for (int grade = 0; grade < students.length; grade++) {
      drawing.append("North %d 9 seats\n".formatted(grade));
    }
    for (int grade = 0; grade < students.length; grade++) {
      for (int i = 0; i < students[grade]; i++) {
        drawing.append("Ada%d.%d %d frl: North-%d\n".formatted(grade, i, grade, grade));
      }
    }
    AssignmentProblem problem =
        AssignmentProblem.compile(
            DrawnDistrict.of(drawing.toString()), Policy.named("Drawn").build());
    return ProblemParts.of(problem, 0);
  }

  private PartBudgets budgets(Budget whole, List<ProblemPart> parts, int threads) {
    return new PartBudgets(whole, parts, threads, () -> nanos);
  }

  private void pass(int seconds) {
    nanos += Duration.ofSeconds(seconds).toNanos();
  }

  private static Duration time(Budget budget) {
    return budget.time().orElseThrow();
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  @Test
  void equalPartsShareWhatAllThreadsHave() {
    List<ProblemPart> parts = parts(2, 2, 2);
    PartBudgets budgets = budgets(Budget.ofTime(seconds(60)), parts, 2);

    assertThat(time(budgets.begin(parts.get(0)))).isEqualTo(seconds(40));
    assertThat(time(budgets.begin(parts.get(1)))).isEqualTo(seconds(40));
    pass(40);
    budgets.end(parts.get(0));
    assertThat(time(budgets.begin(parts.get(2)))).isEqualTo(seconds(20));
  }

  @Test
  void timeThatAPartDidNotUseIsForTheNext() {
    List<ProblemPart> parts = parts(2, 2, 2);
    PartBudgets budgets = budgets(Budget.ofTime(seconds(60)), parts, 2);

    budgets.begin(parts.get(0));
    budgets.begin(parts.get(1));
    pass(10);
    budgets.end(parts.get(0));
    assertThat(time(budgets.begin(parts.get(2)))).isEqualTo(seconds(50));
  }

  @Test
  void aLargePartLeavesTheOtherThreadToTheSmallOnes() {
    List<ProblemPart> parts = parts(9, 1, 1);
    PartBudgets budgets = budgets(Budget.ofTime(seconds(60)), parts, 2);

    assertThat(time(budgets.begin(parts.get(0)))).isEqualTo(seconds(60));
    assertThat(time(budgets.begin(parts.get(1)))).isEqualTo(seconds(30));
    pass(30);
    budgets.end(parts.get(1));
    assertThat(time(budgets.begin(parts.get(2)))).isEqualTo(seconds(30));
  }

  @Test
  void onceTheTimeIsOverAPartGetsAMillisecond() {
    List<ProblemPart> parts = parts(1, 1);
    PartBudgets budgets = budgets(Budget.ofTime(seconds(10)), parts, 1);

    pass(11);

    assertThat(time(budgets.begin(parts.get(0)))).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void movesAreSharedByOptionsWhateverTheTime() {
    List<ProblemPart> parts = parts(3, 1);
    Budget both = new Budget(Optional.of(seconds(10)), OptionalLong.of(1_000), 0.01);
    PartBudgets budgets = budgets(both, parts, 1);

    assertThat(budgets.begin(parts.get(1)))
        .isEqualTo(new Budget(Optional.of(Duration.ofMillis(2_500)), OptionalLong.of(250), 0.01));
    assertThat(budgets.begin(parts.get(0)).moves()).hasValue(750);
  }

  @Test
  void everyPartHasAMove() {
    List<ProblemPart> parts = parts(9, 1);

    assertThat(budgets(Budget.ofMoves(2), parts, 1).begin(parts.get(1)))
        .isEqualTo(Budget.ofMoves(1));
  }
}
