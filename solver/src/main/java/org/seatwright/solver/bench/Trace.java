package org.seatwright.solver.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.seatwright.solver.Bound;

/** How the best plan and the bound of one run went on, in order of time. */
public record Trace(List<Moment> moments) {
  /** Of a run that told nothing. */
  static final Trace EMPTY = new Trace(List.of());

  public Trace {
    moments = List.copyOf(moments);
  }

  /**
   * Reads a trace file. A last line that is broken off, as a killed process leaves it, is left out;
   * without a file the trace is empty.
   *
   * @throws IOException where the file cannot be read, or another line is not one of a trace
   */
  public static Trace read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return EMPTY;
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty()) {
      return EMPTY;
    }
    if (!lines.getFirst().equals(Moment.HEADER)) {
      throw notATrace(file, 1);
    }
    List<Moment> moments = new ArrayList<>();
    for (int row = 1; row < lines.size(); row++) {
      Optional<Moment> moment = Moment.parse(lines.get(row));
      if (moment.isEmpty() && row < lines.size() - 1) {
        throw notATrace(file, row + 1);
      }
      moment.ifPresent(moments::add);
    }
    return new Trace(moments);
  }

  private static IOException notATrace(Path file, int row) {
    return new IOException(
        "%s, row %d: this is not a line of a trace (%s).".formatted(file, row, Moment.HEADER));
  }

  /** When there was a valid plan, empty where there never was. */
  public OptionalDouble firstPlan() {
    return first(Moment::isValid);
  }

  /** When there was a bound, empty where there never was. */
  public OptionalDouble firstBound() {
    return first(moment -> moment.bound().isPresent());
  }

  /**
   * When there was a valid plan as good by rank as {@code bound}, of whose points at most the share
   * {@code gap} could be saved by it.
   */
  public OptionalDouble within(double gap, Bound bound) {
    return first(moment ->
        moment.isValid()
            && moment.ranks().equals(bound.ranks())
            && gap(moment, bound.points()) <= gap);
  }

  /**
   * When it was proven that at most the share {@code gap} of a valid plan's points can be saved.
   */
  public OptionalDouble proven(double gap) {
    return first(moment ->
        moment.isValid()
            && moment.bound().isPresent()
            && gap(moment, moment.bound().getAsLong()) <= gap);
  }

  private OptionalDouble first(Predicate<Moment> holds) {
    return moments.stream().filter(holds).mapToDouble(Moment::seconds).findFirst();
  }

  /** (points − bound) / points of a moment with a plan; 0 where it costs nothing. */
  static double gap(Moment moment, long bound) {
    long points = moment.points().orElseThrow();
    return points == 0 ? 0 : (double) (points - bound) / points;
  }

  /** The levels of the best valid plan, empty where there never was one. */
  public Optional<Bound> plan() {
    return moments.stream().flatMap(it -> it.plan().stream()).min(Comparator.naturalOrder());
  }

  /** The highest bound, empty where there never was one. */
  public Optional<Bound> bound() {
    return moments.stream().flatMap(it -> it.proven().stream()).max(Comparator.naturalOrder());
  }

  /** The most the JVM's heap held, empty where nothing was told. */
  public OptionalLong heapMib() {
    return moments.stream().mapToLong(Moment::heapMib).max();
  }
}
