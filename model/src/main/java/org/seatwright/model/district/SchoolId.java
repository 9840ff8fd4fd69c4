package org.seatwright.model.district;

/** Names one school; an opaque, non-blank string, compared letter for letter. */
public record SchoolId(String value) {
  public SchoolId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A school id is blank; give every school an id.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
