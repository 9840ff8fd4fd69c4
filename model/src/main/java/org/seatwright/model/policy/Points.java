package org.seatwright.model.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a placement costs in whole points; the plan minimises their sum.
 *
 * @param rank points of the 1st, 2nd, … choice, at least one; past the end each rank adds the last
 *     difference again (0 where there is one entry)
 * @param unlisted points of a seat the family did not rank
 * @param perKm points per kilometre to such a seat
 * @param unplaced points of having no seat
 * @param distance points per kilometre to any seat
 * @param moving points of having to leave a school that teaches the student's grade
 */
public record Points(
    List<Long> rank, long unlisted, long perKm, long unplaced, long distance, long moving) {
  /** Largest number of points a policy may write anywhere. */
  public static final long MAX = 1_000_000;

  /** Largest number of points per kilometre. */
  public static final long MAX_PER_KM = 10_000;

  /** A product this near to a whole number rounds to it, whatever its last bits. */
  private static final double CLEARLY_ROUNDED = 0.499;

  public static final Points DEFAULT = new Points(List.of(0L, 10L, 25L, 45L, 70L), 300, 10, 1000);

  public Points {
    rank = List.copyOf(rank);
    if (rank.isEmpty()) {
      throw new IllegalArgumentException("rank is empty; give the points of the first choice.");
    }
    rank.forEach(points -> requirePoints("rank", points));
    requirePoints("unlisted", unlisted);
    requirePoints("per-km", perKm, MAX_PER_KM);
    requirePoints("unplaced", unplaced);
    requirePoints("distance", distance, MAX_PER_KM);
    requirePoints("moving", moving);
  }

  /** Points that look at neither the distance of ranked seats nor the school attended. */
  public Points(List<Long> rank, long unlisted, long perKm, long unplaced) {
    this(rank, unlisted, perKm, unplaced, 0, 0);
  }

  /** Points of a seat the family ranked in place {@code rank}; 1 is the favourite. */
  public long ofRank(int rank) {
    int last = this.rank.size() - 1;
    if (rank - 1 <= last) {
      return this.rank.get(rank - 1);
    }
    long step = last == 0 ? 0 : this.rank.get(last) - this.rank.get(last - 1);
    return Math.max(0, this.rank.get(last) + step * (rank - 1 - last));
  }

  /** Points of an unlisted seat {@code km} kilometres away, rounded half up to whole points. */
  public long ofUnlisted(double km) {
    return unlisted + perKilometre(km, perKm);
  }

  /** Points of the distance to any seat, rounded half up to whole points. */
  public long ofDistance(double km) {
    return perKilometre(km, distance);
  }

  /** Rounds half up in decimals, as {@code km} is written; away from halves doubles suffice. */
  private static long perKilometre(double km, long points) {
    double rounded = Math.floor(km * points + 0.5);
    return Math.abs(km * points - rounded) < CLEARLY_ROUNDED
        ? (long) rounded
        : BigDecimal.valueOf(km)
            .multiply(BigDecimal.valueOf(points))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
  }

  /** Refuses points outside [0, {@link #MAX}]. */
  static void requirePoints(String key, long points) {
    requirePoints(key, points, MAX);
  }

  private static void requirePoints(String key, long points, long most) {
    if (points < 0 || points > most) {
      throw new IllegalArgumentException(
          "%s is %d points, must be between 0 and %d.".formatted(key, points, most));
    }
  }
}
