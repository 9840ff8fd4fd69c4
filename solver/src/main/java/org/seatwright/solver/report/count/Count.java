package org.seatwright.solver.report.count;

import java.util.OptionalLong;

/** A number of students that a report states, or hides because it would tell of a child. */
public sealed interface Count {
  /** A number that may be read. */
  record Known(long students) implements Count {
    public Known {
      if (students < 0) {
        throw new IllegalArgumentException("A count is %d, must be 0 or more.".formatted(students));
      }
    }
  }

  /** A number that must not be read, nor be worked out from others. */
  record Hidden() implements Count {}

  static Count of(long students) {
    return new Known(students);
  }

  /** The number, empty where it is hidden. */
  default OptionalLong find() {
    return switch (this) {
      case Known(long students) -> OptionalLong.of(students);
      case Hidden() -> OptionalLong.empty();
    };
  }
}
