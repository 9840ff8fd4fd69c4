package org.seatwright.datasets.profile;

import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Shown;

/** Notices about a profile. */
final class ProfileNotice {
  private ProfileNotice() {}

  static Notice badName(At at, String text) {
    return new Notice(
        Kind.UNKNOWN_WORD,
        at,
        Optional.of(text),
        "cannot name a profile, as files are called by it",
        "Write lower-case letters, digits and hyphens, such as my-town.");
  }

  /** Keys that exclude each other. */
  static Notice several(At at, List<String> given) {
    return new Notice(
        Kind.WRONG_FORM,
        at,
        Optional.empty(),
        "%s cannot stand together".formatted(String.join(" and ", given)),
        "Keep one of them.");
  }

  /** None of some keys of which one is needed. */
  static Notice none(At at, List<String> keys) {
    return new Notice(
        Kind.MISSING_KEY,
        at,
        Optional.empty(),
        "no law is given",
        "Give exactly one of %s.".formatted(Shown.list(keys)));
  }

  /** Parts that do not go together; {@code why} is their own message. */
  static Notice cannotBeDrawn(At at, String why) {
    return new Notice(Kind.BAD_NUMBER, at, Optional.empty(), "no such district can be drawn", why);
  }
}
