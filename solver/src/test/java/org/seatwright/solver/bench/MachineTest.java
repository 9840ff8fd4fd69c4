package org.seatwright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
  @Test
  void aMachineTellsItsPartsAndVersions(@TempDir Path nowhere) {
    Machine machine = Machine.look("1.2", Optional.of(nowhere));
    assertThat(machine.processor()).isNotBlank();
    assertThat(machine.cores()).isPositive();
    assertThat(machine.memoryMib()).isGreaterThan(256);
    assertThat(machine.commit()).isEmpty();
    assertThat(machine.versions().keySet())
        .containsExactly("Seatwright", "Java", "Timefold", "OR-Tools");
    assertThat(machine.versions())
        .containsEntry("Seatwright", "1.2")
        .containsEntry("Java", Runtime.version().toString());
    assertThat(machine.versions().get("Timefold")).matches("\\d+\\.\\d+.*");
    assertThat(machine.versions().get("OR-Tools")).matches("\\d+\\.\\d+.*");
  }

  @Test
  void theFirstProcessorGivesTheName() {
    assertThat(
            Machine.modelName(
                "processor\t: 0\nmodel name\t: Quick 3000: 2 GHz\n\nmodel name\t: Slow\n"))
        .contains("Quick 3000: 2 GHz");
    assertThat(Machine.modelName("processor\t: 0\n")).isEmpty();
  }

  @Test
  void thePeakIsInWholeMebibytes() {
    assertThat(ProcessMemory.parse("Name:\tjava\nVmHWM:\t  204812 kB\nVmRSS:\t 5 kB\n"))
        .hasValue(200);
    assertThat(ProcessMemory.parse("Name:\tkthread\n")).isEmpty();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "Only Linux tells of other processes.")
  void aProcessHoldsMemoryAndNoProcessHoldsNone() {
    assertThat(ProcessMemory.peakMib(ProcessHandle.current().pid()).orElse(0)).isGreaterThan(20);
    assertThat(ProcessMemory.peakMib(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void aCommandThatDoesNotEndInTimePrintsNothing() {
    Duration brief = Duration.ofMillis(50);
    List<String> endless = List.of("/bin/sh", "-c", "echo begun; while true; do sleep 1; done");

    assertThat(Machine.printed(endless, brief)).isEmpty();
    assertThat(Machine.printed(List.of("/bin/sh", "-c", "echo abc"), Duration.ofMinutes(1)))
        .contains("abc");
    assertThat(Machine.printed(List.of("no-such-command-here"), brief)).isEmpty();
  }
}
