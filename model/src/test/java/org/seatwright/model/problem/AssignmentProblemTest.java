package org.seatwright.model.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.LotteryNumbers;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;

class AssignmentProblemTest {
  private static final Points POINTS = new Points(List.of(1L, 10L, 25L), 300, 10, 1000);

  private final District district =
      DrawnDistrict.of(
          """
          North K 2 seats
          North 1 1 seats
          South K 2 seats
          Hill K 0 seats
          Ada K frl: Hill-K North-K
          Ben K paid:
          Cyd K free: North-K
          Dee 1 paid: North-1
          """);

  private static Policy policy(Unlisted unlisted, BalanceRule... rules) {
    return new Policy(
        "Drawn", List.of(rules), new PlacementRule(unlisted, false), POINTS, new Lottery(7));
  }

  private static BalanceRule share(String name, String ses, Per per, Enforcement enforcement) {
    BalanceForm form =
        new BalanceForm.Share(
            new AttributeValue("ses", ses), Fraction.of(333, 1000), Fraction.of(667, 1000));
    return new BalanceRule(name, form, per, Optional.empty(), enforcement);
  }

  private AssignmentProblem compile(Unlisted unlisted, BalanceRule... rules) {
    return AssignmentProblem.compile(district, policy(unlisted, rules));
  }

  /** A student's options in words: program and points each. */
  private static List<String> options(AssignmentProblem problem, int student) {
    return IntStream.rangeClosed(problem.firstOption(student), problem.lastOption(student))
        .mapToObj(o -> {
          int program = problem.program(o);
          return (program == problem.unplaced()
                  ? "-"
                  : problem.district().programs().get(program).id().value())
              + " "
              + problem.cost(o);
        })
        .toList();
  }

  @Test
  void optionsAreRankedThenUnlistedInInputOrderThenUnplaced() {
    AssignmentProblem problem = compile(Unlisted.WHEN_NEEDED);

    assertThat(options(problem, 0))
        .containsExactly("Hill-K 1", "North-K 10", "South-K 300", "- 1000");
    assertThat(options(problem, 1))
        .containsExactly("North-K 300", "South-K 300", "Hill-K 300", "- 1000");
    assertThat(options(problem, 3)).containsExactly("North-1 1", "- 1000");
    assertThat(problem.options()).isEqualTo(14);
  }

  @Test
  void whereUnlistedSeatsAreNeverAllowedThereAreNone() {
    AssignmentProblem problem = compile(Unlisted.NEVER);

    assertThat(options(problem, 0)).containsExactly("Hill-K 1", "North-K 10", "- 1000");
    assertThat(options(problem, 1)).containsExactly("- 1000");
  }

  @Test
  void oneTwoValuedRuleMakesTwoTypes() {
    AssignmentProblem problem =
        compile(Unlisted.NEVER, share("lunch", "paid", Per.SCHOOL, new Enforcement.Hard()));

    assertThat(problem.types()).isEqualTo(2);
    assertThat(IntStream.range(0, 4).map(problem::type)).containsExactly(0, 1, 0, 1);
    assertThat(problem.rows())
        .extracting(BalanceRow::place)
        .containsExactly("North", "South", "Hill");
    assertThat(problem.rows().getFirst().weight(0)).isZero();
    assertThat(problem.rows().getFirst().weight(1)).isEqualTo(1);
  }

  @Test
  void reportRulesMakeNoRowsAndSplitNoTypes() {
    AssignmentProblem problem =
        compile(Unlisted.NEVER, share("lunch", "paid", Per.SCHOOL, new Enforcement.Report()));

    assertThat(problem.types()).isEqualTo(1);
    assertThat(problem.rows()).isEmpty();
  }

  @Test
  void softRulesSplitTypesLikeHardOnes() {
    AssignmentProblem problem =
        compile(
            Unlisted.NEVER,
            share("lunch", "paid", Per.DISTRICT, new Enforcement.Soft(3)),
            share("free", "free", Per.DISTRICT, new Enforcement.Hard()));

    assertThat(problem.types()).isEqualTo(3);
    assertThat(problem.rows()).extracting(BalanceRow::points).containsExactly(3L, 0L);
    assertThat(problem.rows()).extracting(BalanceRow::isHard).containsExactly(false, true);
  }

  @Test
  void programsKnowTheirRows() {
    AssignmentProblem problem =
        compile(
            Unlisted.NEVER,
            share("lunch", "paid", Per.DISTRICT, new Enforcement.Hard()),
            share("free", "free", Per.SCHOOL, new Enforcement.Hard()));

    for (int p = 0; p < problem.programs(); p++) {
      int program = p;
      List<Integer> rows =
          IntStream.range(0, problem.rowCount(p))
              .map(k -> problem.row(program, k))
              .boxed()
              .toList();
      List<Integer> expected =
          IntStream.range(0, problem.rows().size())
              .filter(
                  r -> IntStream.of(problem.rows().get(r).programs()).anyMatch(q -> q == program))
              .boxed()
              .toList();
      assertThat(rows).hasSize(2).isEqualTo(expected);
    }
  }

