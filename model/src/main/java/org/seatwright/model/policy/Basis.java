package org.seatwright.model.policy;

/** What a share is a share of. */
public sealed interface Basis {
  /** The students the place enrols: seated and already enrolled. */
  record Enrolled() implements Basis {}

  /** What the place holds when full: its seats and the children already enrolled. */
  record Seats() implements Basis {}

  /** A target size the board stated, in students, at least 1. */
  record Target(long students) implements Basis {
    public Target {
      if (students < 1 || students > BalanceForm.Count.MAX_COUNT) {
        throw new IllegalArgumentException(
            "basis is %d students, must be between 1 and %d."
                .formatted(students, BalanceForm.Count.MAX_COUNT));
      }
    }
  }
}
