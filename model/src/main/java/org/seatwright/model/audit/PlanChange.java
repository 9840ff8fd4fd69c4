package org.seatwright.model.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.District;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.Student;

/**
 * What a second plan changes for the students of a first one.
 *
 * <p>Students are the same by id. A family is better off in a seat that it ranks higher, by the
 * list it has in the second plan's district, or, where that one does not have the program it comes
 * from, in the first plan's; a seat it did not rank comes after the list, no seat after that. So
 * one may be moved and be neither better nor worse off.
 *
 * @param overall of the students of both plans
 * @param breakdowns the same by attribute, in the order asked for, then by grade; an attribute that
 *     no student has is left out
 * @param onlyFirst students of the first plan's district alone
 * @param onlySecond students of the second plan's district alone
 */
public record PlanChange(
    Change overall, List<ByAttribute> breakdowns, int onlyFirst, int onlySecond) {
  private static final String GRADE = "grade";

  public PlanChange {
    breakdowns = List.copyOf(breakdowns);
  }

  /** Of {@code students}, how many sit elsewhere, and how many are better and worse off. */
  public record Change(int students, int moved, int better, int worse) {}

  /**
   * The change for every value of one attribute, values in ascending order, grades in the order of
   * the students; the value is blank for students of whom the district says nothing.
   */
  public record ByAttribute(String by, List<Group> groups) {
    public ByAttribute {
      groups = List.copyOf(groups);
    }
  }

  /** The change for the students of one value. */
  public record Group(String value, Change change) {}

  /**
   * Compares two plans. Cost: O(students × attributes).
   *
   * @param attributes by which to break down, as the first plan's district has them
   */
  public static PlanChange of(
      District district,
      Assignment first,
      District other,
      Assignment second,
      Collection<String> attributes) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < first.students(); i++) {
      OptionalInt there = other.findStudent(district.students().get(i).id());
      if (there.isPresent()) {
        List<ProgramId> from = seat(district, first, i);
        List<ProgramId> to = seat(other, second, there.getAsInt());
        boolean isKnown = from.stream().allMatch(program -> other.findProgram(program).isPresent());
        District by = isKnown ? other : district;
        int student = isKnown ? there.getAsInt() : i;
        steps.add(
            new Step(
                district.students().get(i),
                !to.equals(from),
                Integer.compare(standing(by, student, from), standing(by, student, to))));
      }
    }
    List<ByAttribute> breakdowns = new ArrayList<>();
    for (String attribute : attributes) {
      Map<String, List<Step>> groups = new TreeMap<>();
      steps.forEach(step ->
          groups
              .computeIfAbsent(
                  step.student().attributes().find(attribute).orElse(""), _ -> new ArrayList<>())
              .add(step));
      if (groups.keySet().stream().anyMatch(value -> !value.isBlank())) {
        breakdowns.add(by(attribute, groups));
      }
    }
    Map<String, List<Step>> grades = new LinkedHashMap<>();
    steps.forEach(step ->
        grades.computeIfAbsent(step.student().grade().value(), _ -> new ArrayList<>()).add(step));
    breakdowns.add(by(GRADE, grades));
    return new PlanChange(
        change(steps),
        breakdowns,
        first.students() - steps.size(),
        second.students() - steps.size());
  }

  /** What changes for one student; {@code gain} is above 0 for the better. */
  private record Step(Student student, boolean moved, int gain) {}

  /** The program, or none. */
  private static List<ProgramId> seat(District district, Assignment plan, int student) {
    return switch (plan.placement(student)) {
      case Placement.Placed(int program) -> List.of(district.programs().get(program).id());
      case Placement.Unplaced() -> List.of();
    };
  }

  /** The rank of a seat on the student's list; past the list where it has none. */
  private static int standing(District district, int student, List<ProgramId> seat) {
    int length = district.choices().length(student);
    if (seat.isEmpty()) {
      return length + 2;
    }
    OptionalInt program = district.findProgram(seat.getFirst());
    OptionalInt rank =
        program.isPresent()
            ? district.choices().findRank(student, program.getAsInt())
            : OptionalInt.empty();
    return rank.orElse(length + 1);
  }

  private static ByAttribute by(String attribute, Map<String, List<Step>> groups) {
    return new ByAttribute(
        attribute,
        groups.entrySet().stream()
            .map(group -> new Group(group.getKey(), change(group.getValue())))
            .toList());
  }

  private static Change change(List<Step> steps) {
    return new Change(
        steps.size(),
        (int) steps.stream().filter(Step::moved).count(),
        (int) steps.stream().filter(step -> step.gain() > 0).count(),
        (int) steps.stream().filter(step -> step.gain() < 0).count());
  }
}
