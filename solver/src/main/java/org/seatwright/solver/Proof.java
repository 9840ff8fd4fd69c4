package org.seatwright.solver;

import java.util.Optional;
import org.seatwright.model.audit.Score;

/** What is known about how good a plan can be. */
public sealed interface Proof {
  /**
   * No valid plan is better: the plan's ranks and points reach the bound. A bound above them is
   * kept as it is, so that the cross-check sees the contradiction.
   */
  record Optimal(Bound bound) implements Proof {}

  /** No valid plan is better than the bound; the plan is worse than that. */
  record WithinGap(Bound bound) implements Proof {}

  /** Nothing is proven. */
  record NoBound() implements Proof {}

  /**
   * No plan obeys the hard rules; every plan misses them by at least {@code missedAtLeast}
   * students, 1 or more.
   */
  record Infeasible(long missedAtLeast) implements Proof {}

  /** The bound on ranks and points, where there is one. */
  default Optional<Bound> findBound() {
    return switch (this) {
      case Optimal(Bound bound) -> Optional.of(bound);
      case WithinGap(Bound bound) -> Optional.of(bound);
      case NoBound(), Infeasible(_) -> Optional.empty();
    };
  }

  /** The proof a bound gives for a plan of {@code score}, valid or not. */
  static Proof of(Score score, Bound bound) {
    return score.isValid() && bound.isReachedBy(score) ? new Optimal(bound) : new WithinGap(bound);
  }
}
