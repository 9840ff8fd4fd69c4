package org.seatwright.solver.verify;

/** One thing that was checked, in a sentence. */
public record Finding(Standing standing, String sentence) {
  /** What checking it came to. */
  public enum Standing {
    /** It is as the run says. */
    CONFIRMED("confirmed"),
    /** Nothing is wrong, but less is known than one may think. */
    REMARK("note"),
    /** These files and the run do not belong together. */
    OTHER_RUN("other"),
    /** The run says what its own files contradict. */
    CONTRADICTED("wrong");

    private final String word;

    Standing(String word) {
      this.word = word;
    }

    /** The word at the beginning of a line. */
    public String word() {
      return word;
    }
  }

  static Finding confirmed(String sentence, Object... values) {
    return new Finding(Standing.CONFIRMED, sentence.formatted(values));
  }

  static Finding remark(String sentence, Object... values) {
    return new Finding(Standing.REMARK, sentence.formatted(values));
  }

  static Finding otherRun(String sentence, Object... values) {
    return new Finding(Standing.OTHER_RUN, sentence.formatted(values));
  }

  static Finding contradicted(String sentence, Object... values) {
    return new Finding(Standing.CONTRADICTED, sentence.formatted(values));
  }
}