  @Test
  void coefficientsAreNoLargerThanThePlaceAndBoundsMeanTheSame() {
    AssignmentProblem problem =
        compile(Unlisted.WHEN_NEEDED, share("lunch", "paid", Per.SCHOOL, new Enforcement.Hard()));
    BalanceRow north = problem.rows().getFirst();

    // Four students have a program of North among their options, so thirds replace thousandths.
    assertThat(north.lowBottom()).isLessThanOrEqualTo(4);
    assertThat(north.highBottom()).isLessThanOrEqualTo(4);
    for (long b = 0; b <= 4; b++) {
      assertThat(north.lower(b)).isEqualTo(Fraction.of(333, 1000).ceilingOf(b));
      assertThat(north.upper(b)).isEqualTo(Fraction.of(667, 1000).floorOf(b));
    }
  }

  @Test
  void studentsOfEveryBatchHaveTheirOwnOptions() {
    StringBuilder drawing = new StringBuilder("North K 9 seats\nSouth K 9 seats\n");
    for (int i = 0; i < 10_001; i++) {
      String list = i % 3 == 0 ? "" : i % 3 == 1 ? " South-K" : " North-K South-K";
      drawing.append("Student%d K frl:%s\n".formatted(i, list));
    }
    PlacementRule never = new PlacementRule(Unlisted.NEVER, false);
    AssignmentProblem problem =
        AssignmentProblem.compile(
            DrawnDistrict.of(drawing.toString()), Policy.named("Drawn").placement(never).build());

    for (int i = 0; i < 10_001; i++) {
      int[] programs =
          IntStream.rangeClosed(problem.firstOption(i), problem.lastOption(i))
              .map(problem::program)
              .toArray();
      int[] expected =
          i % 3 == 0 ? new int[] {2} : i % 3 == 1 ? new int[] {1, 2} : new int[] {0, 1, 2};
      assertThat(programs).as("student %d", i).isEqualTo(expected);
    }
    assertThat(problem.options()).isEqualTo(3_334 + 2 * 3_334 + 3 * 3_333);
  }

  @Test
  void stepsCountRanksThenUnlistedThenNone() {
    AssignmentProblem problem = compile(Unlisted.WHEN_NEEDED);

    assertThat(steps(problem, 0)).containsExactly(0, 1, 2, 3);
    assertThat(steps(problem, 1)).containsExactly(0, 0, 0, 1);
    assertThat(steps(problem, 2)).containsExactly(0, 1, 1, 2);
  }

  private static IntStream steps(AssignmentProblem problem, int student) {
    return IntStream.rangeClosed(problem.firstOption(student), problem.lastOption(student))
        .map(o -> problem.steps(student, o));
  }

  @Test
  void theTieBreakWeighsStepsByLotteryPosition() {
    AssignmentProblem problem = compile(Unlisted.WHEN_NEEDED);

    // The lottery puts Ada first, then Cyd, Dee and Ben.
    assertThat(IntStream.range(0, 4).map(LotteryNumbers.of(district, problem.policy())::position))
        .containsExactly(1, 4, 2, 3);
    assertThat(problem.tieBreak(0, problem.lastOption(0))).isEqualTo(4 * 3);
    assertThat(problem.tieBreak(1, problem.lastOption(1))).isEqualTo(1);
    assertThat(problem.tieBreak(2, problem.firstOption(2) + 1)).isEqualTo(3);
  }

  @Test
  void plansTranslateToOptionsAndBack() {
    AssignmentProblem problem = compile(Unlisted.WHEN_NEEDED);
    Assignment plan = DrawnDistrict.plan(district, "North-K - South-K North-1");

    int[] options = problem.options(plan);

    assertThat(problem.assignment(options)).isEqualTo(plan);
    assertThat(problem.score(options))
        .isEqualTo(Audit.judge(district, problem.policy(), plan).score())
        .isEqualTo(new Score(0, 10 + 1000 + 300 + 1, 4 + 1 + 3));
  }

  @Test
  void aSeatThatIsNoOptionIsRefused() {
    AssignmentProblem problem = compile(Unlisted.NEVER);
    Assignment plan = DrawnDistrict.plan(district, "South-K - - -");

    assertThatThrownBy(() -> problem.options(plan))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The plan seats a student in program South-K, which is none of the student's options.");
  }

  @Test
  void aDistrictWithoutStudentsHasOneTypeAndNoOptions() {
    AssignmentProblem problem =
        AssignmentProblem.compile(
            DrawnDistrict.of("North K 2 seats"),
            policy(Unlisted.NEVER, share("lunch", "paid", Per.SCHOOL, new Enforcement.Hard())));

    assertThat(problem.types()).isEqualTo(1);
    assertThat(problem.options()).isZero();
    assertThat(problem.score(new int[0])).isEqualTo(new Score(0, 0, 0));
  }
}
