package org.seatwright.model.district;

/** Names one program; an opaque, non-blank string, compared letter for letter. */
public record ProgramId(String value) {
  public ProgramId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A program id is blank; give every program an id.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
