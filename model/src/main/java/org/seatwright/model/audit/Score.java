package org.seatwright.model.audit;

import java.util.Comparator;

/**
 * How good a plan is, worst level first; smaller is better on every level.
 *
 * @param missed students by which hard rules are missed in total; 0 for a valid plan
 * @param points points of all placements and soft rules
 * @param tieBreak the lottery level: Σ (n + 1 − position) × rank steps
 */
public record Score(long missed, long points, long tieBreak) implements Comparable<Score> {
  private static final Comparator<Score> ORDER =
      Comparator.comparingLong(Score::missed)
          .thenComparingLong(Score::points)
          .thenComparingLong(Score::tieBreak);

  @Override
  public int compareTo(Score other) {
    return ORDER.compare(this, other);
  }

  public boolean isBetterThan(Score other) {
    return compareTo(other) < 0;
  }

  public boolean isValid() {
    return missed == 0;
  }
}
