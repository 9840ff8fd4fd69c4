package org.seatwright.model.district;

/** A strand of seats for one grade of one school; {@code seats} counts students, not classes. */
public record Program(
    ProgramId id, SchoolId school, Grade grade, int seats, Attributes attributes) {
  public Program {
    if (seats < 0) {
      throw new IllegalArgumentException(
          "Program %s: seats is %d, must be 0 or more.".formatted(id, seats));
    }
  }

  /** This program with another number of seats. */
  public Program withSeats(int others) {
    return new Program(id, school, grade, others, attributes);
  }
}
