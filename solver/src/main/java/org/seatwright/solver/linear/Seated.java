package org.seatwright.solver.linear;

/** How a formulation says "students of type t in program p" in a row. */
public interface Seated {
  /** Adds {@code coefficient} × the students of {@code type} in {@code program} to the row. */
  void addSeated(int program, int type, double coefficient);

  /** The most students of {@code type} that {@code program} can be given in this program. */
  int mostSeated(int program, int type);
}
