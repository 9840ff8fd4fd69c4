package org.seatwright.solver.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.seatwright.model.audit.Score;
import org.seatwright.solver.Bound;
import org.seatwright.solver.report.Text;

/**
 * How far a solve has come, in one line.
 *
 * @param elapsed since the program started
 * @param best of all plans so far
 * @param bound no valid plan is better
 * @param firstChoice share of students whom a recent best plan seats in their first choice
 */
record ProgressLine(
    Duration elapsed, Optional<Score> best, Optional<Bound> bound, OptionalDouble firstChoice) {

  /** The line, clipped to {@code width} characters. */
  String text(int width) {
    List<String> parts = new ArrayList<>();
    parts.add(clock());
    parts.add(best.map(score -> "best " + Text.number(score.points())).orElse("no plan yet"));
    best.filter(score -> !score.isValid())
        .ifPresent(score -> parts.add("rules missed by " + Text.number(score.missed())));
    bound
        .filter(it -> it.ranks().isEmpty())
        .ifPresent(it -> parts.add("bound " + Text.number(it.points())));
    gap().ifPresent(gap -> parts.add(gap));
    firstChoice.ifPresent(share -> parts.add("first choice " + Text.percent(share)));
    String line = String.join("  ", parts);
    return line.length() <= width ? line : line.substring(0, Math.max(0, width));
  }

  private String clock() {
    long seconds = elapsed.toSeconds();
    return seconds < 60 ? seconds + " s" : "%d min %02d s".formatted(seconds / 60, seconds % 60);
  }

  /** The gap of a valid plan, on the first level where it differs from the bound. */
  private Optional<String> gap() {
    if (bound.isEmpty() || best.isEmpty() || !best.get().isValid()) {
      return Optional.empty();
    }
    int levels = bound.get().ranks().size();
    int level = bound.get().levelApart(best.get());
    String gap = "gap " + Text.gap(Math.max(0, bound.get().gap(best.get())));
    if (level < levels) {
      return Optional.of("%s on level %d of %d".formatted(gap, level + 1, levels));
    }
    return best.get().points() == 0 ? Optional.empty() : Optional.of(gap);
  }
}
