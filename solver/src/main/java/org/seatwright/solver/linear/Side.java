package org.seatwright.solver.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;

/**
 * One linear side of a balance row in whole numbers: {@code bottom·N ≥ top·B + constant} where it
 * bounds from below, {@code ≤} where from above; B and N count the enrolled too.
 *
 * @param bottom positive
 */
public record Side(boolean isLower, long bottom, long top, long constant) {
  /** The row's own two sides, lower first. */
  public static List<Side> plain(BalanceRow row) {
    return List.of(
        new Side(true, row.lowBottom(), row.lowTop(), row.lowConstant()),
        new Side(false, row.highBottom(), row.highTop(), row.highConstant()));
  }

  /**
   * The sides of the convex hull of all whole points (B, N) that obey the row: the same whole
   * points, and no corner between them that no class list can reach.
   *
   * <p>Points are (B, least N) below and (B, greatest N) above, for every B the place can have;
   * each chain is found in one pass (Andrew, Inf. Process. Lett. 9, 1979). Where the row may be
   * missed the sides still bound by how much, since no point misses its side by more than it misses
   * the row. Cost: O(seats of the place).
   *
   * @param mayOverfill true where the place may hold more students than it has seats
   */
  public static List<Side> hull(AssignmentProblem problem, BalanceRow row, boolean mayOverfill) {
    long least = row.enrolled();
    long most = row.largest();
    if (!mayOverfill) {
      long seats = least;
      for (int program : row.programs()) {
        seats += problem.seats(program);
      }
      most = Math.min(seats, most);
    }
    if (least == most) {
      return plain(row);
    }
    List<Side> sides = new ArrayList<>();
    addChain(sides, true, least, most, row::lower);
    addChain(sides, false, least, most, row::upper);
    return sides;
  }

  private static void addChain(
      List<Side> sides, boolean isLower, long least, long most, LongUnaryOperator bound) {
    List<long[]> chain = new ArrayList<>();
    int sign = isLower ? 1 : -1;
    for (long b = least; b <= most; b++) {
      long[] point = {b, sign * bound.applyAsLong(b)};
      while (chain.size() > 1 && !turnsUp(chain.get(chain.size() - 2), chain.getLast(), point)) {
        chain.removeLast();
      }
      chain.add(point);
    }
    for (int k = 0; k + 1 < chain.size(); k++) {
      long[] from = chain.get(k);
      long[] to = chain.get(k + 1);
      long bottom = to[0] - from[0];
      long top = to[1] - from[1];
      sides.add(new Side(isLower, bottom, sign * top, sign * (bottom * from[1] - top * from[0])));
    }
  }

  private static boolean turnsUp(long[] a, long[] b, long[] c) {
    return (b[0] - a[0]) * (c[1] - a[1]) > (c[0] - a[0]) * (b[1] - a[1]);
  }

  /** What one student of {@code type} adds to the side's left less its right. */
  public double coefficient(BalanceRow row, int type) {
    return (double) bottom * row.weight(type) - (double) top * row.base(type);
  }

  /** What the seated students must reach, or not pass, once the enrolled are taken off. */
  public double rest(BalanceRow row) {
    return constant - ((double) bottom * row.enrolledWeight() - (double) top * row.enrolled());
  }
}
