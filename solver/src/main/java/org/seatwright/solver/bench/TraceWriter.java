package org.seatwright.solver.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.seatwright.datasets.write.OutputRefusedException;
import org.seatwright.datasets.write.OwnerOnly;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;
import org.seatwright.solver.Bound;
import org.seatwright.solver.ProgressListener;

/**
 * Writes down every better plan and bound of a run when it is heard of, one line each, and passes
 * them on. The lines are on the disk at once, so that a run that is killed leaves them behind. They
 * hold sums alone, nothing of any student.
 */
public final class TraceWriter implements ProgressListener, AutoCloseable {
  /** Stands for the whole run where engines stand otherwise. */
  private static final String RUN = "run";

  private static final long BYTES_PER_MIB = 1 << 20;

  private final Path file;
  private final Supplier<Duration> elapsed;
  private final Consumer<String> complaints;

  /** Empty before the trace begins, and once it cannot be written. */
  private Optional<BufferedWriter> out = Optional.empty();

  private ProgressListener next = ProgressListener.SILENT;
  private Optional<Score> best = Optional.empty();
  private Optional<Bound> bound = Optional.empty();
  private Optional<Moment> written = Optional.empty();

  private TraceWriter(Path file, Supplier<Duration> elapsed, Consumer<String> complaints) {
    this.file = file;
    this.elapsed = elapsed;
    this.complaints = complaints;
  }

  /**
   * A trace into {@code file}, which is left as it is until {@link #begin}.
   *
   * @param elapsed time since the program started
   * @param complaints told in a sentence where the trace cannot be written any further
   * @throws IOException where it cannot be written, or holds anything but an earlier trace; its
   *     message is for people
   */
  public static TraceWriter open(Path file, Supplier<Duration> elapsed, Consumer<String> complaints)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw unwritable(file, "there is no such folder");
    }
    if (Files.isDirectory(file)) {
      throw unwritable(file, "it is a folder");
    }
    try {
      if (Files.isRegularFile(file) && !isTraceOrEmpty(file)) {
        throw unwritable(file, "it holds something else than a trace; name another file");
      }
      tryToWrite(file);
    } catch (FileSystemException e) {
      throw unwritable(file, reason(e));
    }
    return new TraceWriter(file, elapsed, complaints);
  }

  private static IOException unwritable(Path file, String reason) {
    return new IOException("Trace file %s: cannot be written (%s).".formatted(file, reason));
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "no file can be made there";
      case FileSystemException e -> OutputRefusedException.reason(e);
      default -> String.valueOf(failure.getMessage());
    };
  }

  /** Opens the file as it will be opened, and leaves everything as it was. */
  private static void tryToWrite(Path file) throws IOException {
    if (Files.exists(file)) {
      FileChannel.open(file, StandardOpenOption.WRITE).close();
    } else {
      FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW).close();
      Files.delete(file);
    }
  }

  private static boolean isTraceOrEmpty(Path file) throws IOException {
    byte[] header = Moment.HEADER.getBytes(StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(header.length);
      return start.length == 0 || Arrays.equals(start, header);
    }
  }

  /** Empties the file and begins; from now on {@code next} hears what this trace hears. */
  public synchronized ProgressListener begin(ProgressListener next) {
    this.next = next;
    try {
      out = Optional.of(OwnerOnly.writer(file));
    } catch (IOException e) {
      stop(e);
    }
    write(Moment.HEADER);
    return this;
  }

  @Override
  public void improved(String engine, Score score, Supplier<Assignment> plan) {
    heardOf(engine, score);
    next.improved(engine, score, plan);
  }

  private synchronized void heardOf(String engine, Score score) {
    if (best.isEmpty() || score.isBetterThan(best.get())) {
      best = Optional.of(score);
      writeNews(engine);
    }
  }

  @Override
  public void bounded(String engine, Bound proven) {
    heardOf(engine, proven);
    next.bounded(engine, proven);
  }

  private synchronized void heardOf(String engine, Bound proven) {
    bound = Optional.of(Bound.highest(proven, bound.orElse(proven)));
    writeNews(engine);
  }

  /** Writes the last line: what the run came to, when its files were there. */
  public synchronized void ended(Score score, Optional<Bound> proven) {
    best = Optional.of(score);
    bound = proven;
    write(moment(RUN).line());
  }

  private void writeNews(String engine) {
    Moment now = moment(engine);
    boolean isNews =
        written.isPresent()
            ? differ(written.get(), now)
            : now.points().isPresent() || now.bound().isPresent();
    if (isNews) {
      write(now.line());
      written = Optional.of(now);
    }
  }

  private static boolean differ(Moment before, Moment now) {
    return !before.ranks().equals(now.ranks())
        || !before.points().equals(now.points())
        || before.missed() != now.missed()
        || !before.bound().equals(now.bound());
  }

  private Moment moment(String engine) {
    return new Moment(
        elapsed.get().toNanos() / 1e9,
        engine,
        best.map(Score::ranks).orElse(List.of()),
        best.map(score -> OptionalLong.of(score.points())).orElse(OptionalLong.empty()),
        best.map(Score::missed).orElse(0L),
        points(bound),
        Runtime.getRuntime().totalMemory() / BYTES_PER_MIB);
  }

  /** The bound on the points; none where ranks come before them that the plan does not reach. */
  private OptionalLong points(Optional<Bound> of) {
    return of.filter(it ->
            it.ranks().isEmpty()
                || best.isPresent() && it.levelApart(best.get()) == it.ranks().size())
        .map(it -> OptionalLong.of(it.points()))
        .orElse(OptionalLong.empty());
  }

  private void write(String line) {
    if (out.isPresent()) {
      try {
        out.get().write(line + "\n");
        out.get().flush();
      } catch (IOException e) {
        stop(e);
      }
    }
  }

  /** A trace that cannot be written is no reason to lose the plan. */
  private void stop(IOException failure) {
    out = Optional.empty();
    complaints.accept(
        "Trace file %s: cannot be written (%s); the run goes on without it."
            .formatted(file, reason(failure)));
  }

  @Override
  public synchronized void close() {
    if (out.isPresent()) {
      try {
        out.get().close();
      } catch (IOException e) {
        stop(e);
      }
    }
  }
}
