package org.seatwright.solver.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.audit.Score;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.Multipliers;
import org.seatwright.model.certificate.SidePrice;
import org.seatwright.model.problem.ProblemParts;

/** A run and its certificate, sound and tampered with piece by piece. */
class VerifyRunTest {
  private static final String CAP =
      """
      balance:
        - {name: cap, of: ses=frl, per: school, count: [0, 1], enforce: soft, points: 5}
      """;

  static final String PLAN =
      """
      student,program,school,rank,how
      Ada,N-K,N,1,choice
      Ben,S-K,S,2,choice
      """;

  private static final String OPTIMAL =
      "\"status\": \"optimal\", \"points\": 10, \"bound\": 10, \"gap\": 0";

  static final String BEGINNING =
      """
      confirmed: Inputs: the 6 files are those the run read, by SHA-256.
      confirmed: Files: the 3 files are those the run wrote, by SHA-256.
      confirmed: Problem: the certificate is about this district and these rules.
      confirmed: Plan: assignments.csv is the one the certificate is about.
      confirmed: Plan: every hard rule holds.
      """;

  @TempDir Path root;

  /** At 10 points a seat in North both pay 10, of which the seat gives 10 back. */
  private static LevelCertificate tight() {
    return points(10, new Multipliers(2, List.of(20L, 0L), List.of(), List.of()));
  }

  /** The cap is priced at 2 points although nobody misses it. */
  private static LevelCertificate loose() {
    return points(
        8,
        new Multipliers(2, List.of(20L, 0L), List.of(new SidePrice(0, false, 1, 0, 4)), List.of()));
  }

  private static LevelCertificate points(long bound, Multipliers multipliers) {
    return new LevelCertificate(new Level.Points(List.of()), bound, multipliers);
  }

  private DrawnRun run() throws IOException {
    return new DrawnRun(root, CAP, 1).with(PLAN, OPTIMAL);
  }

  private static Path certificate(DrawnRun run) {
    return run.folder().resolve("certificate.json");
  }

  @Test
  void aSoundRunIsConfirmedLineByLine() throws IOException {
    assertThat(run().with(tight()).verify())
        .isEqualTo(
            BEGINNING
                + """
                confirmed: Plan: 10 points, as the run says.
                confirmed: Status: optimal, as plan and stated bound make it.
                confirmed: Files: assignments.csv is, byte by byte, what the plan comes to.
                confirmed: Files: schools.csv is, byte by byte, what the plan comes to.
                confirmed: Points: a bound of 10 is stated, the prices prove 10.
                confirmed: Proven: the plan is optimal. No valid plan costs fewer than its 10 points.
                """);
  }

  @Test
  void whatIsProvenIsToldFromWhatIsClaimed() throws IOException {
    assertThat(run().with(loose()).verify())
        .isEqualTo(
            BEGINNING
                + """
                confirmed: Plan: 10 points, as the run says.
                confirmed: Status: optimal, as plan and stated bound make it.
                confirmed: Files: assignments.csv is, byte by byte, what the plan comes to.
                confirmed: Files: schools.csv is, byte by byte, what the plan comes to.
                confirmed: Points: a bound of 8 is stated, the prices prove 8.
                confirmed: Proven: no valid plan costs fewer than 8 points; this plan costs 10: at most 20.000% of its points could be saved.
                note: The run says optimal: what is not proven above is the integer program's claim.
                """);
  }

  @Test
  void aBoundBeyondWhatIsProvenIsAClaim() throws IOException {
    DrawnRun run =
        run()
            .with(PLAN, "\"status\": \"within-gap\", \"points\": 10, \"bound\": 9, \"gap\": 0.1")
            .with(loose());

    assertThat(run.verify())
        .endsWith(
            """
            at most 20.000% of its points could be saved.
            note: The run states a bound of 9 on the points: what is not proven above is the integer program's claim.
            """);
    run.with(PLAN, "\"status\": \"within-gap\", \"points\": 10, \"bound\": 8, \"gap\": 0.2");
    assertThat(run.verify()).endsWith("at most 20.000% of its points could be saved.\n");
  }

