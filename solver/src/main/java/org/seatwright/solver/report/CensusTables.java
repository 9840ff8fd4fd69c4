package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.model.readiness.Census;
import org.seatwright.model.readiness.Census.GradeCount;
import org.seatwright.model.readiness.Census.GroupCount;

/** A census as tables: seats by grade, groups and their lists, groups by grade. */
final class CensusTables {
  private final Census census;
  private final long students;

  CensusTables(Census census) {
    this.census = census;
    students = census.grades().stream().mapToLong(GradeCount::students).sum();
  }

  List<TableView> tables() {
    List<TableView> tables = new ArrayList<>();
    tables.add(grades());
    if (!census.groups().isEmpty()) {
      tables.add(groups());
    }
    if (census.grades().size() > 1) {
      Map<String, List<GroupCount>> ofAttribute = new LinkedHashMap<>();
      census
          .groups()
          .forEach(group ->
              ofAttribute.computeIfAbsent(group.attribute(), _ -> new ArrayList<>()).add(group));
      ofAttribute.forEach((attribute, values) -> tables.add(byGrade(attribute, values)));
    }
    return tables;
  }

  private TableView grades() {
    boolean must = census.grades().stream().anyMatch(grade -> grade.mustSit() > 0);
    List<String> header = new ArrayList<>(List.of("grade", "students"));
    if (must) {
      header.add("must sit");
    }
    header.addAll(List.of("seats", "spare", "programs", "schools", "lists", "choices"));
    List<List<String>> rows = new ArrayList<>();
    census.grades().forEach(grade -> rows.add(row(grade, must)));
    if (rows.size() > 1) {
      rows.add(row(all(), must));
    }
    return new TableView("Students and seats", header, rows);
  }

  private GradeCount all() {
    return census.grades().stream()
        .reduce(
            new GradeCount("all", 0, 0, 0, 0, 0, 0, 0),
            (a, b) ->
                new GradeCount(
                    a.grade(),
                    a.students() + b.students(),
                    a.mustSit() + b.mustSit(),
                    a.lists() + b.lists(),
                    a.choices() + b.choices(),
                    a.programs() + b.programs(),
                    0,
                    a.seats() + b.seats()));
  }

  private static List<String> row(GradeCount grade, boolean must) {
    List<String> row = new ArrayList<>(List.of(grade.grade(), Text.number(grade.students())));
    if (must) {
      row.add(Text.number(grade.mustSit()));
    }
    row.add(Text.number(grade.seats()));
    row.add(Text.number(grade.seats() - grade.students()));
    row.add(Text.number(grade.programs()));
    row.add(grade.schools() == 0 ? "" : Text.number(grade.schools()));
    row.add(Text.number(grade.lists()));
    row.add(Text.number(grade.choices()));
    return row;
  }

  private TableView groups() {
    List<List<String>> rows = new ArrayList<>();
    for (GroupCount group : census.groups()) {
      rows.add(
          List.of(
              group.attribute() + "=" + group.value(),
              Text.number(group.students()),
              share(group.students(), students),
              Text.number(group.lists()),
              share(group.oneItem(), group.lists()),
              share(group.oneSchool(), group.lists())));
    }
    return new TableView(
        "Groups and their lists",
        List.of("group", "students", "share", "lists", "of one choice", "of one school"),
        rows);
  }

  private TableView byGrade(String attribute, List<GroupCount> values) {
    List<String> header = new ArrayList<>(List.of("grade"));
    values.forEach(group -> {
      header.add(attribute + "=" + group.value());
      header.add("share");
    });
    List<List<String>> rows = new ArrayList<>();
    for (int g = 0; g < census.grades().size(); g++) {
      List<String> row = new ArrayList<>(List.of(census.grades().get(g).grade()));
      for (GroupCount group : values) {
        row.add(Text.number(group.ofGrades().get(g)));
        row.add(share(group.ofGrades().get(g), census.grades().get(g).students()));
      }
      rows.add(row);
    }
    return new TableView("By grade and " + attribute, header, rows);
  }

  private static String share(long part, long all) {
    return all == 0 ? Text.NONE : Text.percent((double) part / all);
  }
}
