package org.seatwright.solver.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.write.CsvRows;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * The types of students as CSV: how many there are of each, and which values its students have in
 * the columns that rules look at.
 */
public final class TypeTable {
  private static final int MOST_VALUES = 10;

  private TypeTable() {}

  /**
   * Writes the table.
   *
   * @param problem of {@code district} and {@code policy}
   */
  public static void write(District district, Policy policy, AssignmentProblem problem, Path file)
      throws IOException {
    List<String> attributes = List.copyOf(attributes(policy));
    int[] students = new int[problem.types()];
    List<List<Set<String>>> values = new ArrayList<>();
    for (int type = 0; type < problem.types(); type++) {
      values.add(attributes.stream().<Set<String>>map(_ -> new TreeSet<>()).toList());
    }
    for (int i = 0; i < problem.students(); i++) {
      students[problem.type(i)]++;
      for (int k = 0; k < attributes.size(); k++) {
        values
            .get(problem.type(i))
            .get(k)
            .add(value(district.students().get(i), attributes.get(k)));
      }
    }
    try (CsvRows rows = CsvRows.create(file)) {
      List<String> header = new ArrayList<>(List.of(Column.TYPE, Column.STUDENTS));
      header.addAll(attributes);
      rows.write(header);
      for (int type = 0; type < students.length; type++) {
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(type + 1));
        row.add(Integer.toString(students[type]));
        values.get(type).forEach(seen -> row.add(words(seen)));
        rows.write(row);
      }
    }
  }

  private static String value(Student student, String attribute) {
    return attribute.equals(Group.GRADE)
        ? student.grade().value()
        : student.attributes().find(attribute).orElse("");
  }

  private static String words(Set<String> values) {
    String some = values.stream().limit(MOST_VALUES).collect(Collectors.joining(" or "));
    return values.size() > MOST_VALUES ? some + " or others" : some;
  }

  /** The columns of students that decide what type a student is. */
  private static Set<String> attributes(Policy policy) {
    Set<String> attributes = new LinkedHashSet<>();
    policy.balance().forEach(rule -> attributes.addAll(rule.form().attributes()));
    policy
        .setAsides()
        .forEach(rule ->
            rule.blocks()
                .forEach(block -> block.of().ifPresent(of -> attributes.addAll(of.attributes()))));
    return attributes;
  }
}
