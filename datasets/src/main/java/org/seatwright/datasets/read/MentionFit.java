package org.seatwright.datasets.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FitNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Records;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Group;

/** Looks for what a policy names: columns first, then values in their rows. */
final class MentionFit {
  private final DistrictRows rows;
  private final List<String> derived;
  private final Notices.Collector notices;

  /** The values each column of students holds; filled as columns are asked for. */
  private final Map<String, Set<String>> valuesOfStudents = new HashMap<>();

  /**
   * @param derived what students carry that is not in their file
   */
  MentionFit(DistrictRows rows, List<String> derived, Notices.Collector notices) {
    this.rows = rows;
    this.derived = derived;
    this.notices = notices;
  }

  /** Whether the columns are there, in files that could be read. */
  void checkColumns(Mention mention) {
    switch (mention) {
      case Mention.StudentValues(At at, Group group, boolean gradeToo) ->
          group.attributes().stream()
              .filter(attribute -> !(gradeToo && attribute.equals(Group.GRADE)))
              .forEach(attribute -> checkStudents(at, attribute));
      case Mention.StudentColumn(At at, String column) -> checkStudents(at, column);
      case Mention.NamingColumn(At at, String column) -> checkStudents(at, column);
      case Mention.ProgramValue(At at, AttributeValue value, _) ->
          checkPrograms(at, value.attribute());
      case Mention.ProgramColumn(At at, String column) -> checkPrograms(at, column);
      case Mention.SchoolColumn(At at, String column) ->
          rows.schools().ifPresent(it -> check(at, column, FileName.SCHOOLS, it.attributes()));
      case Mention.Label _, Mention.Distances _ -> {}
    }
  }

  private void checkStudents(At at, String column) {
    rows.students()
        .ifPresent(students ->
            check(
                at,
                column,
                FileName.STUDENTS,
                Stream.of(students.attributes(), derived).flatMap(List::stream).toList()));
  }

  private void checkPrograms(At at, String column) {
    if (rows.programs().isPresent() && rows.schools().isPresent()) {
      List<String> attributes =
          Stream.of(rows.programs().get(), rows.schools().get())
              .flatMap(register -> register.attributes().stream())
              .distinct()
              .toList();
      check(at, column, FileName.PROGRAMS + " or " + FileName.SCHOOLS, attributes);
    }
  }

  private void check(At at, String column, String owner, List<String> attributes) {
    if (!attributes.contains(column)) {
      notices.add(
          FitNotice.unknownAttribute(
              at, column, owner, attributes, Nearest.find(column, attributes)));
    }
  }

  /**
   * Whether any row has the values, in a district whose columns are all there.
   *
   * @param files the names of the files it was read from
   */
  void checkRows(Mention mention, District district, List<String> files) {
    switch (mention) {
      case Mention.StudentValues(At at, Group group, _) -> checkGroup(at, group, district);
      case Mention.StudentColumn _, Mention.ProgramColumn _, Mention.SchoolColumn _ -> {}
      case Mention.NamingColumn(At at, String column) -> checkNames(at, column, district);
      case Mention.ProgramValue(At at, AttributeValue value, String consequence) -> {
        if (!isOfAnyProgram(value, district)) {
          notices.add(FitNotice.noPlace(at, value.toString(), consequence));
        }
      }
      case Mention.Label(At at, String label) -> checkLabel(at, label, district, files);
      case Mention.Distances(At at) -> checkDistances(at, district);
    }
  }

  /** Whether each value is carried by someone, and all of an alternative by one student. */
  private void checkGroup(At at, Group group, District district) {
    if (district.students().isEmpty()) {
      return;
    }
    for (List<AttributeValue> all : group.alternatives()) {
      List<AttributeValue> unknown =
          all.stream()
              .filter(it -> !values(it.attribute(), district).contains(it.value()))
              .toList();
      unknown.forEach(it ->
          notices.add(
              isJoined(it)
                  ? FitNotice.joinedValues(at, it.toString())
                  : FitNotice.unknownValue(at, it.toString())));
      Group alternative = new Group(List.of(all));
      if (unknown.isEmpty()
          && all.size() > 1
          && district.students().stream().noneMatch(alternative::matches)) {
        notices.add(FitNotice.unknownValue(at, alternative.toString()));
      }
    }
  }

  /** True where the value looks like several, joined by a sign without its spaces. */
  private static boolean isJoined(AttributeValue value) {
    int sign = value.value().indexOf(PolicyWord.AND.strip());
    return sign >= 0 && value.value().indexOf('=', sign) >= 0;
  }

  private Set<String> values(String attribute, District district) {
    return valuesOfStudents.computeIfAbsent(
        attribute,
        name -> {
          Set<String> values = new HashSet<>();
          for (Student student : district.students()) {
            if (name.equals(Group.GRADE)) {
              values.add(student.grade().value());
            } else {
              student.attributes().find(name).ifPresent(values::add);
            }
          }
          return values;
        });
  }

  /** A column with cells that name nothing known was hardly meant. */
  private void checkNames(At at, String column, District district) {
    Set<String> ids = new HashSet<>();
    district.schools().forEach(school -> ids.add(school.id().value()));
    district.programs().forEach(program -> ids.add(program.id().value()));
    List<String> cells = values(column, district).stream().filter(cell -> !cell.isBlank()).toList();
    boolean namesAny =
        cells.stream()
            .flatMap(cell -> Stream.of(cell.split(Criterion.SEPARATOR)))
            .anyMatch(id -> ids.contains(id.strip()));
    if (!cells.isEmpty() && !namesAny) {
      notices.add(FitNotice.namesNothing(at, column));
    }
  }

  private static boolean isOfAnyProgram(AttributeValue value, District district) {
    return IntStream.range(0, district.programs().size())
        .anyMatch(p ->
            district.findOfProgram(p, value.attribute()).filter(value.value()::equals).isPresent());
  }

  private void checkLabel(At at, String label, District district, List<String> files) {
    String file = label.equals(Records.PLACED) ? FileName.PLACED : FileName.PRIORITIES;
    List<String> labels = List.copyOf(district.records().labels());
    if (!files.contains(file)) {
      notices.add(FitNotice.labelWithoutFile(at, label, file));
    } else if (!labels.contains(label)) {
      notices.add(FitNotice.unknownLabel(at, label, file, labels, Nearest.find(label, labels)));
    }
  }

  private void checkDistances(At at, District district) {
    boolean drawn =
        district.students().stream().anyMatch(it -> it.site().isPresent())
            && district.schools().stream().anyMatch(it -> it.site().isPresent());
    if (!drawn && district.travel().isEmpty() && !district.students().isEmpty()) {
      notices.add(FitNotice.noDistances(at));
    }
  }
}
