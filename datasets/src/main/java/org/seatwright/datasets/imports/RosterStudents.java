package org.seatwright.datasets.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notice;

/** The students of a roster, row by row of its users. */
final class RosterStudents {
  private final RosterPeople people;
  private final RosterChoice choice;
  private final Draft draft;
  private final DraftTable students;
  private final Judge judge;
  private final Map<String, Integer> rowOfUser = new LinkedHashMap<>();

  /** The row of demographics.csv by the student's row here. */
  private final Map<Integer, Long> demographics = new HashMap<>();

  private final Households households = new Households();
  private int withoutSchool;
  private int severalGrades;

  RosterStudents(RosterPeople people, RosterChoice choice, Draft draft, Judge judge) {
    this.people = people;
    this.choice = choice;
    this.draft = draft;
    this.students = draft.students();
    this.judge = judge;
    students.column(DraftPrograms.CURRENT);
    if (choice.nextGrade()) {
      students.column(DraftPrograms.CURRENT_GRADE);
    }
    students.column(Column.HOUSEHOLD);
  }

  /** The columns of users.csv that must be there. */
  List<String> needed() {
    return Stream.of(RosterImport.ID, choice.id(), "grades").distinct().toList();
  }

  /** The columns of users.csv that are read where they are there. */
  List<String> wanted() {
    List<String> wanted =
        new ArrayList<>(
            List.of(
                RosterImport.STATUS, "agentSourcedIds", "orgSourcedIds", "primaryOrgSourcedId"));
    wanted.addAll(choice.keep());
    return wanted;
  }

  void add(NamedRow row) throws IOException {
    String user = row.text(RosterImport.ID);
    List<String> agents = row.list("agentSourcedIds");
    if (RosterImport.isDeleted(row)) {
      if (people.wasStudent(user)) {
        leaveOut(row, RosterImport.GONE);
      }
    } else if (!people.isStudent(user)) {
      for (String child : agents) {
        if (people.isFamily(user) && people.isStudent(child)) {
          households.join(row.at(), user, child);
        }
      }
    } else if (addStudent(user, row)) {
      for (String agent : agents) {
        if (!people.isStaff(agent)) {
          households.join(row.at(), user, agent);
        }
      }
    }
  }

  private boolean addStudent(String user, NamedRow row) throws IOException {
    String id = row.text(choice.id());
    List<String> grades = row.list("grades");
    if (row.isRefused()) {
      return false;
    }
    if (id.isEmpty() || grades.isEmpty()) {
      String missing = id.isEmpty() ? choice.id() : "grades";
      unusable(row, user, missing + " is blank", CellNotice.blank(row.at(missing)));
      return false;
    }
    OptionalInt there = students.find(id);
    if (there.isPresent()) {
      long first = students.origin(there.getAsInt()).row().orElse(0);
      unusable(
          row,
          user,
          "the id is there already",
          CellNotice.duplicateId(row.at(choice.id()), id, first));
      return false;
    }
    String present = RosterGrades.label(grades.getFirst());
    String grade = choice.nextGrade() ? RosterGrades.next(present).orElse("") : present;
    if (grade.isEmpty()) {
      leaveOut(row, "no grade follows \"%s\"".formatted(shown(grades.getFirst())));
      return false;
    }
    judge.log().became(CsvFormat.STUDENTS, Column.GRADE, shown(grades.getFirst()), shown(grade));
    severalGrades += grades.size() > 1 ? 1 : 0;
    String school = school(user, row);
    withoutSchool += school.isEmpty() ? 1 : 0;
    int added = students.add(id, row.at());
    students.set(added, students.column(Column.GRADE), grade);
    students.set(added, students.column(DraftPrograms.CURRENT), school);
    if (choice.nextGrade()) {
      students.set(added, students.column(DraftPrograms.CURRENT_GRADE), present);
    }
    keep(row, added);
    rowOfUser.put(user, added);
    return true;
  }

  /** Takes over what is asked for, as far as the row's file has it. */
  private void keep(NamedRow row, int student) {
    choice.keep().stream()
        .filter(row::has)
        .forEach(column -> students.set(student, students.column(column), row.text(column)));
  }

  private void leaveOut(NamedRow row, String reason) throws IOException {
    judge.log().leaveOut(CsvFormat.STUDENTS, row.at(), row.text(RosterImport.ID), reason);
    students.passOver(row.text(choice.id()), row.at());
  }

  /** The grade as a log shows it: only what is a known one. */
  private static String shown(String grade) {
    return RosterGrades.isKnown(grade) ? grade : ImportLog.OTHER;
  }

  private void unusable(NamedRow row, String record, String reason, Notice notice)
      throws IOException {
    Kind kind = notice.kind();
    judge.unusable(
        CsvFormat.STUDENTS, students.leavesOut(), row.at(), record, reason, kind, () -> notice);
    students.passOver(row.text(choice.id()), row.at());
  }

  /**
   * The school a student attends now: the primary one, else the one with most classes, else the
   * first one named; blank where none of them is in the roster.
   */
  private String school(String user, NamedRow row) {
    return Stream.of(
            Stream.of(row.text("primaryOrgSourcedId")),
            people.primarySchool(user).stream(),
            people.schoolOfMostClasses(user).stream(),
            row.list("orgSourcedIds").stream(),
            people.schools(user).stream())
        .flatMap(it -> it)
        .filter(school -> draft.schools().find(school).isPresent())
        .findFirst()
        .orElse("");
  }

  /** Adds what demographics.csv has of a student, who has one row there. */
  void addDemographics(NamedRow row) throws IOException {
    String user = row.text(RosterImport.ID);
    Integer student = rowOfUser.get(user);
    if (student == null) {
      return;
    }
    Long first = demographics.putIfAbsent(student, row.at().row().orElse(0));
    if (first == null) {
      keep(row, student);
    } else {
      At at = row.at(RosterImport.ID);
      unusable(row, user, "a further row of an id", CellNotice.duplicateId(at, user, first));
    }
  }

  /** Names the households, and says what was decided. */
  void finish() {
    int column = students.column(Column.HOUSEHOLD);
    rowOfUser.forEach((user, row) -> students.set(row, column, households.name(user)));
    ImportLog log = judge.log();
    log.remark("Users of the roster who are no students: %d.".formatted(people.others()));
    log.remark("Students who attend no school of the roster now: %d.".formatted(withoutSchool));
    log.remark(
        "Students with several grades, of which the first counts: %d.".formatted(severalGrades));
    log.remark("Brothers and sisters are known by a guardian whom they share.");
  }
}
