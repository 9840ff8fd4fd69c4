package org.seatwright.datasets.notice;

import java.util.List;

/** Notices about the templates of letters. */
public final class LetterNotice {
  private LetterNotice() {}

  public static Notice beforeFirstPart(At at) {
    return Notice.of(
        Kind.MISPLACED_KEY,
        at,
        "the text stands before the first part",
        "Begin each part with a line such as [letter]; lines for yourself begin with #.");
  }

  public static Notice unknownPart(At at, String word, List<String> known) {
    return Notice.of(
        Kind.UNKNOWN_KEY,
        at,
        word,
        "is no part of a letter",
        "Parts are %s.".formatted(String.join(", ", known)));
  }

  public static Notice partTwice(At at, String word) {
    return Notice.of(Kind.DUPLICATE_KEY, at, word, "begins a second time", "Write each part once.");
  }

  public static Notice missingPart(At at, String word) {
    return Notice.of(
        Kind.MISSING_KEY,
        at,
        word,
        "is a part that the file lacks",
        "Copy it from the shipped file in datasets/letters; a part may be left without text.");
  }

  /** The part that marks letters as internal has no text. */
  public static Notice noMark(At at, String word) {
    return Notice.of(
        Kind.MISSING_KEY,
        at,
        word,
        "has no text, and letters that are not for families must say so",
        "Write it, such as INTERNAL: NOT FOR FAMILIES.");
  }

  /** The part leaves out what letters are written for. */
  public static Notice lacksGap(At at, String word, String name) {
    return Notice.of(
        Kind.MISSING_KEY,
        at,
        word,
        "has no {%s}, and without it letters give no reasons".formatted(name),
        "Write {%s} where it belongs.".formatted(name));
  }

  /** Braces around a name that this part has nothing for. */
  public static Notice unknownGap(At at, String name, List<String> known) {
    return Notice.of(
        Kind.UNKNOWN_WORD,
        at,
        name,
        "is nothing that can be filled in here",
        known.isEmpty()
            ? "Nothing can be filled in here; write {{ for a brace."
            : "What can be filled in here: %s.".formatted(String.join(", ", known)));
  }

  public static Notice loneBrace(At at, char brace) {
    return Notice.of(
        Kind.WRONG_SHAPE,
        at,
        String.valueOf(brace),
        "stands alone on its line",
        "Write {name} to have something filled in, and {{ or }} for a brace.");
  }
}
