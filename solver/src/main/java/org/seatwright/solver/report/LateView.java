package org.seatwright.solver.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.late.LateChanges;
import org.seatwright.model.late.LateMove;
import org.seatwright.model.late.Waitlist;
import org.seatwright.model.problem.AssignmentProblem;
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
 * @param isValid whether the plan keeps the hard rules
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
    boolean isValid,
    Optional<Long> movedAtLeast,
    int ownHigherChoice,
    int seated,
    int unplaced,
    int waiting) {
  /**
   * Counts.
   *
   * @param changes that were made
   * @param plan that came of them
   * @param proof of the plan
   */
  public static LateView of(
      LateChanges changes,
      List<LateMove> moves,
      List<Waitlist> waitlists,
      AssignmentProblem problem,
      Verdict plan,
      Proof proof) {
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
        changes.declined().size(),
        changes.relisted().size(),
        moved,
        movedUnplaced,
        plan.score().isValid(),
        problem.rankLevels().keepsHeld() ? atLeast(proof) : Optional.empty(),
        ownHigherChoice,
        seated,
        unplaced(plan.plan()),
        waiting(waitlists));
  }

  private static int unplaced(Assignment plan) {
    return (int) IntStream.range(0, plan.students()).filter(i -> !plan.isPlaced(i)).count();
  }

  private static int waiting(List<Waitlist> waitlists) {
    return (int)
        waitlists.stream()
            .flatMap(list -> list.entries().stream())
            .map(Waitlist.Entry::student)
            .distinct()
            .count();
  }

  private static Optional<Long> atLeast(Proof proof) {
    return proof.findBound().map(Bound::ranks).flatMap(ranks -> ranks.stream().findFirst());
  }

  /** True where it is proven that no valid plan moves fewer. */
  public boolean isFewestProven() {
    return isValid && movedAtLeast.orElse(0L) >= moved;
  }
}
