package org.seatwright.solver.cli;

/** Wrong usage that only a command can see; the message says what is wrong, in one sentence. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
