package org.seatwright.solver.pipeline;

import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.LotterySheet;

/** What drawing a district's lottery came to. */
public sealed interface LotteryOutcome {
  /** Everyone has a number; the notices hold no errors. */
  record Drawn(District district, LotterySheet sheet, Notices notices) implements LotteryOutcome {}

  /** The seed is committed to and not told yet, so there are no numbers. */
  record Sealed() implements LotteryOutcome {}

  /** District or policy cannot be used; the notices hold at least one error. */
  record Refused(Notices notices) implements LotteryOutcome {}
}
