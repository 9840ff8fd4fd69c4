package org.seatwright.model.conflict;

/**
 * One thing that every valid plan keeps. Leaving a member out never forbids a plan that was allowed
 * with it.
 */
public sealed interface Member {
  /** Which of its bounds a place keeps. */
  enum Side {
    LOWER,
    UPPER
  }

  /**
   * One side of a balance rule at one place.
   *
   * @param row of the problem of {@link Demands}
   */
  record Bound(String rule, String place, int row, Side side) implements Member {}

  /**
   * A rule of several tests at one place.
   *
   * @param index in the rules of the problem of {@link Demands}
   */
  record Tests(String rule, String place, int index) implements Member {}

  /**
   * Seats of a program set aside and kept empty where their group does not fill them.
   *
   * @param index in the rules of the problem of {@link Demands}
   */
  record Blocks(String setAside, int program, int index) implements Member {}

  /** No more students in a program than it has seats. */
  record Seats(int program) implements Member {}

  /** Everyone has a seat. */
  record EveryonePlaced() implements Member {}

  /** Students have the seat, or one of the seats, they were promised. */
  record Promise(String guarantee) implements Member {}

  /** Students sit only where a menu lets them. */
  record OnMenu(String menu) implements Member {}

  /** Students sit only where they asked to, or where the policy offers a seat unasked. */
  record Listed() implements Member {}

  /** Children of one household sit together. */
  record Together(String family) implements Member {}
}
