package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Score;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Bound;
import org.seatwright.solver.DrawnDistrict;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveResult;

class CrossCheckTest {
  private final AssignmentProblem problem = problem();

  private static AssignmentProblem problem() {
    BalanceForm atMostOne = new BalanceForm.Count(new AttributeValue("ses", "frl"), 0, 1);
    BalanceRule rule =
        new BalanceRule("mix", atMostOne, Per.SCHOOL, Optional.empty(), new Enforcement.Hard());
    return AssignmentProblem.compile(
        DrawnDistrict.of(
            """
            North K 2 seats
            Ada K frl: North-K
            Ben K frl: North-K
            """),
        new Policy(
            "Drawn",
            List.of(rule),
            PlacementRule.DEFAULT,
            new Points(List.of(0L), 300, 0, 1_000),
            new Lottery(1)));
  }

  /** An engine that claims the audit's own score for its plan. */
  private SolveResult honest(String engine, String seats, Proof proof) {
    var plan = DrawnDistrict.plan(problem.district(), seats);
    return new SolveResult(engine, plan, problem.score(problem.options(plan)), proof, 0);
  }

  private CrossCheck check(SolveResult... results) {
    return CrossCheck.of(problem, List.of(results));
  }

  @Test
  void enginesThatAgreeAreNamedWithTheirClaims() {
    CrossCheck check =
        check(
            honest("timefold", "- North-K", new Proof.NoBound()),
            honest("program", "North-K -", new Proof.Optimal(Bound.ofPoints(1_000))),
            honest("textbook", "- -", new Proof.WithinGap(Bound.ofPoints(900))));

    assertThat(check.agrees()).isTrue();
    assertThat(check.line())
        .isEqualTo(
            "Cross-check: timefold 1,000 points, program 1,000 points (proven optimal), textbook"
                + " 2,000 points (bound 900); the audit agrees.");
  }

  @Test
  void aWrongScoreIsNamed() {
    SolveResult honest = honest("timefold", "- North-K", new Proof.NoBound());
    SolveResult wrong =
        new SolveResult("timefold", honest.plan(), new Score(0, 999, 1), honest.proof(), 0);

    CrossCheck check = check(wrong);

    assertThat(check.agrees()).isFalse();
    assertThat(check.line())
        .isEqualTo(
            "Cross-check failed: timefold reckons 999 points for its plan, the audit 1,000"
                + " points.");
  }

  @Test
  void aPlanThatMissesARuleUnnoticedIsNamed() {
    SolveResult honest = honest("timefold", "North-K North-K", new Proof.NoBound());
    SolveResult blind =
        new SolveResult("timefold", honest.plan(), new Score(0, 0, 0), honest.proof(), 0);

    assertThat(check(blind).disagreements())
        .containsExactly(
            "timefold reckons 0 points for its plan, the audit 0 points, rules missed by 1.");
  }

  @Test
  void aWrongTieBreakAloneIsADisagreement() {
    SolveResult honest = honest("timefold", "- North-K", new Proof.NoBound());
    Score score = honest.score();
    SolveResult wrong =
        new SolveResult(
            "timefold",
            honest.plan(),
            new Score(0, score.points(), score.tieBreak() + 1),
            honest.proof(),
            0);

    assertThat(check(wrong).agrees()).isFalse();
  }

  @Test
  void aBoundAboveAValidPlanIsNamed() {
    CrossCheck check =
        check(
            honest("timefold", "- North-K", new Proof.NoBound()),
            honest("program", "- -", new Proof.WithinGap(Bound.ofPoints(1_001))));

    assertThat(check.line())
        .isEqualTo(
            "Cross-check failed: program proves a bound of 1,001 points, yet timefold has a valid"
                + " plan of 1,000.");
  }

  @Test
  void aBoundAboveTheProversOwnPlanIsNamed() {
    CrossCheck check =
        check(
            honest(
                "program", "- North-K", Proof.of(new Score(0, 1_000, 0), Bound.ofPoints(1_100))));

    assertThat(check.line())
        .isEqualTo(
            "Cross-check failed: program proves a bound of 1,100 points, yet program has a valid"
                + " plan of 1,000.");
  }

  @Test
  void aBoundAboveAPlanThatIsNotValidIsNoDisagreement() {
    CrossCheck check =
        check(
            honest("timefold", "North-K North-K", new Proof.NoBound()),
            honest("program", "- North-K", new Proof.Optimal(Bound.ofPoints(1_000))));

    assertThat(check.line())
        .isEqualTo(
            "Cross-check: timefold 0 points, rules missed by 1, program 1,000 points (proven"
                + " optimal); the audit agrees.");
  }

  @Test
  void aClaimOfInfeasibilityAgainstAValidPlanIsNamed() {
    CrossCheck check =
        check(
            honest("timefold", "- North-K", new Proof.NoBound()),
            honest("program", "North-K North-K", new Proof.Infeasible(1)));

    assertThat(check.line())
        .isEqualTo(
            "Cross-check failed: program proves that every plan misses the rules by 1 or more, yet"
                + " timefold misses them by 0.");
  }
}
