package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A request to terminate that reaches the bench in the middle of a run. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals.")
class BenchSignalProcessTest {
  @TempDir private Path temp;

  @Test
  void theRunUnderWayIsEndedAndWhatThereIsIsWritten() throws Exception {
    Path suite = temp.resolve("long.yaml");
    Files.writeString(
        suite,
        """
        suite: long
        seconds: 600
        memory-gib: 2
        engines: [timefold, program]
        instances:
          - {name: city, district: %s}
        """
            .formatted(ProgramProcess.shipped("cambridge")));
    Process bench =
        ProgramProcess.builder(
                ProgramProcess.SHORT,
                List.of("bench", "--suite", suite, "--out", temp.resolve("out")))
            .redirectOutput(temp.resolve("out.txt").toFile())
            .start();
    try {
      BufferedReader told = bench.errorReader();
      assertThat(told.readLine()).isEqualTo("city, timefold, seed 1 …");
      ProcessHandle child = awaitChild(bench);

      bench.destroy();

      assertThat(bench.waitFor()).isEqualTo(130);
      assertThat(child.isAlive()).isFalse();
      List<String> rows = Files.readAllLines(temp.resolve("out").resolve("bench.csv"));
      assertThat(rows).hasSize(2);
      assertThat(rows.get(1)).startsWith("city,timefold,1,interrupted,600.000,");
    } finally {
      bench.descendants().forEach(ProcessHandle::destroyForcibly);
      bench.destroyForcibly();
    }
  }

  private static ProcessHandle awaitChild(Process bench) {
    while (bench.isAlive()) {
      List<ProcessHandle> children = bench.children().toList();
      if (!children.isEmpty()) {
        return children.getFirst();
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("The bench ended before it started a run.");
  }
}
