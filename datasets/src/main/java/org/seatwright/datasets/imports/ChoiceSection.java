package org.seatwright.datasets.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.imports.Draft.SchoolGrade;
import org.seatwright.datasets.imports.Evaluation.Value;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.Limits;
import org.seatwright.datasets.read.Numbers;

/**
 * Makes the lists of choices from a section of a column map: a row per choice, or a row per student
 * with a column per choice. A choice may name a school; the program is then the one it has for the
 * student's grade.
 */
final class ChoiceSection {
  private final Section section;
  private final Draft draft;
  private final Judge judge;
  private final Evaluation evaluation;
  private final ColumnRule student;
  private final ColumnRule place;
  private final Optional<ColumnRule> rank;
  private final boolean bySchool;
  private final Map<SchoolGrade, Integer> programs;

  ChoiceSection(Section section, Draft draft, ImportLog log, Notices.Collector notices) {
    this.section = section;
    this.draft = draft;
    this.judge = new Judge(log, notices);
    this.evaluation = new Evaluation(CsvFormat.CHOICES, log, notices);
    this.student = section.find(Column.STUDENT).orElseThrow();
    this.bySchool = section.find(Column.SCHOOL).isPresent();
    this.place = section.find(bySchool ? Column.SCHOOL : Column.PROGRAM).orElseThrow();
    this.rank = section.find(Column.RANK);
    this.programs = draft.programsBySchoolAndGrade();
  }

  /** Reads every row. */
  void read(SectionRows rows) throws IOException {
    draft.choices().from(rows.file());
    while (rows.next()) {
      Optional<String> id = text(evaluation.value(student, rows), rows);
      if (id.isEmpty()) {
        continue;
      }
      OptionalInt who = draft.students().find(id.get());
      if (draft.students().isPassedOver(id.get())) {
        rows.leaveOut(TableSection.GONE);
      } else if (who.isEmpty()) {
        At at = rows.at(source(student));
        unusable(
            rows,
            source(student) + " is not in students.csv",
            CellNotice.unknownId(
                Kind.UNKNOWN_STUDENT, at, id.get(), CsvFormat.STUDENTS.file(), Optional.empty()));
      } else if (place.several().isPresent()) {
        readWide(rows, who.getAsInt(), place.several().get());
      } else {
        readLong(rows, who.getAsInt());
      }
    }
  }

  private void readWide(SectionRows rows, int who, List<String> columns) throws IOException {
    // A blank leaves a list shorter, wherever it stands; it is never an error.
    ColumnRule rule = place.withBlank(new ColumnRule.Fallback.Keep());
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (!rows.has(column)) {
        continue;
      }
      Optional<String> named = text(evaluation.value(rule, rows, column), rows);
      if (named.isPresent() && !named.get().isEmpty()) {
        add(rows, column, who, named.get(), i + 1);
      }
    }
  }

  private void readLong(SectionRows rows, int who) throws IOException {
    Optional<String> named = text(evaluation.value(place, rows), rows);
    if (named.isEmpty()) {
      return;
    }
    int number = draft.choices().size();
    if (rank.isPresent()) {
      Optional<String> written = text(evaluation.value(rank.get(), rows), rows);
      if (written.isEmpty()) {
        return;
      }
      OptionalLong given = Numbers.findWhole(written.get());
      if (given.isEmpty() || given.getAsLong() < 1 || given.getAsLong() > Limits.MAX_RANK) {
        At at = rows.at(source(rank.get()));
        unusable(
            rows,
            source(rank.get()) + " is no rank",
            CellNotice.badWholeNumber(at, written.get(), 1, Limits.MAX_RANK));
        return;
      }
      number = (int) given.getAsLong();
    }
    add(rows, source(place), who, named.get(), number);
  }

  private void add(SectionRows rows, String column, int who, String named, int number)
      throws IOException {
    String grade = draft.students().get(who, Column.GRADE);
    OptionalInt program = bySchool ? atSchool(named, grade) : draft.programs().find(named);
    At at = rows.at(column);
    if (program.isPresent() && program.getAsInt() == Draft.SEVERAL) {
      unusable(
          rows,
          "the school has several programs of the grade",
          ImportNotice.severalPrograms(at, named, grade));
    } else if (program.isEmpty() && bySchool) {
      unusable(
          rows, "the school has no program of the grade", ImportNotice.noProgram(at, named, grade));
    } else if (program.isEmpty()) {
      unusable(
          rows,
          column + " is not in programs.csv",
          CellNotice.unknownId(
              Kind.UNKNOWN_PROGRAM, at, named, CsvFormat.PROGRAMS.file(), Optional.empty()));
    } else if (!draft.programs().get(program.getAsInt(), Column.GRADE).equals(grade)) {
      String taught = draft.programs().get(program.getAsInt(), Column.GRADE);
      unusable(
          rows,
          "the program teaches another grade",
          CellNotice.otherGrade(at, named, taught, grade));
    } else {
      draft.choices().add(who, program.getAsInt(), number, (int) rows.at().row().orElse(0));
    }
  }

  private OptionalInt atSchool(String school, String grade) {
    Integer program = programs.get(new SchoolGrade(school, grade));
    return program == null ? OptionalInt.empty() : OptionalInt.of(program);
  }

  /** The text; empty where the row is left out or refused. */
  private Optional<String> text(Value value, SectionRows rows) throws IOException {
    return switch (value) {
      case Value.Text(var text) -> Optional.of(text);
      case Value.Refused() -> Optional.empty();
      case Value.LeftOut(var reason) -> {
        rows.leaveOut(reason);
        yield Optional.empty();
      }
    };
  }

  private static String source(ColumnRule rule) {
    return rule.sources().stream().findFirst().orElse(rule.column());
  }

  private void unusable(SectionRows rows, String reason, Notice notice) throws IOException {
    judge.unusable(
        CsvFormat.CHOICES,
        section.leaveOut(),
        rows.at(),
        rows.record(),
        reason,
        notice.kind(),
        () -> notice);
  }
}
