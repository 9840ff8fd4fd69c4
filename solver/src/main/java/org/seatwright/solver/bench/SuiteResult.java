package org.seatwright.solver.bench;

import org.seatwright.datasets.notice.Notices;

/** What came of reading a suite. */
public sealed interface SuiteResult {
  /** The suite can be run. */
  record Loaded(Suite suite) implements SuiteResult {}

  /** It cannot, and the notices say why. */
  record Refused(Notices notices) implements SuiteResult {}
}
