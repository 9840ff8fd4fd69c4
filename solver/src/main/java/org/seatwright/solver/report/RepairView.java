package org.seatwright.solver.report;

import java.util.Optional;
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
   * @param folder that holds the repaired district and the run, where they were written
   */
  public record Plan(
      boolean isValid,
      long points,
      boolean isBest,
      Optional<Bound> bound,
      Optional<String> folder) {}
}
