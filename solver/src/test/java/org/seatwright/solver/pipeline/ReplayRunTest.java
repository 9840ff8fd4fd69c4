package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seatwright.datasets.catalog.Catalog;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Budget;
import org.seatwright.solver.ProgressListener;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;

/** Runs whose end the clock decides, made again without a clock. */
class ReplayRunTest {
  private static final String VERSION = "1.0";
  private static final Path NEW_HAVEN = Path.of("..", "..", "shared", "data", "new-haven-2024");
  private static final List<String> FILES = List.of("assignments.csv", "schools.csv");

  @TempDir Path temp;

  private static Path shipped(String name) {
    return Catalog.ofInstallation().find(name).orElseThrow();
  }

  private Path copyOf(String name) throws IOException {
    Path copy = Files.createDirectory(temp.resolve(name));
    try (Stream<Path> files = Files.list(shipped(name))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private Path solve(Path district, Optional<Path> policy, Engines engines, Budget budget) {
    return solve(district, policy, engines, SolverName.SCIP, budget);
  }

  private Path solve(
      Path district, Optional<Path> policy, Engines engines, SolverName solver, Budget budget) {
    Path run = temp.resolve("run");
    SolveSettings settings =
        new SolveSettings(district, policy, run, engines, solver, budget, 1, VERSION);
    long start = System.nanoTime();
    SolveOutcome outcome =
        new SolveRun(settings, () -> Duration.ofNanos(System.nanoTime() - start), new StopSignal())
            .run((_, _) -> ProgressListener.SILENT);
    assertThat(outcome).isInstanceOf(SolveOutcome.Written.class);
    return run;
  }

  private Path solve(Path district, Engines engines, Budget budget) {
    return solve(district, Optional.empty(), engines, budget);
  }

  private static ReplayOutcome replay(Path run) {
    return replay(run, Optional.empty());
  }

  private static ReplayOutcome replay(Path run, Optional<Path> district) {
    return new ReplayRun(run, VERSION, new StopSignal())
        .run(district, Optional.empty(), (_, _) -> ProgressListener.SILENT);
  }

  private static Budget seconds(int seconds) {
    return Budget.ofTime(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @EnumSource
  void everyEngineComesToTheSamePlan(Engines engines) {
    Path run = solve(shipped("tiny"), engines, seconds(10));

    assertThat(replay(run)).isEqualTo(new ReplayOutcome.Same(FILES, List.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void partsThatTheClockCutShortComeToTheSamePlan(int time) {
    Path run = solve(shipped("cambridge"), Engines.BOTH, seconds(time));

    assertThat(replay(run)).isEqualTo(new ReplayOutcome.Same(FILES, List.of()));
  }

  @Test
  void rulesThatNoProgramKnowsComeToTheSamePlan() throws IOException {
    Path policy = temp.resolve("fair.yaml");
    Files.writeString(
        policy,
        Files.readString(shipped("cambridge").resolve("policy.yaml"))
            + """
            fairness:
              - name: No envy within a group
                among: same-type
                enforce: soft
                points: 1
            """);
    Path run = solve(shipped("cambridge"), Optional.of(policy), Engines.BOTH, seconds(3));

    assertThat(replay(run)).isEqualTo(new ReplayOutcome.Same(FILES, List.of()));
  }

  @Test
  void aRealDistrictComesToTheSamePlan() {
    assumeThat(NEW_HAVEN).as("the district's data").isDirectory();
    Path run = solve(NEW_HAVEN, Engines.BOTH, seconds(5));

    assertThat(replay(run)).isEqualTo(new ReplayOutcome.Same(FILES, List.of()));
  }

  @Test
  void countedMovesComeToTheSamePlan() {
    Path run = solve(shipped("riverside"), Engines.BOTH, Budget.ofMoves(300));

    assertThat(replay(run))
        .isEqualTo(
            new ReplayOutcome.Same(
                List.of("assignments.csv", "schools.csv", "categories.csv", "blocks.csv"),
                List.of()));
  }

  @Test
  void aFileWithOneByteChangedIsNamed() throws IOException {
    Path district = copyOf("tiny");
    Path run = solve(district, Engines.TIMEFOLD, Budget.ofMoves(50));
    Path choices = district.resolve("choices.csv");
    byte[] bytes = Files.readAllBytes(choices);
    bytes[bytes.length - 2]++;
    Files.write(choices, bytes);
    Files.delete(district.resolve("policy.yaml"));

    assertThat(replay(run))
        .isEqualTo(
            new ReplayOutcome.OtherInputs(
                district,
                List.of(
                    "choices.csv: it is not the file that the run read; its SHA-256 differs.",
                    "policy.yaml: the run read it, and it is not there.")));
  }

  @Test
  void aFileMoreIsNamed() throws IOException {
    Path district = copyOf("tiny");
    Path run = solve(district, Engines.TIMEFOLD, Budget.ofMoves(50));
    Files.writeString(district.resolve("travel.csv"), "student,school,km\n");

    assertThat(replay(run))
        .isEqualTo(
            new ReplayOutcome.OtherInputs(
                district, List.of("travel.csv: the run did not read it.")));
  }

  @Test
  void aDistrictThatMovedIsFoundWhereOneSays() throws IOException {
    Path district = copyOf("tiny");
    Path run = solve(district, Engines.TIMEFOLD, Budget.ofMoves(50));
    Path moved = Files.move(district, temp.resolve("moved"));

    assertThat(replay(run))
        .isEqualTo(
            new ReplayOutcome.Impossible(
                "The district is no longer at ../tiny; --district says where it is."));
    assertThat(replay(run, Optional.of(moved))).isEqualTo(new ReplayOutcome.Same(FILES, List.of()));
  }

  @Test
  void aPlanThatWasEditedIsNamed() throws IOException {
    Path run = solve(shipped("tiny"), Engines.TIMEFOLD, Budget.ofMoves(50));
    edit(run.resolve("assignments.csv"), "choice", "unlisted");

    assertThat(replay(run))
        .isEqualTo(
            new ReplayOutcome.Differs(
                List.of(
                    "assignments.csv: the file in the run folder is not the one that the run"
                        + " wrote."),
                List.of()));
  }

  @Test
  void anotherPlanIsNamedByItsFirstRow() throws IOException {
    Path run = solve(shipped("tiny"), Engines.TIMEFOLD, Budget.ofMoves(50));
    String before = Sha256.of(run.resolve("assignments.csv"));
    edit(run.resolve("assignments.csv"), "choice", "unlisted");
    edit(run.resolve("run.json"), before, Sha256.of(run.resolve("assignments.csv")));

    assertThat(replay(run))
        .isEqualTo(
            new ReplayOutcome.Differs(
                List.of("assignments.csv: row 2 comes out differently."), List.of()));
  }

  @Test
  void decisionsThatAreMissingAreAnotherCourse() throws IOException {
    Path run = solve(shipped("tiny"), Engines.TIMEFOLD, seconds(10));
    Path record = run.resolve("run.json");
    Files.writeString(
        record, Files.readString(record).replaceAll("(?s)\"decisions\".*", "\"decisions\": {} }"));

    assertThat(replay(run))
        .isEqualTo(
            new ReplayOutcome.Differs(
                List.of(
                    "The run took another course: run went on where it had ended the first time."),
                List.of()));
  }

  @Test
  void anotherVersionIsSaid() throws IOException {
    Path run = solve(shipped("tiny"), Engines.TIMEFOLD, Budget.ofMoves(50));
    edit(run.resolve("run.json"), "\"Seatwright\": \"1.0\"", "\"Seatwright\": \"0.9\"");

    assertThat(replay(run))
        .isEqualTo(
            new ReplayOutcome.Same(
                FILES, List.of("Seatwright: the run was made with 0.9, this is 1.0.")));
  }

  @Test
  void aRecordThatIsNoneIsRefused() throws IOException {
    Path run = solve(shipped("tiny"), Engines.TIMEFOLD, Budget.ofMoves(50));
    Path record = run.resolve("run.json");
    String text = Files.readString(record);

    Files.writeString(record, text.replace("\"engine\": \"timefold\"", "\"engine\": \"abacus\""));
    assertThat(replay(run))
        .isEqualTo(
            new ReplayOutcome.Impossible(
                "run.json is not as solve wrote it: engines, budget or decisions."));

    Files.writeString(record, text.substring(0, 100));
    assertThat(replay(run)).isInstanceOf(ReplayOutcome.Refused.class);

    Files.delete(record);
    assertThat(replay(run)).isInstanceOf(ReplayOutcome.Refused.class);
  }

  @Test
  void aRepetitionCanBeStopped() {
    Path run = solve(shipped("tiny"), Engines.TIMEFOLD, seconds(10));
    StopSignal before = new StopSignal();
    before.request();

    assertThat(stopped(run, before, ProgressListener.SILENT))
        .isEqualTo(new ReplayOutcome.Stopped());
  }

  @Test
  void aSearchThatWasStoppedOnItsWayIsNotCompared() {
    Path run = solve(shipped("cambridge"), Engines.TIMEFOLD, Budget.ofMoves(3_000));
    StopSignal stop = new StopSignal();
    ProgressListener impatient =
        new ProgressListener() {
          @Override
          public void improved(String engine, Score score, Supplier<Assignment> plan) {
            stop.request();
          }

          @Override
          public void bounded(String engine, Bound bound) {}
        };

    assertThat(stopped(run, stop, impatient)).isEqualTo(new ReplayOutcome.Stopped());
  }

  private static ReplayOutcome stopped(Path run, StopSignal stop, ProgressListener listener) {
    return new ReplayRun(run, VERSION, stop)
        .run(Optional.empty(), Optional.empty(), (_, _) -> listener);
  }

  @Test
  void aRecordThatStatesNoFilesIsNoProof() throws IOException {
    Path run = solve(shipped("tiny"), Engines.TIMEFOLD, Budget.ofMoves(50));
    Path record = run.resolve("run.json");
    Files.writeString(
        record,
        Files.readString(record).replaceAll("(?s)\"outputs\": \\[.*?\\]", "\"outputs\": []"));

    assertThat(replay(run))
        .isEqualTo(
            new ReplayOutcome.Differs(
                List.of(
                    "assignments.csv: the run does not say that it wrote it.",
                    "schools.csv: the run does not say that it wrote it."),
                List.of()));
  }

  @Test
  void aPolicyMayHaveAnotherNameNow() throws IOException {
    Path policy = Files.copy(shipped("tiny").resolve("policy.yaml"), temp.resolve("rules.yaml"));
    Path run = solve(shipped("tiny"), Optional.of(policy), Engines.TIMEFOLD, Budget.ofMoves(50));
    Path moved = Files.move(policy, temp.resolve("rules-2026.yaml"));

    assertThat(
            new ReplayRun(run, VERSION, new StopSignal())
                .run(Optional.empty(), Optional.of(moved), (_, _) -> ProgressListener.SILENT))
        .isEqualTo(new ReplayOutcome.Same(FILES, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"seconds\": 0", "\"seconds\": 10,\n    \"gap\": 1, \"x\": 0"})
  void aBudgetThatIsNoneIsRefused(String budget) throws IOException {
    Path run = solve(shipped("tiny"), Engines.TIMEFOLD, seconds(10));
    edit(run.resolve("run.json"), "\"seconds\": 10", budget);

    assertThat(replay(run)).isNotInstanceOf(ReplayOutcome.Same.class);
  }

  @Test
  void programsOfASolverThatCountsItsWorkComeToTheSamePlan() {
    Path run =
        solve(
            shipped("riverside"),
            Optional.empty(),
            Engines.PROGRAM,
            SolverName.CP_SAT,
            Budget.ofMoves(300));

    assertThat(replay(run)).isInstanceOf(ReplayOutcome.Same.class);
  }

  private static void edit(Path file, String before, String after) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replaceFirst(before, after));
  }
}
