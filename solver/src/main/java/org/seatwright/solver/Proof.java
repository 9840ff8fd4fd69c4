package org.seatwright.solver;

import java.util.OptionalLong;

/** What is known about how good a plan can be. */
public sealed interface Proof {
  /**
   * No valid plan costs fewer points: the plan's points reach the bound. A bound above the points
   * is kept as it is, so that the cross-check sees the contradiction.
   */
  record Optimal(long bound) implements Proof {}

  /** No valid plan costs fewer than {@code bound} points; the plan costs more than that. */
  record WithinGap(long bound) implements Proof {}

  /** Nothing is proven. */
  record NoBound() implements Proof {}

  /**
   * No plan obeys the hard rules; every plan misses them by at least {@code missedAtLeast}
   * students, 1 or more.
   */
  record Infeasible(long missedAtLeast) implements Proof {}

  /** The bound on points, where there is one. */
  default OptionalLong findBound() {
    return switch (this) {
      case Optimal(long bound) -> OptionalLong.of(bound);
      case WithinGap(long bound) -> OptionalLong.of(bound);
      case NoBound(), Infeasible(_) -> OptionalLong.empty();
    };
  }

  /** The proof a bound gives for a valid plan of {@code points}. */
  static Proof of(long points, long bound) {
    return bound >= points ? new Optimal(bound) : new WithinGap(bound);
  }
}
