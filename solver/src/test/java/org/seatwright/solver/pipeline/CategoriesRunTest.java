package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.catalog.Catalog;
import org.seatwright.datasets.read.PlanColumns;
import org.seatwright.solver.Budget;
import org.seatwright.solver.ProgressListener;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.verify.Finding;
import org.seatwright.solver.verify.VerifyOutcome;
import org.seatwright.solver.verify.VerifyRun;

/** A run whose rules look at categories by census blocks: written, verified, audited, replayed. */
class CategoriesRunTest {
  @TempDir Path temp;

  private Path copyOfRiverside() throws IOException {
    Path copy = Files.createDirectory(temp.resolve("riverside"));
    Path shipped = Catalog.ofInstallation().find("riverside").orElseThrow();
    try (Stream<Path> files = Files.list(shipped)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private SolveOutcome.Written solve(Path district, Path out) {
    SolveSettings settings =
        new SolveSettings(
            district,
            Optional.empty(),
            out,
            Engines.BOTH,
            SolverName.SCIP,
            Budget.ofMoves(1000),
            1,
            "1.0");
    SolveOutcome outcome =
        new SolveRun(settings, () -> Duration.ZERO, new StopSignal())
            .run((_, _) -> ProgressListener.SILENT);
    assertThat(outcome).isInstanceOf(SolveOutcome.Written.class);
    return (SolveOutcome.Written) outcome;
  }

  @Test
  void tiersAreWrittenAndTheRunCanBeVerifiedAuditedAndReplayed() throws IOException {
    Path district = copyOfRiverside();
    Path run = temp.resolve("run");

    SolveOutcome.Written written = solve(district, run);

    assertThat(written.files())
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "assignments.csv",
            "schools.csv",
            "result.json",
            "categories.csv",
            "blocks.csv",
            "certificate.json",
            "run.json",
            "report.html",
            "report.json");
    assertThat(run.resolve("categories.csv"))
        .content()
        .isEqualTo(
            """
            category,tier,lowest,highest,blocks,population,students
            tier,1,0.000000000000,0.090909090909,2,640,20
            tier,2,0.181818181818,0.272727272727,2,550,16
            tier,3,0.363636363636,0.545454545455,3,700,22
            tier,4,0.636363636364,0.909090909091,4,710,23
            tier,unknown,,,1,,9
            """);
    assertThat(run.resolve("blocks.csv"))
        .content()
        .contains("\n990010101010,,unknown\n990010101011,0.727272727273,4\n");
    assertThat(run.resolve("result.json"))
        .content()
        .contains("\"blocks-without-tier\": 1,", "\"students-without-block\": 2");
    assertThat(findings(VerifyRun.run(district, Optional.empty(), run)))
        .isNotEmpty()
        .allMatch(it -> it == Finding.Standing.CONFIRMED || it == Finding.Standing.REMARK);
    assertThat(audited(district, run.resolve("assignments.csv")))
        .isInstanceOfSatisfying(
            AuditOutcome.Judged.class,
            judged -> {
              assertThat(judged.plan().score()).isEqualTo(written.report().plan().score());
              assertThat(judged.plan().categories()).hasSize(1);
            });

    solve(district, temp.resolve("again"));
    assertThat(texts(temp.resolve("again"))).isEqualTo(texts(run));
  }

  @Test
  void otherBlocksAreAnotherProblem() throws IOException {
    Path district = copyOfRiverside();
    Path run = temp.resolve("run");
    solve(district, run);
    Path blocks = district.resolve("blocks.csv");
    Files.writeString(
        blocks, Files.readString(blocks).replace("\n990010101012,93500", "\n990010101012,20000"));

    assertThat(VerifyRun.run(district, Optional.empty(), run))
        .isInstanceOfSatisfying(
            VerifyOutcome.Checked.class,
            checked ->
                assertThat(checked.findings())
                    .extracting(Finding::sentence)
                    .contains(
                        "Inputs: blocks.csv is not the file the run read; its SHA-256 differs."));
  }

  @Test
  void tiersOtherThanTheBlocksComeToAreAContradiction() throws IOException {
    Path district = copyOfRiverside();
    Path run = temp.resolve("run");
    solve(district, run);
    Path tiers = run.resolve("categories.csv");
    Files.writeString(tiers, Files.readString(tiers).replace("tier,2,", "tier,3,"));

    assertThat(VerifyRun.run(district, Optional.empty(), run))
        .isInstanceOfSatisfying(
            VerifyOutcome.Checked.class,
            checked ->
                assertThat(checked.findings())
                    .filteredOn(it -> it.standing() == Finding.Standing.CONTRADICTED)
                    .extracting(Finding::sentence)
                    .containsExactly(
                        "Files: categories.csv is not the file the run wrote; its SHA-256 differs.",
                        "Files: categories.csv, row 3, is not what the plan comes to."));
  }

  private static List<Finding.Standing> findings(VerifyOutcome outcome) {
    assertThat(outcome).isInstanceOf(VerifyOutcome.Checked.class);
    return ((VerifyOutcome.Checked) outcome).findings().stream().map(Finding::standing).toList();
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static AuditOutcome audited(Path district, Path plan) {
    return AuditRun.run(district, Optional.empty(), new PlanFile(plan, PlanColumns.USUAL));
  }
}
