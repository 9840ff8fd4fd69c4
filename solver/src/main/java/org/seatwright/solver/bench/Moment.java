package org.seatwright.solver.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was known at one time of a run.
 *
 * @param seconds since the process started
 * @param engine who found the news
 * @param points of the best plan so far, empty where there is none
 * @param missed students by which that plan misses the hard rules; 0 for a valid plan and for none
 * @param bound no valid plan has fewer points; empty where none is known
 * @param heapMib memory that the JVM's heap holds
 */
public record Moment(
    double seconds,
    String engine,
    OptionalLong points,
    long missed,
    OptionalLong bound,
    long heapMib) {
  /** The first line of a trace. */
  static final String HEADER = "seconds,engine,points,missed,bound,heap-mib";

  private static final int CELLS = 6;

  /** True where there is a valid plan. */
  public boolean isValid() {
    return points.isPresent() && missed == 0;
  }

  /** The line of a trace that says this. */
  String line() {
    return String.join(
        ",",
        List.of(
            String.format(Locale.ROOT, "%.3f", seconds),
            engine,
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
              number(cells[2]),
              Long.parseLong(cells[3]),
              number(cells[4]),
              Long.parseLong(cells[5])));
    } catch (NumberFormatException e) {
      return Optional.empty(); // the caller knows what a line without meaning comes to
    }
  }

  private static OptionalLong number(String cell) {
    return cell.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell));
  }
}