  @Test
  void aRunWithoutBoundHasNothingToProve() throws IOException {
    assertThat(run().with(PLAN, "\"status\": \"no-bound\", \"points\": 10").verify())
        .isEqualTo(
            """
            confirmed: Inputs: the 6 files are those the run read, by SHA-256.
            confirmed: Files: the 2 files are those the run wrote, by SHA-256.
            confirmed: Plan: every hard rule holds.
            confirmed: Plan: 10 points, as the run says.
            confirmed: Status: no-bound, as plan and stated bound make it.
            confirmed: Files: assignments.csv is, byte by byte, what the plan comes to.
            confirmed: Files: schools.csv is, byte by byte, what the plan comes to.
            note: Bound: the run states none, so there is nothing to prove.
            """);
  }

  @Test
  void aMissingCertificateIsNamed() throws IOException {
    assertThat(run().verify())
        .endsWith(
            """
            confirmed: Plan: 10 points, as the run says.
            confirmed: Status: optimal, as plan and stated bound make it.
            confirmed: Files: assignments.csv is, byte by byte, what the plan comes to.
            confirmed: Files: schools.csv is, byte by byte, what the plan comes to.
            note: Bound: the run states one, but there is no certificate.json; nothing is proven here.
            """);
  }

  @Test
  void aTamperedPlanIsNamed() throws IOException {
    DrawnRun run = run().with(tight());
    run.edit(run.folder().resolve("assignments.csv"), "Ada,N-K,N,1", "Ada,,,");

    assertThat(run.verify())
        .isEqualTo(
            """
            confirmed: Inputs: the 6 files are those the run read, by SHA-256.
            wrong: Files: assignments.csv is not the file the run wrote; its SHA-256 differs.
            confirmed: Problem: the certificate is about this district and these rules.
            other: Plan: assignments.csv is not the one the certificate is about; its SHA-256 differs.
            """);
  }

  @Test
  void boundsOnPointsSpeakOfNoPlanThatBreaksHardRules() throws IOException {
    String full = PLAN.replace("Ben,S-K,S,2,choice", "Ben,N-K,N,1,choice");
    String says = "\"status\": \"no-bound\", \"points\": 0, \"missed\": 1";

    assertThat(run().with(full, says).with(tight()).verify())
        .endsWith(
            """
            confirmed: Plan: hard rules are missed by 1, as the run says.
            confirmed: Plan: 0 points, as the run says.
            confirmed: Status: no-bound, as plan and stated bound make it.
            confirmed: Files: assignments.csv is, byte by byte, what the plan comes to.
            confirmed: Files: schools.csv is, byte by byte, what the plan comes to.
            confirmed: Points: a bound of 10 is stated, the prices prove 10.
            note: The bounds on ranks and points speak of valid plans; this one breaks hard rules.
            """);
  }

  @Test
  void anotherPlanThatIsCertifiedIsHeldAgainstTheRun() throws IOException {
    DrawnRun run = run().with(PLAN.replace("Ben,S-K,S,2,choice", "Ben,N-K,N,1,choice"), OPTIMAL);

    assertThat(run.with(tight()).verify())
        .contains(
            """
            wrong: Plan: hard rules are missed by 1, yet the run says by 0.
            wrong: Plan: 0 points, yet the run says 10 points.
            """);
  }

  @Test
  void filesThatDifferAreNamed() throws IOException {
    DrawnRun run = run().with(tight());
    run.edit(run.district().resolve("policy.yaml"), "points: 5", "points: 6");
    run.edit(run.district().resolve("choices.csv"), "Ben,2,S-K\n", "");
    Files.writeString(run.district().resolve("travel.csv"), "student,school,km\n");

    assertThat(run.verify())
        .isEqualTo(
            """
            other: Inputs: choices.csv is not the file the run read; its SHA-256 differs.
            other: Inputs: policy.yaml is not the file the run read; its SHA-256 differs.
            other: Inputs: the run did not read travel.csv.
            """);
  }

  @Test
  void anotherPolicyIsNamed() throws IOException {
    DrawnRun run = run().with(tight());
    Path mild = Files.writeString(root.resolve("mild.yaml"), CAP.replace("points: 5", "points: 1"));

    assertThat(run.verify(Optional.of(mild)))
        .isEqualTo(
            """
            other: Inputs: the run read policy.yaml, which was not read now; --policy names another policy.
            other: Inputs: the run did not read mild.yaml.
            """);
  }

