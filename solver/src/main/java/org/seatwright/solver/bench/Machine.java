package org.seatwright.solver.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.seatwright.solver.pipeline.Versions;

/**
 * What the figures were measured on.
 *
 * @param memoryMib of the machine, or of the container the program runs in
 * @param commit of the sources, with {@code +} where they were changed since; empty where the
 *     program was not built from a clone
 * @param versions of the program and what it is built on, by name
 */
public record Machine(
    String processor,
    int cores,
    long memoryMib,
    String system,
    Optional<String> commit,
    Map<String, String> versions) {
  private static final long BYTES_PER_MIB = 1 << 20;
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final String MODEL_NAME = "model name";
  private static final Duration GIT_TIME = Duration.ofSeconds(10);

  public Machine {
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
  }

  /**
   * Looks at this machine.
   *
   * @param version of the program
   * @param home the program's home folder, where it has one
   */
  public static Machine look(String version, Optional<Path> home) {
    return new Machine(
        readProcessor(),
        Runtime.getRuntime().availableProcessors(),
        memoryBytes() / BYTES_PER_MIB,
        "%s %s %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")),
        home.flatMap(Machine::commit),
        Versions.now(version));
  }

  private static long memoryBytes() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getTotalMemorySize();
  }

  private static String readProcessor() {
    try {
      return Files.isReadable(CPU_INFO)
          ? modelName(Files.readString(CPU_INFO)).orElse(System.getProperty("os.arch"))
          : System.getProperty("os.arch");
    } catch (IOException e) {
      throw new UncheckedIOException("The processor's name cannot be read.", e);
    }
  }

  /** The name of the first processor that Linux's {@code cpuinfo} lists. */
  static Optional<String> modelName(String cpuInfo) {
    return cpuInfo
        .lines()
        .filter(line -> line.startsWith(MODEL_NAME))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  private static Optional<String> commit(Path home) {
    return Files.exists(home.resolve(".git"))
        ? git(home, "rev-parse", "--short=10", "HEAD")
            .map(commit -> commit + git(home, "status", "--porcelain").map(_ -> "+").orElse(""))
        : Optional.empty();
  }

  private static Optional<String> git(Path home, String... words) {
    List<String> command = new ArrayList<>(List.of("git", "-C", home.toString()));
    command.addAll(List.of(words));
    return printed(command, GIT_TIME);
  }

  /**
   * What {@code command} prints; empty where it prints nothing, fails, is not installed or does not
   * end in time.
   */
  static Optional<String> printed(List<String> command, Duration time) {
    try {
      Path printed = Files.createTempFile("printed", ".txt");
      try {
        return isDone(command, printed, time)
            ? Optional.of(Files.readString(printed).strip()).filter(text -> !text.isEmpty())
            : Optional.empty();
      } finally {
        Files.delete(printed);
      }
    } catch (IOException e) {
      return Optional.empty(); // the report says that the commit is unknown
    }
  }

  private static boolean isDone(List<String> command, Path printed, Duration time)
      throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(printed.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }
}
