package org.seatwright.datasets.format;

/** The values of the column {@code how} of assignments.csv. */
public enum How {
  /** A seat the family ranked. */
  CHOICE("choice"),
  /** A seat the family did not rank. */
  UNLISTED("unlisted"),
  /** No seat. */
  UNPLACED("unplaced");

  private final String word;

  How(String word) {
    this.word = word;
  }

  /** The word in the file. */
  public String word() {
    return word;
  }
}
