package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.notice.CellNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PlanNotice;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.StudentId;

/** The programs that plans mean where they name schools: the one of the student's grade. */
final class SchoolSeats {
  private record Place(String school, Grade grade) {}

  private final District district;
  private final Notices.Collector notices;
  private final Map<Place, List<ProgramId>> programs = new HashMap<>();
  private final List<String> schools;

  SchoolSeats(District district, Notices.Collector notices) {
    this.district = district;
    this.notices = notices;
    this.schools = district.schools().stream().map(school -> school.id().value()).toList();
    for (Program program : district.programs()) {
      Place place = new Place(program.school().value(), program.grade());
      programs.computeIfAbsent(place, _ -> new ArrayList<>()).add(program.id());
    }
  }

  /**
   * The seat of a row; empty where its cell is blank, and, with a notice, where it is not known.
   */
  Optional<ProgramId> seat(String student, Table table, int column) {
    String school = table.text(column);
    if (school.isBlank()) {
      return Optional.empty();
    }
    OptionalInt who = district.findStudent(new StudentId(student));
    if (who.isEmpty()) {
      notices.add(
          Kind.UNKNOWN_STUDENT,
          () -> PlanNotice.unknownStudent(table.at(column), student, FileName.STUDENTS));
      return Optional.empty();
    }
    if (!schools.contains(school)) {
      notices.add(
          Kind.UNKNOWN_SCHOOL,
          () ->
              CellNotice.unknownId(
                  Kind.UNKNOWN_SCHOOL,
                  table.at(column),
                  school,
                  FileName.SCHOOLS,
                  Nearest.find(school, schools)));
      return Optional.empty();
    }
    Grade grade = district.students().get(who.getAsInt()).grade();
    List<ProgramId> found = programs.getOrDefault(new Place(school, grade), List.of());
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    List<String> ids = found.stream().map(ProgramId::value).toList();
    notices.add(
        Kind.NOT_ONE_PROGRAM,
        () -> PlanNotice.notOneProgram(table.at(column), school, grade.value(), ids));
    return Optional.empty();
  }
}
