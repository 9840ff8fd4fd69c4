package org.seatwright.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.BalanceFigure;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.RuleShape;
import org.seatwright.model.problem.SeatTable;
import org.seatwright.model.random.RandomDistricts;

/** The compiled problem against the audit, which shares nothing with it. */
class SeatTableTest {
  private static final int DISTRICTS = 300;
  private static final int STUDENTS = 12;
  private static final int CHANGES = 40;

  @Test
  void aChangedTableEqualsOneBuiltAfresh() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem problem = problem(seed);
      Random random = new Random(seed);
      int[] options = options(problem, random);
      SeatTable changed = table(problem, options);
      for (int change = 0; change < CHANGES; change++) {
        int student = random.nextInt(options.length);
        changed.remove(problem.program(options[student]), problem.type(student));
        options[student] = option(problem, student, random);
        changed.add(problem.program(options[student]), problem.type(student));

        String claim = "seed %d, change %d".formatted(seed, change);
        SeatTable afresh = table(problem, options);
        assertThat(changed.missed()).as(claim).isEqualTo(afresh.missed());
        assertThat(changed.softPoints()).as(claim).isEqualTo(afresh.softPoints());
        for (int p = 0; p <= problem.programs(); p++) {
          assertThat(changed.filled(p)).as(claim).isEqualTo(afresh.filled(p));
          for (int t = 0; t < problem.types(); t++) {
            assertThat(changed.count(p, t)).as(claim).isEqualTo(afresh.count(p, t));
          }
        }
      }
    }
  }

  @Test
  void theScoreOfAnyPlanIsTheAudits() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem problem = problem(seed);
      Random random = new Random(seed);
      for (int plan = 0; plan < 10; plan++) {
        int[] options = options(problem, random);

        assertThat(problem.score(options))
            .as("seed %d, plan %d", seed, plan)
            .isEqualTo(judge(problem, options).score());
      }
    }
  }

  @Test
  void everyRowOfARuleOfOneTestIsTheAuditsFigure() {
    int rows = 0;
    for (int seed = 0; seed < DISTRICTS; seed++) {
      AssignmentProblem problem = problem(seed);
      // Set-asides, and rules of several tests, have rows that are no figures of their own.
      if (!problem.policy().setAsides().isEmpty()
          || !problem.rules().stream().allMatch(it -> it.shape() instanceof RuleShape.Single)) {
        continue;
      }
      int[] options = options(problem, new Random(seed));
      SeatTable table = table(problem, options);
      int r = 0;
      for (BalanceFigure figure : judge(problem, options).balance()) {
        if (!(figure.rule().enforcement() instanceof Enforcement.Report)) {
          String claim = "seed %d, row %d".formatted(seed, r);
          var row = problem.rows().get(r);
          assertThat(row.place()).as(claim).isEqualTo(figure.place());
          assertThat(table.base(r)).as(claim).isEqualTo(figure.enrols());
          assertThat(table.weighted(r)).as(claim).isEqualTo(figure.weighted());
          assertThat(row.lower(figure.enrols())).as(claim).isEqualTo(figure.lower());
          assertThat(row.upper(figure.enrols())).as(claim).isEqualTo(figure.upper());
          r++;
        }
      }
      assertThat(r).as("seed %d", seed).isEqualTo(problem.rows().size());
      rows += r;
    }
    assertThat(rows).isGreaterThan(DISTRICTS / 10);
  }

  private static AssignmentProblem problem(int seed) {
    RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
    return AssignmentProblem.compile(drawn.district(), drawn.policy());
  }

  private static Verdict judge(AssignmentProblem problem, int[] options) {
    return Audit.judge(problem.district(), problem.policy(), problem.assignment(options));
  }

  private static int[] options(AssignmentProblem problem, Random random) {
    int[] options = new int[problem.students()];
    for (int i = 0; i < options.length; i++) {
      options[i] = option(problem, i, random);
    }
    return options;
  }

  private static int option(AssignmentProblem problem, int student, Random random) {
    return random.nextInt(problem.firstOption(student), problem.lastOption(student) + 1);
  }

  private static SeatTable table(AssignmentProblem problem, int[] options) {
    SeatTable table = new SeatTable(problem);
    for (int i = 0; i < options.length; i++) {
      table.add(problem.program(options[i]), problem.type(i));
    }
    return table;
  }
}
