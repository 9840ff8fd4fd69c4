package org.seatwright.solver.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.seatwright.model.conflict.Reckoned;
import org.seatwright.solver.Bound;

/**
 * A repair and the plan it yields.
 *
 * @param plan empty where time did not suffice for one
 */
public record RepairView(Reckoned reckoned, Optional<Plan> plan) {
  /**
   * What came of solving the repaired district.
   *
   * @param bound on its points, where one is proven
   * @param firstChoices share of students in their first choice; empty where there are no students
   * @param unplaced students without a seat
   * @param folder that holds the repaired district and the run, where they were written
   */
  public record Plan(
      boolean isValid,
      long points,
      boolean isBest,
      Optional<Bound> bound,
      OptionalDouble firstChoices,
      int unplaced,
      Optional<String> folder) {}
}
