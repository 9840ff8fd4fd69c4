package org.seatwright.model.certificate;

import java.util.Optional;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * What multipliers prove about the plans that seat one student in a given program: the bound of
 * {@link ExactBound} and, on top, by how much that seat is dearer to the student, or the household,
 * than the cheapest one at the same prices. Whole numbers alone; O(options of the student) each.
 */
public final class SeatBounds {
  private final Level level;
  private final Reckoned reckoned;
  private final long denominator;

  private SeatBounds(Level level, Reckoned reckoned, long denominator) {
    this.level = level;
    this.reckoned = reckoned;
    this.denominator = denominator;
  }

  /** Reckons with these multipliers; empty where they prove nothing. */
  public static Optional<SeatBounds> of(
      AssignmentProblem problem, Level level, Multipliers multipliers) {
    try {
      Terms terms = new Terms(problem, level, multipliers.denominator());
      return Optional.of(
          new SeatBounds(level, new Reckoned(terms, multipliers), multipliers.denominator()));
    } catch (RefusedException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** The level that the bounds are about. */
  public Level level() {
    return level;
  }

  /** The level of every plan is at least this. */
  public long bound() {
    return ExactBound.bound(reckoned.total(), denominator);
  }

  /** The level of every plan in which {@code student} takes {@code option} is at least this. */
  public long bound(int student, int option) {
    return ExactBound.bound(reckoned.total(student, option), denominator);
  }

  /**
   * A bound like {@link #bound(int, int)}, and no higher, that is the same whatever the type of
   * {@code student}.
   */
  public long boundOfAnyType(int student, int option) {
    return ExactBound.bound(reckoned.totalOfAnyType(student, option), denominator);
  }
}
