package org.seatwright.datasets.notice;

/** How much a notice matters. */
public enum Severity {
  /** The input cannot be used. */
  ERROR(""),
  /** The input can be used, but probably says something else than was meant. */
  WARNING("Warning: "),
  /** Worth knowing. */
  NOTE("Note: ");

  private final String prefix;

  Severity(String prefix) {
    this.prefix = prefix;
  }

  /** What stands before a message of this severity in a list; empty for errors. */
  String prefix() {
    return prefix;
  }
}
