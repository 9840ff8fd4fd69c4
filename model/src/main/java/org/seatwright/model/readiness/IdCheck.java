package org.seatwright.model.readiness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.seatwright.model.district.AlikeIds;
import org.seatwright.model.district.District;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.policy.Criterion;

/** Ids that people would take for the same, and ids that lead nowhere. */
final class IdCheck {
  private final District district;

  IdCheck(District district) {
    this.district = district;
  }

  List<Finding> findings(PolicyView policy) {
    List<Finding> findings = new ArrayList<>();
    addAlike(Holder.SCHOOL, district.schools().stream().map(it -> it.id().value()), findings);
    addAlike(Holder.PROGRAM, district.programs().stream().map(it -> it.id().value()), findings);
    addAlike(Holder.STUDENT, district.students().stream().map(it -> it.id().value()), findings);
    findings.addAll(unknownNames(policy.namingColumns()));
    return findings;
  }

  private static void addAlike(Holder holder, Stream<String> ids, List<Finding> findings) {
    Map<String, String> first = new HashMap<>();
    Map<String, List<String>> alike = new LinkedHashMap<>();
    ids.forEach(id -> {
      String form = AlikeIds.form(id);
      String earlier = first.putIfAbsent(form, id);
      if (earlier != null) {
        alike.computeIfAbsent(form, _ -> new ArrayList<>(List.of(earlier))).add(id);
      }
    });
    if (!alike.isEmpty()) {
      findings.add(new Finding.AlikeIds(holder, List.copyOf(alike.values())));
    }
  }

  /**
   * Cells that name no school and no program, in the columns the policy takes for names, and in
   * those called as such columns are where most cells do name one.
   */
  private List<Finding> unknownNames(Set<String> read) {
    Set<String> columns = new LinkedHashSet<>(read);
    columns.addAll(List.of(Criterion.CURRENT, Criterion.HOME, "sibling"));
    Set<String> known = new HashSet<>();
    district.schools().forEach(school -> known.add(school.id().value()));
    district.programs().forEach(program -> known.add(program.id().value()));
    Set<String> forms = new HashSet<>();
    known.forEach(id -> forms.add(AlikeIds.form(id)));
    List<Finding> findings = new ArrayList<>();
    for (String column : columns) {
      List<Integer> students = new ArrayList<>();
      Set<String> unknown = new LinkedHashSet<>();
      int named = 0;
      for (int i = 0; i < district.students().size(); i++) {
        String cell = district.students().get(i).attributes().find(column).orElse("");
        List<String> strange = strange(cell, known);
        named += cell.isBlank() || !strange.isEmpty() ? 0 : 1;
        unknown.addAll(strange);
        if (!strange.isEmpty()) {
          students.add(i);
        }
      }
      boolean isRead = read.contains(column);
      if (!students.isEmpty() && (isRead || named >= students.size())) {
        int alike = (int) unknown.stream().filter(id -> forms.contains(AlikeIds.form(id))).count();
        int own =
            (int)
                unknown.stream()
                    .filter(id -> district.findStudent(new StudentId(id)).isPresent())
                    .count();
        findings.add(
            new Finding.UnknownNames(column, students, List.copyOf(unknown), alike, own, isRead));
      }
    }
    return findings;
  }

  /** The ids in a cell that are not known. */
  private static List<String> strange(String cell, Set<String> known) {
    if (cell.isBlank() || known.contains(cell)) {
      return List.of();
    }
    List<String> strange = new ArrayList<>();
    for (String part : cell.split(Criterion.SEPARATOR)) {
      String id = part.strip();
      if (!id.isEmpty() && !known.contains(id)) {
        strange.add(id);
      }
    }
    return strange;
  }
}
