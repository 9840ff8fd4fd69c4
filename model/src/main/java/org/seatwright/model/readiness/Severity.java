package org.seatwright.model.readiness;

/** How much a finding matters. */
public enum Severity {
  /** No plan can keep all hard rules. */
  ERROR,
  /** Plans can be made, but probably something else is meant, or seats are lost. */
  WARNING,
  /** Worth knowing. */
  NOTE
}
