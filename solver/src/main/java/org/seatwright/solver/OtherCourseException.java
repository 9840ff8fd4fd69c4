package org.seatwright.solver;

/**
 * A run that was to be repeated cannot be, took another course than the first time, or was stopped.
 */
public final class OtherCourseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Reason {
    /** The repetition was asked to stop. */
    STOPPED,
    /** A solver ended by time, and has no way to end at the same solution again. */
    ENDED_BY_TIME,
    /** The work went another way, so this is another problem, program or machine. */
    OTHER_WAY
  }

  private final Reason reason;

  private OtherCourseException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  static OtherCourseException stopped() {
    return new OtherCourseException(Reason.STOPPED, "The repetition was stopped.");
  }

  /** Work on {@code piece} asks for decisions that the first run did not have to make. */
  static OtherCourseException wentOn(String piece) {
    return new OtherCourseException(
        Reason.OTHER_WAY, "%s went on where it had ended the first time.".formatted(piece));
  }

  /** A decision that was noted cannot have been one. */
  public static OtherCourseException impossibleDecision() {
    return new OtherCourseException(
        Reason.OTHER_WAY, "a decision that is noted cannot have been made.");
  }

  /** A program did not come to the solution that it had come to. */
  public static OtherCourseException otherSolution() {
    return new OtherCourseException(
        Reason.OTHER_WAY, "a program did not come to the solution it had found the first time.");
  }

  /** A program ended by time in a solver that cannot be told to end there again. */
  public static OtherCourseException endedByTime(SolverName solver) {
    return new OtherCourseException(
        Reason.ENDED_BY_TIME,
        "Time ended a program in %s, which cannot be told to end there again; use scip, or --moves."
            .formatted(solver.word()));
  }
}
