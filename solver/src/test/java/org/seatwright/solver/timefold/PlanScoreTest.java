package org.seatwright.solver.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.BendableScore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.DrawnDistrict;

/** Each level and each constraint of the score, one by one, and all of them against the audit. */
class PlanScoreTest {
  private static final AttributeValue FRL = new AttributeValue("ses", "frl");
  private static final Points POINTS = new Points(List.of(0L, 10L), 300, 0, 1_000);
  private static final String NOBODY = "- - - -";

  private final District district =
      DrawnDistrict.of(
          """
          North K 2 seats
          South K 4 seats
          Ada K frl: North-K South-K
          Ben K frl: North-K South-K
          Cyd K paid: North-K South-K
          Dee K paid: North-K South-K
          """);

  private static BalanceRule rule(BalanceForm form, Enforcement enforcement) {
    return new BalanceRule("mix", form, Per.PROGRAM, Optional.empty(), enforcement);
  }

  private static BalanceRule hard(BalanceForm form) {
    return rule(form, new Enforcement.Hard());
  }

  private static BalanceForm share(int low, int high, int of) {
    return new BalanceForm.Share(FRL, Fraction.of(low, of), Fraction.of(high, of));
  }

  /**
   * The score of a plan reached by single changes from everyone unplaced, which must be the score
   * of the same plan reckoned afresh.
   */
  private Score score(boolean everyonePlaced, String seats, BalanceRule... rules) {
    Policy policy =
        new Policy(
            "Drawn",
            List.of(rules),
            new PlacementRule(Unlisted.WHEN_NEEDED, everyonePlaced),
            POINTS,
            new Lottery(7));
    AssignmentProblem problem = AssignmentProblem.compile(district, policy);
    int[] options = problem.options(DrawnDistrict.plan(district, seats));
    SeatingPlan plan =
        SeatingPlan.of(
            problem,
            problem.options(DrawnDistrict.plan(district, NOBODY)),
            OpenOptions.all(problem));
    PlanScore changed = new PlanScore();
    changed.resetWorkingSolution(plan);
    for (int i = 0; i < options.length; i++) {
      change(changed, plan.getStudents().get(i), options[i]);
    }
    PlanScore afresh = new PlanScore();
    afresh.resetWorkingSolution(SeatingPlan.of(problem, options, OpenOptions.all(problem)));

    assertThat(changed.calculateScore()).isEqualTo(afresh.calculateScore());
    return ScoreLevels.score(afresh.calculateScore(), 0);
  }

  private static void change(PlanScore score, SeatedStudent student, int option) {
    score.beforeVariableChanged(student, "option");
    student.setOption(option);
    score.afterVariableChanged(student, "option");
  }

  private long missed(String seats, BalanceRule... rules) {
    return score(false, seats, rules).missed();
  }

  @Test
  void everyStudentBeyondTheSeatsIsMissed() {
    assertThat(missed("North-K North-K South-K South-K")).isZero();
    assertThat(missed("North-K North-K North-K South-K")).isEqualTo(1);
    assertThat(missed("North-K North-K North-K North-K")).isEqualTo(2);
  }

  @Test
  void everyStudentShortOfALowShareIsMissed() {
    BalanceRule rule = hard(share(1, 2, 2));

    assertThat(missed("South-K South-K South-K South-K", rule)).isZero();
    assertThat(missed("South-K - South-K South-K", rule)).isEqualTo(1);
    assertThat(missed("- - South-K South-K", rule)).isEqualTo(1);
    assertThat(missed("- - South-K South-K", hard(share(1, 1, 1)))).isEqualTo(2);
  }

  @Test
  void everyStudentBeyondAHighShareIsMissed() {
    BalanceRule rule = hard(share(0, 1, 3));

    assertThat(missed("South-K - South-K South-K", rule)).isZero();
    assertThat(missed("South-K South-K South-K South-K", rule)).isEqualTo(1);
    assertThat(missed("South-K South-K - -", rule)).isEqualTo(2);
  }

  @Test
  void everyStudentOffACountIsMissed() {
    BalanceRule rule = hard(new BalanceForm.Count(FRL, 1, 1));

    assertThat(missed("North-K South-K - -", rule)).isZero();
    assertThat(missed("South-K South-K - -", rule)).isEqualTo(2);
    assertThat(missed(NOBODY, rule)).isEqualTo(2);
  }

