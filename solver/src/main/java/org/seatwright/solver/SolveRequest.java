package org.seatwright.solver;

import java.util.Optional;
import org.seatwright.model.assignment.Assignment;

/**
 * One call of an engine.
 *
 * @param seed of the engine's own randomness
 * @param start a plan to begin from; every seat in it must be an option of its student
 * @param others what other engines have found meanwhile; an engine may look, and must not wait
 * @param course what clock and other threads decide in it; engines ask those through this alone
 */
public record SolveRequest(
    Budget budget,
    long seed,
    Optional<Assignment> start,
    ProgressListener progress,
    StopSignal stop,
    Others others,
    Course course) {
  /** The best plan of engines that work on the same problem at the same time. */
  @FunctionalInterface
  public interface Others {
    Optional<Assignment> findPlan();
  }

  /** A call with no other engine at work, that nobody will repeat. */
  public SolveRequest(
      Budget budget,
      long seed,
      Optional<Assignment> start,
      ProgressListener progress,
      StopSignal stop) {
    this(budget, seed, start, progress, stop, Optional::empty, Course.unrecorded());
  }

  /** A call without a start, a listener or a way to stop it. */
  public static SolveRequest of(Budget budget, long seed) {
    return new SolveRequest(
        budget, seed, Optional.empty(), ProgressListener.SILENT, new StopSignal());
  }

  public SolveRequest withStart(Assignment plan) {
    return new SolveRequest(budget, seed, Optional.of(plan), progress, stop, others, course);
  }

  /** The same call with other ears and another way to stop it. */
  public SolveRequest with(ProgressListener listener, StopSignal signal, Others meanwhile) {
    return new SolveRequest(budget, seed, start, listener, signal, meanwhile, course);
  }

  public SolveRequest withBudget(Budget budget) {
    return new SolveRequest(budget, seed, start, progress, stop, others, course);
  }

  /** The same call on a course of its own. */
  public SolveRequest withCourse(Course course) {
    return new SolveRequest(budget, seed, start, progress, stop, others, course);
  }
}
