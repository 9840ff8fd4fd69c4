package org.seatwright.datasets.notice;

/** Notices about the files of a run folder. */
public final class RunNotice {
  private static final int LONGEST_PROBLEM = 160;

  /** What to do about a file of a run that no run writes. */
  public static final String NOT_AS_WRITTEN =
      "The file is not as solve wrote it; solve again, or take it from a copy.";

  private RunNotice() {}

  /** Text that is not JSON; {@code problem} is what the parser met. */
  public static Notice badJson(At at, String problem) {
    return Notice.of(
        Kind.BAD_JSON,
        at,
        "the text cannot be read as JSON (%s)".formatted(Shown.clip(problem, LONGEST_PROBLEM)),
        NOT_AS_WRITTEN);
  }

  /** A side that names another rule or place than its row belongs to. */
  public static Notice otherRow(At at, String found, long row, String owner) {
    return Notice.of(
        Kind.OTHER_ROW,
        at,
        found,
        "is not what row %s belongs to (%s)".formatted(Shown.number(row), Shown.clip(owner)),
        NOT_AS_WRITTEN);
  }

  /** A level of a part of the problem that the certificate has already. */
  public static Notice levelTwice(At at) {
    return Notice.of(
        Kind.LEVEL_TWICE, at, "the same level of the same part stands before", NOT_AS_WRITTEN);
  }

  /** A certificate without a level. */
  public static Notice noLevel(At at) {
    return PolicyNotice.emptyList(at, NOT_AS_WRITTEN);
  }
}
