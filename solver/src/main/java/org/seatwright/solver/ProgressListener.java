package org.seatwright.solver;

import java.util.function.Supplier;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Score;

/** Hears of better plans and bounds while an engine works; may be called from any thread. */
public interface ProgressListener {
  ProgressListener SILENT =
      new ProgressListener() {
        @Override
        public void improved(String engine, Score score, Supplier<Assignment> plan) {}

        @Override
        public void bounded(String engine, Bound bound) {}
      };

  /**
   * The engine found its best plan so far. {@code plan} costs O(students) and may be asked for at
   * any time, from any thread; it always gives this plan.
   */
  void improved(String engine, Score score, Supplier<Assignment> plan);

  /** The engine proved that no valid plan is better than {@code bound}. */
  void bounded(String engine, Bound bound);
}
