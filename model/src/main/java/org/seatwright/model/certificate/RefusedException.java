package org.seatwright.model.certificate;

/** Multipliers that prove nothing; the message is a sentence for people. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
