package org.seatwright.model.district;

/** Names one student; an opaque, non-blank string, compared letter for letter. */
public record StudentId(String value) {
  public StudentId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A student id is blank; give every student an id.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
