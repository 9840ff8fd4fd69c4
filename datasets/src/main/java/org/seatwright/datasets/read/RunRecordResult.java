package org.seatwright.datasets.read;

import org.seatwright.datasets.notice.Notices;

/** What reading a run's run.json came to. */
public sealed interface RunRecordResult {
  /** Everything that was noticed on the way. */
  Notices notices();

  /**
   * How the run came about; the notices hold no error.
   *
   * @param file run.json itself
   */
  record Loaded(RunRecord record, InputFile file, Notices notices) implements RunRecordResult {}

  /** Nothing usable; the notices hold at least one error. */
  record Refused(Notices notices) implements RunRecordResult {}
}
