package org.seatwright.solver.report.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.seatwright.model.district.District;
import org.seatwright.solver.report.count.PlaceCounter.Stage;
import org.seatwright.solver.report.count.PlaceCounter.Table;
import org.seatwright.solver.report.count.Relation.Term;

/** What everyone can tell of counts that stand in different tabulations. */
final class Links {
  private static final String STUDENTS = PlanCounts.STUDENTS;

  private final District district;
  private final List<Tabulation> tabulations;

  Links(District district, List<Tabulation> tabulations) {
    this.district = district;
    this.tabulations = List.copyOf(tabulations);
  }

  /** Between the populations of every stage: programs make up schools, places make up places. */
  List<Relation> ofStages(List<Stage> stages) {
    List<Relation> relations = new ArrayList<>();
    for (Stage stage : stages) {
      relations.addAll(programs(stage.tables().getFirst()));
      for (Table whole : stage.tables()) {
        for (Table parts : stage.tables()) {
          if (whole != parts && holdsTheSame(whole, parts, stage)) {
            relations.addAll(unions(whole, parts));
          }
        }
      }
    }
    return relations;
  }

  /** Students alone and students with enrolled children differ. */
  private static boolean holdsTheSame(Table a, Table b, Stage stage) {
    boolean isFirst = a == stage.tables().getFirst() || b == stage.tables().getFirst();
    return !isFirst || stage.name().equals(stage.schools());
  }

  private List<Relation> programs(Table table) {
    String population = table.tabulation().population();
    List<String> programs = table.tabulation().margin(PlanCounts.PROGRAM).dimension().values();
    Map<Integer, List<Term>> ofSchool = new HashMap<>();
    for (int p = 0; p < programs.size(); p++) {
      ofSchool
          .computeIfAbsent(district.schoolOf(p), _ -> new ArrayList<>())
          .add(new Term(1, population, PlanCounts.PROGRAM, programs.get(p)));
    }
    List<String> schools = table.places().values();
    return IntStream.range(0, schools.size())
        .mapToObj(school -> {
          List<Term> terms = new ArrayList<>(ofSchool.getOrDefault(school, List.of()));
          terms.add(new Term(-1, population, PlanCounts.SCHOOL, schools.get(school)));
          return new Relation(terms, 0);
        })
        .toList();
  }

  /** Places of one table that are exactly some places of another, in sum and by category. */
  private List<Relation> unions(Table whole, Table parts) {
    List<Relation> relations = new ArrayList<>();
    for (int place = 0; place < whole.places().values().size(); place++) {
      Optional<List<Integer>> union = union(whole, place, parts);
      if (union.isPresent()) {
        relations.add(equal(whole, place, parts, union.get(), "", ""));
        for (Division category : whole.categories()) {
          if (parts.categories().contains(category)) {
            for (String value : category.values()) {
              relations.add(equal(whole, place, parts, union.get(), category.name(), value));
            }
          }
        }
      }
    }
    return relations;
  }

  /** Places of {@code parts} that hold the same programs as a place of {@code whole}. */
  private static Optional<List<Integer>> union(Table whole, int place, Table parts) {
    TreeSet<Integer> found = new TreeSet<>();
    int[] within = whole.placeOfProgram();
    int[] of = parts.placeOfProgram();
    for (int p = 0; p < within.length; p++) {
      if (within[p] == place) {
        found.add(of[p]);
      }
    }
    boolean isExact =
        !found.isEmpty()
            && found.first() >= 0
            && IntStream.range(0, of.length)
                .filter(p -> found.contains(of[p]))
                .allMatch(p -> within[p] == place);
    return isExact ? Optional.of(List.copyOf(found)) : Optional.empty();
  }

  private static Relation equal(
      Table whole, int place, Table parts, List<Integer> union, String columns, String column) {
    List<Term> terms = new ArrayList<>();
    terms.add(term(-1, whole, place, columns, column));
    union.forEach(part -> terms.add(term(1, parts, part, columns, column)));
    return new Relation(terms, 0);
  }

  private static Term term(long factor, Table table, int place, String columns, String column) {
    return new Term(
        factor,
        table.tabulation().population(),
        table.places().name(),
        table.places().values().get(place),
        columns,
        column);
  }

  /** Between what students got and where they sit, and between two plans for the same students. */
  List<Relation> ofStudents(List<Stage> stages, boolean hasEnrolled) {
    List<Relation> relations = new ArrayList<>();
    for (Stage stage : stages.subList(1, stages.size())) {
      String students =
          stage.name().startsWith(PlanCounts.COMPARED) ? PlanCounts.COMPARED + STUDENTS : STUDENTS;
      relations.add(
          new Relation(
              List.of(
                  Term.total(1, students),
                  new Term(-1, students, PlanCounts.RESULT, PlanCounts.NO_SEAT),
                  Term.total(-1, stage.name())),
              0));
      relations.addAll(seatedOfStudents(students, stage.tables().getFirst()));
      if (!students.equals(STUDENTS)) {
        relations.addAll(sameStudents(students));
      }
      if (hasEnrolled) {
        relations.addAll(sameEnrolled(stages.getFirst(), stage));
      }
    }
    return relations;
  }

  /** Students of a category either have no seat or sit at some school. */
  private List<Relation> seatedOfStudents(String students, Table seated) {
    List<Relation> relations = new ArrayList<>();
    for (Division category : seated.categories()) {
      if (has(students, category.name())) {
        for (String value : category.values()) {
          relations.add(
              new Relation(
                  List.of(
                      new Term(1, students, category.name(), value),
                      new Term(
                          -1,
                          students,
                          category.name(),
                          value,
                          PlanCounts.RESULT,
                          PlanCounts.NO_SEAT),
                      new Term(-1, seated.tabulation().population(), category.name(), value)),
                  0));
        }
      }
    }
    return relations;
  }

  private boolean has(String population, String dimension) {
    return margins(population).stream()
        .anyMatch(margin -> margin.dimension().name().equals(dimension));
  }

  private List<Margin> margins(String population) {
    return tabulations.stream()
        .filter(it -> it.population().equals(population))
        .flatMap(it -> it.margins().stream())
        .toList();
  }

  /** Who students are does not depend on the plan. */
  private List<Relation> sameStudents(String compared) {
    List<Relation> relations = new ArrayList<>();
    for (Margin margin : margins(compared)) {
      String name = margin.dimension().name();
      if (!name.equals(PlanCounts.RESULT)) {
        for (String value : margin.dimension().values()) {
          relations.add(
              new Relation(
                  List.of(new Term(1, STUDENTS, name, value), new Term(-1, compared, name, value)),
                  0));
        }
      }
    }
    return relations;
  }

  /** Children already in seats are the same whatever the plan. */
  private static List<Relation> sameEnrolled(Stage first, Stage seated) {
    return first.tables().getFirst().places().values().stream()
        .map(school ->
            new Relation(
                List.of(
                    new Term(1, first.schools(), PlanCounts.SCHOOL, school),
                    new Term(-1, first.name(), PlanCounts.SCHOOL, school),
                    new Term(-1, seated.schools(), PlanCounts.SCHOOL, school),
                    new Term(1, seated.name(), PlanCounts.SCHOOL, school)),
                0))
        .toList();
  }
}
