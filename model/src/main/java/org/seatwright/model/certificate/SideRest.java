package org.seatwright.model.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;

/**
 * What a side of a row demands of the students still to be seated, written as {@code sign·(bottom·N
 * − top·B) ≥ rest} with sign 1 for a lower side and −1 for an upper one.
 *
 * <p>The constant is derived from the whole points (B, N) that obey the row, one look at every B
 * the place can reach.
 */
final class SideRest {
  private record Direction(SidePrice side, boolean mustHold) {}

  private final Terms terms;
  private final AssignmentProblem problem;
  private final Map<Direction, Long> known = new HashMap<>();

  /** Students of each type who may sit in each program; empty until asked for. */
  private int[] applicants = new int[0];

  SideRest(Terms terms) {
    this.terms = terms;
    this.problem = terms.problem();
  }

  /**
   * The rest of {@code side}.
   *
   * @param mustHold whether every plan of the level obeys the row: then sizes at which no N does
   *     cannot occur
   */
  long of(SidePrice side, boolean mustHold) {
    SidePrice unpriced = new SidePrice(side.row(), side.isLower(), side.bottom(), side.top(), 0);
    Direction direction = new Direction(unpriced, mustHold);
    Long rest = known.get(direction);
    if (rest == null) {
      rest = derive(side, mustHold);
      known.put(direction, rest);
    }
    return rest;
  }

  private long derive(SidePrice side, boolean mustHold) {
    BalanceRow row = problem.rows().get(side.row());
    long strongest = Long.MAX_VALUE;
    long last = mostBase(row);
    for (long base = row.enrolled(); base <= last; base++) {
      long lower = row.lower(base);
      long upper = row.upper(base);
      if (!mustHold || lower <= upper) {
        strongest =
            Math.min(
                strongest,
                side.isLower()
                    ? left(side, lower, base)
                    : Math.negateExact(left(side, upper, base)));
      }
    }
    if (strongest == Long.MAX_VALUE) {
      // The row holds at no size: there is no plan, of which anything may be said.
      return derive(side, false);
    }
    long enrolled = left(side, row.enrolledWeight(), row.enrolled());
    return Math.subtractExact(strongest, side.isLower() ? enrolled : Math.negateExact(enrolled));
  }

  private static long left(SidePrice side, long weighted, long base) {
    return Math.subtractExact(
        Math.multiplyExact(side.bottom(), weighted), Math.multiplyExact(side.top(), base));
  }

  private long mostBase(BalanceRow row) {
    if (terms.mayMiss()) {
      return row.largest();
    }
    long most = row.enrolled();
    for (int program : row.programs()) {
      most += problem.seats(program);
    }
    return Math.min(most, row.largest());
  }

  /** What one student of {@code type} adds to the side's left. */
  static long coefficient(BalanceRow row, SidePrice side, int type) {
    long left = left(side, row.weight(type), row.base(type));
    return side.isLower() ? left : Math.negateExact(left);
  }

  /** By how much any table of the level can miss a side that need not hold at most; 0 or more. */
  long worst(SidePrice side) {
    BalanceRow row = problem.rows().get(side.row());
    long worst = of(side, false);
    List<Integer> types = new ArrayList<>();
    for (int type = 0; type < problem.types(); type++) {
      if (coefficient(row, side, type) < 0) {
        types.add(type);
      }
    }
    types.sort(Comparator.comparingLong(type -> coefficient(row, side, type)));
    for (int program : row.programs()) {
      long left = terms.mayMiss() ? problem.students() : problem.seats(program);
      for (int type : types) {
        long students = Math.min(left, applicants(program, type));
        long harm = Math.multiplyExact(students, coefficient(row, side, type));
        worst = Math.subtractExact(worst, harm);
        left -= students;
      }
    }
    return Math.max(0, worst);
  }

  private int applicants(int program, int type) {
    if (applicants.length == 0) {
      applicants = new int[problem.programs() * problem.types()];
      IntStream.range(0, problem.students()).forEach(this::countOptions);
    }
    return applicants[program * problem.types() + type];
  }

  private void countOptions(int student) {
    for (int o = problem.firstOption(student); o < problem.lastOption(student); o++) {
      applicants[problem.program(o) * problem.types() + problem.type(student)]++;
    }
  }
}
