package org.seatwright.solver.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.seatwright.model.audit.Score;
import org.seatwright.solver.report.Text;

/**
 * How far a solve has come, in one line.
 *
 * @param elapsed since the program started
 * @param best of all plans so far
 * @param bound no valid plan costs fewer points
 * @param firstChoice share of students whom a recent best plan seats in their first choice
 */
record ProgressLine(
    Duration elapsed, Optional<Score> best, OptionalLong bound, OptionalDouble firstChoice) {

  /** The line, clipped to {@code width} characters. */
  String text(int width) {
    List<String> parts = new ArrayList<>();
    parts.add(clock());
    parts.add(best.map(score -> "best " + Text.number(score.points())).orElse("no plan yet"));
    best.filter(score -> !score.isValid())
        .ifPresent(score -> parts.add("rules missed by " + Text.number(score.missed())));
    bound.ifPresent(points -> parts.add("bound " + Text.number(points)));
    gap().ifPresent(gap -> parts.add("gap " + Text.gap(gap)));
    firstChoice.ifPresent(share -> parts.add("first choice " + Text.percent(share)));
    String line = String.join("  ", parts);
    return line.length() <= width ? line : line.substring(0, Math.max(0, width));
  }

  private String clock() {
    long seconds = elapsed.toSeconds();
    return seconds < 60 ? seconds + " s" : "%d min %02d s".formatted(seconds / 60, seconds % 60);
  }

  private OptionalDouble gap() {
    if (bound.isEmpty() || best.isEmpty() || !best.get().isValid() || best.get().points() == 0) {
      return OptionalDouble.empty();
    }
    double points = best.get().points();
    return OptionalDouble.of(Math.max(0, points - bound.getAsLong()) / points);
  }
}
