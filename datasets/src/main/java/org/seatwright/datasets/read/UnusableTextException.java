package org.seatwright.datasets.read;

import java.io.IOException;
import org.seatwright.datasets.notice.Notice;

/** Carries the notice about a text that cannot be read further out of a reader of characters. */
public final class UnusableTextException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Notice notice;

  public UnusableTextException(Notice notice) {
    super(notice.kind().label());
    this.notice = notice;
  }

  public Notice notice() {
    return notice;
  }
}
