package org.seatwright.solver.report;

import java.util.HashMap;
import java.util.Map;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Tally;

/** How many students of a district a group has, each group counted once. */
final class GroupCount {
  /** N and B of a tally over the students of the choice round. */
  record Total(long weighted, long base) {
    /** N per B; {@code base} is above 0. */
    double share() {
      return (double) weighted / base;
    }
  }

  private final District district;
  private final Map<Group, Long> counts = new HashMap<>();

  GroupCount(District district) {
    this.district = district;
  }

  long students(Group group) {
    return counts.computeIfAbsent(
        group, it -> district.students().stream().filter(it::matches).count());
  }

  Total total(Tally tally) {
    long weighted = 0;
    long base = 0;
    for (Student student : district.students()) {
      weighted += tally.weight(student.attributes());
      base += tally.base(student.attributes());
    }
    return new Total(weighted, base);
  }

  /** The group with its size, such as "ses=frl (3,240 students)". */
  String sized(Group group) {
    return "%s (%s)".formatted(words(group), Text.students(students(group)));
  }

  /** The group, in brackets where several alternatives could be misread. */
  static String words(Group group) {
    return group.alternatives().size() > 1 ? "(" + group + ")" : group.toString();
  }
}
