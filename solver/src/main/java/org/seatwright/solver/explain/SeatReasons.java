package org.seatwright.solver.explain;

/** Why students of one problem do not sit in given programs. Not for several threads. */
public sealed interface SeatReasons permits PlanReasons, CategoryFreeReasons {
  /**
   * Why {@code student} does not sit where {@code option} says.
   *
   * @throws IllegalArgumentException where the student does sit there, or it is no seat
   */
  SeatReason of(int student, int option);
}
