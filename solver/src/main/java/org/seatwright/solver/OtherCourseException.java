package org.seatwright.solver;

/** A run that was to be repeated took another course than the first time, or was stopped. */
public final class OtherCourseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Work on {@code piece} asks for decisions that the first run did not have to make. */
  OtherCourseException(String piece) {
    super("%s went on where it had ended the first time.".formatted(piece));
  }

  private OtherCourseException(Reason reason) {
    super(reason.words);
  }

  private enum Reason {
    STOPPED("The repetition was stopped."),
    ENDED_BY_TIME("A program ended by time in a solver that cannot be told to end there again.");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  static OtherCourseException stopped() {
    return new OtherCourseException(Reason.STOPPED);
  }

  /** A mathematical solver ended by time, and has no way to end at the same solution again. */
  public static OtherCourseException endedByTime() {
    return new OtherCourseException(Reason.ENDED_BY_TIME);
  }
}
