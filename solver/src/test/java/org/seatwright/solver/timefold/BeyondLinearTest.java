package org.seatwright.solver.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FairnessRule.Among;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tally;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.BruteForce;
import org.seatwright.solver.Budget;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;

/** Spread and envy, which no linear program can say, beside every other kind of rule. */
class BeyondLinearTest {
  private static final int DISTRICTS = 80;
  private static final AttributeValue FRL = new AttributeValue("ses", "frl");

  /** Two grades at three schools, of which the first is a magnet; lists of up to three. */
  private static String drawing(Random random, int students) {
    String programs =
        IntStream.range(0, 3)
            .mapToObj(s ->
                "S%d K %d magnet=%s%nS%d 1 %d"
                    .formatted(s, random.nextInt(4), s == 0 ? "yes" : "no", s, random.nextInt(4)))
            .collect(Collectors.joining("\n"));
    return IntStream.range(0, students)
        .mapToObj(i -> student(random, i))
        .collect(Collectors.joining("\n", programs + "\n", "\n"));
  }

  private static String student(Random random, int i) {
    String grade = random.nextBoolean() ? "K" : "1";
    List<Integer> schools = new ArrayList<>(List.of(0, 1, 2));
    Collections.shuffle(schools, random);
    return "student%d %s ses=%s tier=%d household=h%d: %s"
        .formatted(
            i,
            grade,
            random.nextBoolean() ? "frl" : "paid",
            random.nextInt(3),
            random.nextInt(5),
            schools.stream()
                .limit(random.nextInt(4))
                .map(s -> "S" + s + "-" + grade)
                .collect(Collectors.joining(" ")));
  }

  private static Policy.Builder policy(Random random) {
    return Policy.named("Drawn")
        .placement(
            new PlacementRule(
                random.nextBoolean() ? Unlisted.NEVER : Unlisted.WHEN_NEEDED,
                random.nextInt(4) == 0))
        .lottery(new Lottery(random.nextInt(1_000)));
  }

  private static Enforcement enforcement(Random random) {
    return random.nextBoolean()
        ? new Enforcement.Hard()
        : new Enforcement.Soft(random.nextInt(400));
  }

  private static BalanceRule spread(Random random) {
    return new BalanceRule(
        "spread",
        new BalanceForm.Spread(
            new Tally.Members(Group.of(FRL), Optional.empty()), Fraction.of(random.nextInt(6), 10)),
        random.nextBoolean() ? Per.SCHOOL : Per.PROGRAM,
        Optional.empty(),
        enforcement(random));
  }

  private static BalanceRule someTests(Random random) {
    return new BalanceRule(
        "some tests",
        new BalanceForm.AtLeast(
            1,
            List.of(
                new BalanceForm.Share(FRL, Fraction.of(2, 5), Fraction.of(3, 5)),
                new BalanceForm.Count(new AttributeValue("tier", "1"), 0, 1))),
        Per.SCHOOL,
        Optional.of(new AttributeValue("magnet", "yes")),
        enforcement(random));
  }

  private static FairnessRule fairness(Among among, Random random) {
    return new FairnessRule("no envy " + among, among, enforcement(random));
  }

  private static FamilyRule families(Random random) {
    return new FamilyRule(
        "together",
        FamilyRule.Together.values()[random.nextInt(2)],
        FamilyRule.Of.values()[random.nextInt(2)],
        enforcement(random));
  }

  private static void assertBest(int seed, String drawing, Policy policy) {
    AssignmentProblem problem = DrawnProblem.of(drawing, policy);
    Score best = BruteForce.best(problem.district(), policy);

    SolveResult result =
        new TimefoldSolver().solve(problem, SolveRequest.of(Budget.ofMoves(2_000), seed));

    assertThat(result.score()).as("seed %d", seed).isEqualTo(best);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void theBestPlanUnderASpreadIsFound() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      Random random = new Random(seed);
      String drawing = drawing(random, 5);
      assertBest(seed, drawing, policy(random).balance(List.of(spread(random))).build());
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void theBestPlanWithoutEnvyIsFound() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      Random random = new Random(seed);
      String drawing = drawing(random, 5);
      Policy policy =
          policy(random)
              .balance(List.of(someTests(random)))
              .fairness(
                  List.of(fairness(Among.SAME_TYPE, random), fairness(Among.ACROSS_TYPES, random)))
              .build();
      assertBest(seed, drawing, policy);
    }
  }

  private static Policy everything(Random random, Objective objective) {
    return policy(random)
        .balance(List.of(spread(random), someTests(random)))
        .fairness(List.of(fairness(Among.SAME_TYPE, random), fairness(Among.ACROSS_TYPES, random)))
        .families(List.of(families(random)))
        .objective(objective)
        .build();
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void theBestPlanUnderEverythingTogetherIsFound() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      Random random = new Random(seed);
      Objective objective = Objective.values()[seed % Objective.values().length];
      assertBest(seed, drawing(random, 5), everything(random, objective));
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void everyScoreAndEveryUndoHoldsUnderFullAssertion() {
    TimefoldSolver asserting = new TimefoldSolver(EnvironmentMode.FULL_ASSERT);
    for (Objective objective : Objective.values()) {
      for (int seed = 0; seed < 8; seed++) {
        Random random = new Random(seed);
        String drawing = drawing(random, 16);
        AssignmentProblem problem = DrawnProblem.of(drawing, everything(random, objective));

        SolveResult result = asserting.solve(problem, SolveRequest.of(Budget.ofMoves(200), seed));

        Score audited = Audit.judge(problem.district(), problem.policy(), result.plan()).score();
        assertThat(result.score()).as("%s, seed %d", objective, seed).isEqualTo(audited);
      }
    }
  }
}
