package org.seatwright.solver.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What Linux tells of the memory of a process. */
final class ProcessMemory {
  /** The most memory the process held so far, in KiB. */
  private static final String PEAK = "VmHWM:";

  private static final int KIB_PER_MIB = 1 << 10;

  private ProcessMemory() {}

  /** The largest resident set of process {@code pid} so far; empty where nobody tells. */
  static OptionalLong peakMib(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.isReadable(status)) {
      return OptionalLong.empty();
    }
    try {
      return parse(Files.readString(status));
    } catch (IOException e) {
      return OptionalLong.empty(); // the process ended meanwhile, and its status with it
    }
  }

  static OptionalLong parse(String status) {
    return status
        .lines()
        .filter(line -> line.startsWith(PEAK))
        .mapToLong(line ->
            Long.parseLong(line.substring(PEAK.length()).replace("kB", "").strip()) / KIB_PER_MIB)
        .findFirst();
  }
}
