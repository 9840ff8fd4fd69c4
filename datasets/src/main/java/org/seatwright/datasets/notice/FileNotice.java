package org.seatwright.datasets.notice;

import java.nio.charset.Charset;

/** Notices about a file as a whole: whether it is there and holds text. */
public final class FileNotice {
  private static final String SAVE_AS_UTF_8 =
      "Save it as UTF-8; spreadsheet programs call that \"CSV UTF-8\".";

  private FileNotice() {}

  public static Notice missingFolder(At at) {
    return Notice.of(
        Kind.MISSING_FILE,
        at,
        "there is no such folder",
        "Name a folder with district.yaml, schools.csv, programs.csv, students.csv and"
            + " choices.csv.");
  }

  public static Notice notAFolder(At at) {
    return Notice.of(
        Kind.NOT_A_FOLDER,
        at,
        "this is a file, not a folder",
        "Name the folder that holds the district's files.");
  }

  /** The folder of a plan, where a district's is wanted. */
  public static Notice aRunFolder(At at) {
    return Notice.of(
        Kind.NOT_A_DISTRICT,
        at,
        "this is a run folder, not a district",
        "Name the district that the plan is of.");
  }

  /** A file that every district folder must hold. */
  public static Notice missingFromFolder(At at) {
    return Notice.of(
        Kind.MISSING_FILE, at, "the file is missing", "Every district folder needs this file.");
  }

  /** A file that was named. */
  public static Notice missing(At at) {
    return Notice.of(Kind.MISSING_FILE, at, "there is no such file", "Check the path.");
  }

  public static Notice notAFile(At at) {
    return Notice.of(
        Kind.NOT_A_FILE,
        at,
        "this is not a plain file",
        "Put a file here, not a folder, pipe or device.");
  }

  public static Notice unreadable(At at) {
    return Notice.of(
        Kind.UNREADABLE_FILE,
        at,
        "reading is refused",
        "Check the permissions and whether another program holds it.");
  }

  public static Notice empty(At at) {
    return Notice.of(
        Kind.EMPTY_FILE, at, "the file is empty", "Write its content, or export it again.");
  }

  public static Notice tooLarge(At at, int most) {
    return Notice.of(
        Kind.TOO_LARGE,
        at,
        "the file has more than %s characters".formatted(Shown.number(most)),
        "Maybe it is the wrong file.");
  }

  public static Notice tooManyLines(At at, int most) {
    return Notice.of(
        Kind.TOO_LARGE,
        at,
        "the file has more than %s lines".formatted(Shown.number(most)),
        "Maybe it is the wrong file.");
  }

  public static Notice lineTooLong(At at, int most) {
    return Notice.of(
        Kind.TOO_LARGE,
        at,
        "the line has more than %s characters".formatted(Shown.number(most)),
        "Maybe the file has lost its line breaks, or it is the wrong file.");
  }

  public static Notice utf16(At at) {
    return Notice.of(Kind.WRONG_ENCODING, at, "the file is in UTF-16", SAVE_AS_UTF_8);
  }

  public static Notice notUtf8(At at) {
    return Notice.of(Kind.WRONG_ENCODING, at, "the text is not UTF-8", SAVE_AS_UTF_8);
  }

  /** Bytes that stand for nothing in {@code charset}. */
  public static Notice notIn(At at, Charset charset) {
    return Notice.of(
        Kind.WRONG_ENCODING,
        at,
        "the text is not in %s".formatted(charset.name()),
        "Maybe the file is damaged or mixes two encodings; save it as UTF-8.");
  }

  public static Notice nulCharacter(At at) {
    return Notice.of(
        Kind.NUL_CHARACTER,
        at,
        "the line holds a NUL character",
        "Maybe the file is damaged, or it is not a text file.");
  }
}
