package org.seatwright.datasets.imports;

import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.District;

/** What came of an import. */
public sealed interface ImportResult {
  /**
   * The folder has been written, and reads back as a district.
   *
   * @param notices warnings and notes of reading it back
   */
  record Imported(District district, ImportReport report, Notices notices)
      implements ImportResult {}

  /** The input cannot be used; {@code notices} say why. */
  record Refused(Notices notices) implements ImportResult {}

  /** The files made of the input are no district; {@code notices} say why, by their rows. */
  record Unfit(Notices notices) implements ImportResult {}
}
