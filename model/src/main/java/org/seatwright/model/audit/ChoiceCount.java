package org.seatwright.model.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;

/** Counts what students got of what they asked for, for any group of them. */
final class ChoiceCount {
  private final District district;
  private final Assignment plan;

  ChoiceCount(District district, Assignment plan) {
    this.district = district;
    this.plan = plan;
  }

  ChoiceFigures overall() {
    return figures(IntStream.range(0, plan.students()).boxed().toList());
  }

  /**
   * Figures per value of {@code attribute}, values in ascending order; empty where no one has it.
   */
  Optional<Breakdown> by(String attribute) {
    Map<String, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < plan.students(); i++) {
      String value = district.students().get(i).attributes().find(attribute).orElse("");
      members.computeIfAbsent(value, _ -> new ArrayList<>()).add(i);
    }
    boolean known = members.keySet().stream().anyMatch(value -> !value.isBlank());
    return known ? Optional.of(breakdown(attribute, members)) : Optional.empty();
  }

  /** Figures per grade, in the order in which programs, then students, name the grades. */
  Breakdown byGrade() {
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    district.programs().forEach(program -> members.put(program.grade().value(), new ArrayList<>()));
    for (int i = 0; i < plan.students(); i++) {
      Grade grade = district.students().get(i).grade();
      members.computeIfAbsent(grade.value(), _ -> new ArrayList<>()).add(i);
    }
    members.values().removeIf(Collection::isEmpty);
    return breakdown("grade", members);
  }

  private Breakdown breakdown(String by, Map<String, List<Integer>> members) {
    return new Breakdown(
        by,
        members.entrySet().stream()
            .map(group -> new Breakdown.Group(group.getKey(), figures(group.getValue())))
            .toList());
  }

  private ChoiceFigures figures(List<Integer> students) {
    List<Integer> byRank = new ArrayList<>();
    DoubleStream.Builder kilometres = DoubleStream.builder();
    int unlisted = 0;
    int unplaced = 0;
    for (int i : students) {
      switch (plan.placement(i)) {
        case Placement.Unplaced() -> unplaced++;
        case Placement.Placed(int program) -> {
          OptionalInt rank = district.choices().findRank(i, program);
          if (rank.isPresent()) {
            countRank(byRank, rank.getAsInt());
          } else {
            unlisted++;
          }
          kilometres(i, district.schoolOf(program)).ifPresent(kilometres::add);
        }
      }
    }
    return new ChoiceFigures(
        students.size(), byRank, unlisted, unplaced, Distances.of(kilometres.build().toArray()));
  }

  private static void countRank(List<Integer> byRank, int rank) {
    while (byRank.size() < rank) {
      byRank.add(0);
    }
    byRank.set(rank - 1, byRank.get(rank - 1) + 1);
  }

  /** The distance where it is known; the 0 that stands in for an unknown one would mislead here. */
  private OptionalDouble kilometres(int student, int school) {
    return district.knowsDistance(student, school)
        ? OptionalDouble.of(district.kilometres(student, school))
        : OptionalDouble.empty();
  }
}
