package org.seatwright.datasets.read;

import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.policy.Policy;

/** What reading a policy file on its own came to. */
public sealed interface PolicyResult {
  /** Everything that was noticed on the way. */
  Notices notices();

  /** A policy; the notices hold no error. */
  record Loaded(Policy policy, Notices notices) implements PolicyResult {}

  /** Nothing usable; the notices hold at least one error. */
  record Refused(Notices notices) implements PolicyResult {}
}
