package org.seatwright.datasets.letter;

import org.seatwright.datasets.notice.Notices;

/** What reading a file of templates came to. */
public sealed interface LetterResult {
  /** Every part is there. */
  record Loaded(LetterTemplates templates) implements LetterResult {}

  /** The notices hold at least one error. */
  record Refused(Notices notices) implements LetterResult {}
}
