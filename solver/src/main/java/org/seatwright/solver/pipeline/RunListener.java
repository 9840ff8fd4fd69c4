package org.seatwright.solver.pipeline;

import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.District;
import org.seatwright.solver.ProgressListener;

/** Hears how a run goes on. */
@FunctionalInterface
public interface RunListener {
  /**
   * The input was read and solving begins.
   *
   * @param notices what was noticed on the way, no errors among it
   * @return who hears of plans and bounds
   */
  ProgressListener solving(District district, Notices notices);
}
