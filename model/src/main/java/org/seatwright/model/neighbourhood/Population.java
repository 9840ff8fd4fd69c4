package org.seatwright.model.neighbourhood;

/** Who lives in a block, as a number. */
public sealed interface Population {
  /** What a column of the blocks says, such as children of school age. */
  record Column(String column) implements Population {
    @Override
    public String toString() {
      return column;
    }
  }

  /** The students of this round who live there. */
  record Students() implements Population {
    @Override
    public String toString() {
      return "students";
    }
  }
}
