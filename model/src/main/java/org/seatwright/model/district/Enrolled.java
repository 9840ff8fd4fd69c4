package org.seatwright.model.district;

/**
 * A group of children already in seats of {@code program}: {@code students} of them share these
 * {@code attributes}. They count for balance and take no new seat.
 */
public record Enrolled(ProgramId program, int students, Attributes attributes) {
  public Enrolled {
    if (students < 0) {
      throw new IllegalArgumentException(
          "Program %s: enrolled students is %d, must be 0 or more.".formatted(program, students));
    }
  }
}
