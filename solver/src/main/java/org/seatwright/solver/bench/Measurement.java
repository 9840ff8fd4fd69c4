package org.seatwright.solver.bench;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * One run of one contender on one instance.
 *
 * @param instance its name
 * @param asked the time the run was given
 * @param seconds from the start of its process to its end
 * @param peakMib the most memory it held: the process's resident set, or the JVM's heap where the
 *     system does not tell; empty where neither is known
 */
public record Measurement(
    String instance,
    Contender contender,
    long seed,
    Ending ending,
    Duration asked,
    double seconds,
    OptionalLong peakMib,
    Trace trace) {
  /** How much longer a run may take than asked: a part of its time, and seconds. */
  private static final double LATE_PART = 0.05;

  private static final double LATE_SECONDS = 1;

  /** True where the run took more than 5% and a second longer than asked. */
  public boolean isLate() {
    return seconds > asked.toNanos() / 1e9 * (1 + LATE_PART) + LATE_SECONDS;
  }
}
