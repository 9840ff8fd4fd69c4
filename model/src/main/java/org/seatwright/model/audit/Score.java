package org.seatwright.model.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How good a plan is, worst level first; smaller is better on every level.
 *
 * @param missed students by which hard rules are missed in total; 0 for a valid plan
 * @param ranks students moved from seats they hold, where any do, then students beyond a rank, one
 *     number per level of the objective; empty where neither counts
 * @param points points of all placements and soft rules
 * @param tieBreak the lottery level
 */
public record Score(long missed, List<Long> ranks, long points, long tieBreak)
    implements Comparable<Score> {
  private static final Comparator<Score> ORDER =
      Comparator.comparingLong(Score::missed)
          .thenComparing(Score::ranks, Score::compare)
          .thenComparingLong(Score::points)
          .thenComparingLong(Score::tieBreak);

  public Score {
    ranks = List.copyOf(ranks);
  }

  /** A score whose objective is points. */
  public Score(long missed, long points, long tieBreak) {
    this(missed, List.of(), points, tieBreak);
  }

  /** Compares levels of equal number, the first that differs decides. */
  public static int compare(List<Long> a, List<Long> b) {
    for (int level = 0; level < a.size(); level++) {
      int order = Long.compare(a.get(level), b.get(level));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /**
   * The score of two plans for districts that share nothing, taken together: every level adds up.
   *
   * @param other as many levels as this
   */
  public Score plus(Score other) {
    return new Score(
        Math.addExact(missed, other.missed),
        plus(ranks, other.ranks),
        Math.addExact(points, other.points),
        Math.addExact(tieBreak, other.tieBreak));
  }

  /** Adds levels of equal number one by one. */
  public static List<Long> plus(List<Long> a, List<Long> b) {
    if (a.size() != b.size()) {
      throw new IllegalArgumentException(
          "Scores of %d and %d levels by rank cannot be added.".formatted(a.size(), b.size()));
    }
    List<Long> sum = new ArrayList<>(a.size());
    for (int level = 0; level < a.size(); level++) {
      sum.add(Math.addExact(a.get(level), b.get(level)));
    }
    return sum;
  }

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
