package org.seatwright.datasets.notice;

import java.util.List;

/** Notices about plans made elsewhere. */
public final class PlanNotice {
  private static final String OTHER_PROGRAM =
      "Read the solution with the district and the policy whose program was solved.";

  private PlanNotice() {}

  /** A student whose seat cannot be told from a school, because the grade is not known. */
  public static Notice unknownStudent(At at, String student, String file) {
    return Notice.of(
        Kind.UNKNOWN_STUDENT,
        at,
        student,
        "is not in %s, so the school does not tell a program".formatted(file),
        "Correct the id, or remove the row.");
  }

  /** A school that teaches the student's grade in no program, or in several. */
  public static Notice notOneProgram(At at, String school, String grade, List<String> programs) {
    return programs.isEmpty()
        ? Notice.of(
            Kind.NOT_ONE_PROGRAM,
            at,
            school,
            "has no program of grade %s".formatted(Shown.clip(grade)),
            "Correct the school, or leave the cell blank for no seat.")
        : Notice.of(
            Kind.NOT_ONE_PROGRAM,
            at,
            school,
            "has %d programs of grade %s (%s)"
                .formatted(programs.size(), Shown.clip(grade), Shown.list(programs)),
            "Name programs in place of schools.");
  }

  /** A second 1 in the row of a student. */
  public static Notice seatedTwice(At at, String program) {
    return Notice.of(
        Kind.SEATED_TWICE,
        at,
        "the row has a 1 here and under %s".formatted(Shown.clip(program)),
        "Seat each student once.");
  }

  public static Notice neitherOneNorZero(At at, String text) {
    return Notice.of(
        Kind.BAD_NUMBER,
        at,
        text,
        "is neither 1 nor 0",
        "Write 1 where the student sits, and 0 or nothing elsewhere.");
  }

  /** A value of a variable that is no number. */
  public static Notice notAValue(At at, String text) {
    return Notice.of(
        Kind.BAD_NUMBER,
        at,
        text,
        "is not the value of a variable",
        "Write a number; the file has a variable and its value per line.");
  }

  /** A variable called as those of an exported program are, which this program does not have. */
  public static Notice unknownVariable(At at, String name) {
    return Notice.of(
        Kind.UNKNOWN_VARIABLE,
        at,
        name,
        "is not a variable of this district's program",
        OTHER_PROGRAM);
  }

  public static Notice variableTwice(At at, String name) {
    return Notice.of(
        Kind.DUPLICATE_ID,
        at,
        name,
        "already has a value in an earlier line",
        "Give each variable one value.");
  }

  public static Notice noVariable(At at) {
    return Notice.of(
        Kind.UNKNOWN_VARIABLE,
        at,
        "the file has no variable of this district's program",
        OTHER_PROGRAM);
  }

  /** Values of which no plan follows; {@code problem} is a sentence without its full stop. */
  public static Notice noPlan(At at, String problem) {
    return Notice.of(
        Kind.NO_PLAN,
        at,
        problem,
        "Let the solver end with a solution in whole numbers, and take its file as it is.");
  }

  /** A run or plan that cannot be used because it is not the plan of every student. */
  public static Notice notWhole(At at, String problem) {
    return Notice.of(
        Kind.NO_PLAN, at, problem, "Audit the plan first; it says what is wrong with it.");
  }
}
