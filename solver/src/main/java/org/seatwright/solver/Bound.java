package org.seatwright.solver;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.seatwright.model.audit.Score;

/**
 * A lower bound on the levels of a score, the first that differs decides: no valid plan's ranks and
 * points come before it.
 *
 * @param ranks students beyond a rank, one number per level of the objective, 0 for levels not yet
 *     bounded; empty where the objective is points
 * @param points 0 where not yet bounded
 */
public record Bound(List<Long> ranks, long points) implements Comparable<Bound> {
  private static final Comparator<Bound> ORDER =
      Comparator.comparing(Bound::ranks, Score::compare).thenComparingLong(Bound::points);

  public Bound {
    ranks = List.copyOf(ranks);
  }

  /** The bound of an objective of points alone. */
  public static Bound ofPoints(long points) {
    return new Bound(List.of(), points);
  }

  /** The levels of {@code score} that a bound speaks of. */
  public static Bound of(Score score) {
    return new Bound(score.ranks(), score.points());
  }

  @Override
  public int compareTo(Bound other) {
    return ORDER.compare(this, other);
  }

  /** What every plan reaches: 0 on every level. */
  public static Bound least(int ranks) {
    return new Bound(Collections.nCopies(ranks, 0L), 0);
  }

  /** The bound of two problems that share nothing, taken together. */
  public Bound plus(Bound other) {
    return new Bound(Score.plus(ranks, other.ranks), Math.addExact(points, other.points));
  }

  /** The higher of two bounds. */
  public static Bound highest(Bound a, Bound b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** True where no valid plan has better levels than {@code score}. */
  public boolean isReachedBy(Score score) {
    return compareTo(of(score)) >= 0;
  }

  /**
   * The first level on which {@code score} differs from this bound, the number of ranks for the
   * points or where none differs.
   */
  public int levelApart(Score score) {
    int level = 0;
    while (level < ranks.size() && ranks.get(level).equals(score.ranks().get(level))) {
      level++;
    }
    return level;
  }

  /** (score − bound) / score on the first level that differs, 0 where the score is 0 there. */
  public double gap(Score score) {
    int level = levelApart(score);
    long found = level < ranks.size() ? score.ranks().get(level) : score.points();
    long bound = level < ranks.size() ? ranks.get(level) : points;
    return found == 0 ? 0 : (double) (found - bound) / found;
  }
}
