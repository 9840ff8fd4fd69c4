package org.seatwright.solver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.PlanRow;
import org.seatwright.model.district.District;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.policy.Policy;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Proof;

class SummaryTest {
  @Test
  void aValidPlanIsShownWhole() {
    PlanView plan = Example.view(Example.PLAN, Example.HARD);
    ReportView report =
        Example.report(plan, new Proof.WithinGap(Bound.ofPoints(330)), Example.seconds(60), false);

    assertThat(Summary.of(report))
        .isEqualTo(
            """
            Example
            Example policy

            Status   within gap: at most 12.234% of its points could be saved.
            Points   376   bound 330   gap 12.234%
            Engines  timefold 1.2 s, program 0.5 s
            Cross-check: all claims agree.

            Choices   students    1st    2nd  unlisted  unplaced
            all              8  62.5%  25.0%     12.5%      0.0%
            ses=frl          4  50.0%  25.0%     25.0%      0.0%
            ses=paid         4  75.0%  25.0%      0.0%      0.0%
            Distance  mean 2.78 km, nine in ten within 6.67 km, longest 6.67 km

            Rule 1  lunch-eligible share (hard, per school): holds at 2 places.

            School  seats  students  rule 1         band
            North       4         4   50.0%  40.0%–60.0%
            South       4         4   50.0%  40.0%–60.0%

            Dissimilarity of ses=frl: 0.750 if everyone had the first choice, 0.000 in this plan.

            Justified envy: 2 students of someone in the own group, 0 of someone in another.
            Preferred free seats: 0 students could take one; a balance rule keeps 0 students from any.
            """);
  }

  @Test
  void aProvenOptimumSaysSo() {
    PlanView plan = Example.view(Example.PLAN, Example.HARD);
    long points = plan.score().points();

    assertThat(
            head(
                Example.report(
                    plan, new Proof.Optimal(Bound.ofPoints(points)), Example.moves(1000), false)))
        .isEqualTo(
            """
            Example
            Example policy

            Status   optimal: no valid plan costs fewer points.
            Points   376   bound 376   gap 0%
            Engines  timefold 1.2 s, program 0.5 s
            Cross-check: all claims agree.
            """);
  }

  @Test
  void aPlanWithoutBoundSaysSoAndThatItWasInterrupted() {
    PlanView plan = Example.view(Example.PLAN, Example.HARD);

    assertThat(head(Example.report(plan, new Proof.NoBound(), Example.seconds(60), true)))
        .isEqualTo(
            """
            Example
            Example policy

            Status   no bound: the plan is valid; how near to the best it is, is not proven. Interrupted.
            Points   376
            Engines  timefold 1.2 s, program 0.5 s
            Cross-check: all claims agree.
            """);
  }

  @Test
  void provenInfeasibilityNamesWhatTheLeastBadPlanMisses() {
    PlanView plan = Example.view(Example.PLAN, Example.TIGHT);

    assertThat(head(Example.report(plan, new Proof.Infeasible(2), Example.seconds(60), false)))
        .isEqualTo(
            """
            Example
            Example policy

            Status   infeasible: no plan can satisfy the hard rules; every plan misses them by 2 students or more.
                     The plan shown misses them by 2 students, the least possible.
            Points   376
            Engines  timefold 1.2 s, program 0.5 s
            Cross-check: all claims agree.

            Hard rules missed
              Rule "three of four" at North: N is 2 of 4, must be 3 to 4; missed by 1.
              Rule "three of four" at South: N is 2 of 4, must be 3 to 4; missed by 1.
            """);
  }

  @Test
  void anUnprovenMissIsNotCalledInfeasible() {
    PlanView plan = Example.view(Example.PLAN, Example.TIGHT);

    assertThat(
            head(
                Example.report(
                    plan, new Proof.WithinGap(Bound.ofPoints(300)), Example.seconds(60), false)))
        .isEqualTo(
            """
            Example
            Example policy

            Status   no plan that satisfies the hard rules was found, nor is it proven that there is none.
                     The plan shown misses them by 2 students, the least that was found.
            Points   376
            Engines  timefold 1.2 s, program 0.5 s
            Cross-check: all claims agree.

            Hard rules missed
              Rule "three of four" at North: N is 2 of 4, must be 3 to 4; missed by 1.
              Rule "three of four" at South: N is 2 of 4, must be 3 to 4; missed by 1.
            """);
  }

