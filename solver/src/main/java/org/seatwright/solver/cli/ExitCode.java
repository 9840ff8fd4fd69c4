package org.seatwright.solver.cli;

/** What the process tells its caller. */
final class ExitCode {
  /** Done; where a plan was asked for, a valid one. */
  static final int DONE = 0;

  /** The program itself failed. */
  static final int DEFECT = 1;

  /** Wrong usage, unusable input or an output that cannot be written; nothing was written. */
  static final int REFUSED = 2;

  /** The plan breaks hard rules. */
  static final int NOT_VALID = 3;

  /** Engines and audit disagree; nothing was written. */
  static final int DISAGREEMENT = 4;

  /** Stopped by Ctrl-C or a request to terminate. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
