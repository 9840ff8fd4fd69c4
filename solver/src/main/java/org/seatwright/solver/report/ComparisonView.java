package org.seatwright.solver.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.seatwright.model.audit.PlanChange;

/**
 * Several runs side by side; aggregates only.
 *
 * @param runs at least two, the first one to be compared with
 * @param changes from the first to every other, in their order
 */
public record ComparisonView(List<RunView> runs, List<PlanChange> changes) {
  public ComparisonView {
    runs = List.copyOf(runs);
    changes = List.copyOf(changes);
    if (runs.size() < 2 || changes.size() != runs.size() - 1) {
      throw new IllegalArgumentException("A comparison needs two runs, and what changed.");
    }
  }

  /**
   * One run.
   *
   * @param name by which it was called
   * @param status the word for what is proven
   * @param bound of the points, where the run states one
   */
  public record RunView(
      String name, String status, OptionalLong bound, OptionalDouble gap, PlanView plan) {}
}