  /** The summary up to the choices. */
  private static String head(ReportView report) {
    String summary = Summary.of(report);
    return summary.substring(0, summary.indexOf("\nChoices"));
  }

  @Test
  void rulesOfEveryKindAreShownWithTheirPlaces() {
    District district =
        Example.district(
            List.of(Example.enrolled("N-K", 3, "frl"), Example.enrolled("S-K", 1, "paid")));
    Policy policy = Example.policy(Example.HARD, Example.SOFT_COUNT, Example.REPORTED_MEAN);
    PlanView plan =
        PlanView.of(district, policy, Audit.judge(district, policy, Example.plan("NNSNSS--")));

    assertThat(Summary.of(plan))
        .isEqualTo(
            """
            Example
            Example policy

            Not valid: the hard rules are missed by 3 students in all.
            Points   2,025

            Hard rules missed
              Rule "lunch-eligible share" at North: N is 5 of 6, must be exactly 3; missed by 2.
              Rule "lunch-eligible share" at South: N is 1 of 4, must be exactly 2; missed by 1.

            Choices   students    1st    2nd  unlisted  unplaced
            all              8  62.5%  12.5%      0.0%     25.0%
            ses=frl          4  50.0%  25.0%      0.0%     25.0%
            ses=paid         4  75.0%   0.0%      0.0%     25.0%
            Distance  mean 1.67 km, nine in ten within 3.34 km, longest 3.34 km

            Rule 1  lunch-eligible share (hard, per school): missed at 2 of 2 places.
            Rule 2  at least three (soft, per program): missed at 2 of 2 places.
              N-K  5  3–4  missed by 1
              S-K  1  3–4  missed by 2
            Rule 3  mean category (report, per district): holds at 1 place.
              the district  1.40  1.40–2.50

            School  seats  students  enrolled  rule 1         band
            North       4         3         3   83.3%  40.0%–60.0%  missed by 2
            South       4         3         1   25.0%  40.0%–60.0%  missed by 1

            Dissimilarity of ses=frl: 0.800 if everyone had the first choice, 0.583 in this plan.
            Dissimilarity of ses=paid: 0.800 if everyone had the first choice, 0.583 in this plan.

            Justified envy: 2 students of someone in the own group, 1 of someone in another.
            Preferred free seats: 1 student could take one; a balance rule keeps 1 student from any.
            """);
  }

  @Test
  void manyViolationsAreCountedPastTheFirstTwenty() {
    District district = Example.district(List.of());
    Policy policy = Example.policy();
    List<PlanRow> rows = new ArrayList<>();
    for (int row = 2; row < 26; row++) {
      rows.add(new PlanRow(row, new StudentId("nobody" + row), Optional.empty()));
    }
    rows.add(new PlanRow(26, new StudentId("s1"), Optional.of(new ProgramId("N-K"))));
    PlanView plan = PlanView.of(district, policy, Audit.judge(district, policy, rows));

    assertThat(Summary.of(plan).lines().skip(3).limit(28).toList())
        .startsWith(
            "Not valid: the hard rules are missed by 31 students in all.",
            "Points   7,000",
            "",
            "Hard rules missed",
            "  Row 2: the student is not in students.csv.")
        .endsWith(
            "  Row 21: the student is not in students.csv.",
            "  And more: known students × 4, each student once × 7.",
            "",
            "Choices  students    1st  unlisted  unplaced",
            "all             8  12.5%      0.0%     87.5%");
  }

  @Test
  void namesCannotActOnTheTerminal() {
    assertThat(Text.printable("North\u001b[2J\u202e School\n")).isEqualTo("North�[2J� School�");
  }
}
