package org.seatwright.solver.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start this program again: the same Java with the same options, but for its memory. */
final class Jvm {
  private static final String MAIN = "org.seatwright.solver.cli.Main";

  /** The heap's part of a process; the native solvers live outside it. */
  private static final int HEAP_PERCENT = 65;

  private static final List<String> OWN_MEMORY =
      List.of("-Xmx", "-Xms", "-XX:MaxRAM", "-XX:InitialRAM", "-XX:MaxHeapSize");

  /** Options that would make a child wait for, or work for, whoever looks at this process. */
  private static final List<String> OWN_TOOLS = List.of("-javaagent:", "-agentlib:", "-agentpath:");

  private Jvm() {}

  /** The command up to the program's own words, for a process of at most {@code memoryGib}. */
  static List<String> command(int memoryGib) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (OWN_MEMORY.stream().noneMatch(option::startsWith)
          && OWN_TOOLS.stream().noneMatch(option::startsWith)) {
        command.add(option);
      }
    }
    command.add("-XX:MaxRAM=%dg".formatted(memoryGib));
    command.add("-XX:MaxRAMPercentage=" + HEAP_PERCENT);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
    return command;
  }
}
