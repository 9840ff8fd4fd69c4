package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.district.Overrides;
import org.seatwright.model.district.Reason;
import org.seatwright.solver.Budget;
import org.seatwright.solver.SolverName;

/**
 * What a run is asked to do.
 *
 * @param district the folder to read
 * @param policy the policy to use in place of the folder's own
 * @param out the folder to write
 * @param budget its time, where it has one, is for the whole run, from the start of the program
 *     until the files are written
 * @param version of the program, for the report
 * @param compare another plan of the same district, to be shown beside the new one
 * @param policyReason who chose the policy that stands in place of the folder's own, and why
 */
public record SolveSettings(
    Path district,
    Optional<Path> policy,
    Path out,
    Engines engines,
    SolverName solver,
    Budget budget,
    long seed,
    String version,
    Optional<PlanFile> compare,
    Reason policyReason) {
  private static final Duration LEAST_RESERVE = Duration.ofMillis(300);
  private static final Duration LEAST = Duration.ofMillis(10);

  /** A run whose plan is compared with none, and whose policy nobody gave a reason for. */
  public SolveSettings(
      Path district,
      Optional<Path> policy,
      Path out,
      Engines engines,
      SolverName solver,
      Budget budget,
      long seed,
      String version) {
    this(
        district,
        policy,
        out,
        engines,
        solver,
        budget,
        seed,
        version,
        Optional.empty(),
        Reason.NONE);
  }

  /** What people decided by hand for a run with this {@code input}. */
  public Overrides overrides(LoadResult.Loaded input) {
    return Overrides.of(
        input.district(),
        policy.map(file -> String.valueOf(file.getFileName())),
        policyReason,
        DistrictReader.isJson(district) ? String.valueOf(district.getFileName()) : FileName.PLACED);
  }

  /**
   * What the engines may use when {@code elapsed} has passed since the program started.
   *
   * <p>Ending, judging and writing need a reserve: 2% of the time, at least 0.3 s, and at least one
   * and a quarter of what starting, reading and compiling took, which tells of the size of the
   * district and the speed of the machine.
   */
  Budget left(Duration elapsed) {
    return budget
        .time()
        .map(whole -> {
          Duration reserve =
              Stream.of(whole.dividedBy(50), LEAST_RESERVE, elapsed.multipliedBy(5).dividedBy(4))
                  .max(Duration::compareTo)
                  .orElseThrow();
          Duration left = whole.minus(elapsed).minus(reserve);
          return budget.withTime(left.compareTo(LEAST) > 0 ? left : LEAST);
        })
        .orElse(budget);
  }
}
