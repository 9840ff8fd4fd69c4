package org.seatwright.model.district;

/** Names one census block; an opaque, non-blank string, compared letter for letter. */
public record BlockId(String value) {
  public BlockId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A block id is blank; give every block an id.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
