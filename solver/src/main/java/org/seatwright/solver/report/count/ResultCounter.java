package org.seatwright.solver.report.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.Student;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.count.CellCounter.Pair;

/** Counts all students by what they got, crossed with who they are and where they live. */
final class ResultCounter {
  private final District district;
  private final List<Division> divisions;
  private final Optional<HomeGrid> homes;

  /** Crossed with the neighbourhoods. */
  private final Optional<Division> ofHomes;

  private final Map<String, Integer> grades = new LinkedHashMap<>();

  ResultCounter(
      District district,
      List<Division> divisions,
      Optional<HomeGrid> homes,
      Optional<Division> ofHomes) {
    this.district = district;
    this.homes = homes;
    this.ofHomes = ofHomes.filter(_ -> homes.isPresent());
    List<Division> all = new ArrayList<>(divisions);
    this.ofHomes.filter(it -> !all.contains(it)).ifPresent(all::add);
    this.divisions = List.copyOf(all);
    for (Program program : district.programs()) {
      grades.putIfAbsent(program.grade().value(), grades.size());
    }
    for (Student student : district.students()) {
      grades.putIfAbsent(student.grade().value(), grades.size());
    }
  }

  Tabulation students(Assignment plan, String population) {
    int[] ranks = ranks(plan);
    int last = IntStream.of(ranks).max().orElse(0);
    int most = Math.max(1, last);
    List<Dimension> dimensions = new ArrayList<>();
    dimensions.add(new Dimension(PlanCounts.RESULT, results(most)));
    dimensions.add(new Dimension(PlanCounts.GRADE, List.copyOf(grades.keySet())));
    divisions.forEach(it -> dimensions.add(it.dimension()));
    homes.ifPresent(it -> dimensions.add(it.dimension()));
    CellCounter counter = new CellCounter(population, dimensions, pairs(dimensions));
    int[] values = new int[dimensions.size()];
    for (int i = 0; i < ranks.length; i++) {
      Student student = district.students().get(i);
      values[0] = ranks[i] > 0 ? ranks[i] - 1 : most - ranks[i];
      values[1] = grades.getOrDefault(student.grade().value(), 0);
      Attributes attributes = student.attributes();
      for (int d = 0; d < divisions.size(); d++) {
        values[2 + d] = divisions.get(d).ofStudent().applyAsInt(attributes);
      }
      homes.ifPresent(it -> values[values.length - 1] = it.value(student.site()));
      counter.add(values, 1);
    }
    return counter.tabulation();
  }

  /** Everyone's rank; 0 for an unlisted seat, -1 for none. */
  private int[] ranks(Assignment plan) {
    int[] ranks = new int[plan.students()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] =
          switch (plan.placement(i)) {
            case Placement.Unplaced() -> -1;
            case Placement.Placed(int program) -> {
              OptionalInt rank = district.choices().findRank(i, program);
              yield rank.orElse(0);
            }
          };
    }
    return ranks;
  }

  private static List<String> results(int most) {
    List<String> results = new ArrayList<>();
    IntStream.rangeClosed(1, most).forEach(rank -> results.add(Text.ordinal(rank) + " choice"));
    results.add(PlanCounts.UNLISTED);
    results.add(PlanCounts.NO_SEAT);
    return results;
  }

  /** Everything by result but the homes, and those by the first group of a rule. */
  private List<Pair> pairs(List<Dimension> dimensions) {
    List<Pair> pairs = new ArrayList<>();
    int people = 2 + divisions.size();
    for (int d = 1; d < people; d++) {
      pairs.add(new Pair(d, 0));
    }
    ofHomes.ifPresent(it -> pairs.add(new Pair(dimensions.size() - 1, 2 + divisions.indexOf(it))));
    return pairs;
  }
}
