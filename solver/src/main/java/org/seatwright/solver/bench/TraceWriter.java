package org.seatwright.solver.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
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

  private final BufferedWriter out;
  private final Supplier<Duration> elapsed;
  private ProgressListener next = ProgressListener.SILENT;
  private Optional<Score> best = Optional.empty();
  private Optional<Bound> bound = Optional.empty();
  private OptionalLong writtenPoints = OptionalLong.empty();
  private long writtenMissed;
  private OptionalLong writtenBound = OptionalLong.empty();

  private TraceWriter(BufferedWriter out, Supplier<Duration> elapsed) {
    this.out = out;
    this.elapsed = elapsed;
  }

  /**
   * Opens the trace {@code file}, emptying it where it is there already.
   *
   * @param elapsed time since the program started
   */
  public static TraceWriter open(Path file, Supplier<Duration> elapsed) throws IOException {
    TraceWriter writer = new TraceWriter(OwnerOnly.writer(file), elapsed);
    writer.write(Moment.HEADER);
    return writer;
  }

  /** From now on {@code next} hears what this trace hears. */
  public ProgressListener passOnTo(ProgressListener next) {
    this.next = next;
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
    write(moment(RUN, OptionalLong.of(score.points()), score.missed(), points(bound)).line());
  }

  private void writeNews(String engine) {
    OptionalLong points =
        best.map(score -> OptionalLong.of(score.points())).orElse(OptionalLong.empty());
    long missed = best.map(Score::missed).orElse(0L);
    OptionalLong proven = points(bound);
    if (!points.equals(writtenPoints) || missed != writtenMissed || !proven.equals(writtenBound)) {
      write(moment(engine, points, missed, proven).line());
      writtenPoints = points;
      writtenMissed = missed;
      writtenBound = proven;
    }
  }

  private Moment moment(String engine, OptionalLong points, long missed, OptionalLong proven) {
    return new Moment(
        elapsed.get().toNanos() / 1e9,
        engine,
        points,
        missed,
        proven,
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
    try {
      out.write(line + "\n");
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The trace cannot be written.", e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
