package org.seatwright.solver.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.solver.Budget;

/**
 * Gives every part of a problem its share of a budget, in proportion to its options.
 *
 * <p>Moves are shared once and for all, so that runs counted in moves stay reproducible. Time is
 * shared when a part begins: of what all threads together have left and parts at work may not still
 * use, so that time saved by one part is there for the next. The gap is each part's own: where no
 * part is farther from its bound, neither is the whole.
 *
 * <p>Thread-safe.
 */
final class PartBudgets {
  /** What a part gets where no time is left: enough to return a start. */
  private static final long LEAST_NANOS = 1_000_000;

  private final Budget whole;
  private final int threads;
  private final LongSupplier clock;
  private final long start;
  private final long allOptions;
  private long waitingOptions;
  private final Map<ProblemPart, Long> ends = new HashMap<>();

  /**
   * @param clock nanoseconds from any origin
   */
  PartBudgets(Budget whole, List<ProblemPart> parts, int threads, LongSupplier clock) {
    this.whole = whole;
    this.threads = threads;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.allOptions = parts.stream().mapToLong(part -> part.problem().options()).sum();
    this.waitingOptions = allOptions;
  }

  /** The budget of a part that begins now. */
  synchronized Budget begin(ProblemPart part) {
    int options = part.problem().options();
    OptionalLong moves =
        whole.moves().isPresent()
            ? OptionalLong.of(share(whole.moves().getAsLong(), options, allOptions))
            : OptionalLong.empty();
    Budget budget = new Budget(whole.time(), moves, whole.gap());
    if (whole.time().isPresent()) {
      budget = budget.withTime(Duration.ofNanos(time(part, whole.time().get().toNanos())));
    }
    waitingOptions -= options;
    return budget;
  }

  private long time(ProblemPart part, long wholeNanos) {
    long now = clock.getAsLong();
    long left = Math.max(0, wholeNanos - (now - start));
    long free = left * threads;
    for (long end : ends.values()) {
      free -= Math.max(0, end - now);
    }
    long share = Math.min(left, share(Math.max(0, free), part.problem().options(), waitingOptions));
    ends.put(part, now + share);
    return Math.max(LEAST_NANOS, share);
  }

  /** The part is solved; what it did not use is for the others. */
  synchronized void end(ProblemPart part) {
    ends.remove(part);
  }

  private static long share(long all, long options, long ofOptions) {
    return Math.max(1, (long) (all * ((double) options / ofOptions)));
  }
}
