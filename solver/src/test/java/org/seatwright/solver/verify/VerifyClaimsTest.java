package org.seatwright.solver.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.Multipliers;

/** Runs that say of themselves what their own files contradict. */
class VerifyClaimsTest {
  private static final String PLAN = VerifyRunTest.PLAN;
  private static final String OPTIMAL =
      "\"status\": \"optimal\", \"points\": 10, \"bound\": 10, \"gap\": 0";

  @TempDir Path root;

  private DrawnRun run(String keys) throws IOException {
    return run("policy: Points\n", keys);
  }

  private DrawnRun run(String policy, String keys) throws IOException {
    return new DrawnRun(root, policy, 1).with(PLAN, keys);
  }

  private static LevelCertificate tight() {
    return new LevelCertificate(
        new Level.Points(List.of()),
        10,
        new Multipliers(1, List.of(10L, 0L), List.of(), List.of()));
  }

  /** What is wrong with a run of the plan that costs 10 points. */
  private static List<String> wrong(DrawnRun run) {
    return run.verify().lines().filter(line -> line.startsWith("wrong: ")).toList();
  }

  @Test
  void aBoundAboveTheRunsOwnPlanIsContradicted() throws IOException {
    assertThat(wrong(run("\"status\": \"optimal\", \"points\": 10, \"bound\": 11, \"gap\": 0")))
        .containsExactly(
            "wrong: Bound: the run states 11 points, yet its own plan comes to 10 points.");
  }

  @Test
  void aBoundByRankAboveTheRunsOwnPlanIsContradicted() throws IOException {
    String says =
        "\"status\": \"within-gap\", \"ranks\": [1, 0, 0], \"points\": 10, \"bound-ranks\": [2, 0,"
            + " 0]";

    assertThat(wrong(run("objective: rank-maximal\n", says)))
        .containsExactly(
            "wrong: Bound: the run states ranks 2/0/0 and 0 points, yet its own plan comes to ranks"
                + " 1/0/0 and 10 points.");
  }

  @Test
  void aBoundOnThePointsNeedsThatOnTheRanks() throws IOException {
    String plan = "\"status\": \"within-gap\", \"ranks\": [1, 0, 0], \"points\": 10, ";
    DrawnRun run = run("objective: rank-maximal\n", plan + "\"bound\": 3");

    assertThat(wrong(run))
        .containsExactly("wrong: Bound: it is stated on 0 levels by rank, the objective has 3.");
    assertThat(wrong(run.with(PLAN, plan + "\"bound-ranks\": [0, 0, 0], \"bound\": 3")))
        .containsExactly(
            "wrong: Bound: one on the points is stated, yet the plan does not reach that on"
                + " ranks.");
    assertThat(wrong(run.with(PLAN, plan + "\"bound-ranks\": [0, 0, 0], \"gap\": 1"))).isEmpty();
  }

  @Test
  void aPlanThatMissesLessThanEveryPlanIsContradicted() throws IOException {
    assertThat(wrong(run("\"status\": \"infeasible\", \"points\": 10, \"missed-at-least\": 2")))
        .containsExactly(
            "wrong: Bound: the run says that every plan misses hard rules by 2 or more, yet its own"
                + " plan misses them by 0.");
  }

  private Path result() {
    return root.resolve("run").resolve("result.json");
  }

  @Test
  void aStatusIsWhatPlanAndBoundMakeIt() throws IOException {
    DrawnRun run = run("\"status\": \"infeasible\", \"points\": 10");

    assertThat(wrong(run))
        .containsExactly(
            "wrong: Status: the run says infeasible, plan and stated bound make it no-bound.");
    assertThat(wrong(run.with(PLAN, OPTIMAL.replace("optimal", "no-bound"))))
        .containsExactly(
            "wrong: Status: the run says no-bound, plan and stated bound make it optimal.");
    assertThat(wrong(run.with(PLAN, OPTIMAL.replace("optimal", "best"))))
        .containsExactly(
            "wrong: Status: the run says best, plan and stated bound make it optimal.");
    assertThat(
            wrong(
                run.with(
                    PLAN, "\"status\": \"infeasible\", \"points\": 10, \"missed-at-least\": 0")))
        .containsExactly(
            "wrong: Status: the run says infeasible, plan and stated bound make it no-bound.");
  }