  @Test
  void everyPointOfValueOffAMeanIsMissed() {
    BalanceRule rule =
        hard(
            new BalanceForm.Mean(
                "ses", Map.of("frl", 1L, "paid", 3L), Fraction.of(2, 1), Fraction.of(2, 1)));

    assertThat(missed("South-K South-K South-K South-K", rule)).isZero();
    assertThat(missed("South-K South-K - -", rule)).isEqualTo(2);
    assertThat(missed("South-K South-K South-K -", rule)).isEqualTo(1);
    assertThat(missed("- - South-K South-K", rule)).isEqualTo(2);
  }

  @Test
  void everyUnplacedStudentIsMissedWhereEveryoneMustBePlaced() {
    assertThat(score(true, "North-K North-K South-K South-K").missed()).isZero();
    assertThat(score(true, "North-K - South-K -").missed()).isEqualTo(2);
    assertThat(score(false, "North-K - South-K -").missed()).isZero();
  }

  @Test
  void everyPlacementCostsItsPoints() {
    assertThat(score(false, "North-K North-K South-K -").points()).isEqualTo(1_010);
  }

  @Test
  void aSoftRuleCostsPointsPerStudentMissed() {
    BalanceRule soft = rule(new BalanceForm.Count(FRL, 1, 1), new Enforcement.Soft(7));

    assertThat(score(false, "North-K South-K North-K South-K", soft))
        .isEqualTo(new Score(0, 20, 1 + 2));
    assertThat(score(false, "South-K South-K North-K North-K", soft))
        .isEqualTo(new Score(0, 20 + 2 * 7, 4 + 1));
  }

  @Test
  void theLotteryWeighsEveryStep() {
    // Positions: Ada 1, Cyd 2, Dee 3, Ben 4, so a step weighs 4, 3, 2 and 1.
    assertThat(score(false, "South-K North-K North-K South-K").tieBreak()).isEqualTo(4 + 2);
    assertThat(score(false, "North-K South-K North-K South-K").tieBreak()).isEqualTo(1 + 2);
    assertThat(score(false, "- North-K North-K South-K").tieBreak()).isEqualTo(3 * 4 + 2);
  }

  @Test
  void afterRandomChangesTheScoreIsTheAudits() {
    for (int seed = 0; seed < 200; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, 10);
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      Random random = new Random(seed);
      int[] options = new int[problem.students()];
      for (int i = 0; i < options.length; i++) {
        options[i] = problem.lastOption(i);
      }
      SeatingPlan plan = SeatingPlan.of(problem, options, OpenOptions.all(problem));
      PlanScore score = new PlanScore();
      score.resetWorkingSolution(plan);
      for (int change = 0; change < 30; change++) {
        int i = random.nextInt(options.length);
        options[i] = random.nextInt(problem.firstOption(i), problem.lastOption(i) + 1);
        change(score, plan.getStudents().get(i), options[i]);

        Score expected =
            Audit.judge(drawn.district(), drawn.policy(), problem.assignment(options)).score();
        String claim = "seed %d, change %d".formatted(seed, change);
        assertThat(problem.score(options)).as(claim).isEqualTo(expected);
        assertThat(ScoreLevels.score(score.calculateScore(), problem.rankLevels().count()))
            .as(claim)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void scoresCompareLevelByLevel() {
    List<Score> best =
        List.of(
            new Score(0, List.of(3L, 1L), 90, 70),
            new Score(0, List.of(3L, 1L), 90, 71),
            new Score(0, List.of(3L, 1L), 91, 0),
            new Score(0, List.of(3L, 2L), 0, 0),
            new Score(0, List.of(4L, 0L), 0, 0),
            new Score(1, List.of(0L, 0L), 0, 0));
    for (int k = 1; k < best.size(); k++) {
      BendableScore better = ScoreLevels.of(best.get(k - 1));
      BendableScore worse = ScoreLevels.of(best.get(k));

      assertThat(better).isGreaterThan(worse);
      assertThat(ScoreLevels.score(worse, 2)).isEqualTo(best.get(k));
      assertThat(worse.isFeasible()).isEqualTo(best.get(k).isValid());
    }
  }
}
