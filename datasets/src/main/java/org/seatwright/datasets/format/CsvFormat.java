package org.seatwright.datasets.format;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One CSV file: its name and the columns that have a meaning of their own.
 *
 * <p>In schools, programs, students and enrolled children every other column is an attribute that a
 * rule can name, in blocks one that a category can; elsewhere other columns are ignored.
 *
 * @param required columns the header must have, in the order in which they are written
 * @param optional columns the header may have
 */
public record CsvFormat(String file, List<String> required, List<String> optional) {
  public static final CsvFormat SCHOOLS =
      new CsvFormat(
          FileName.SCHOOLS,
          List.of(Column.SCHOOL),
          List.of(Column.NAME, Column.LATITUDE, Column.LONGITUDE));

  public static final CsvFormat PROGRAMS =
      new CsvFormat(
          FileName.PROGRAMS,
          List.of(Column.PROGRAM, Column.SCHOOL, Column.GRADE, Column.SEATS),
          List.of());

  public static final CsvFormat STUDENTS =
      new CsvFormat(
          FileName.STUDENTS,
          List.of(Column.STUDENT, Column.GRADE),
          List.of(Column.LATITUDE, Column.LONGITUDE));

  public static final CsvFormat CHOICES =
      new CsvFormat(
          FileName.CHOICES, List.of(Column.STUDENT, Column.RANK, Column.PROGRAM), List.of());

  public static final CsvFormat TRAVEL =
      new CsvFormat(FileName.TRAVEL, List.of(Column.STUDENT, Column.SCHOOL, Column.KM), List.of());

  public static final CsvFormat ENROLLED =
      new CsvFormat(FileName.ENROLLED, List.of(Column.PROGRAM, Column.STUDENTS), List.of());

  public static final CsvFormat PLACED =
      new CsvFormat(
          FileName.PLACED, List.of(Column.STUDENT, Column.PROGRAM), List.of(Column.BY, Column.WHY));

  public static final CsvFormat HELD =
      new CsvFormat(FileName.HELD, List.of(Column.STUDENT, Column.PROGRAM), List.of());

  public static final CsvFormat PRIORITIES =
      new CsvFormat(
          FileName.PRIORITIES, List.of(Column.STUDENT, Column.PROGRAM, Column.CLASS), List.of());

  public static final CsvFormat LAST_YEAR =
      new CsvFormat(FileName.LAST_YEAR, List.of(Column.PLACE, Column.SHARE), List.of(Column.OF));

  public static final CsvFormat BLOCKS =
      new CsvFormat(FileName.BLOCKS, List.of(Column.BLOCK), List.of());

  /**
   * Late changes, a row each: {@link ChangeWord} and student; for arrivals the columns of
   * students.csv, for lists {@link Column#choice}.
   */
  public static final CsvFormat CHANGES =
      new CsvFormat(FileName.CHANGES, List.of(Column.CHANGE, Column.STUDENT), List.of());

  /** Whose seat late changes made another. */
  public static final CsvFormat MOVES =
      new CsvFormat(
          FileName.MOVES,
          List.of(Column.STUDENT, Column.FROM, Column.TO, Column.HOW, Column.WHY),
          List.of());

  /** Who waits for a seat in each program, in order. */
  public static final CsvFormat WAITLISTS =
      new CsvFormat(
          FileName.WAITLISTS,
          List.of(
              Column.PROGRAM,
              Column.IF_LEAVES,
              Column.POSITION,
              Column.STUDENT,
              Column.GROUP,
              Column.RANK,
              Column.OFFER,
              Column.BLOCKED_BY,
              Column.FORMER_POSITION,
              Column.WHY),
          List.of());

  private static final Set<String> OF_PLACES =
      Set.of(
          FileName.SCHOOLS,
          FileName.PROGRAMS,
          FileName.ENROLLED,
          FileName.LAST_YEAR,
          FileName.BLOCKS);

  /** A plan; {@code audit} needs the required columns alone. */
  public static final CsvFormat ASSIGNMENTS =
      new CsvFormat(
          FileName.ASSIGNMENTS,
          List.of(Column.STUDENT, Column.PROGRAM),
          List.of(Column.SCHOOL, Column.RANK, Column.HOW));

  /** Every option of every student; program and school are blank in the row for having no seat. */
  public static final CsvFormat OPTIONS =
      new CsvFormat(
          "options.csv",
          List.of(
              Column.STUDENT,
              Column.TYPE,
              Column.PROGRAM,
              Column.SCHOOL,
              Column.RANK,
              Column.KM,
              Column.POINTS),
          List.of(Column.SEATED));

  /**
   * Students' positions in the lottery, each with the ticket that counts; the program is blank
   * where all share one draw.
   */
  public static final CsvFormat LOTTERY =
      new CsvFormat(
          "lottery.csv",
          List.of(
              Column.STUDENT,
              Column.PROGRAM,
              Column.POSITION,
              Column.TICKETS,
              Column.TEXT,
              Column.SHA256),
          List.of());

  /**
   * Figures per school and per program (program and grade are empty in a school's row), followed by
   * the {@link RuleColumns} of every balance rule.
   */
  public static final CsvFormat SCHOOL_FIGURES =
      new CsvFormat(
          FileName.SCHOOL_FIGURES,
          List.of(Column.SCHOOL, Column.PROGRAM, Column.GRADE, Column.SEATS, Column.STUDENTS),
          List.of());

  /**
   * The tiers of a run's categories: the composites of their blocks, and how many blocks, people of
   * the category's population and students each holds.
   */
  public static final CsvFormat CATEGORIES =
      new CsvFormat(
          FileName.CATEGORIES,
          List.of(
              Column.CATEGORY,
              Column.TIER,
              Column.LOWEST,
              Column.HIGHEST,
              Column.BLOCKS,
              Column.POPULATION,
              Column.STUDENTS),
          List.of());

  public CsvFormat {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** True where a row is about a student, or may be: such a row is not for showing around. */
  public boolean isOfStudents() {
    return !OF_PLACES.contains(file);
  }

  /** The required columns, then the optional ones. */
  public List<String> columns() {
    return Stream.concat(required.stream(), optional.stream()).toList();
  }
}
