package org.seatwright.solver.linear;

/**
 * What a variable or a row of a program says of the problem. Students, programs, types and balance
 * rows go by the problem's numbers; the program one past the last stands for having no seat.
 */
public sealed interface Meaning {
  /** What a variable counts. */
  sealed interface OfVariable extends Meaning {}

  /** What a row demands. */
  sealed interface OfRow extends Meaning {}

  /** 1 where the student takes the option that leads to the program. */
  record Option(int student, int program) implements OfVariable {}

  /** The students of a type in a program. */
  record Seated(int program, int type) implements OfVariable {}

  /** Students beyond the seats of a program. */
  record SeatsOver(int program) implements OfVariable {}

  /** By how many students balance row {@code row} misses its lower or upper bound. */
  record RowMissed(int row, boolean isLower) implements OfVariable {}

  /** By how many students the row that misses most does, of those that begin with {@code row}. */
  record MostMissed(int row) implements OfVariable {}

  /** 1 where the test whose rows begin with {@code row} must hold. */
  record TestHolds(int row) implements OfVariable {}

  /** 1 where two children of one household are apart. */
  record Apart(int first, int second) implements OfVariable {}

  /** 1 where two children of one household are together at a certain place. */
  record Together(int first, int second) implements OfVariable {}

  /** The student takes one option. */
  record OneOption(int student) implements OfRow {}

  /** The students of a type in a program are those who take the option. */
  record Counted(int program, int type) implements OfRow {}

  /** No more students in a program than it has seats. */
  record Seats(int program) implements OfRow {}

  /** One side of balance row {@code row}. */
  record BalanceSide(int row, boolean isLower) implements OfRow {}

  /** What is missed most is at least what row {@code row} misses. */
  record AtLeastMissed(int row) implements OfRow {}

  /** Enough of the tests hold whose rows begin with {@code row}. */
  record EnoughTests(int row) implements OfRow {}

  /** Two children of one household are together, or count as apart. */
  record PairKept(int first, int second) implements OfRow {}

  /** Hard rules are missed by no more students than stated. */
  record MissedHeld() implements OfRow {}

  /** No more students than stated beyond the rank of a level, less those of the level before. */
  record RankHeld(int level) implements OfRow {}

  /** No more points than stated. */
  record PointsHeld() implements OfRow {}
}
