package org.seatwright.solver.conflict;

import java.util.Set;
import org.seatwright.model.conflict.Member;

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

  /** The least by which one side of a rule is missed at its place. */
  record LeastShort(Member.Bound bound) implements Aim {}

  /** The fewest students by whom any member gives way, menus and lists apart. */
  record LeastMissed() implements Aim {}
}
