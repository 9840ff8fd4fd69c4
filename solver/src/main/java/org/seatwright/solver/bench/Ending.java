package org.seatwright.solver.bench;

import java.util.Locale;

/** How a run of a child process ended. */
public enum Ending {
  /** A valid plan was written. */
  DONE,
  /** No valid plan was found; the least-bad one was written. */
  NO_VALID_PLAN,
  /** The district or its policy cannot be used. */
  REFUSED,
  /** Engines and audit disagree. */
  DISAGREEMENT,
  /** The program failed. */
  FAILED,
  /** It asked for more memory than its limit. */
  OUT_OF_MEMORY,
  /** It went on long after its time and was ended. */
  OVERRAN,
  /** The bench was stopped while it ran. */
  INTERRUPTED;

  /** The words for tables and files. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