  @Test
  void aTamperedProblemHashIsNamed() throws IOException {
    DrawnRun run = run().with(tight());
    String text = Files.readString(certificate(run));
    Files.writeString(
        certificate(run), text.replaceFirst("\"problem\": \"[0-9a-f]{4}", "\"problem\": \"0000"));

    assertThat(run.verify())
        .isEqualTo(
            """
            confirmed: Inputs: the 6 files are those the run read, by SHA-256.
            wrong: Files: certificate.json is not the file the run wrote; its SHA-256 differs.
            other: Problem: the certificate is about another district or other rules; its hash differs.
            confirmed: Plan: assignments.csv is the one the certificate is about.
            """);
  }

  @Test
  void aTamperedPriceIsNamed() throws IOException {
    DrawnRun run = run().with(tight());
    run.forge(certificate(run), "\"N-K\": 20", "\"N-K\": 17");

    assertThat(run.verify())
        .isEqualTo(
            BEGINNING
                + """
                confirmed: Plan: 10 points, as the run says.
                confirmed: Status: optimal, as plan and stated bound make it.
                confirmed: Files: assignments.csv is, byte by byte, what the plan comes to.
                confirmed: Files: schools.csv is, byte by byte, what the plan comes to.
                wrong: Points: a bound of 10 is stated, yet the prices prove 9.
                note: Nothing is proven of the points.
                note: The run says optimal: what is not proven above is the integer program's claim.
                """);
  }

  @Test
  void aTamperedBoundIsNamed() throws IOException {
    DrawnRun run = run().with(loose());
    run.forge(certificate(run), "\"bound\": 8", "\"bound\": 10");

    assertThat(run.verify())
        .contains("wrong: Points: a bound of 10 is stated, yet the prices prove 8.\n");
  }

  @Test
  void aPriceBeyondWhatItsRuleCostsIsNamed() throws IOException {
    DrawnRun run = run().with(loose());
    run.forge(certificate(run), "\"multiplier\": 4", "\"multiplier\": 11");

    assertThat(run.verify())
        .contains(
            "wrong: Points: the certificate proves nothing. Rule \"cap\" at North: missing it by"
                + " one is priced at 11, at most 10 is allowed.\n");
  }

  @Test
  void aTamperedRowIsNamed() throws IOException {
    DrawnRun run = run().with(loose());
    run.forge(certificate(run), "\"row\": 0", "\"row\": 1");

    assertThat(run.verify())
        .isEqualTo(
            """
            ROOT/run/certificate.json, row 16, column levels[0].sides[0].place: "North" is not what row 1 belongs to (South).
            The file is not as solve wrote it; solve again, or take it from a copy.\
            """);
  }

  @Test
  void aTamperedResultIsNamed() throws IOException {
    assertThat(
            run()
                .with(PLAN, "\"status\": \"optimal\", \"points\": 11, \"bound\": 9, \"gap\": 0.1")
                .with(tight())
                .verify())
        .isEqualTo(
            BEGINNING
                + """
                wrong: Plan: 10 points, yet the run says 11 points.
                wrong: Status: the run says optimal, plan and stated bound make it within-gap.
                confirmed: Files: assignments.csv is, byte by byte, what the plan comes to.
                confirmed: Files: schools.csv is, byte by byte, what the plan comes to.
                confirmed: Points: a bound of 10 is stated, the prices prove 10.
                confirmed: Proven: the plan is optimal. No valid plan costs fewer than its 10 points.
                """);
  }

  @Test
  void filesOfTheRunThatAreMissingAreNamed() throws IOException {
    DrawnRun run = run().with(tight());
    Files.delete(run.folder().resolve("assignments.csv"));
    Files.delete(run.folder().resolve("result.json"));

    assertThat(run.verify())
        .isEqualTo(
            """
            ROOT/run/assignments.csv: there is no such file.
            Check the path.
            ROOT/run/result.json: there is no such file.
            Check the path.\
            """);
  }

  @Test
  void aPlanBelowAProvenBoundIsAContradiction() throws IOException {
    BoundCheck check =
        BoundCheck.of(
            ProblemParts.of(run().problem()), List.of(new Score(0, 7, 0)), List.of(tight()));

    assertThat(check.findings())
        .extracting(Finding::sentence)
        .containsExactly(
            "Points: a bound of 10 is stated, the prices prove 10.",
            "Points: the plan has 7, fewer than the 10 that the prices prove.");
    assertThat(check.proven()).isEmpty();
  }
}
