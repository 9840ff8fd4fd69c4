package org.seatwright.datasets.read;

import org.seatwright.datasets.notice.Notices;

/** What reading a run's result.json came to. */
public sealed interface RunResult {
  /** Everything that was noticed on the way. */
  Notices notices();

  /** What the run says of itself; the notices hold no error. */
  record Loaded(StatedRun run, Notices notices) implements RunResult {}

  /** Nothing usable; the notices hold at least one error. */
  record Refused(Notices notices) implements RunResult {}
}
