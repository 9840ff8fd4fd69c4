package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;

/**
 * Students whom no rule can tell apart share a type: the same part in every tally and set-aside.
 */
final class StudentTypes {
  private final int[] ofStudents;
  private final List<List<Long>> signatures;
  private final Map<Tally, Integer> weightAt = new LinkedHashMap<>();
  private final Map<Group, Integer> groupAt = new LinkedHashMap<>();

  private StudentTypes(District district, List<Tally> tallies, List<SetAside> setAsides) {
    int width = 0;
    for (Tally tally : new LinkedHashSet<>(tallies)) {
      weightAt.put(tally, width);
      width += 2;
    }
    for (Group group : groups(setAsides)) {
      groupAt.put(group, width++);
    }
    Map<List<Long>, Integer> known = new LinkedHashMap<>();
    // Students with the same cells in the columns looked at are read once.
    Map<List<Optional<String>>, Integer> seen = new LinkedHashMap<>();
    Set<String> attributes = attributes();
    ofStudents = new int[district.students().size()];
    for (int i = 0; i < ofStudents.length; i++) {
      Student student = district.students().get(i);
      List<Optional<String>> cells = new ArrayList<>(attributes.size());
      for (String attribute : attributes) {
        cells.add(
            attribute.equals(Group.GRADE)
                ? Optional.of(student.grade().value())
                : student.attributes().find(attribute));
      }
      Integer type = seen.get(cells);
      if (type == null) {
        type = known.computeIfAbsent(signature(student), _ -> known.size());
        seen.put(cells, type);
      }
      ofStudents[i] = type;
    }
    List<Long> nobody = new ArrayList<>();
    for (int k = 0; k < width; k++) {
      nobody.add(0L);
    }
    signatures = known.isEmpty() ? List.of(nobody) : List.copyOf(known.keySet());
  }

  static StudentTypes of(District district, List<Tally> tallies, List<SetAside> setAsides) {
    return new StudentTypes(district, tallies, setAsides);
  }

  private static Set<Group> groups(List<SetAside> setAsides) {
    Set<Group> groups = new LinkedHashSet<>();
    for (SetAside setAside : setAsides) {
      setAside.blocks().forEach(block -> block.of().ifPresent(groups::add));
    }
    return groups;
  }

  private Set<String> attributes() {
    Set<String> attributes = new LinkedHashSet<>();
    weightAt.keySet().forEach(tally -> attributes.addAll(tally.attributes()));
    groupAt.keySet().forEach(group -> attributes.addAll(group.attributes()));
    return attributes;
  }

  private List<Long> signature(Student student) {
    Attributes attributes = student.attributes();
    List<Long> signature = new ArrayList<>();
    for (Tally tally : weightAt.keySet()) {
      signature.add(tally.weight(attributes));
      signature.add(tally.base(attributes));
    }
    groupAt.keySet().forEach(group -> signature.add(group.matches(student) ? 1L : 0L));
    return signature;
  }

  /** Type per student, from 0 in order of first appearance. */
  int[] ofStudents() {
    return ofStudents;
  }

  /** Number of types; one where there are no students. */
  int count() {
    return signatures.size();
  }

  /** What a student of each type adds to the tally's N; shape: one per type. */
  long[] weights(Tally tally) {
    return column(weightAt.getOrDefault(tally, -1));
  }

  /** What a student of each type adds to the tally's B; shape: one per type. */
  long[] bases(Tally tally) {
    return column(weightAt.getOrDefault(tally, -2) + 1);
  }

  /** 1 for each type whose students belong to the group of a set-aside; shape: one per type. */
  long[] members(Group group) {
    return column(groupAt.getOrDefault(group, -1));
  }

  private long[] column(int at) {
    return signatures.stream().mapToLong(signature -> signature.get(at)).toArray();
  }
}
