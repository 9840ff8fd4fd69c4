package org.seatwright.model.assignment;

/** Where one student ends up. */
public sealed interface Placement {
  /** A seat in the program with this index. */
  record Placed(int program) implements Placement {}

  /** No seat. */
  record Unplaced() implements Placement {}
}
