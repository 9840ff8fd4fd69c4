package org.seatwright.solver.explain;

import java.util.Optional;

/**
 * Why a student does not sit in one program of the list.
 *
 * @param program index in the district
 * @param rank the family's, 1 the favourite
 * @param moveIn empty where the student may not sit there at all
 * @param others what the best plan known with the seat does to the others, empty where none is
 *     known
 */
public record SeatReason(
    int program, int rank, Reason reason, Optional<MoveIn> moveIn, Optional<Others> others) {
  /**
   * How others fare in another plan.
   *
   * @param lower students placed lower on their own list, or off it, than in the plan
   * @param higher students placed higher
   */
  public record Others(int lower, int higher) {}

  /** The same reason, about a program that has another number in the whole district. */
  public SeatReason at(int otherProgram) {
    return new SeatReason(otherProgram, rank, reason, moveIn, others);
  }
}
