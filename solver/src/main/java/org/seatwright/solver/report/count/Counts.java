package org.seatwright.solver.report.count;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Sums and shares of counts; what takes a hidden count is empty, or hidden itself. */
public final class Counts {
  private Counts() {}

  /** Each count times its factor, in sum; a hidden count with a factor of 0 does no harm. */
  static Optional<Long> sum(List<Count> counts, List<Long> factors) {
    long sum = 0;
    for (int k = 0; k < counts.size(); k++) {
      long factor = factors.get(k);
      if (factor != 0) {
        OptionalLong count = counts.get(k).find();
        if (count.isEmpty()) {
          return Optional.empty();
        }
        sum += factor * count.getAsLong();
      }
    }
    return Optional.of(sum);
  }

  /** Each count times its factor; hidden where a count that matters is. */
  public static Count weighted(List<Count> counts, List<Long> factors) {
    return sum(counts, factors).<Count>map(Count.Known::new).orElseGet(Count.Hidden::new);
  }

  /** All counts in sum. */
  public static Count sum(List<Count> counts) {
    return weighted(counts, Collections.nCopies(counts.size(), 1L));
  }

  /** {@code part} of {@code whole}, empty where either is hidden or the whole is nobody. */
  public static OptionalDouble share(Count part, Count whole) {
    OptionalLong over = part.find();
    OptionalLong under = whole.find();
    return over.isEmpty() || under.isEmpty() || under.getAsLong() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) over.getAsLong() / under.getAsLong());
  }

  /** True where any of them is hidden. */
  public static boolean anyHidden(List<Count> counts) {
    return counts.stream().anyMatch(Count.Hidden.class::isInstance);
  }
}
