package org.seatwright.datasets.notice;

import java.util.Optional;

/**
 * One defect of the input.
 *
 * @param value what was found there, clipped to 60 characters; empty where nothing can be shown
 * @param rule what the value breaks, a sentence without its full stop, with the value as its
 *     subject where there is one
 * @param remedy what to do, in whole sentences
 */
public record Notice(Kind kind, At at, Optional<String> value, String rule, String remedy) {
  public Notice {
    value = value.map(Shown::clip);
  }

  /** A defect that shows the value found. */
  static Notice of(Kind kind, At at, String value, String rule, String remedy) {
    return new Notice(kind, at, Optional.of(value), rule, remedy);
  }

  /** A defect without a value to show. */
  static Notice of(Kind kind, At at, String rule, String remedy) {
    return new Notice(kind, at, Optional.empty(), rule, remedy);
  }

  /** The same where it is about the file {@code from}, as if it were about {@code to}. */
  Notice renamed(String from, String to) {
    return at.file().equals(At.file(from).file())
        ? new Notice(kind, new At(to, at.row(), at.column()), value, rule, remedy)
        : this;
  }

  public Severity severity() {
    return kind.severity();
  }

  /** Two lines: where, what and which rule; then the remedy. Safe to print on a terminal. */
  public String message() {
    String found = value.map(text -> "\"" + text + "\" ").orElse("");
    return Shown.escape(at + ": " + found + rule + ".") + "\n" + Shown.escape(remedy);
  }
}
