package org.seatwright.model.readiness;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;

/**
 * What a second count at a place can come to where a first one is kept, and so many are seated.
 *
 * <p>Both count heads of everyone there, so students are of four kinds, in the one group or not and
 * in the other or not. With the number of students fixed, those of the first group between bounds
 * and each kind between its own, the constraints form two laminar families: the extremes are whole
 * and every whole number between them can be reached (Edmonds 1970).
 */
final class PairSizes {
  private static final int BOTH = 3;
  private static final int ONE = 1;
  private static final int OTHER = 2;
  private static final int NEITHER = 0;

  private final RowSizes one;
  private final RowSizes other;

  /** The fewest and most students of each kind. */
  private final long[] fewest = new long[4];

  private final long[] most = new long[4];

  PairSizes(AssignmentProblem problem, RowSizes one, RowSizes other, Reach.Place place) {
    this.one = one;
    this.other = other;
    for (int kind = 0; kind < 4; kind++) {
      int it = kind;
      fewest[kind] = place.bound(t -> kind(t) == it);
      most[kind] = place.most(t -> kind(t) == it);
    }
  }

  private int kind(int type) {
    return (int) (one.row().weight(type) * ONE + other.row().weight(type) * OTHER);
  }

  /** True where a row counts heads of everyone. */
  static boolean canCount(AssignmentProblem problem, int row) {
    BalanceRow counted = problem.rows().get(row);
    for (int t = 0; t < problem.types(); t++) {
      if (counted.base(t) != 1 || counted.weight(t) < 0 || counted.weight(t) > 1) {
        return false;
      }
    }
    return true;
  }

  /** True where those of each kind who must sit at the place have room there. */
  boolean hasRoom() {
    return IntStream.range(0, fewest.length).allMatch(kind -> fewest[kind] <= most[kind]);
  }

  /** True where so many can be seated with both rows kept. */
  boolean holds(long seated) {
    return one.holds(seated)
        && other.holds(seated)
        && from(seated) <= to(seated)
        && Math.max(least(seated), other.row().lower(other.base(seated)))
            <= Math.min(most(seated), other.row().upper(other.base(seated)));
  }

  /** The fewest seated students of the first group with the first row kept. */
  private long from(long seated) {
    return Math.max(
        one.row().lower(one.base(seated)) - one.row().enrolledWeight(),
        Math.max(fewest[ONE] + fewest[BOTH], seated - most[OTHER] - most[NEITHER]));
  }

  /** The most seated students of the first group with the first row kept. */
  private long to(long seated) {
    return Math.min(
        one.row().upper(one.base(seated)) - one.row().enrolledWeight(),
        Math.min(most[ONE] + most[BOTH], seated - fewest[OTHER] - fewest[NEITHER]));
  }

  /** The smallest second count where so many are seated and the first row is kept. */
  long least(long seated) {
    LongUnaryOperator count =
        first ->
            Math.max(fewest[BOTH], first - most[ONE])
                + Math.max(fewest[OTHER], seated - first - most[NEITHER]);
    return other.row().enrolledWeight()
        + firsts(seated, fewest[BOTH] + most[ONE], seated - fewest[OTHER] - most[NEITHER])
            .map(count)
            .min()
            .orElse(0);
  }

  /** The largest second count where so many are seated and the first row is kept. */
  long most(long seated) {
    LongUnaryOperator count =
        first ->
            Math.min(most[BOTH], first - fewest[ONE])
                + Math.min(most[OTHER], seated - first - fewest[NEITHER]);
    return other.row().enrolledWeight()
        + firsts(seated, most[BOTH] + fewest[ONE], seated - most[OTHER] - fewest[NEITHER])
            .map(count)
            .max()
            .orElse(0);
  }

  /** The sizes of the first group where a piecewise linear count can be extreme. */
  private LongStream firsts(long seated, long... bends) {
    long from = from(seated);
    long to = to(seated);
    return LongStream.concat(LongStream.of(from, to), Arrays.stream(bends))
        .map(first -> Math.clamp(first, Math.min(from, to), Math.max(from, to)));
  }
}
