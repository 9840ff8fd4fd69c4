package org.seatwright.datasets.geography;

import org.seatwright.datasets.notice.Notice;

/** Ends the reading of a map that goes on in no way GeoJSON could. */
final class UnusableMapException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Notice notice;

  UnusableMapException(Notice notice) {
    super(notice.message(), null, false, false);
    this.notice = notice;
  }

  Notice notice() {
    return notice;
  }
}
