package org.seatwright.datasets.read;

import org.seatwright.datasets.notice.At;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.Group;

/** Something of the district that a policy names, and where it does; {@link PolicyFit} looks. */
sealed interface Mention {
  /** Where the policy names it. */
  At at();

  /**
   * Values that students carry.
   *
   * @param gradeToo true where a student's grade may be named like an attribute
   */
  record StudentValues(At at, Group group, boolean gradeToo) implements Mention {}

  /** A column of students. */
  record StudentColumn(At at, String column) implements Mention {}

  /** A column of students whose cells name schools or programs by id. */
  record NamingColumn(At at, String column) implements Mention {}

  /**
   * A value that programs or schools carry.
   *
   * @param consequence what it means that none does, a sentence without its full stop
   */
  record ProgramValue(At at, AttributeValue value, String consequence) implements Mention {}

  /** A column of programs or schools. */
  record ProgramColumn(At at, String column) implements Mention {}

  /** A column of schools. */
  record SchoolColumn(At at, String column) implements Mention {}

  /** What pairs of student and program are filed under. */
  record Label(At at, String label) implements Mention {}

  /** Distances between students and schools. */
  record Distances(At at) implements Mention {}
}
