package org.seatwright.datasets.imports;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.imports.Draft.SchoolGrade;
import org.seatwright.datasets.notice.At;
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

  private static final Comparator<SchoolGrade> BY_NAME =
      Comparator.comparing(SchoolGrade::school).thenComparing(SchoolGrade::grade);

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
    Map<SchoolGrade, Integer> goingOn = goingOn();
    Set<SchoolGrade> offered = offered(attending, goingOn);
    for (int school = 0; school < draft.schools().size(); school++) {
      if (draft.schools().isRemoved(school)) {
        continue;
      }
      String id = draft.schools().get(school, 0);
      for (String grade : grades(offer, id, offered)) {
        SchoolGrade there = new SchoolGrade(id, grade);
        int now = attending.getOrDefault(there, goingOn.getOrDefault(there, 0));
        int row = programs.add(id + "-" + grade, draft.schools().origin(school));
        programs.set(row, programs.column(Column.SCHOOL), id);
        programs.set(row, programs.column(Column.GRADE), grade);
        programs.set(
            row, programs.column(Column.SEATS), Integer.toString(offer.seats().orElse(now)));
        added++;
      }
    }
    log.remark(
        "Made up %s, one per school and grade, with %s."
            .formatted(
                added == 1 ? "1 program" : added + " programs",
                offer.seats().isPresent()
                    ? offer.seats().getAsInt() + " seats each"
                    : seatsAsNow()));
  }

  private String seatsAsNow() {
    return "as many seats as students attend that grade of the school now"
        + (draft.students().hasColumn(CURRENT_GRADE)
            ? " or, where no school teaches it now, are to go on to it"
            : "");
  }

  private static Set<String> grades(Offer offer, String school, Set<SchoolGrade> offered) {
    if (!offer.grades().isEmpty()) {
      return new LinkedHashSet<>(offer.grades());
    }
    Set<String> grades = new LinkedHashSet<>();
    offered.stream().filter(it -> it.school().equals(school)).forEach(it -> grades.add(it.grade()));
    return grades;
  }

  /**
   * The grades in which anybody is to be seated, at the schools that teach them now; a grade that
   * none of them teaches now, at the schools whose students are to go on to it.
   */
  private Set<SchoolGrade> offered(
      Map<SchoolGrade, Integer> attending, Map<SchoolGrade, Integer> goingOn) {
    Set<String> seated = new HashSet<>();
    DraftTable students = draft.students();
    for (int row = 0; row < students.size(); row++) {
      seated.add(students.get(row, Column.GRADE));
    }
    Set<SchoolGrade> offered = new TreeSet<>(BY_NAME);
    attending.keySet().stream().filter(it -> seated.contains(it.grade())).forEach(offered::add);
    Set<String> taught = offered.stream().map(SchoolGrade::grade).collect(Collectors.toSet());
    goingOn.keySet().stream().filter(it -> !taught.contains(it.grade())).forEach(offered::add);
    return offered;
  }

  /** How many students attend each grade of each school now. */
  private Map<SchoolGrade, Integer> attending() {
    return count(draft.students().hasColumn(CURRENT_GRADE) ? CURRENT_GRADE : Column.GRADE);
  }

  /** How many students of each school are to be seated in each grade. */
  private Map<SchoolGrade, Integer> goingOn() {
    return count(Column.GRADE);
  }

  /** Students by the school attended now and the grade in {@code column}. */
  private Map<SchoolGrade, Integer> count(String column) {
    Map<SchoolGrade, Integer> counts = new TreeMap<>(BY_NAME);
    DraftTable students = draft.students();
    for (int row = 0; row < students.size(); row++) {
      String school = students.get(row, CURRENT);
      String grade = students.get(row, column);
      if (draft.schools().find(school).isPresent() && !grade.isEmpty()) {
        counts.merge(new SchoolGrade(school, grade), 1, Integer::sum);
      }
    }
    return counts;
  }

  /**
   * Leaves out, or notices, every student whose grade no program teaches. Where somebody said which
   * grades are to be taught, the students of others were not meant.
   */
  void checkGrades(Optional<Offer> offer) throws IOException {
    DraftTable programs = draft.programs();
    Set<String> taught = new LinkedHashSet<>();
    for (int row = 0; row < programs.size(); row++) {
      taught.add(programs.get(row, Column.GRADE));
    }
    if (taught.isEmpty()) {
      return;
    }
    boolean named = offer.isPresent() && !offer.get().grades().isEmpty();
    Judge judge = new Judge(log, notices);
    DraftTable students = draft.students();
    for (int row = 0; row < students.size(); row++) {
      String grade = students.get(row, Column.GRADE);
      if (!students.isRemoved(row) && !taught.contains(grade)) {
        At at = students.origin(row);
        judge.unusable(
            CsvFormat.STUDENTS,
            named || students.leavesOut(),
            at,
            students.get(row, 0),
            named ? "grade is none of those to be taught" : "grade is not taught by any program",
            Kind.UNTAUGHT_GRADE,
            () -> ImportNotice.untaughtGrade(at, grade, List.copyOf(taught)));
        students.remove(row);
      }
    }
  }
}
