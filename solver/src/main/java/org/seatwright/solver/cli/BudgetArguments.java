package org.seatwright.solver.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.solver.Budget;
import picocli.CommandLine.Option;

/** The options that say when a run has to end. */
final class BudgetArguments {
  private static final Duration USUAL = Duration.ofSeconds(60);

  @Option(
      names = "--time",
      paramLabel = "TIME",
      converter = Converters.Time.class,
      description =
          "How long the whole run may take, such as 30s, 2m or 1m30s; 60s where neither --time nor"
              + " --moves is given.")
  private Optional<Duration> time = Optional.empty();

  @Option(
      names = "--moves",
      paramLabel = "N",
      converter = Converters.Count.class,
      description =
          "How much work the engines may do, counted in moves of the search. Without --time the"
              + " same input, seed and moves give the same bytes.")
  private Optional<Long> moves = Optional.empty();

  @Option(
      names = "--gap",
      paramLabel = "SHARE",
      converter = Converters.Gap.class,
      description =
          "Stop once it is proven that at most this share of the plan's points could be saved, such"
              + " as 0.001; 0, the default, asks for the best.")
  private double gap;

  boolean countsMoves() {
    return moves.isPresent();
  }

  Budget budget() {
    return budget(time, moves, gap, USUAL);
  }

  /** The budget of such options; of time {@code usual} where neither time nor moves are given. */
  static Budget budget(Optional<Duration> time, Optional<Long> moves, double gap, Duration usual) {
    Optional<Duration> limit = moves.isPresent() ? time : Optional.of(time.orElse(usual));
    return new Budget(limit, moves.map(OptionalLong::of).orElse(OptionalLong.empty()), gap);
  }
}
