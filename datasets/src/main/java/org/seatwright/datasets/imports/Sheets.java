package org.seatwright.datasets.imports;

import java.util.Optional;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.WorkbookNotice;

/** Opens files as tables, by what their names say they are. */
final class Sheets {
  private Sheets() {}

  /** Opens {@code file}; empty, with notices, where there is no table that can be read. */
  static Optional<? extends Sheet> open(
      SourceFile file, FileRule rule, ImportLog log, Notices.Collector notices) {
    if (file.endsWith(".xls") || file.endsWith(".ods")) {
      notices.add(WorkbookNotice.oldWorkbook(file.at()));
      return Optional.empty();
    }
    return file.endsWith(".xlsx") || file.endsWith(".xlsm")
        ? WorkbookSheet.open(file, rule, log, notices)
        : DelimitedSheet.open(file, rule, log, notices);
  }
}
