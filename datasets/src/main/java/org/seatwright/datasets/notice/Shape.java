package org.seatwright.datasets.notice;

/** What a piece of YAML can be. */
public enum Shape {
  VALUE("a single value", "Write one text or number."),
  LIST("a list", "Write entries in brackets, such as [1, 2], or one per line after a dash."),
  SECTION("a section of keys", "Write keys, each as key: value.");

  private final String words;
  private final String remedy;

  Shape(String words, String remedy) {
    this.words = words;
    this.remedy = remedy;
  }

  /** How to write one where it is needed. */
  String remedy() {
    return remedy;
  }

  @Override
  public String toString() {
    return words;
  }
}
