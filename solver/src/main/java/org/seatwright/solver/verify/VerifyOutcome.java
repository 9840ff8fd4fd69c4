package org.seatwright.solver.verify;

import java.util.List;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.solver.verify.Finding.Standing;

/** What verifying a run came to. */
public sealed interface VerifyOutcome {
  /**
   * The files were checked.
   *
   * @param findings in the order of the check
   * @param notices what was noticed while reading, no errors among it
   */
  record Checked(List<Finding> findings, List<Notices> notices) implements VerifyOutcome {
    public Checked {
      findings = List.copyOf(findings);
      notices = List.copyOf(notices);
    }

    /** True where some finding stands so. */
    public boolean has(Standing standing) {
      return findings.stream().anyMatch(finding -> finding.standing() == standing);
    }
  }

  /** Some file cannot be used; one of the notices holds at least one error. */
  record Refused(List<Notices> notices) implements VerifyOutcome {
    public Refused {
      notices = List.copyOf(notices);
    }
  }
}
