package org.seatwright.datasets.notice;

import java.util.List;
import java.util.Optional;

/** Notices about one cell of a CSV file. */
public final class CellNotice {
  private CellNotice() {}

  public static Notice blank(At at) {
    return Notice.of(Kind.BLANK_CELL, at, "the cell is blank", "Every row needs a value here.");
  }

  public static Notice duplicateId(At at, String id, long firstRow) {
    return Notice.of(
        Kind.DUPLICATE_ID,
        at,
        id,
        "already stands in row %d".formatted(firstRow),
        "Each id has one row; remove or rename one of the two.");
  }

  /** An id that {@code file} does not list; {@code kind} says of what. */
  public static Notice unknownId(
      Kind kind, At at, String id, String file, Optional<String> nearest) {
    return Notice.of(
        kind,
        at,
        id,
        "is not in " + file,
        nearest
            .map(name -> "Did you mean \"" + Shown.clip(name) + "\"?")
            .orElse("Maybe %s lacks a row, or the id is misspelt.".formatted(file)));
  }

  /** A whole number that is none, or lies outside [{@code least}, {@code most}]. */
  public static Notice badWholeNumber(At at, String text, long least, long most) {
    if (least == most) {
      String only = Shown.number(most);
      return Notice.of(
          Kind.BAD_NUMBER,
          at,
          text,
          "is not %s, the only number that is read here".formatted(only),
          "Write %s, or make the file again with this version.".formatted(only));
    }
    return Notice.of(
        Kind.BAD_NUMBER,
        at,
        text,
        "is not a whole number between %s and %s"
            .formatted(Shown.number(least), Shown.number(most)),
        "Write digits alone, such as 25.");
  }

  /** A decimal number that is none, or lies outside [{@code least}, {@code most}]. */
  public static Notice badDecimal(At at, String text, long least, long most, String unit) {
    return Notice.of(
        Kind.BAD_NUMBER,
        at,
        text,
        "is not a number of %s between %s and %s"
            .formatted(unit, Shown.number(least), Shown.number(most)),
        "Write a decimal with a point, such as 41.31.");
  }

  /** Coordinates of which one is blank; {@code at} names it. */
  public static Notice halfASite(At at, String other) {
    return Notice.of(
        Kind.HALF_A_SITE,
        at,
        "the cell is blank, but %s is given".formatted(other),
        "Give both latitude and longitude, or neither.");
  }

  public static Notice untaughtGrade(At at, String grade, List<String> taught) {
    return Notice.of(
        Kind.UNTAUGHT_GRADE,
        at,
        grade,
        "is not taught by any program (%s)".formatted(Shown.list(taught)),
        "Maybe programs.csv lacks a row, or the grade is misspelt.");
  }

  public static Notice otherGrade(At at, String program, String taught, String grade) {
    return otherGrade(
        at, program, taught, grade, "A student may rank programs of the own grade only.");
  }

  /** A program that the district's records pair with a student of another grade. */
  public static Notice seatOfOtherGrade(At at, String program, String taught, String grade) {
    return otherGrade(
        at, program, taught, grade, "A student may sit in programs of the own grade only.");
  }

  private static Notice otherGrade(
      At at, String program, String taught, String grade, String remedy) {
    return Notice.of(
        Kind.OTHER_GRADE,
        at,
        program,
        "teaches grade %s, but the student is in grade %s"
            .formatted(Shown.clip(taught), Shown.clip(grade)),
        remedy);
  }

  public static Notice duplicateRank(At at, String rank, long firstRow) {
    return Notice.of(
        Kind.DUPLICATE_RANK,
        at,
        rank,
        "is a rank the same student already gives in row %d".formatted(firstRow),
        "Number each student's choices 1, 2, 3, … without gaps.");
  }

  /** A rank above the first one missing from a list. */
  public static Notice rankGap(At at, String rank, int missing) {
    return Notice.of(
        Kind.RANK_GAP,
        at,
        rank,
        "is a rank of a student without rank %d".formatted(missing),
        "Number each student's choices 1, 2, 3, … without gaps.");
  }

  public static Notice programTwice(At at, String program, long firstRow) {
    return Notice.of(
        Kind.PROGRAM_TWICE,
        at,
        program,
        "is a program the same student already ranks in row %d".formatted(firstRow),
        "A student ranks each program once; remove one of the two rows.");
  }

  /** A choice of a program that the same student ranks above already. */
  public static Notice programAgain(At at, String program) {
    return Notice.of(
        Kind.PROGRAM_TWICE,
        at,
        program,
        "is a program the same student already ranks",
        "A student ranks each program once; remove one of the two choices.");
  }

  /** A rank that the same student gives twice. */
  public static Notice rankAgain(At at, String rank) {
    return Notice.of(
        Kind.DUPLICATE_RANK,
        at,
        rank,
        "is a rank the same student already gives",
        "Give each of a student's choices a rank of its own.");
  }

  public static Notice pairTwice(At at, String school) {
    return Notice.of(
        Kind.PAIR_TWICE,
        at,
        school,
        "is a school for which this student already has a distance",
        "Give each pair of student and school one row.");
  }

  public static Notice promisedTwice(At at, String program) {
    return Notice.of(
        Kind.PAIR_TWICE,
        at,
        program,
        "is a program in which this student already has a seat",
        "Give each pair of student and program one row.");
  }

  /** A second seat of one student; the id stands in the row. */
  public static Notice heldTwice(At at) {
    return Notice.of(
        Kind.PAIR_TWICE,
        at,
        "the student already holds a seat by an earlier row",
        "A student holds one seat; remove one of the two rows.");
  }

  public static Notice classTwice(At at, String priorityClass) {
    return Notice.of(
        Kind.PAIR_TWICE,
        at,
        priorityClass,
        "is a class this student already has at this program",
        "Give each student, program and class one row.");
  }

  /** A class called as the promised seats are, which stand in {@code file}. */
  public static Notice reservedClass(At at, String priorityClass, String file) {
    return Notice.of(
        Kind.RESERVED_CLASS,
        at,
        priorityClass,
        "is what a policy calls the seats of " + file,
        "Give the class another name; seats already promised belong in %s.".formatted(file));
  }

  public static Notice shareTwice(At at, String share) {
    return Notice.of(
        Kind.SHARE_TWICE,
        at,
        share,
        "is a second share of the same place and group",
        "Give each place one row per group.");
  }

  /** A place that no rule can have in this district. */
  public static Notice unknownPlace(At at, String place, Optional<String> nearest) {
    return Notice.of(
        Kind.UNKNOWN_PLACE,
        at,
        place,
        "is no school, program, zone or school/grade of the district",
        nearest
            .map(name -> "Did you mean \"" + Shown.clip(name) + "\"?")
            .orElse("No rule looks at this row; maybe the place is misspelt, or it has closed."));
  }
}
