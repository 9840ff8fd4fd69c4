package org.seatwright.solver;

import java.util.Optional;
import org.seatwright.model.assignment.Assignment;

/**
 * One call of an engine.
 *
 * @param seed of the engine's own randomness
 * @param start a plan to begin from; every seat in it must be an option of its student
 */
public record SolveRequest(
    Budget budget,
    long seed,
    Optional<Assignment> start,
    ProgressListener progress,
    StopSignal stop) {
  /** A call without a start, a listener or a way to stop it. */
  public static SolveRequest of(Budget budget, long seed) {
    return new SolveRequest(
        budget, seed, Optional.empty(), ProgressListener.SILENT, new StopSignal());
  }

  public SolveRequest withStart(Assignment plan) {
    return new SolveRequest(budget, seed, Optional.of(plan), progress, stop);
  }

  public SolveRequest withBudget(Budget budget) {
    return new SolveRequest(budget, seed, start, progress, stop);
  }
}
