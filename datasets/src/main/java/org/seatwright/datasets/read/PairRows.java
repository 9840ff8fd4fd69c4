package org.seatwright.datasets.read;

import java.util.Optional;
import java.util.OptionalInt;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.TableNotice;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.Reason;
import org.seatwright.model.district.Records;
import org.seatwright.model.district.Student;

/** Reads the files that pair students with programs: placed.csv, held.csv and priorities.csv. */
final class PairRows {
  private final Register<Student> students;
  private final Register<Program> programs;
  private final Records.Builder records;
  private final Notices.Collector notices;

  /**
   * @param records takes every pair that can be used
   */
  PairRows(
      Register<Student> students,
      Register<Program> programs,
      Records.Builder records,
      Notices.Collector notices) {
    this.students = students;
    this.programs = programs;
    this.records = records;
    this.notices = notices;
  }

  /** Adds the seats already promised; returns the records. */
  Records.Builder readPlaced(Table table) {
    table.noteIgnoredColumns(CsvFormat.PLACED);
    int student = table.header().index(Column.STUDENT);
    int program = table.header().index(Column.PROGRAM);
    OptionalInt by = table.header().find(Column.BY);
    OptionalInt why = table.header().find(Column.WHY);
    int seats = 0;
    int unexplained = 0;
    while (table.next()) {
      Reason reason = new Reason(text(table, by), text(table, why));
      seats++;
      unexplained += reason.isWhole() ? 0 : 1;
      if (!findPair(table, student, program).map(pair -> promise(pair, reason)).orElse(true)) {
        notices.add(
            Kind.PAIR_TWICE,
            () -> CellNotice.promisedTwice(table.at(program), table.text(program)));
      }
    }
    if (unexplained > 0 && (by.isPresent() || why.isPresent())) {
      notices.add(TableNotice.unexplainedSeats(table.at(), unexplained, seats));
    }
    return records;
  }

  /** Adds the seats that students hold since a plan was published; returns the records. */
  Records.Builder readHeld(Table table) {
    table.noteIgnoredColumns(CsvFormat.HELD);
    int student = table.header().index(Column.STUDENT);
    int program = table.header().index(Column.PROGRAM);
    while (table.next()) {
      if (!findPair(table, student, program)
          .map(pair -> records.hold(pair.student(), pair.program()))
          .orElse(true)) {
        notices.add(Kind.PAIR_TWICE, () -> CellNotice.heldTwice(table.at(student)));
      }
    }
    return records;
  }

  private static String text(Table table, OptionalInt column) {
    return column.isPresent() ? table.text(column.getAsInt()) : "";
  }

  /** Adds the priority classes; returns the records. */
  Records.Builder readPriorities(Table table) {
    table.noteIgnoredColumns(CsvFormat.PRIORITIES);
    int student = table.header().index(Column.STUDENT);
    int program = table.header().index(Column.PROGRAM);
    int priorityClass = table.header().index(Column.CLASS);
    while (table.next()) {
      String label = table.required(priorityClass);
      if (label.equals(Records.PLACED)) {
        notices.add(
            Kind.RESERVED_CLASS,
            () -> CellNotice.reservedClass(table.at(priorityClass), label, FileName.PLACED));
      } else if (!findPair(table, student, program).map(it -> add(label, it)).orElse(true)) {
        notices.add(Kind.PAIR_TWICE, () -> CellNotice.classTwice(table.at(priorityClass), label));
      }
    }
    return records;
  }

  /** A student and a program (indices). */
  private record Pair(int student, int program) {}

  /** False where they are already paired under {@code label}. */
  private boolean add(String label, Pair pair) {
    return records.add(label, pair.student(), pair.program());
  }

  private boolean promise(Pair pair, Reason reason) {
    records.explain(pair.student(), pair.program(), reason);
    return add(Records.PLACED, pair);
  }

  /** The row's student and program; empty, with notices, where they cannot be paired. */
  private Optional<Pair> findPair(Table table, int student, int program) {
    OptionalInt who = students.findNamed(table, student);
    OptionalInt where = programs.findNamed(table, program);
    if (who.isEmpty() || where.isEmpty()) {
      return Optional.empty();
    }
    Grade own = students.item(who.getAsInt()).grade();
    Grade taught = programs.item(where.getAsInt()).grade();
    if (!own.equals(taught)) {
      notices.add(Kind.OTHER_GRADE, () -> otherGrade(table, program, taught, own));
      return Optional.empty();
    }
    return Optional.of(new Pair(who.getAsInt(), where.getAsInt()));
  }

  private static Notice otherGrade(Table table, int program, Grade taught, Grade own) {
    return CellNotice.seatOfOtherGrade(
        table.at(program), table.text(program), taught.value(), own.value());
  }
}
