package org.seatwright.solver.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.seatwright.solver.StopSignal;

/**
 * One command of this program in a process of its own, with limits.
 *
 * <p>Its memory is read while it runs; a process that holds more than its limit is ended. A process
 * that goes on long after its time is asked to end, which lets it write its best plan, and then
 * made to.
 */
final class Child {
  private static final int MIB_PER_GIB = 1 << 10;
  private static final long MILLIS_BETWEEN_LOOKS = 20;

  /** What a run may take longer than asked before it is ended. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** What it gets to write its plan once it is asked to end. */
  private static final Duration FAREWELL = Duration.ofSeconds(20);

  /** How {@link org.seatwright.solver.cli} ends the process of a command; see its exit codes. */
  private static final List<Ending> OF_EXIT_CODE =
      List.of(
          Ending.DONE, Ending.FAILED, Ending.REFUSED, Ending.NO_VALID_PLAN, Ending.DISAGREEMENT);

  private static final String NO_MEMORY = "Out of memory:";

  /**
   * What became of a child.
   *
   * @param seconds from its start to its end
   * @param peakMib the most memory it held, empty where the system does not tell
   */
  record Ended(Ending ending, double seconds, OptionalLong peakMib) {}

  private final List<String> command;
  private final Path output;
  private final Duration longest;
  private final long memoryMib;

  /**
   * @param command the program and its words
   * @param output the file that gets what the child prints
   * @param longest after so long it is ended
   * @param memoryMib it is ended where it holds more
   */
  Child(List<String> command, Path output, Duration longest, long memoryMib) {
    this.command = List.copyOf(command);
    this.output = output;
    this.longest = longest;
    this.memoryMib = memoryMib;
  }

  /**
   * This program with the command line {@code words}.
   *
   * @param time what the child knows as its time
   */
  static Child ofProgram(List<String> words, Path output, Duration time, int memoryGib) {
    List<String> command = new ArrayList<>(Jvm.command(memoryGib));
    command.addAll(words);
    Duration longest = time.multipliedBy(3).dividedBy(2).plus(GRACE);
    return new Child(command, output, longest, (long) memoryGib * MIB_PER_GIB);
  }

  /** Runs it to its end, or until {@code stop}. */
  Ended run(StopSignal stop) throws IOException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      return await(process, start, stop);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ended(Ending.INTERRUPTED, secondsSince(start), OptionalLong.empty());
    } finally {
      process.destroyForcibly();
    }
  }

  private Ended await(Process process, long start, StopSignal stop)
      throws IOException, InterruptedException {
    OptionalLong peakMib = OptionalLong.empty();
    while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
      OptionalLong seen = ProcessMemory.peakMib(process.pid());
      peakMib = seen.isPresent() ? seen : peakMib;
      if (peakMib.orElse(0) > memoryMib) {
        process.destroyForcibly().waitFor();
        return new Ended(Ending.OUT_OF_MEMORY, secondsSince(start), peakMib);
      }
      if (stop.isRequested()) {
        end(process);
        return new Ended(Ending.INTERRUPTED, secondsSince(start), peakMib);
      }
      if (System.nanoTime() - start > longest.toNanos()) {
        end(process);
        return new Ended(Ending.OVERRAN, secondsSince(start), peakMib);
      }
    }
    return new Ended(ending(process.exitValue()), secondsSince(start), peakMib);
  }

  private static void end(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private Ending ending(int exitCode) throws IOException {
    if (exitCode < 0 || exitCode >= OF_EXIT_CODE.size()) {
      return Ending.FAILED;
    }
    Ending ending = OF_EXIT_CODE.get(exitCode);
    return ending == Ending.FAILED && told().contains(NO_MEMORY) ? Ending.OUT_OF_MEMORY : ending;
  }

  /** What it printed; whatever is no text among it is replaced. */
  private String told() throws IOException {
    return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
