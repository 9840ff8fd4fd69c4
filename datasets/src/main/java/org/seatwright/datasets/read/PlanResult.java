package org.seatwright.datasets.read;

import java.util.List;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.audit.PlanRow;

/** What reading a plan came to. */
public sealed interface PlanResult {
  /** Everything that was noticed on the way. */
  Notices notices();

  /** The plan's rows in file order, whatever they say; the notices hold no error. */
  record Loaded(List<PlanRow> rows, InputFile input, Notices notices) implements PlanResult {
    public Loaded {
      rows = List.copyOf(rows);
    }
  }

  /** Nothing usable; the notices hold at least one error. */
  record Refused(Notices notices) implements PlanResult {}
}
