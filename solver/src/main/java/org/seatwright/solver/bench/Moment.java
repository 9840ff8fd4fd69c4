package org.seatwright.solver.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.seatwright.solver.Bound;

/**
 * What was known at one time of a run.
 *
 * @param seconds since the process started
 * @param engine who found the news
 * @param ranks of the best plan so far, students beyond each rank; empty where there is none, or
 *     where the objective is points
 * @param points of the best plan so far, empty where there is none
 * @param missed students by which that plan misses the hard rules; 0 for a valid plan and for none
 * @param bound no valid plan as good by rank has fewer points, none is better by rank; empty where
 *     none is known
 * @param heapMib memory that the JVM's heap holds
 */
public record Moment(
    double seconds,
    String engine,
    List<Long> ranks,
    OptionalLong points,
    long missed,
    OptionalLong bound,
    long heapMib) {
  /** The first line of a trace. */
  static final String HEADER = "seconds,engine,ranks,points,missed,bound,heap-mib";

  private static final int CELLS = 7;
  private static final String BETWEEN_RANKS = "/";

  public Moment {
    ranks = List.copyOf(ranks);
  }

  /** True where there is a valid plan. */
  public boolean isValid() {
    return points.isPresent() && missed == 0;
  }

  /** The levels of the plan, where it is valid. */
  Optional<Bound> plan() {
    return isValid() ? Optional.of(new Bound(ranks, points.orElseThrow())) : Optional.empty();
  }

  /** The levels of the bound: a bound on the points is known where the plan reaches the ranks. */
  Optional<Bound> proven() {
    return bound.isPresent() ? Optional.of(new Bound(ranks, bound.getAsLong())) : Optional.empty();
  }

  /** The line of a trace that says this. */
  String line() {
    return String.join(
        ",",
        List.of(
            String.format(Locale.ROOT, "%.3f", seconds),
            engine,
            ranks.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN_RANKS)),
            text(points),
            Long.toString(missed),
            text(bound),
            Long.toString(heapMib)));
  }

  private static String text(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }

  /** What {@code line} says, empty where it is not a line of a trace. */
  static Optional<Moment> parse(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != CELLS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Moment(
              Double.parseDouble(cells[0]),
              cells[1],
              ranks(cells[2]),
              number(cells[3]),
              Long.parseLong(cells[4]),
              number(cells[5]),
              Long.parseLong(cells[6])));
    } catch (NumberFormatException e) {
      return Optional.empty(); // the caller knows what a line without meaning comes to
    }
  }

  private static List<Long> ranks(String cell) {
    return cell.isEmpty()
        ? List.of()
        : Arrays.stream(cell.split(BETWEEN_RANKS, -1)).map(Long::valueOf).toList();
  }

  private static OptionalLong number(String cell) {
    return cell.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell));
  }
}