  @Test
  void aPlanThatBreaksHardRulesIsHeldAgainstNoBound() throws IOException {
    String full = PLAN.replace("Ben,S-K,S,2,choice", "Ben,N-K,N,1,choice");
    String says = "\"status\": \"within-gap\", \"points\": 0, \"missed\": 1, \"bound\": 0";

    assertThat(wrong(run(OPTIMAL).with(full, says)))
        .containsExactly(
            "wrong: Status: the run says within-gap, plan and stated bound make it no-bound.");
  }

  @Test
  void gapAndValidAreReckonedAgain() throws IOException {
    DrawnRun run = run(OPTIMAL.replace("\"gap\": 0", "\"gap\": 0.01"));

    assertThat(wrong(run))
        .containsExactly("wrong: Gap: the run says 0.01, plan and stated bound make it 0.");
    run.with(PLAN, OPTIMAL).edit(result(), "\"valid\": true", "\"valid\": false");
    assertThat(wrong(run))
        .containsExactly("wrong: Plan: it keeps every hard rule, yet the run says valid: false.");
    run.with(PLAN, "\"status\": \"no-bound\", \"points\": 10, \"gap\": 0.5");
    assertThat(wrong(run))
        .containsExactly("wrong: Gap: the run says 0.5, plan and stated bound make it none.");
  }

  @Test
  void everyColumnOfThePlanIsChecked() throws IOException {
    for (String forged :
        List.of("Ben,S-K,N,2,choice", "Ben,S-K,S,1,choice", "Ben,S-K,S,2,unlisted")) {
      DrawnRun run =
          new DrawnRun(Files.createTempDirectory(root, "forged"), "policy: Points\n", 1)
              .with(PLAN.replace("Ben,S-K,S,2,choice", forged), OPTIMAL);

      assertThat(wrong(run))
          .containsExactly("wrong: Files: assignments.csv, row 3, is not what the plan comes to.");
    }
  }

  @Test
  void theFiguresOfTheSchoolsAreWrittenAnew() throws IOException {
    DrawnRun run = run(OPTIMAL);
    Path schools = run.folder().resolve("schools.csv");
    Files.writeString(schools, Files.readString(schools) + "N,,,1,1\n");

    assertThat(wrong(run))
        .containsExactly(
            "wrong: Files: schools.csv is not the file the run wrote; its SHA-256 differs.",
            "wrong: Files: schools.csv, row 6, is not what the plan comes to.");
    Files.delete(schools);
    assertThat(wrong(run))
        .containsExactly(
            "wrong: Files: there is no schools.csv, which the run says it wrote.",
            "wrong: Files: schools.csv cannot be read.");
  }

  @Test
  void aCertificateThatWasWrittenMustBeThere() throws IOException {
    DrawnRun run = run(OPTIMAL).with(tight());
    assertThat(wrong(run)).isEmpty();
    Files.delete(run.folder().resolve("certificate.json"));

    assertThat(wrong(run))
        .containsExactly(
            "wrong: Files: there is no certificate.json, which the run says it wrote.");
  }

  @Test
  void aRunSaysWhichFilesItWrote() throws IOException {
    DrawnRun run = run(OPTIMAL);
    int outputs = Files.readString(result()).indexOf("outputs");
    String text = Files.readString(result());
    Files.writeString(
        result(),
        text.substring(0, outputs) + text.substring(outputs).replace("schools.csv", "../x"));

    assertThat(wrong(run))
        .containsExactly(
            "wrong: Files: the run says it wrote ../x, as no run does.",
            "wrong: Files: the run does not say that it wrote schools.csv.");
  }

  @Test
  void aCertificateThatTheRunDoesNotKnowIsChecked() throws IOException {
    DrawnRun run = run(OPTIMAL);
    String before = Files.readString(result());
    run.with(tight());
    Files.writeString(result(), before);

    assertThat(run.verify())
        .contains(
            "note: Files: the run does not say that it wrote certificate.json; what it proves is"
                + " checked all the same.\n",
            "confirmed: Proven: the plan is optimal.");
  }

  @Test
  void twoCertificatesOfOnePartDoNotAddUp() throws IOException {
    DrawnRun run = run(OPTIMAL).with(tight(), tight());

    assertThat(run.verify())
        .isEqualTo(
            """
            ROOT/run/certificate.json, row 19, column levels[1]: the same level of the same part stands before.
            The file is not as solve wrote it; solve again, or take it from a copy.\
            """);
  }
}
