package org.seatwright.model.readiness;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;

/**
 * How many students can be seated at the place of one row, and what the row's count can come to.
 *
 * <p>Looked at are seats, who may come, and who must; not what other places need. So what is
 * impossible here is so for certain, while what is possible here may not be so for all places at
 * once. "Seated" are those whom the row's base counts, without the enrolled.
 */
final class RowSizes {
  private final BalanceRow row;

  /** The weights of types in the base, ascending and distinct. */
  private final long[] weights;

  /** The fewest and most students of each weight. */
  private final long[] least;

  private final long[] most;
  private final long fewest;
  private final long full;
  private final boolean hasRoom;

  RowSizes(AssignmentProblem problem, int row, Reach reach) {
    this.row = problem.rows().get(row);
    Reach.Place place = reach.place(row);
    BalanceRow counted = this.row;
    int[] types = new int[problem.types()];
    Arrays.setAll(types, t -> t);
    weights =
        Arrays.stream(types)
            .filter(t -> counted.base(t) == 1)
            .mapToLong(counted::weight)
            .distinct()
            .sorted()
            .toArray();
    least = new long[weights.length];
    most = new long[weights.length];
    for (int k = 0; k < weights.length; k++) {
      long weight = weights[k];
      least[k] = place.bound(t -> counted.base(t) == 1 && counted.weight(t) == weight);
      most[k] = place.most(t -> counted.base(t) == 1 && counted.weight(t) == weight);
    }
    fewest = Arrays.stream(least).sum();
    long beside = place.bound(t -> counted.base(t) == 0);
    boolean othersHaveRoom = beside <= place.most(t -> counted.base(t) == 0);
    full =
        Math.min(
            Math.min(place.most(t -> counted.base(t) == 1), Arrays.stream(most).sum()),
            place.seats() - beside);
    hasRoom =
        fewest <= full
            && othersHaveRoom
            && IntStream.range(0, weights.length).allMatch(k -> least[k] <= most[k]);
  }

  BalanceRow row() {
    return row;
  }

  /** The most students who can be seated, whatever the row says. */
  long full() {
    return full;
  }

  /** The fewest students who can be seated; more than {@link #full} where not all have room. */
  long fewest() {
    return fewest;
  }

  /**
   * True where those who must sit at the place have room there: all together, and those of each
   * weight, who may be bound to fewer programs. Where they have not, seats are short and the row is
   * not to blame.
   */
  boolean hasRoom() {
    return hasRoom;
  }

  /** True where every student is in the base. */
  boolean countsEveryone(int types) {
    for (int t = 0; t < types; t++) {
      if (row.base(t) == 0) {
        return false;
      }
    }
    return true;
  }

  /** True where so many can be seated with the row kept. */
  boolean holds(long seated) {
    return seated >= fewest
        && seated <= full
        && Math.max(least(seated), row.lower(base(seated)))
            <= Math.min(most(seated), row.upper(base(seated)));
  }

  /**
   * What seated students add to N.
   *
   * @param least the fewest, {@code most} the most with the row kept, however many are seated
   */
  record Range(long least, long most) {}

  /** What seated students can add to N with the row kept; empty where it cannot be kept. */
  Optional<Range> kept() {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (long seated = fewest; hasRoom && seated <= full; seated++) {
      if (holds(seated)) {
        low = Math.min(low, Math.max(least(seated), row.lower(base(seated))));
        high = Math.max(high, Math.min(most(seated), row.upper(base(seated))));
      }
    }
    return low > high
        ? Optional.empty()
        : Optional.of(new Range(low - row.enrolledWeight(), high - row.enrolledWeight()));
  }

  /** B where so many are seated. */
  long base(long seated) {
    return row.enrolled() + seated;
  }

  /** The smallest N that so many seated students can make up. */
  long least(long seated) {
    long left = seated - fewest;
    long sum = row.enrolledWeight();
    for (int k = 0; k < weights.length; k++) {
      long more = Math.min(left, most[k] - least[k]);
      sum += weights[k] * (least[k] + more);
      left -= more;
    }
    return sum;
  }

  /** The largest N that so many seated students can make up. */
  long most(long seated) {
    long left = seated - fewest;
    long sum = row.enrolledWeight();
    for (int k = weights.length - 1; k >= 0; k--) {
      long more = Math.min(left, most[k] - least[k]);
      sum += weights[k] * (least[k] + more);
      left -= more;
    }
    return sum;
  }
}
