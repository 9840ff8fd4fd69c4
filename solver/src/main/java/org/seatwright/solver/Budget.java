package org.seatwright.solver;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long an engine may work.
 *
 * <p>A budget of moves alone gives the same plan on every run and machine; a budget of time does
 * not. Engines that make no moves turn them into a count of their own steps.
 *
 * @param time wall-clock time, positive
 * @param moves moves that local search may evaluate, positive
 * @param gap the engine may stop once (points − bound) / points is proven to be at most this and
 *     levels before the points are proven optimal; 0 asks for the optimum
 */
public record Budget(Optional<Duration> time, OptionalLong moves, double gap) {
  public Budget {
    if (time.isEmpty() && moves.isEmpty()) {
      throw new IllegalArgumentException("A budget needs a time or a number of moves.");
    }
    if (time.isPresent() && !time.get().isPositive()) {
      throw new IllegalArgumentException("Time is %s, must be positive.".formatted(time.get()));
    }
    if (moves.isPresent() && moves.getAsLong() <= 0) {
      throw new IllegalArgumentException(
          "Moves is %d, must be positive.".formatted(moves.getAsLong()));
    }
    if (!(gap >= 0 && gap < 1)) {
      throw new IllegalArgumentException("Gap is %s, must be from 0 to below 1.".formatted(gap));
    }
  }

  /** A budget of wall-clock time, to be used until the optimum is proven. */
  public static Budget ofTime(Duration time) {
    return new Budget(Optional.of(time), OptionalLong.empty(), 0);
  }

  /** A reproducible budget of moves. */
  public static Budget ofMoves(long moves) {
    return new Budget(Optional.empty(), OptionalLong.of(moves), 0);
  }

  /** This budget with another time. */
  public Budget withTime(Duration time) {
    return new Budget(Optional.of(time), moves, gap);
  }

  /** True where the result depends on nothing but input, seed and this budget. */
  public boolean isReproducible() {
    return time.isEmpty();
  }
}
