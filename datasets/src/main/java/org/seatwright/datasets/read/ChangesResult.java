package org.seatwright.datasets.read;

import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.late.LateChanges;

/** What reading late changes came to. */
public sealed interface ChangesResult {
  /** The changes fit the district; the notices hold no error. */
  record Loaded(LateChanges changes, InputFile input, Notices notices) implements ChangesResult {}

  /** They cannot be used; the notices hold at least one error. */
  record Refused(Notices notices) implements ChangesResult {}
}
