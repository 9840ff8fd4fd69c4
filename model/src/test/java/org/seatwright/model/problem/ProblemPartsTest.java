package org.seatwright.model.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.random.RandomDistricts;

class ProblemPartsTest {
  private static final int DISTRICTS = 2_000;
  private static final int MOST_STUDENTS = 12;

  private static AssignmentProblem problem(int seed) {
    RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, MOST_STUDENTS);
    return AssignmentProblem.compile(drawn.district(), drawn.policy());
  }

  /** A plan of the whole, drawn part by part, and the sum of the parts' scores. */
  private static Score sum(List<ProblemPart> parts, Assignment plan) {
    return parts.stream()
        .map(part -> part.problem().score(part.problem().options(part.cut(plan))))
        .reduce(Score::plus)
        .orElseThrow();
  }

  private static Assignment plan(AssignmentProblem problem, Random random) {
    int[] options = new int[problem.students()];
    Arrays.setAll(
        options,
        i -> {
          int first = problem.firstOption(i);
          return first + random.nextInt(problem.lastOption(i) - first + 1);
        });
    return problem.assignment(options);
  }

  @Test
  void aPlanScoresTheSumOfWhatItsPartsScore() {
    int divided = 0;
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem whole = problem(seed);
      List<ProblemPart> parts = ProblemParts.of(whole, 0);
      divided += parts.size() > 1 ? 1 : 0;
      Random random = new Random(seed);
      for (int draw = 0; draw < 4; draw++) {
        Assignment plan = plan(whole, random);
        assertThat(sum(parts, plan))
            .as("seed %d, %d parts: %s", seed, parts.size(), whole.policy())
            .isEqualTo(whole.score(whole.options(plan)));
      }
    }
    assertThat(divided).isGreaterThan(DISTRICTS / 6);
  }

  @Test
  void withoutTheRulesBeyondLinearAPlanStillScoresTheSum() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem whole = problem(seed).withoutBeyondLinear();
      assertThat(whole.beyondLinear()).isEmpty();
      Assignment plan = plan(whole, new Random(seed));
      Score score =
          ProblemParts.of(problem(seed), 0).stream()
              .map(part -> {
                AssignmentProblem linear = part.problem().withoutBeyondLinear();
                return linear.score(linear.options(part.cut(plan)));
              })
              .reduce(Score::plus)
              .orElseThrow();
      assertThat(score).as("seed %d", seed).isEqualTo(whole.score(whole.options(plan)));
    }
  }

  @Test
  void everyStudentProgramAndRowIsInOnePartWithTheSameOptions() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem whole = problem(seed);
      List<Integer> students = new ArrayList<>();
      List<Integer> programs = new ArrayList<>();
      List<Integer> rows = new ArrayList<>();
      for (ProblemPart part : ProblemParts.of(whole, 0)) {
        AssignmentProblem own = part.problem();
        IntStream.range(0, own.programs()).map(part::program).forEach(programs::add);
        IntStream.range(0, own.rows().size()).map(part::row).forEach(rows::add);
        for (int i = 0; i < own.students(); i++) {
          students.add(part.student(i));
          assertThat(options(own, i, part)).isEqualTo(options(whole, part.student(i)));
        }
        for (int r = 0; r < own.rows().size(); r++) {
          BalanceRow row = whole.rows().get(part.row(r));
          assertThat(own.rows().get(r).place()).isEqualTo(row.place());
          assertThat(Arrays.stream(own.rows().get(r).programs()).map(part::program).toArray())
              .isEqualTo(row.programs());
          assertThat(own.rules().get(own.ruleOf(r)).name())
              .isEqualTo(whole.rules().get(whole.ruleOf(part.row(r))).name());
        }
      }
      assertThat(students).hasSize(whole.students()).doesNotHaveDuplicates();
      assertThat(programs).hasSize(whole.programs()).doesNotHaveDuplicates();
      assertThat(rows).hasSize(whole.rows().size()).doesNotHaveDuplicates();
    }
  }

  private static List<String> options(AssignmentProblem problem, int student) {
    return options(problem, student, IntStream.range(0, problem.programs() + 1).toArray());
  }

  private static List<String> options(AssignmentProblem problem, int student, ProblemPart part) {
    int[] programs = new int[problem.programs() + 1];
    Arrays.setAll(programs, p -> p < problem.programs() ? part.program(p) : -1);
    return options(problem, student, programs);
  }

  private static List<String> options(AssignmentProblem problem, int student, int[] programs) {
    return IntStream.rangeClosed(problem.firstOption(student), problem.lastOption(student))
        .mapToObj(o ->
            "%s: %d points, rank %d at %d, tie-break %d, must sit %s"
                .formatted(
                    o == problem.lastOption(student) ? "unplaced" : programs[problem.program(o)],
                    problem.cost(o),
                    problem.rank(o),
                    problem.rankPlace(o),
                    problem.tieBreak(student, o),
                    problem.mustSit(student)))
        .toList();
  }

  @Test
  void plansJoinToWhatTheyWereCutFrom() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem whole = problem(seed);
      Assignment plan = plan(whole, new Random(seed));
      Assignment.Builder joined = new Assignment.Builder(whole.students());
      ProblemParts.of(whole, 0).forEach(part -> part.seat(part.cut(plan), joined));
      assertThat(joined.build()).isEqualTo(plan);
    }
  }

  private static AssignmentProblem fourGrades() {
    return AssignmentProblem.compile(
        DrawnDistrict.of(
            """
            North K 2 seats
            North 1 2 seats
            North 2 2 seats
            North 3 2 seats
            Ada K frl: North-K
            Ben 1 frl: North-1
            Cyd 2 paid: North-2
            Dee 3 paid: North-3
            Eve 9 paid:
            """),
        Policy.named("Ranked only").placement(new PlacementRule(Unlisted.NEVER, false)).build());
  }

  @Test
  void smallComponentsShareAPart() {
    assertThat(sizes(0)).containsExactly(2, 1, 1, 1);
    assertThat(sizes(3)).containsExactly(3, 2);
    assertThat(sizes(5)).containsExactly(4, 1);
    assertThat(sizes(100)).containsExactly(5);
  }

  /** Students of each part; whoever has no option is in the first. */
  private static List<Integer> sizes(int leastOptions) {
    return ProblemParts.of(fourGrades(), leastOptions).stream()
        .map(part -> part.problem().students())
        .toList();
  }

  @Test
  void aProblemOfOnePieceIsItsOwnPart() {
    AssignmentProblem whole = fourGrades();

    assertThat(ProblemParts.of(whole, 100).getFirst().problem()).isSameAs(whole);
  }

  @Test
  void aPartHasNoDistrict() {
    AssignmentProblem part = ProblemParts.of(fourGrades(), 0).getFirst().problem();

    assertThatThrownBy(part::district)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A part of a problem has no district; ask the whole.");
  }
}
