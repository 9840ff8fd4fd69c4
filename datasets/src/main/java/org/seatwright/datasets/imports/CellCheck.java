package org.seatwright.datasets.imports;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.read.Limits;
import org.seatwright.datasets.read.Numbers;
import org.seatwright.model.district.Travel;

/** Whether a cell holds what its column of the district is for, where that is a number. */
final class CellCheck {
  private CellCheck() {}

  /** What is wrong with the text of a column, where anything is. */
  static Optional<Notice> find(String column, String text, At at) {
    return switch (column) {
      case Column.SEATS, Column.STUDENTS -> whole(text, at);
      case Column.LATITUDE -> blankOrDegrees(text, at, 90);
      case Column.LONGITUDE -> blankOrDegrees(text, at, 180);
      case Column.KM -> decimal(text, at, 0, (int) Travel.MAX_KM, "kilometres");
      default -> Optional.empty();
    };
  }

  private static Optional<Notice> whole(String text, At at) {
    OptionalLong number = Numbers.findWhole(text);
    return number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= Limits.MAX_SEATS
        ? Optional.empty()
        : Optional.of(CellNotice.badWholeNumber(at, text, 0, Limits.MAX_SEATS));
  }

  private static Optional<Notice> blankOrDegrees(String text, At at, int most) {
    return text.isEmpty() ? Optional.empty() : decimal(text, at, -most, most, "degrees");
  }

  private static Optional<Notice> decimal(String text, At at, int least, int most, String unit) {
    OptionalDouble number = Numbers.findDouble(text);
    return number.isPresent() && number.getAsDouble() >= least && number.getAsDouble() <= most
        ? Optional.empty()
        : Optional.of(CellNotice.badDecimal(at, text, least, most, unit));
  }
}
