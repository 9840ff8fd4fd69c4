package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.model.policy.LotterySheet;

/** Draws a district's lottery from its files. */
public final class LotteryRun {
  private LotteryRun() {}

  /**
   * Reads all and draws.
   *
   * @param district a folder, or one file in JSON
   * @param policy the policy to use in place of the district's own
   */
  public static LotteryOutcome run(Path district, Optional<Path> policy) {
    return switch (DistrictReader.read(district, policy)) {
      case LoadResult.Refused(var notices) -> new LotteryOutcome.Refused(notices);
      case LoadResult.Loaded input when input.policy().lottery().isSealed() ->
          new LotteryOutcome.Sealed();
      case LoadResult.Loaded input ->
          new LotteryOutcome.Drawn(
              input.district(),
              new LotterySheet(input.district(), input.policy()),
              input.notices());
    };
  }
}
