package org.seatwright.model.audit;

import java.util.OptionalInt;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.policy.Group;

/** Counts a group per school, before and after a plan. */
final class SchoolCount {
  private final District district;
  private final Assignment plan;

  SchoolCount(District district, Assignment plan) {
    this.district = district;
    this.plan = plan;
  }

  GroupSegregation segregation(Group group) {
    return new GroupSegregation(
        group, segregation(group, this::firstChoice), segregation(group, this::seat));
  }

  /** Where a student is counted: a program, or nowhere. */
  private interface Seat {
    OptionalInt of(int student);
  }

  private OptionalInt firstChoice(int student) {
    return district.choices().length(student) == 0
        ? OptionalInt.empty()
        : OptionalInt.of(district.choices().program(student, 0));
  }

  private OptionalInt seat(int student) {
    return switch (plan.placement(student)) {
      case Placement.Placed(int program) -> OptionalInt.of(program);
      case Placement.Unplaced() -> OptionalInt.empty();
    };
  }

  private Segregation segregation(Group group, Seat seat) {
    long[] members = new long[district.schools().size()];
    long[] students = new long[district.schools().size()];
    for (int i = 0; i < plan.students(); i++) {
      OptionalInt program = seat.of(i);
      if (program.isPresent()) {
        int school = district.schoolOf(program.getAsInt());
        students[school]++;
        members[school] += group.matches(district.students().get(i).attributes()) ? 1 : 0;
      }
    }
    for (Enrolled children : district.enrolled()) {
      if (group.attributes().stream().allMatch(name -> isKnown(children, name))) {
        int school = district.schoolOf(district.findProgram(children.program()).orElseThrow());
        students[school] += children.students();
        members[school] += group.matches(children.attributes()) ? children.students() : 0;
      }
    }
    return Segregation.of(members, students);
  }

  private static boolean isKnown(Enrolled children, String attribute) {
    return children.attributes().find(attribute).filter(value -> !value.isBlank()).isPresent();
  }
}
