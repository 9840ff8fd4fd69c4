package org.seatwright.datasets.profile;

import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.synthetic.Profile;

/** What came of reading a profile. */
public sealed interface ProfileResult {
  /** Districts can be drawn from it. */
  record Loaded(Profile profile) implements ProfileResult {}

  /** They cannot, and the notices say why. */
  record Refused(Notices notices) implements ProfileResult {}
}
