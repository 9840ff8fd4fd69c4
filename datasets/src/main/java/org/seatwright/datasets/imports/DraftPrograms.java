package org.seatwright.datasets.imports;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.imports.Draft.SchoolGrade;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.UnusableTextException;

/** Makes up programs where that is asked for, and sees that every student's grade is taught. */
final class DraftPrograms {
  /** The column of the school a student attends now. */
  static final String CURRENT = "current";

  /** The column of the grade a student attends now, where {@code grade} is the next one. */
  static final String CURRENT_GRADE = "current-grade";

  private final Draft draft;
  private final ImportLog log;
  private final Notices.Collector notices;

  DraftPrograms(Draft draft, ImportLog log, Notices.Collector notices) {
    this.draft = draft;
    this.log = log;
    this.notices = notices;
  }

  /** Adds one program per school and grade, called by both. */
  void add(Offer offer) throws UnusableTextException {
    DraftTable programs = draft.programs();
    if (!programs.isEmpty()) {
      notices.add(ImportNotice.offerAndPrograms(At.file(CsvFormat.PROGRAMS.file())));
      return;
    }
    if (offer.seats().isEmpty() && draft.students().lacks(CURRENT_GRADE)) {
      notices.add(
          ImportNotice.presentGradeMissing(At.file(CsvFormat.PROGRAMS.file()), CURRENT_GRADE));
      return;
    }
    Map<SchoolGrade, Integer> attending = attending();
    if (offer.seats().isEmpty() && attending.isEmpty()) {
      notices.add(ImportNotice.nobodyAttends(At.file(CsvFormat.PROGRAMS.file()), CURRENT));
      return;
    }
    int added = 0;
    for (int school = 0; school < draft.schools().size(); school++) {
      String id = draft.schools().get(school, 0);
      for (String grade : grades(offer, id, attending)) {
        OptionalInt seats = offer.seats();
        int row = programs.add(id + "-" + grade, draft.schools().origin(school));
        programs.set(row, programs.column(Column.SCHOOL), id);
        programs.set(row, programs.column(Column.GRADE), grade);
        programs.set(
            row,
            programs.column(Column.SEATS),
            Integer.toString(seats.orElse(attending.getOrDefault(new SchoolGrade(id, grade), 0))));
        added++;
      }
    }
    log.remark(
        "Made up %d programs, one per school and grade, with %s."
            .formatted(
                added,
                offer.seats().isPresent()
                    ? offer.seats().getAsInt() + " seats each"
                    : "as many seats as students attend that grade of the school now"));
  }

  private static Set<String> grades(
      Offer offer, String school, Map<SchoolGrade, Integer> attending) {
    if (!offer.grades().isEmpty()) {
      return new LinkedHashSet<>(offer.grades());
    }
    Set<String> grades = new LinkedHashSet<>();
    attending.keySet().stream()
        .filter(it -> it.school().equals(school))
        .forEach(it -> grades.add(it.grade()));
    return grades;
  }

  /** How many students attend each grade of each school now, in the order of the names. */
  private Map<SchoolGrade, Integer> attending() {
    Map<SchoolGrade, Integer> counts =
        new TreeMap<>(Comparator.comparing(SchoolGrade::school).thenComparing(SchoolGrade::grade));
    DraftTable students = draft.students();
    String column = students.hasColumn(CURRENT_GRADE) ? CURRENT_GRADE : Column.GRADE;
    for (int row = 0; row < students.size(); row++) {
      String school = students.get(row, CURRENT);
      String grade = students.get(row, column);
      if (draft.schools().find(school).isPresent() && !grade.isEmpty()) {
        counts.merge(new SchoolGrade(school, grade), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Leaves out, or notices, every student whose grade no program teaches. */
  void checkGrades() throws IOException {
    DraftTable programs = draft.programs();
    Set<String> taught = new LinkedHashSet<>();
    for (int row = 0; row < programs.size(); row++) {
      taught.add(programs.get(row, Column.GRADE));
    }
    if (taught.isEmpty()) {
      return;
    }
    Judge judge = new Judge(log, notices);
    DraftTable students = draft.students();
    for (int row = 0; row < students.size(); row++) {
      String grade = students.get(row, Column.GRADE);
      if (!students.isRemoved(row) && !taught.contains(grade)) {
        At at = students.origin(row);
        judge.unusable(
            CsvFormat.STUDENTS,
            students.leavesOut(),
            at,
            students.get(row, 0),
            "grade is not taught by any program",
            Kind.UNTAUGHT_GRADE,
            () -> CellNotice.untaughtGrade(at.column(Column.GRADE), grade, List.copyOf(taught)));
        students.remove(row);
      }
    }
  }
}
