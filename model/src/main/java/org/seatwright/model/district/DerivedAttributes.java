package org.seatwright.model.district;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The names of attributes that students and enrolled children carry after those of their files.
 *
 * @param ofEnrolled those of them that enrolled children carry
 */
public record DerivedAttributes(Set<String> ofStudents, Set<String> ofEnrolled) {
  static final DerivedAttributes NONE = new DerivedAttributes(Set.of(), Set.of());

  /** These and more. */
  DerivedAttributes and(List<DerivedAttribute> more) {
    Set<String> students = new LinkedHashSet<>(ofStudents);
    Set<String> enrolled = new LinkedHashSet<>(ofEnrolled);
    for (DerivedAttribute attribute : more) {
      students.add(attribute.name());
      if (attribute.ofEnrolled().isPresent()) {
        enrolled.add(attribute.name());
      }
    }
    return new DerivedAttributes(students, enrolled);
  }

  /** The students with {@code more} after their own attributes. */
  static List<Student> extend(List<Student> students, List<DerivedAttribute> more) {
    Extension extension = new Extension(more.stream().map(DerivedAttribute::name).toList());
    List<Student> extended = new ArrayList<>(students.size());
    for (int i = 0; i < students.size(); i++) {
      Student student = students.get(i);
      int at = i;
      extended.add(
          new Student(
              student.id(),
              student.grade(),
              student.site(),
              extension.of(student.attributes(), k -> more.get(k).ofStudents().get(at))));
    }
    return extended;
  }

  /** The same of enrolled children, with those of {@code more} that they carry. */
  static List<Enrolled> extendEnrolled(List<Enrolled> groups, List<DerivedAttribute> more) {
    List<DerivedAttribute> theirs =
        more.stream().filter(it -> it.ofEnrolled().isPresent()).toList();
    Extension extension = new Extension(theirs.stream().map(DerivedAttribute::name).toList());
    List<Enrolled> extended = new ArrayList<>(groups.size());
    for (int i = 0; i < groups.size(); i++) {
      Enrolled group = groups.get(i);
      int at = i;
      extended.add(
          new Enrolled(
              group.program(),
              group.students(),
              extension.of(
                  group.attributes(), k -> theirs.get(k).ofEnrolled().orElseThrow().get(at))));
    }
    return extended;
  }

  /** Adds names and values; rows that shared one list of names share one again. */
  private static final class Extension {
    private final List<String> more;
    private List<String> names = List.of();
    private List<String> extended;

    Extension(List<String> more) {
      this.more = more;
      this.extended = more;
    }

    Attributes of(Attributes own, IntFunction<String> value) {
      if (!own.names().equals(names)) {
        names = own.names();
        List<String> all = new ArrayList<>(names);
        all.addAll(more);
        extended = List.copyOf(all);
      }
      List<String> values = new ArrayList<>(own.values());
      for (int k = 0; k < more.size(); k++) {
        values.add(value.apply(k));
      }
      return new Attributes(extended, values);
    }
  }
}
