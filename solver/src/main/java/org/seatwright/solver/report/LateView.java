package org.seatwright.solver.report;

import java.util.List;
import java.util.Optional;
import org.seatwright.model.late.LateMove;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Proof;

/**
 * What late changes came to, counted: nobody is named.
 *
 * @param arrived students who are new, of whom {@code arrivedUnplaced} have no seat
 * @param left students who are gone
 * @param declined students who gave back their seats
 * @param relisted students with another list
 * @param moved students who had to leave the seat they held, of whom {@code movedUnplaced} have
 *     none
 * @param movedAtLeast how many every valid plan moves at least, as far as proven
 * @param ownHigherChoice students who went to a program that they rank higher
 * @param seated students who had no seat and have one now
 * @param unplaced students without a seat now
 * @param waiting students on any waitlist
 */
public record LateView(
    int arrived,
    int arrivedUnplaced,
    int left,
    int declined,
    int relisted,
    int moved,
    int movedUnplaced,
    Optional<Long> movedAtLeast,
    int ownHigherChoice,
    int seated,
    int unplaced,
    int waiting) {
  /**
   * Counts.
   *
   * @param declined students who gave back their seats
   * @param relisted students with another list
   * @param proof of a plan whose first level is students moved; of any other where nobody held a
   *     seat
   */
  public static LateView of(
      List<LateMove> moves, int declined, int relisted, int unplaced, int waiting, Proof proof) {
    int moved = 0;
    int movedUnplaced = 0;
    int arrived = 0;
    int arrivedUnplaced = 0;
    int left = 0;
    int ownHigherChoice = 0;
    int seated = 0;
    for (LateMove move : moves) {
      int unseated = move.to().isEmpty() ? 1 : 0;
      switch (move.cause()) {
        case LateMove.Arrived() -> {
          arrived++;
          arrivedUnplaced += unseated;
        }
        case LateMove.Left() -> left++;
        case LateMove.Declined() -> {}
        case LateMove.OwnHigherChoice() -> ownHigherChoice++;
        case LateMove.Seated() -> seated++;
        case LateMove.Needed _ -> {
          moved++;
          movedUnplaced += unseated;
        }
      }
    }
    return new LateView(
        arrived,
        arrivedUnplaced,
        left,
        declined,
        relisted,
        moved,
        movedUnplaced,
        atLeast(proof),
        ownHigherChoice,
        seated,
        unplaced,
        waiting);
  }

  private static Optional<Long> atLeast(Proof proof) {
    return proof.findBound().map(Bound::ranks).flatMap(ranks -> ranks.stream().findFirst());
  }

  /** True where it is proven that no valid plan moves fewer. */
  public boolean isFewestProven() {
    return movedAtLeast.orElse(0L) >= moved;
  }
}
