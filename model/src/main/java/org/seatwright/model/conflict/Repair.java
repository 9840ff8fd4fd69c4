package org.seatwright.model.conflict;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.seatwright.model.policy.Fraction;

/** A change of policy or programs after which some plan keeps every hard rule. */
public sealed interface Repair {
  /**
   * Both bounds of a rule move outwards, at all of its places.
   *
   * @param by a share of students, a mean, or a number of students, as the rule counts; positive
   */
  record Widen(String rule, Fraction by) implements Repair {}

  /**
   * More seats.
   *
   * @param seats to add, by program; positive
   */
  record AddSeats(SortedMap<Integer, Integer> seats) implements Repair {
    public AddSeats {
      seats = Collections.unmodifiableSortedMap(new TreeMap<>(seats));
    }

    /** Seats added in all. */
    public long total() {
      return seats.values().stream().mapToLong(Integer::longValue).sum();
    }
  }

  /**
   * Students may stay without a seat.
   *
   * @param students who then have none, at least
   */
  record LeaveUnplaced(long students) implements Repair {}

  /** A rule, promise or limit is given up. */
  record GiveUp(Member member) implements Repair {}

  /**
   * Several of these.
   *
   * @param students by whom seats, rules and placement give way together
   */
  record Together(List<Repair> steps, long students) implements Repair {
    public Together {
      steps = List.copyOf(steps);
    }
  }
}
