package org.seatwright.model.late;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Records;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;

/**
 * What became of a district's students after a plan was published.
 *
 * <p>Students of the district are indices. One who declines gives back the seat and is gone, unless
 * there is a new list too: then the student takes part again and holds nothing.
 *
 * @param arrived in the order in which they follow the district's students
 * @param left those who are gone
 * @param declined those who gave back their seats; none of them left
 * @param relisted the programs (indices) that those with another list rank now, favourite first;
 *     none of them left
 */
public record LateChanges(
    List<Arrival> arrived,
    SortedSet<Integer> left,
    SortedSet<Integer> declined,
    SortedMap<Integer, List<Integer>> relisted) {
  /**
   * A student who is new.
   *
   * @param choices ranked programs (indices), favourite first; may be empty
   */
  public record Arrival(Student student, List<Integer> choices) {
    public Arrival {
      choices = List.copyOf(choices);
    }
  }

  public LateChanges {
    arrived = List.copyOf(arrived);
    left = Collections.unmodifiableSortedSet(new TreeSet<>(left));
    declined = Collections.unmodifiableSortedSet(new TreeSet<>(declined));
    relisted = Collections.unmodifiableSortedMap(new TreeMap<>(relisted));
    for (int student : left) {
      if (declined.contains(student) || relisted.containsKey(student)) {
        throw new IllegalArgumentException("A student who left declines or has another list.");
      }
    }
  }

  /** True where {@code student} takes no part any more: left, or declined without a new list. */
  public boolean isGone(int student) {
    return left.contains(student) || (declined.contains(student) && !relisted.containsKey(student));
  }

  /**
   * The district after the changes: those who stay in their order, then those who arrived. Who had
   * a seat and did not decline holds it.
   *
   * @param seat the program (index) of each student of {@code district} in the published plan,
   *     empty for none
   * @throws IllegalArgumentException where an arrival's id is not new, or a list has a program
   *     twice or one of another grade
   */
  public District applyTo(District district, IntFunction<OptionalInt> seat) {
    List<Student> students = new ArrayList<>();
    List<int[]> lists = new ArrayList<>();
    int[] before = staying(district);
    for (int i : before) {
      students.add(district.students().get(i));
      lists.add(list(district, i));
    }
    for (Arrival arrival : arrived) {
      students.add(arrival.student());
      lists.add(indices(arrival.choices()));
    }
    return district.withStudents(
        students,
        RankedChoices.of(lists),
        travel(district.travel(), students),
        records(district.records(), before, seat));
  }

  /** The students who stay, ascending. */
  private int[] staying(District district) {
    int[] staying = new int[district.students().size()];
    int count = 0;
    for (int i = 0; i < staying.length; i++) {
      if (!isGone(i)) {
        staying[count++] = i;
      }
    }
    return Arrays.copyOf(staying, count);
  }

  private int[] list(District district, int student) {
    List<Integer> other = relisted.get(student);
    if (other != null) {
      return indices(other);
    }
    int[] list = new int[district.choices().length(student)];
    for (int place = 0; place < list.length; place++) {
      list[place] = district.choices().program(student, place);
    }
    return list;
  }

  private static int[] indices(List<Integer> programs) {
    return programs.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Travel travel(Travel stated, List<Student> students) {
    if (stated.isEmpty()) {
      return stated;
    }
    Set<StudentId> ids = new HashSet<>();
    students.forEach(student -> ids.add(student.id()));
    Travel.Builder travel = new Travel.Builder();
    stated.forEach((student, school, km) -> {
      if (ids.contains(student)) {
        travel.add(student, school, km);
      }
    });
    return travel.build();
  }

  /**
   * The records by new indices; promises of seats that were declined are gone.
   *
   * @param before the former index of each student who stays
   */
  private Records records(Records stated, int[] before, IntFunction<OptionalInt> seat) {
    Records.Builder records = new Records.Builder();
    for (String label : stated.labels()) {
      for (int i = 0; i < before.length; i++) {
        boolean isGivenBack = label.equals(Records.PLACED) && declined.contains(before[i]);
        for (int program : stated.programs(label, before[i])) {
          if (!isGivenBack) {
            records.add(label, i, program);
            records.explain(i, program, stated.reason(before[i], program));
          }
        }
      }
    }
    for (Map.Entry<String, Map<String, BigDecimal>> place : stated.shares().entrySet()) {
      place.getValue().forEach((group, share) -> records.addShare(place.getKey(), group, share));
    }
    for (int i = 0; i < before.length; i++) {
      OptionalInt held = seat.apply(before[i]);
      if (held.isPresent() && !declined.contains(before[i])) {
        records.hold(i, held.getAsInt());
      }
    }
    return records.build();
  }
}
