package org.seatwright.datasets.notice;

import java.util.List;
import java.util.Optional;

/** Notices about late changes to a district. */
public final class ChangeNotice {
  private ChangeNotice() {}

  /** A column that no change reads; {@code known} are those of students.csv. */
  public static Notice unknownColumn(At at, List<String> known, Optional<String> nearest) {
    return Notice.of(
        Kind.UNKNOWN_COLUMN,
        at,
        "the column is none of students.csv (%s) and no choice_1, choice_2, … without a gap"
            .formatted(Shown.list(known)),
        didYouMean(nearest, "Remove the column, or give it the name it has in students.csv."));
  }

  /** A column of students.csv that arrivals need. */
  public static Notice missingColumn(At at) {
    return Notice.of(
        Kind.MISSING_COLUMN,
        at,
        "the column is missing, and somebody arrives",
        "Add the column: an arrival's row has every column of students.csv.");
  }

  public static Notice unknownChange(
      At at, String word, List<String> words, Optional<String> nearest) {
    return Notice.of(
        Kind.UNKNOWN_CHANGE,
        at,
        word,
        "is no change (%s)".formatted(String.join(", ", words)),
        didYouMean(nearest, "Write one of these words."));
  }

  /** A second change of one student that does not go with an earlier one. */
  public static Notice twoChanges(At at, String student, String earlier, long row) {
    return Notice.of(
        Kind.TWO_CHANGES,
        at,
        student,
        "already has the change %s in row %d".formatted(earlier, row),
        "Give each student one change; decline and relist alone may stand together.");
  }

  /** An arrival whom the district knows. */
  public static Notice knownStudent(At at, String student) {
    return Notice.of(
        Kind.KNOWN_STUDENT,
        at,
        student,
        "is a student of the district already",
        "Who is new needs an id of their own; for another list write relist.");
  }

  /** An arrival whom people may take for {@code other}. */
  public static Notice alikeId(At at, String student, String other) {
    return Notice.of(
        Kind.ALIKE_ID,
        at,
        student,
        "is new, and \"%s\" is almost the same id".formatted(Shown.clip(other)),
        "Maybe it is the same student; for another list write relist.");
  }

  /** A category that no student had before; {@code nearest} is one that some have. */
  public static Notice newCategory(At at, String value, Optional<String> nearest) {
    return Notice.of(
        Kind.NEW_CATEGORY,
        at,
        value,
        "is a category that no student had so far",
        didYouMean(nearest, "Rules count it as a category of its own; maybe it is misspelt."));
  }

  /** A blank category, where every student had one before. */
  public static Notice blankCategory(At at) {
    return Notice.of(
        Kind.NEW_CATEGORY,
        at,
        "the cell is blank, and no student's was so far",
        "Rules count it as a category of its own; write the one that is meant.");
  }

  /** One who declines and holds nothing. */
  public static Notice noSeatHeld(At at, String student) {
    return Notice.of(
        Kind.NO_SEAT_HELD,
        at,
        student,
        "has no seat in the plan, so there is none to decline",
        "Write leave if the student takes no part any more.");
  }

  /** A cell that a change of this kind does not have. */
  public static Notice strayCell(At at, String text, String change) {
    return Notice.of(
        Kind.STRAY_CELL,
        at,
        text,
        "is nothing that the change %s reads".formatted(change),
        "Leave the cell blank, or correct the change.");
  }

  /** A choice after a blank one. */
  public static Notice listGap(At at, String program) {
    return Notice.of(
        Kind.LIST_GAP,
        at,
        program,
        "is a choice after a blank one",
        "Fill the choices from choice_1 on, without gaps.");
  }

  /** Another list without a program. */
  public static Notice emptyList(At at) {
    return Notice.of(
        Kind.EMPTY_LIST,
        at,
        "the row has another list, and no program on it",
        "Name programs from choice_1 on; who takes no part any more leaves.");
  }

  private static String didYouMean(Optional<String> nearest, String remedy) {
    return nearest.map(name -> "Did you mean \"" + Shown.clip(name) + "\"?").orElse(remedy);
  }
}
