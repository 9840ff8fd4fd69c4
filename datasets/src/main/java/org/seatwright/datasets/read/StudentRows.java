package org.seatwright.datasets.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.TableNotice;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.Site;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;

/** Reads students.csv. */
final class StudentRows {
  private StudentRows() {}

  /** Where {@code programs} is not whole, no grade counts as untaught. */
  static Register<Student> read(
      Table table, Register<Program> programs, Notices.Collector notices) {
    int student = table.header().index(Column.STUDENT);
    int grade = table.header().index(Column.GRADE);
    SiteColumns sites = new SiteColumns(table, notices);
    AttributeColumns attributes = new AttributeColumns(table.header(), CsvFormat.STUDENTS);
    Register<Student> students = register(attributes.names(), notices);
    Map<String, Grade> grades = taughtGrades(programs);
    List<String> taught = List.copyOf(grades.keySet());
    boolean allKnown = programs.isWhole() && !taught.isEmpty();
    while (table.next()) {
      long errors = notices.errors();
      String id = students.newId(table, student);
      String label = table.required(grade);
      if (allKnown && !label.isBlank() && !grades.containsKey(label)) {
        notices.add(
            Kind.UNTAUGHT_GRADE, () -> CellNotice.untaughtGrade(table.at(grade), label, taught));
      }
      Optional<Site> site = sites.read(table);
      Attributes others = attributes.read(table);
      if (notices.errors() > errors) {
        students.addUnusable(id, table.row());
      } else {
        Grade shared = grades.computeIfAbsent(label, Grade::new);
        students.add(id, new Student(new StudentId(id), shared, site, others), table.row());
      }
    }
    if (table.isEmpty()) {
      notices.add(TableNotice.noStudents(table.at()));
    }
    return students.finish(table.isComplete());
  }

  /** What stands for a students.csv that could not be read: no student is unknown. */
  static Register<Student> unread(Notices.Collector notices) {
    return register(List.of(), notices).finish(false);
  }

  private static Register<Student> register(List<String> attributes, Notices.Collector notices) {
    return new Register<>(CsvFormat.STUDENTS, Kind.UNKNOWN_STUDENT, attributes, notices);
  }

  /** The grades of the programs by label, in file order. */
  private static Map<String, Grade> taughtGrades(Register<Program> programs) {
    Map<String, Grade> grades = new LinkedHashMap<>();
    programs
        .items()
        .forEach(program -> grades.putIfAbsent(program.grade().value(), program.grade()));
    return grades;
  }
}
