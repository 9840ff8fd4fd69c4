package org.seatwright.solver.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.Multipliers;

/** Runs whose bound is on more, or on something else, than the points. */
class VerifyLevelsTest {
  private static final String PLAN = VerifyRunTest.PLAN;

  @TempDir Path root;

  @Test
  void levelsByRankAreCheckedOneByOne() throws IOException {
    String says =
        "\"status\": \"optimal\", \"ranks\": [1, 0, 0], \"points\": 10, \"bound-ranks\": [1, 0, 0],"
            + " \"bound\": 10, \"gap\": 0";
    DrawnRun run = new DrawnRun(root, "objective: rank-maximal\n", 1).with(PLAN, says);
    LevelCertificate first = rank(List.of(), 1, 1L, List.of());
    LevelCertificate second = rank(List.of(1L), 0, 0L, List.of(0L));
    LevelCertificate third = rank(List.of(1L, 0L), 0, 0L, List.of(0L, 0L));
    LevelCertificate points =
        new LevelCertificate(
            new Level.Points(List.of(1L, 0L, 0L)),
            10,
            new Multipliers(1, List.of(10L, 0L), List.of(), List.of(0L, 0L, 0L)));
    String confirmed =
        VerifyRunTest.BEGINNING
            + """
            confirmed: Plan: ranks 1/0/0 and 10 points, as the run says.
            confirmed: Status: optimal, as plan and stated bound make it.
            confirmed: Files: assignments.csv is, byte by byte, what the plan comes to.
            confirmed: Files: schools.csv is, byte by byte, what the plan comes to.
            """;

    assertThat(run.with(first, second, third, points).verify())
        .isEqualTo(
            confirmed
                + """
                confirmed: Students beyond choice 1: a bound of 1 is stated, the prices prove 1.
                confirmed: Students without a choice: a bound of 0 is stated, the prices prove 0.
                confirmed: Students unplaced: a bound of 0 is stated, the prices prove 0.
                confirmed: Points: a bound of 10 is stated, the prices prove 10.
                confirmed: Proven: the plan is optimal. No valid plan is better by rank, none so good costs fewer than its 10 points.
                """);
    assertThat(run.with(rank(List.of(), 0, 0L, List.of()), second, third, points).verify())
        .endsWith(
            """
            confirmed: Proven: no valid plan has fewer than 0 students beyond choice 1; this plan has 1.
            note: The run says optimal: what is not proven above is the integer program's claim.
            """);
    assertThat(run.with(first, second, third).verify())
        .endsWith(
            """
            note: Nothing is proven of the points.
            note: The run says optimal: what is not proven above is the integer program's claim.
            """);
  }

  private static LevelCertificate rank(
      List<Long> held, long bound, long seatInNorth, List<Long> ranks) {
    return new LevelCertificate(
        new Level.Rank(held),
        bound,
        new Multipliers(1, List.of(seatInNorth, 0L), List.of(), ranks));
  }

  @Test
  void aLevelHeldBelowThePlanSaysNothingOfIt() throws IOException {
    String says = "\"status\": \"no-bound\", \"ranks\": [1, 0, 0], \"points\": 10";
    DrawnRun run = new DrawnRun(root, "objective: rank-maximal\n", 1).with(PLAN, says);
    Level elsewhere = new Level.Points(List.of(0L, 0L, 0L));
    LevelCertificate points =
        new LevelCertificate(
            elsewhere, 50, new Multipliers(1, List.of(10L, 0L), List.of(), List.of(40L, 0L, 0L)));

    assertThat(run.with(points).verify())
        .endsWith(
            """
            wrong: Points: a bound of 50 is stated, yet the prices prove 10.
            note: Nothing is proven of students beyond choice 1.
            """);
  }

  @Test
  void anInfeasiblePolicyIsProvenSo() throws IOException {
    String plan = PLAN.replace("Ben,S-K,S,2,choice", "Ben,,,,unplaced");
    String says =
        "\"status\": \"infeasible\", \"points\": 1000, \"missed\": 1, \"missed-at-least\": 1";
    DrawnRun run = new DrawnRun(root, "placement: {everyone-placed: true}\n", 0).with(plan, says);
    LevelCertificate missed =
        new LevelCertificate(
            new Level.Missed(), 1, new Multipliers(1, List.of(1L, 1L), List.of(), List.of()));

    assertThat(run.with(missed).verify())
        .endsWith(
            """
            confirmed: Plan: hard rules are missed by 1, as the run says.
            confirmed: Plan: 1,000 points, as the run says.
            confirmed: Status: infeasible, as plan and stated bound make it.
            confirmed: Files: assignments.csv is, byte by byte, what the plan comes to.
            confirmed: Files: schools.csv is, byte by byte, what the plan comes to.
            confirmed: Hard rules: a bound of 1 is stated, the prices prove 1.
            confirmed: Proven: every plan misses hard rules by 1 or more, this plan by 1.
            """);
    run.forge(run.folder().resolve("certificate.json"), "\"bound\": 1", "\"bound\": 0");
    run.forge(run.folder().resolve("certificate.json"), "\"N-K\": 1,", "\"N-K\": 0,");
    assertThat(run.verify())
        .endsWith(
            """
            confirmed: Hard rules: a bound of 0 is stated, the prices prove 0.
            note: The run says that every plan misses hard rules by 1 or more: that is the integer program's claim, which the certificate does not prove.
            """);
  }
}
