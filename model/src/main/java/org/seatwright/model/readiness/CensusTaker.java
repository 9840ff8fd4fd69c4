package org.seatwright.model.readiness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.Student;
import org.seatwright.model.problem.AssignmentProblem;

/** Counts students, lists and seats by grade and group. */
final class CensusTaker {
  /** An attribute that districts report on, whether a rule looks at it or not. */
  private static final String SES = "ses";

  /** Values of one attribute that are counted apart. */
  private static final int MOST_VALUES = 12;

  private final AssignmentProblem problem;
  private final District district;
  private final ListCheck lists;
  private final Map<Grade, Integer> grades = new LinkedHashMap<>();

  CensusTaker(AssignmentProblem problem, ListCheck lists) {
    this.problem = problem;
    this.district = problem.district();
    this.lists = lists;
    Set<Grade> all = new LinkedHashSet<>();
    district.programs().forEach(program -> all.add(program.grade()));
    district.students().forEach(student -> all.add(student.grade()));
    all.stream()
        .sorted(Comparator.comparingInt(CensusTaker::number))
        .forEach(grade -> grades.put(grade, grades.size()));
  }

  /** The number that a grade is; one below all others for a grade that is none. */
  private static int number(Grade grade) {
    return grade.value().matches("-?\\d{1,6}")
        ? Integer.parseInt(grade.value())
        : Integer.MIN_VALUE;
  }

  Census census() {
    List<Census.GroupCount> groups = new ArrayList<>();
    attributes().forEach(attribute -> groups.addAll(groups(attribute)));
    return new Census(gradeCounts(), groups);
  }

  private Set<String> attributes() {
    Set<String> attributes = new LinkedHashSet<>();
    if (!district.students().isEmpty()) {
      Set<String> columns =
          new LinkedHashSet<>(district.students().getFirst().attributes().names());
      attributes.addAll(new PolicyView(problem.policy()).attributes());
      attributes.add(SES);
      attributes.retainAll(columns);
    }
    return attributes;
  }

  private List<Census.GradeCount> gradeCounts() {
    int size = grades.size();
    int[] students = new int[size];
    int[] mustSit = new int[size];
    int[] withList = new int[size];
    long[] choices = new long[size];
    for (int i = 0; i < district.students().size(); i++) {
      int grade = grade(i);
      students[grade]++;
      mustSit[grade] += problem.mustSit(i) ? 1 : 0;
      withList[grade] += district.choices().length(i) > 0 ? 1 : 0;
      choices[grade] += district.choices().length(i);
    }
    int[] programs = new int[size];
    long[] seats = new long[size];
    List<Set<Integer>> schools = new ArrayList<>();
    grades.forEach((_, _) -> schools.add(new HashSet<>()));
    for (int p = 0; p < district.programs().size(); p++) {
      Program program = district.programs().get(p);
      int grade = grades.getOrDefault(program.grade(), 0);
      programs[grade]++;
      seats[grade] += program.seats();
      schools.get(grade).add(district.schoolOf(p));
    }
    List<Census.GradeCount> counts = new ArrayList<>();
    grades.forEach((grade, g) ->
        counts.add(
            new Census.GradeCount(
                grade.value(),
                students[g],
                mustSit[g],
                withList[g],
                choices[g],
                programs[g],
                schools.get(g).size(),
                seats[g])));
    return counts;
  }

  private int grade(int student) {
    return grades.getOrDefault(district.students().get(student).grade(), 0);
  }

  /** What is counted of one value. */
  private final class Tally {
    private final Integer[] ofGrades = new Integer[grades.size()];
    private int students;
    private int withList;
    private int oneItem;
    private int oneSchool;

    private Tally() {
      Arrays.fill(ofGrades, 0);
    }

    private void add(int student) {
      ofGrades[grade(student)]++;
      students++;
      withList += district.choices().length(student) > 0 ? 1 : 0;
      oneItem += lists.isOneItem(student) ? 1 : 0;
      oneSchool += lists.isOneSchool(student) ? 1 : 0;
    }
  }

  /**
   * The values of one attribute in ascending order, the most frequent ones where there are many.
   */
  private List<Census.GroupCount> groups(String attribute) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (int i = 0; i < district.students().size(); i++) {
      Student student = district.students().get(i);
      String value = student.attributes().find(attribute).orElse("");
      tallies.computeIfAbsent(value, _ -> new Tally()).add(i);
    }
    Set<String> frequent = new HashSet<>();
    tallies.entrySet().stream()
        .sorted(Comparator.comparingInt(it -> -it.getValue().students))
        .limit(MOST_VALUES)
        .forEach(it -> frequent.add(it.getKey()));
    List<Census.GroupCount> groups = new ArrayList<>();
    tallies.forEach((value, tally) -> {
      if (frequent.contains(value)) {
        groups.add(
            new Census.GroupCount(
                attribute,
                value,
                List.of(tally.ofGrades),
                tally.withList,
                tally.oneItem,
                tally.oneSchool));
      }
    });
    return groups;
  }
}
