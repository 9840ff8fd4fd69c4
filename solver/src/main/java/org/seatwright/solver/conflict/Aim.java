package org.seatwright.solver.conflict;

import java.util.Set;

/** What a program over the seat table of one part is for. */
sealed interface Aim {
  /** Any plan that keeps the members. */
  record AnyPlan() implements Aim {}

  /** The fewest seats added to these programs. */
  record FewestSeats(Set<Integer> programs) implements Aim {
    public FewestSeats {
      programs = Set.copyOf(programs);
    }
  }

  /** The fewest students without a seat. */
  record FewestUnplaced() implements Aim {}

  /** The least by which a sum of members is missed, none of them in force alone. */
  record LeastShort(Sum sum) implements Aim {}

  /** The fewest students by whom any member gives way, menus and lists apart. */
  record LeastMissed() implements Aim {}
}
