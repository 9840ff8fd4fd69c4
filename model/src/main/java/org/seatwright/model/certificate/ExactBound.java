package org.seatwright.model.certificate;

import java.math.BigInteger;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * The bound that multipliers prove, reckoned in whole numbers alone.
 *
 * <p>Every row of the problem is taken into the objective at its multiplier; then each student, or
 * household, takes its cheapest option at the prices of seats that follow. What that costs, with
 * what the rows' right-hand sides earn, is at most what any plan costs (Lagrangian duality),
 * however the multipliers were found. As levels are whole, the bound is rounded up.
 *
 * <p>Cost: O(options + sides × (types × programs + sizes of the place)).
 */
public sealed interface ExactBound {
  /**
   * Multipliers that hold.
   *
   * @param bound the level is at least this for every plan it speaks of; 0 or more
   */
  record Proven(long bound) implements ExactBound {}

  /** Multipliers that prove nothing, as the sentence {@code why} says. */
  record Refused(String why) implements ExactBound {}

  /** Reckons the bound on {@code level}. */
  static ExactBound of(AssignmentProblem problem, Level level, Multipliers multipliers) {
    try {
      Terms terms = new Terms(problem, level, multipliers.denominator());
      return new Proven(reckon(terms, multipliers));
    } catch (RefusedException e) {
      return new Refused(String.valueOf(e.getMessage()));
    } catch (ArithmeticException e) {
      return new Refused("Its numbers are too large to reckon with.");
    }
  }

  private static long reckon(Terms terms, Multipliers multipliers) {
    return bound(new Reckoned(terms, multipliers).total(), multipliers.denominator());
  }

  /** The least whole number that is at least {@code total / denominator}, and at least 0. */
  static long bound(BigInteger total, long denominator) {
    return total.signum() <= 0
        ? 0
        : total
            .add(BigInteger.valueOf(denominator - 1))
            .divide(BigInteger.valueOf(denominator))
            .longValueExact();
  }
}
