package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.read.PlanColumns;
import org.seatwright.solver.pipeline.AuditOutcome;
import org.seatwright.solver.pipeline.AuditRun;
import org.seatwright.solver.pipeline.PlanFile;
import org.seatwright.solver.report.ViolationView;

/** Signals that reach a process in the middle of its search. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals.")
class SignalProcessTest {
  private static final List<String> RUN_FILES =
      List.of("assignments.csv", "result.json", "schools.csv");

  @TempDir private static Path temp;

  private static final List<Process> STARTED = new ArrayList<>();

  /** All three search at the same time, because each must first come to a valid plan. */
  @BeforeAll
  static void beginToSolve() throws Exception {
    Files.createDirectory(temp.resolve("killed"));
    for (String file : RUN_FILES) {
      Files.writeString(temp.resolve("killed").resolve(file), "earlier " + file);
    }
    for (String name : List.of("terminated", "interrupted", "killed")) {
      STARTED.add(solveCambridge(name));
    }
    for (Process process : STARTED) {
      awaitValidPlan(process);
    }
  }

  private static Process solveCambridge(String name) throws Exception {
    ProcessBuilder solve =
        ProgramProcess.builder(
            ProgramProcess.SHORT,
            List.of("solve", "cambridge", "--time", "120s", "--out", temp.resolve(name)));
    solve.command().addAll(0, listeningToCtrlC());
    return solve.redirectOutput(temp.resolve(name + ".out").toFile()).start();
  }

  /** A build in the background ignores Ctrl-C, and so does what it starts unless told otherwise. */
  private static List<String> listeningToCtrlC() throws Exception {
    List<String> listening = List.of("env", "--default-signal=INT");
    ProcessBuilder trial = new ProcessBuilder("env", "--default-signal=INT", "true");
    return exitCode(trial) == 0 ? listening : List.of();
  }

  private static int exitCode(ProcessBuilder process) throws Exception {
    return process
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** Reads progress until it tells of a plan that keeps the rules. */
  private static void awaitValidPlan(Process process) throws IOException {
    BufferedReader lines = process.errorReader();
    String line;
    do {
      line = lines.readLine();
      assertThat(line).as("progress").isNotNull();
    } while (!line.contains("  best ") || line.contains("rules missed by"));
  }

  @AfterAll
  static void endAll() {
    STARTED.forEach(Process::destroyForcibly);
  }

  @Test
  void aRequestToTerminateWritesTheBestPlanAndExits130() throws Exception {
    STARTED.get(0).destroy();

    assertThat(STARTED.get(0).waitFor()).isEqualTo(130);
    assertThatTheBestPlanIsWritten("terminated");
  }

  @Test
  void ctrlCWritesTheBestPlanAndExits130() throws Exception {
    Process solving = STARTED.get(1);

    assertThat(exitCode(new ProcessBuilder("kill", "-INT", Long.toString(solving.pid())))).isZero();

    assertThat(solving.waitFor()).isEqualTo(130);
    assertThatTheBestPlanIsWritten("interrupted");
  }

  @Test
  void aKilledRunLeavesEarlierOutputsUntouched() throws Exception {
    STARTED.get(2).destroyForcibly();

    assertThat(STARTED.get(2).waitFor()).isEqualTo(128 + 9);
    assertThat(ProgramProcess.names(temp.resolve("killed"))).isEqualTo(RUN_FILES);
    for (String file : RUN_FILES) {
      assertThat(temp.resolve("killed").resolve(file)).hasContent("earlier " + file);
    }
  }

  private static void assertThatTheBestPlanIsWritten(String name) throws IOException {
    Path folder = temp.resolve(name);
    assertThat(ProgramProcess.names(folder)).containsAll(RUN_FILES);
    assertThat(folder.resolve("schools.csv")).isNotEmptyFile();
    assertThat(folder.resolve("result.json")).content().contains("\"interrupted\": true,");
    assertThat(temp.resolve(name + ".out"))
        .content()
        .contains(" Interrupted.\n")
        .contains("\nWrote %s\n".formatted(folder.resolve("result.json")));
    assertThat(violations(folder.resolve("assignments.csv"))).isEmpty();
  }

  private static List<ViolationView> violations(Path assignments) {
    AuditOutcome audited =
        AuditRun.run(
            ProgramProcess.shipped("cambridge"),
            Optional.empty(),
            new PlanFile(assignments, PlanColumns.USUAL));
    assertThat(audited).isInstanceOf(AuditOutcome.Judged.class);
    return ((AuditOutcome.Judged) audited).plan().violations();
  }
}
