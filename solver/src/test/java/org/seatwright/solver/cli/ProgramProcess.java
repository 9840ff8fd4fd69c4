package org.seatwright.solver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

/** The program as a process of its own, started as run.sh starts it. */
final class ProgramProcess {
  /** For short runs: a JVM that is up soon is quicker than one that becomes fast. */
  static final List<String> SHORT = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /** What run.sh gives for searches. */
  static final List<String> SEARCH = List.of("-XX:+UseParallelGC");

  private ProgramProcess() {}

  /** The command {@code words} with further JVM options, ready to start. */
  static ProcessBuilder builder(List<String> options, List<?> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:MaxRAMPercentage=50",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Dseatwright.home=" + System.getProperty("seatwright.home"),
            "-Dseatwright.natives=" + System.getProperty("seatwright.natives")));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    words.forEach(word -> command.add(word.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    // A developer's own settings would add lines to standard error.
    List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "SEATWRIGHT_LOG")
        .forEach(builder.environment()::remove);
    return builder;
  }

  /** Runs the command {@code words} to its end. */
  static Ended run(List<String> options, Object... words) throws Exception {
    Path out = Files.createTempFile("program", ".out");
    Path err = Files.createTempFile("program", ".err");
    try {
      int code =
          builder(options, List.of(words))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start()
              .waitFor();
      return new Ended(code, text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Does all of {@code runs}, as many at a time as there are processors; results in order. */
  static <T> List<T> all(List<Callable<T>> runs) throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
      List<T> results = new ArrayList<>();
      for (Future<T> result : pool.invokeAll(runs)) {
        results.add(result.get());
      }
      return results;
    }
  }

  /** The folder of a shipped district. */
  static Path shipped(String name) {
    return Path.of(System.getProperty("seatwright.home"), "datasets", "data", name);
  }

  /** A copy of the shipped district tiny at {@code folder}. */
  static Path copyOfTiny(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Path file : files(shipped("tiny"))) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    return folder;
  }

  /** Puts {@code to} in place of {@code from}, which stands in the file exactly once. */
  static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    if (text.indexOf(from) < 0 || text.indexOf(from) != text.lastIndexOf(from)) {
      throw new IllegalArgumentException("\"%s\" is not once in %s.".formatted(from, file));
    }
    Files.writeString(file, text.replace(from, to));
  }

  /** What is in {@code folder}, hidden or not, in order. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** The names of what is in {@code folder}, in order. */
  static List<String> names(Path folder) throws IOException {
    return files(folder).stream().map(file -> file.getFileName().toString()).toList();
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file).replace(System.lineSeparator(), "\n");
  }
}
