package org.seatwright.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.certificate.ProblemHash;
import org.seatwright.model.random.RandomDistricts;

/** Drawn districts in which students hold seats of a published plan. */
class HeldSeatsOracleTest {
  private static final int DISTRICTS = 300;
  private static final int STUDENTS = 10;

  private static int[] anyPlan(AssignmentProblem problem, Random random) {
    int[] options = new int[problem.students()];
    for (int i = 0; i < options.length; i++) {
      int first = problem.firstOption(i);
      options[i] = first + random.nextInt(problem.lastOption(i) - first + 1);
    }
    return options;
  }

  @Test
  void tallyAndAuditCountTheSameStudentsMoved() {
    long moved = 0;
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.drawHeld(seed, STUDENTS);
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      int[] options = anyPlan(problem, new Random(seed));
      Score audited =
          Audit.judge(drawn.district(), drawn.policy(), problem.assignment(options)).score();

      assertThat(problem.score(options)).as("seed %d", seed).isEqualTo(audited);
      moved += problem.rankLevels().keepsHeld() ? audited.ranks().getFirst() : 0;
    }
    assertThat(moved).isGreaterThan(300);
  }

  @Test
  void partsCountTogetherWhatTheWholeCounts() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.drawHeld(seed, STUDENTS);
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      Assignment plan = problem.assignment(anyPlan(problem, new Random(seed)));
      List<ProblemPart> parts = ProblemParts.of(problem);
      Score sum =
          parts.stream()
              .map(part -> part.problem().score(part.problem().options(part.cut(plan))))
              .reduce(Score::plus)
              .orElseThrow();

      assertThat(sum.ranks())
          .as("seed %d", seed)
          .isEqualTo(problem.score(problem.options(plan)).ranks());
    }
  }

  @Test
  void thePlanHeldMovesNobodyWhoseSeatIsStillOpen() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.drawHeld(seed, STUDENTS);
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      if (problem.findHeld().isPresent()) {
        Assignment held = problem.findHeld().get();
        int[] options = problem.options(held);
        for (int i = 0; i < options.length; i++) {
          assertThat(held.isPlaced(i) && problem.isMoved(options[i])).as("seed %d", seed).isFalse();
        }
      }
    }
  }

  @Test
  void seatsHeldMakeAnotherProblem() {
    for (int seed = 0; seed < 50; seed++) {
      RandomDistricts.Drawn without = RandomDistricts.draw(seed, STUDENTS);
      RandomDistricts.Drawn with = RandomDistricts.drawHeld(seed, STUDENTS);

      boolean isSame =
          ProblemHash.of(AssignmentProblem.compile(with.district(), with.policy()))
              .equals(
                  ProblemHash.of(AssignmentProblem.compile(without.district(), without.policy())));

      assertThat(isSame).as("seed %d", seed).isEqualTo(!with.district().records().hasHeld());
    }
  }
}
