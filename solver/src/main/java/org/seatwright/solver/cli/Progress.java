package org.seatwright.solver.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.audit.Score;
import org.seatwright.model.district.District;
import org.seatwright.solver.Bound;
import org.seatwright.solver.ProgressListener;

/** Collects what engines report about one solve. */
final class Progress implements ProgressListener {
  /** Counting first choices costs a pass over the students, so it is not done for every plan. */
  private static final Duration COUNT_INTERVAL = Duration.ofMillis(100);

  private final District district;
  private final Supplier<Duration> elapsed;
  private Optional<Score> best = Optional.empty();
  private Optional<Bound> bound = Optional.empty();
  private OptionalDouble firstChoice = OptionalDouble.empty();
  private Duration counted = Duration.ofDays(-1);

  /**
   * @param elapsed time since the program started
   */
  Progress(District district, Supplier<Duration> elapsed) {
    this.district = district;
    this.elapsed = elapsed;
  }

  @Override
  public synchronized void improved(String engine, Score score, Supplier<Assignment> plan) {
    if (best.isPresent() && !score.isBetterThan(best.get())) {
      return;
    }
    best = Optional.of(score);
    Duration now = elapsed.get();
    if (now.minus(counted).compareTo(COUNT_INTERVAL) >= 0) {
      firstChoice = firstChoice(plan.get());
      counted = now;
    }
  }

  @Override
  public synchronized void bounded(String engine, Bound proven) {
    bound = Optional.of(Bound.highest(proven, bound.orElse(proven)));
  }

  /** What is known now. */
  synchronized ProgressLine line() {
    return new ProgressLine(elapsed.get(), best, bound, firstChoice);
  }

  private OptionalDouble firstChoice(Assignment plan) {
    int first = 0;
    for (int i = 0; i < plan.students(); i++) {
      if (plan.placement(i) instanceof Placement.Placed(int program)
          && district.choices().length(i) > 0
          && district.choices().program(i, 0) == program) {
        first++;
      }
    }
    return plan.students() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) first / plan.students());
  }
}
