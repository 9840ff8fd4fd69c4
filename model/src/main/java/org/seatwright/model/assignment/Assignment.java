package org.seatwright.model.assignment;

import java.util.Arrays;
import java.util.List;

/**
 * A plan: one placement per student of a district, in input order. Immutable; says nothing of
 * whether the plan obeys any rule.
 */
public final class Assignment {
  private static final int UNPLACED = -1;

  private final int[] program;

  private Assignment(int[] program) {
    this.program = program;
  }

  /** A plan with these placements, one per student. */
  public static Assignment of(List<Placement> placements) {
    Builder builder = new Builder(placements.size());
    for (int i = 0; i < placements.size(); i++) {
      switch (placements.get(i)) {
        case Placement.Placed(int program) -> builder.place(i, program);
        case Placement.Unplaced() -> {}
      }
    }
    return builder.build();
  }

  public int students() {
    return program.length;
  }

  public Placement placement(int student) {
    return isPlaced(student) ? new Placement.Placed(program[student]) : new Placement.Unplaced();
  }

  public boolean isPlaced(int student) {
    return program[student] != UNPLACED;
  }

  /** True where {@code student} sits in {@code program} (indices). */
  public boolean isPlacedIn(int student, int program) {
    return this.program[student] == program;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Assignment that && Arrays.equals(program, that.program);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(program);
  }

  /** Collects placements; students not placed stay unplaced. */
  public static final class Builder {
    private final int[] program;

    public Builder(int students) {
      program = new int[students];
      Arrays.fill(program, UNPLACED);
    }

    /** Seats {@code student} in {@code program} (indices from 0), replacing an earlier seat. */
    public Builder place(int student, int program) {
      if (program < 0) {
        throw new IllegalArgumentException(
            "Program index is %d, must be 0 or more.".formatted(program));
      }
      this.program[student] = program;
      return this;
    }

    public Assignment build() {
      return new Assignment(program.clone());
    }
  }
}
