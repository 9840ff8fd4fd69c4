package org.seatwright.solver.bench;

import java.util.Optional;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notice;

/** Notices about a suite file. */
final class BenchNotice {
  private BenchNotice() {}

  static Notice badName(At at, String text) {
    return new Notice(
        Kind.UNKNOWN_WORD,
        at,
        Optional.of(text),
        "cannot name an instance, as files are called by it",
        "Write lower-case letters, digits and hyphens, such as town-7.");
  }

  static Notice oneSource(At at, String drawn, String folder) {
    return new Notice(
        Kind.MISSING_KEY,
        at,
        Optional.empty(),
        "an instance comes from a profile or from a folder",
        "Give exactly one of %s, %s.".formatted(drawn, folder));
  }

  /** A gap that every plan has. */
  static Notice wholeGap(At at) {
    return new Notice(
        Kind.BAD_NUMBER,
        at,
        Optional.of("1"),
        "is the gap of any plan, whatever is proven",
        "Write a share below 1, such as 0.001, or 0 for the best plan.");
  }

  /** Sizes that a profile does not have; {@code why} is its own message. */
  static Notice cannotBeDrawn(At at, String why) {
    return new Notice(Kind.BAD_NUMBER, at, Optional.empty(), "no such district can be drawn", why);
  }
}
