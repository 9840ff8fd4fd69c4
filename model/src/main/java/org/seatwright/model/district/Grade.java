package org.seatwright.model.district;

/** A grade label as the district writes it ("K", "1", "9"); opaque, non-blank, without order. */
public record Grade(String value) {
  public Grade {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A grade is blank; give every student and program one.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
