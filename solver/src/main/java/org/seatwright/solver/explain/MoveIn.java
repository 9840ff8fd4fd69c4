package org.seatwright.solver.explain;

import java.util.List;

/**
 * What would happen if the student moved there and everyone else stayed.
 *
 * @param seatFree whether the program has a free seat in the plan
 * @param seats of the program
 * @param missed hard rules that would be missed, seats left aside
 * @param oneMoreSeat true where the program is full and one more seat is all that is missing: with
 *     it the student could sit there and nobody else would have to move
 */
public record MoveIn(boolean seatFree, int seats, List<Missed> missed, boolean oneMoreSeat) {
  public MoveIn {
    missed = List.copyOf(missed);
  }

  /**
   * A rule at a place, as the move would leave it.
   *
   * @param counted N, those whom the rule counts, weighted
   * @param enrolled B, the students of the place
   * @param lower the smallest N that obeys the rule at this B; {@code upper} the largest
   */
  public record Missed(
      String rule, String place, long counted, long enrolled, long lower, long upper) {}
}
