package org.seatwright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seatwright.solver.StopSignal;

/** Children that are small scripts in place of the program. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no sh.")
class ChildTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final long MUCH_MIB = 100_000;

  @TempDir private Path temp;

  private Child.Ended run(String script, Duration longest, long memoryMib) throws IOException {
    return run(script, longest, memoryMib, new StopSignal());
  }

  private Child.Ended run(String script, Duration longest, long memoryMib, StopSignal stop)
      throws IOException {
    Path output = temp.resolve("output.txt");
    return new Child(List.of("sh", "-c", script), output, longest, memoryMib).run(stop);
  }

  @ParameterizedTest
  @CsvSource({
    "0, DONE",
    "1, FAILED",
    "2, REFUSED",
    "3, NO_VALID_PLAN",
    "4, DISAGREEMENT",
    "5, FAILED",
    "137, FAILED"
  })
  void theExitCodeSaysHowItEnded(int code, Ending ending) throws IOException {
    assertThat(run("exit " + code, LONG, MUCH_MIB).ending()).isEqualTo(ending);
  }

  @Test
  void aFailureForWantOfHeapIsToldApart() throws IOException {
    String script = "echo 'Out of memory: the heap holds 64 MB.' >&2; exit 1";
    assertThat(run(script, LONG, MUCH_MIB).ending()).isEqualTo(Ending.OUT_OF_MEMORY);
    assertThat(temp.resolve("output.txt")).hasContent("Out of memory: the heap holds 64 MB.");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "Only Linux tells of other processes.")
  void aChildThatHoldsMoreThanItsLimitIsEnded() throws IOException {
    Child.Ended ended = run("while true; do sleep 1; done", LONG, 0);
    assertThat(ended.ending()).isEqualTo(Ending.OUT_OF_MEMORY);
    assertThat(ended.peakMib().orElse(0)).isPositive();
  }

  @Test
  void aChildThatGoesOnTooLongIsEnded() throws IOException {
    Child.Ended ended = run("while true; do sleep 1; done", Duration.ofMillis(50), MUCH_MIB);
    assertThat(ended.ending()).isEqualTo(Ending.OVERRAN);
    assertThat(ended.seconds()).isGreaterThan(0.05);
  }

  @Test
  void aStopEndsTheChild() throws IOException {
    StopSignal stop = new StopSignal();
    stop.request();
    assertThat(run("while true; do sleep 1; done", LONG, MUCH_MIB, stop).ending())
        .isEqualTo(Ending.INTERRUPTED);
  }

  @Test
  void theProgramIsStartedWithThisJavaAndTheMemoryItMayHave() {
    assertThat(Jvm.command(3))
        .startsWith(Path.of(System.getProperty("java.home"), "bin", "java").toString())
        .contains("-XX:MaxRAM=3g", "--enable-native-access=ALL-UNNAMED")
        .endsWith("org.seatwright.solver.cli.Main")
        .noneMatch(option -> option.startsWith("-Xmx"));
  }

  @Test
  void aChildThatPrintsNoTextHasFailed() throws IOException {
    assertThat(run("printf '\\377\\376'; exit 1", LONG, MUCH_MIB).ending())
        .isEqualTo(Ending.FAILED);
  }

  @Test
  void aTraceThatCannotBeReadTellsNothing() throws IOException {
    Path broken = Files.write(temp.resolve("trace.csv"), new byte[] {(byte) 0xFF, (byte) 0xFE, 10});
    assertThat(BenchRun.read(broken)).isEmpty();
    assertThat(BenchRun.read(temp.resolve("none.csv"))).contains(Trace.EMPTY);
  }
}
