package org.seatwright.model.late;

import java.util.Optional;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.StudentId;

/**
 * A student whose seat late changes made another, or who gave it back.
 *
 * @param from the program held before, empty for none
 * @param to the program now, empty for none
 */
public record LateMove(
    StudentId student, Optional<ProgramId> from, Optional<ProgramId> to, Cause cause) {
  /** Why the seat is another. */
  public sealed interface Cause {}

  /** The student is new. */
  public record Arrived() implements Cause {}

  /** The student is gone. */
  public record Left() implements Cause {}

  /** The family gave the seat back; with a new list the same seat may be theirs again. */
  public record Declined() implements Cause {}

  /** The family ranks the new seat higher than the one held. */
  public record OwnHigherChoice() implements Cause {}

  /** The student had no seat and has one now. */
  public record Seated() implements Cause {}

  /**
   * The student had to move.
   *
   * @param obstacle what keeps the student from going back while all others stay; empty where
   *     nothing does, which is only where the plan is not proven to move the fewest
   */
  public record Needed(Optional<Obstacle> obstacle) implements Cause {}
}
