package org.seatwright.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.audit.Violation;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.random.RandomDistricts;

/** The compiled problem against the audit, on districts and policies that mix every construct. */
class ProblemAndAuditTest {
  private static final int DISTRICTS = 1_500;
  private static final int MOST_STUDENTS = 9;
  private static final int PLANS = 3;

  private static AssignmentProblem problem(int seed) {
    RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, MOST_STUDENTS);
    return AssignmentProblem.compile(drawn.district(), drawn.policy());
  }

  /** An option for each student; full programs are mostly left out. */
  private static int[] plan(AssignmentProblem problem, Random random) {
    int[] left = IntStream.range(0, problem.programs()).map(problem::seats).toArray();
    int[] plan = new int[problem.students()];
    for (int i = 0; i < plan.length; i++) {
      plan[i] = option(problem, i, random);
      for (int tries = 0; tries < 3 && isFull(problem, plan[i], left); tries++) {
        plan[i] = option(problem, i, random);
      }
      if (problem.program(plan[i]) != problem.unplaced()) {
        left[problem.program(plan[i])]--;
      }
    }
    return plan;
  }

  private static boolean isFull(AssignmentProblem problem, int option, int[] left) {
    return problem.program(option) != problem.unplaced() && left[problem.program(option)] <= 0;
  }

  private static int option(AssignmentProblem problem, int student, Random random) {
    int first = problem.firstOption(student);
    return first + random.nextInt(problem.lastOption(student) - first + 1);
  }

  private static Score judged(AssignmentProblem problem, int[] plan) {
    return Audit.judge(problem.district(), problem.policy(), problem.assignment(plan)).score();
  }

  @Test
  void everyPlanHasTheScoreThatTheAuditFinds() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem problem = problem(seed);
      Random random = new Random(seed);
      for (int draw = 0; draw < PLANS; draw++) {
        int[] plan = plan(problem, random);
        assertThat(problem.score(plan))
            .as("seed %d, plan %d: %s", seed, draw, problem.policy())
            .isEqualTo(judged(problem, plan));
      }
    }
  }

  @Test
  void theTallyIsExactAfterAnyChanges() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem problem = problem(seed);
      Random random = new Random(seed);
      int[] plan = plan(problem, random);
      PlanTally tally = new PlanTally(problem);
      for (int i = 0; i < plan.length; i++) {
        tally.add(i, plan[i]);
      }
      for (int change = 0; change < 8; change++) {
        int student = random.nextInt(plan.length);
        int other = random.nextInt(plan.length);
        // Two are without an option at once, as while they change places.
        tally.remove(student);
        if (other != student) {
          tally.remove(other);
          plan[other] = option(problem, other, random);
        }
        plan[student] = option(problem, student, random);
        tally.add(student, plan[student]);
        if (other != student) {
          tally.add(other, plan[other]);
        }
        assertThat(tally.score())
            .as("seed %d, change %d: %s", seed, change, problem.policy())
            .isEqualTo(problem.score(plan));
      }
      assertThat(tally.score())
          .as("seed %d: %s", seed, problem.policy())
          .isEqualTo(judged(problem, plan));
    }
  }

  @Test
  void theOptionsAreTheSeatsThatTheAuditAccepts() {
    for (int seed = 0; seed < DISTRICTS; seed += 3) {
      AssignmentProblem problem = problem(seed);
      for (int i = 0; i < problem.students(); i++) {
        Set<Integer> options = new TreeSet<>();
        for (int o = problem.firstOption(i); o < problem.lastOption(i); o++) {
          options.add(problem.program(o));
        }
        assertThat(options)
            .as("seed %d, student %d: %s", seed, i, problem.policy())
            .isEqualTo(accepted(problem.district(), problem.policy(), i));
      }
    }
  }

  private static Set<Integer> accepted(District district, Policy policy, int student) {
    Set<Integer> accepted = new TreeSet<>();
    for (int p = 0; p < district.programs().size(); p++) {
      Assignment plan =
          new Assignment.Builder(district.students().size()).place(student, p).build();
      if (Audit.judge(district, policy, plan).violations().stream()
          .noneMatch(ProblemAndAuditTest::isOfTheSeat)) {
        accepted.add(p);
      }
    }
    return accepted;
  }

  private static boolean isOfTheSeat(Violation violation) {
    return violation instanceof Violation.SeatDenied || violation instanceof Violation.WrongGrade;
  }

  @Test
  void whoMustSitIsMissedByTheAuditWhenUnplaced() {
    for (int seed = 0; seed < DISTRICTS; seed += 3) {
      AssignmentProblem problem = problem(seed);
      long mustSit = IntStream.range(0, problem.students()).filter(problem::mustSit).count();
      Verdict nobody =
          Audit.judge(
              problem.district(),
              problem.policy(),
              new Assignment.Builder(problem.students()).build());

      long missed =
          nobody.violations().stream()
              .filter(
                  it -> it instanceof Violation.NotPlaced || it instanceof Violation.PromiseBroken)
              .mapToLong(Violation::students)
              .sum();
      assertThat(missed).as("seed %d: %s", seed, problem.policy()).isEqualTo(mustSit);
    }
  }

  @Test
  void theDrawsMixWhatIsValidWithWhatIsNot() {
    int valid = 0;
    List<Score> scores = new ArrayList<>();
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem problem = problem(seed);
      Score score = problem.score(plan(problem, new Random(seed)));
      valid += score.isValid() ? 1 : 0;
      scores.add(score);
    }
    assertThat(valid).isBetween(DISTRICTS / 10, DISTRICTS * 9 / 10);
    assertThat(Set.copyOf(scores)).hasSizeGreaterThan(DISTRICTS * 9 / 10);
  }
}
