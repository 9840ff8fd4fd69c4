package org.seatwright.solver.pipeline;

import java.util.List;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.solver.report.PlanView;

/** What an audit came to. */
public sealed interface AuditOutcome {
  /** The plan was judged, whatever the verdict; the notices hold no errors. */
  record Judged(PlanView plan, List<Notices> notices) implements AuditOutcome {
    public Judged {
      notices = List.copyOf(notices);
    }
  }

  /** District or plan cannot be used; one of the notices holds at least one error. */
  record Refused(List<Notices> notices) implements AuditOutcome {
    public Refused {
      notices = List.copyOf(notices);
    }
  }
}
