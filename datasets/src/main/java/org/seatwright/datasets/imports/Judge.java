package org.seatwright.datasets.imports;

import java.io.IOException;
import java.util.function.Supplier;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;

/** What happens to a record that cannot be used: an error, or it is left out and logged. */
record Judge(ImportLog log, Notices.Collector notices) {
  /**
   * Says so once.
   *
   * @param leaveOut true where it is left out
   * @param record its id, blank where it has none
   * @param reason without ids
   */
  void unusable(
      CsvFormat table,
      boolean leaveOut,
      At at,
      String record,
      String reason,
      Kind kind,
      Supplier<Notice> notice)
      throws IOException {
    if (leaveOut) {
      log.leaveOut(table, at, record, reason);
    } else {
      notices.add(kind, notice);
    }
  }
}
