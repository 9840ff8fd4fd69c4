package org.seatwright.datasets.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.ImportNotice;
import org.seatwright.datasets.read.UnusableTextException;

/** Who is who in a roster: students with the schools they belong to, families, everybody else. */
final class RosterPeople {
  /** Most roles, and schools of students' classes, together. */
  private static final long MOST_HELD = 2L * DraftTable.MOST_ROWS;

  private static final String STUDENT = "student";
  private static final Set<String> FAMILY = Set.of("parent", "guardian", "relative");

  private final Set<String> students = new HashSet<>();
  private final Set<String> deletedStudents = new HashSet<>();
  private final Set<String> families = new HashSet<>();
  private final Set<String> others = new HashSet<>();
  private final Map<String, String> primarySchool = new HashMap<>();
  private final Map<String, List<String>> schools = new HashMap<>();
  private final Map<String, Map<String, Integer>> classes = new HashMap<>();
  private long held;

  /** Counts what is held in memory. */
  private void hold(At at) throws UnusableTextException {
    if (++held > MOST_HELD) {
      throw new UnusableTextException(ImportNotice.tooManyRecords(at, MOST_HELD));
    }
  }

  /**
   * Notes a role.
   *
   * @param at the row that says so
   * @param org the school it is had at, blank where not said
   * @param primary true for somebody's main role
   */
  void add(At at, String user, String role, String org, boolean primary)
      throws UnusableTextException {
    hold(at);
    if (role.equals(STUDENT)) {
      students.add(user);
      if (!org.isEmpty()) {
        schools.computeIfAbsent(user, _ -> new ArrayList<>()).add(org);
      }
      if (primary && !org.isEmpty()) {
        primarySchool.putIfAbsent(user, org);
      }
    } else {
      (FAMILY.contains(role) ? families : others).add(user);
    }
  }

  /** Notes somebody whose row is marked as deleted. */
  void addDeleted(At at, String user, String role) throws UnusableTextException {
    hold(at);
    if (role.equals(STUDENT)) {
      deletedStudents.add(user);
    }
  }

  /** Notes that a student is in a class at {@code school}. */
  void addClass(At at, String user, String school) throws UnusableTextException {
    Map<String, Integer> schools = classes.computeIfAbsent(user, _ -> new LinkedHashMap<>());
    if (schools.merge(school, 1, Integer::sum) == 1) {
      hold(at);
    }
  }

  boolean isStudent(String user) {
    return students.contains(user);
  }

  /** True for a student, or somebody who was one before the row was marked as deleted. */
  boolean wasStudent(String user) {
    return isStudent(user) || deletedStudents.contains(user);
  }

  boolean isFamily(String user) {
    return families.contains(user);
  }

  /** True for staff: who shares a teacher is no sibling. */
  boolean isStaff(String user) {
    return others.contains(user) && !families.contains(user) && !students.contains(user);
  }

  /** How many people are no students. */
  long others() {
    Set<String> all = new HashSet<>(families);
    all.addAll(others);
    all.removeAll(students);
    return all.size();
  }

  Optional<String> primarySchool(String user) {
    return Optional.ofNullable(primarySchool.get(user));
  }

  /** The schools at which the user is a student, in file order. */
  List<String> schools(String user) {
    return schools.getOrDefault(user, List.of());
  }

  /** The school where the student has most classes; of equals the one met first. */
  Optional<String> schoolOfMostClasses(String user) {
    return classes.getOrDefault(user, Map.of()).entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }
}
