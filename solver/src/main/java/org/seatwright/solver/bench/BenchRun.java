package org.seatwright.solver.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.datasets.write.OwnerOnly;
import org.seatwright.solver.StopSignal;

/**
 * Runs a suite: draws the districts that are not there yet, then runs every contender on every
 * instance with every seed, one after the other.
 *
 * <p>In the output folder, {@code instances} keeps drawn districts for the next time, and {@code
 * runs} has a folder for every run with its trace, its output and its plan.
 */
public final class BenchRun {
  private static final Duration TIME_TO_DRAW = Duration.ofHours(1);
  private static final Duration TIME_TO_VERIFY = Duration.ofHours(1);
  private static final int GIB_TO_DRAW = 4;
  private static final String INSTANCES = "instances";

  /** Hears how the suite goes on. */
  public interface Listener {
    /** A district is drawn. */
    void drawing(String instance);

    /** A run begins. */
    void running(String instance, Contender contender, long seed);

    /** A run ended; all that were measured so far, this one last. */
    void measured(List<Measurement> soFar) throws IOException;

    /** A run of a library was held against the best known. */
    void judged(Standing standing) throws IOException;
  }

  private final Suite suite;
  private final Path out;
  private final StopSignal stop;
  private final Listener listener;
  private final Optional<Referee> referee;
  private final List<Measurement> measurements = new ArrayList<>();

  /**
   * @param out made where it is missing
   * @param referee knows the instances and the best plans of a library; empty for other suites
   * @param stop ends the run that is under way, and the suite
   */
  public BenchRun(
      Suite suite, Path out, Optional<Referee> referee, StopSignal stop, Listener listener) {
    this.suite = suite;
    this.referee = referee;
    this.out = out;
    this.stop = stop;
    this.listener = listener;
  }

  /**
   * Runs to the end, or until it is stopped.
   *
   * @throws IOException where the output folder cannot be written
   * @throws OtherInstanceException where an instance of a library is not what it was
   */
  public List<Measurement> run() throws IOException, OtherInstanceException {
    OwnerOnly.createFolder(out);
    for (Instance instance : suite.instances()) {
      Path district = district(instance);
      if (referee.isPresent() && Files.isDirectory(district)) {
        referee.get().requireSame(instance.name(), district);
      }
      for (long seed : suite.seeds()) {
        for (Contender contender : instance.contenders()) {
          if (stop.isRequested()) {
            return measurements;
          }
          listener.running(instance.name(), contender, seed);
          measurements.add(measure(instance, district, contender, seed));
          listener.measured(List.copyOf(measurements));
          if (referee.isPresent() && !stop.isRequested()) {
            listener.judged(judged(referee.get(), instance, district));
          }
        }
      }
    }
    return measurements;
  }

  /** The instance's folder, drawn if need be; one that cannot be drawn is missed by its runs. */
  private Path district(Instance instance) throws IOException {
    return switch (instance.source()) {
      case Instance.Folder(Path path) -> path;
      case Instance.Drawn drawn -> {
        Path folder = out.resolve(INSTANCES).resolve(drawn.folder());
        if (!Files.isDirectory(folder) && !stop.isRequested()) {
          listener.drawing(instance.name());
          draw(drawn, folder);
        }
        yield folder;
      }
    };
  }

  private void draw(Instance.Drawn drawn, Path folder) throws IOException {
    OwnerOnly.createFolder(out.resolve(INSTANCES));
    List<String> words = new ArrayList<>(List.of("generate", drawn.word()));
    words.addAll(List.of("--out", folder.toString(), "--seed", Long.toString(drawn.seed())));
    drawn.students().ifPresent(number -> words.addAll(option("--students", number)));
    drawn.schools().ifPresent(number -> words.addAll(option("--schools", number)));
    Path output = folder.resolveSibling(drawn.folder() + ".txt");
    Child.ofProgram(words, output, TIME_TO_DRAW, GIB_TO_DRAW).run(stop);
  }

  private static List<String> option(String name, int number) {
    return List.of(name, Integer.toString(number));
  }

  private Measurement measure(Instance instance, Path district, Contender contender, long seed)
      throws IOException {
    Path folder = out.resolve("runs").resolve(runName(instance.name(), contender, seed));
    OwnerOnly.createFolder(folder);
    Path trace = folder.resolve("trace.csv");
    Files.deleteIfExists(trace);
    Instance.Limits limits = instance.limits();
    List<String> words = new ArrayList<>(List.of("solve", district.toString()));
    instance.policy().ifPresent(policy -> words.addAll(List.of("--policy", policy.toString())));
    words.addAll(List.of("--out", folder.resolve("plan").toString()));
    words.addAll(List.of("--time", limits.time().toMillis() + "ms"));
    words.addAll(List.of("--gap", BigDecimal.valueOf(limits.gap()).toPlainString()));
    words.addAll(List.of("--engine", contender.engines().word()));
    words.addAll(List.of("--solver", contender.solver().word()));
    words.addAll(List.of("--seed", Long.toString(seed), "--quiet"));
    words.addAll(List.of("--trace", trace.toString()));
    Child.Ended ended =
        Child.ofProgram(words, folder.resolve("output.txt"), limits.time(), limits.memoryGib())
            .run(stop);
    Optional<Trace> read = read(trace);
    Trace told = read.orElse(Trace.EMPTY);
    return new Measurement(
        instance.name(),
        contender,
        seed,
        read.isPresent() ? ended.ending() : Ending.FAILED,
        limits.time(),
        ended.seconds(),
        Optional.of(ended.peakMib()).filter(OptionalLong::isPresent).orElse(told.heapMib()),
        told);
  }

  /** The trace of a run; empty where it tells nothing that can be read. */
  static Optional<Trace> read(Path trace) {
    try {
      return Optional.of(Trace.read(trace));
    } catch (IOException e) {
      return Optional.empty(); // its row says that the run failed
    }
  }

  /** Holds the last run against the best known, once its files are verified. */
  private Standing judged(Referee book, Instance instance, Path district) throws IOException {
    Measurement last = measurements.getLast();
    Path folder =
        out.resolve("runs").resolve(runName(last.instance(), last.contender(), last.seed()));
    Path plan = folder.resolve("plan");
    List<String> words = new ArrayList<>(List.of("verify", district.toString(), plan.toString()));
    instance.policy().ifPresent(policy -> words.addAll(List.of("--policy", policy.toString())));
    Child.Ended ended =
        Child.ofProgram(
                words, folder.resolve("verify.txt"), TIME_TO_VERIFY, instance.limits().memoryGib())
            .run(stop);
    return book.judge(last, plan, ended.ending() == Ending.DONE);
  }

  private static String runName(String instance, Contender contender, long seed) {
    return "%s_%s_%d".formatted(instance, contender.word(), seed);
  }
}
