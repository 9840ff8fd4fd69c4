package org.seatwright.datasets.notice;

import java.util.List;

/** Notices about JSON files that hold districts or plans. */
public final class JsonNotice {
  private static final int LONGEST_PROBLEM = 160;
  private static final String ROWS = "Write an object per row, with a key per column.";

  private JsonNotice() {}

  /** Text that is not JSON; {@code problem} is what the parser met. */
  public static Notice badJson(At at, String problem) {
    return Notice.of(
        Kind.BAD_JSON,
        at,
        "the text cannot be read as JSON (%s)".formatted(Shown.clip(problem, LONGEST_PROBLEM)),
        "Correct it there, or export the file again.");
  }

  /** A file that does not hold one object. */
  public static Notice notAnObject(At at) {
    return Notice.of(
        Kind.WRONG_SHAPE,
        at,
        "the file does not hold one object",
        "Write an object with the keys district, schools, programs, students and choices.");
  }

  /** A key whose rows are missing. */
  public static Notice noRows(At at, String key) {
    return Notice.of(
        Kind.MISSING_KEY, at, "the key %s is missing".formatted(key), "Every district needs it.");
  }

  /** A plan that is not there. */
  public static Notice noPlan(At at, String key) {
    return Notice.of(
        Kind.MISSING_KEY,
        at,
        "the key %s is missing, and the file is no list of rows".formatted(key),
        "Write the plan's rows under this key, or as the whole file.");
  }

  /** Something else than the list of rows under a key. */
  public static Notice notRows(At at, String key) {
    return Notice.of(Kind.WRONG_SHAPE, at, "%s is not a list of rows".formatted(key), ROWS);
  }

  /** Something else than the object of keys under a key. */
  public static Notice notASection(At at, String key) {
    return Notice.of(
        Kind.WRONG_SHAPE, at, "%s is not an object".formatted(key), "Write an object of keys.");
  }

  /** Something else than an object in a list of rows. */
  public static Notice notARow(At at) {
    return Notice.of(Kind.WRONG_SHAPE, at, "the row is not an object", ROWS);
  }

  /** A list or an object where a cell should be. */
  public static Notice notACell(At at, String key) {
    return Notice.of(
        Kind.WRONG_SHAPE,
        at.column(key),
        "a list, an object or nothing stands where a value is needed",
        "Write a text or a number.");
  }

  /** A row of choices without student or programs. */
  public static Notice notAList(At at) {
    return Notice.of(
        Kind.WRONG_SHAPE,
        at,
        "the row has no student, or no list of programs",
        "Write {\"student\": \"…\", \"programs\": [\"…\", …]}, the favourite first.");
  }

  public static Notice listTooLong(At at, int most) {
    return Notice.of(
        Kind.TOO_LARGE,
        at,
        "the list has more than %s programs".formatted(Shown.number(most)),
        "Maybe it is the wrong file.");
  }

  /** A key that the first row does not have, or that the row has twice. */
  public static Notice otherKey(At at, String key, List<String> keys) {
    return Notice.of(
        Kind.UNKNOWN_KEY,
        at,
        key,
        "is not a key of the first row, or stands here twice (%s)".formatted(Shown.list(keys)),
        "Give every row the same keys, each once; a blank cell is null.");
  }

  /** A key that a row lacks, of the first row or, in that one, a required one. */
  public static Notice keyMissing(At at, String key) {
    return Notice.of(
        Kind.MISSING_KEY,
        at,
        "the row lacks the key %s".formatted(Shown.clip(key)),
        "Give every row the same keys, each once; a blank cell is null.");
  }

  public static Notice tooManyKeys(At at, int most) {
    return Notice.of(
        Kind.TOO_LARGE,
        at,
        "the row has more than %s keys".formatted(Shown.number(most)),
        "Maybe it is the wrong file; else remove keys that no rule needs.");
  }
}
