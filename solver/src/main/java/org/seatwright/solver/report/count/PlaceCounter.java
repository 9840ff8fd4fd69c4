package org.seatwright.solver.report.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Policy;
import org.seatwright.solver.report.count.CellCounter.Pair;

/** Counts students, and children already in seats, at schools and at the places of rules. */
final class PlaceCounter {
  private static final int NOWHERE = -1;

  private final District district;
  private final Policy policy;
  private final Divisions divisions;
  private final List<Division> ofGroups;
  private final boolean hasEnrolled;
  private final Dimension schools;
  private final Dimension programs;
  private final int[] schoolOfProgram;

  PlaceCounter(District district, Policy policy, Divisions divisions, List<Division> ofGroups) {
    this.district = district;
    this.policy = policy;
    this.divisions = divisions;
    this.ofGroups = ofGroups;
    hasEnrolled = district.enrolled().stream().anyMatch(it -> it.students() > 0);
    schools =
        new Dimension(
            PlanCounts.SCHOOL,
            Labels.distinct(
                IntStream.range(0, district.schools().size()).mapToObj(district::label).toList()));
    programs =
        new Dimension(
            PlanCounts.PROGRAM,
            district.programs().stream().map(program -> program.id().value()).toList());

    schoolOfProgram =
        IntStream.range(0, district.programs().size()).map(district::schoolOf).toArray();
  }

  /**
   * Students as families asked, or as a plan seats them, at all kinds of places.
   *
   * @param name of the population of students alone
   * @param schools the population at schools that groups are told apart in
   * @param tables one per population, the first is that of students alone
   */
  record Stage(String name, String schools, List<Table> tables, List<String> ofRules) {
    /** The population in which balance rule {@code rule} counts. */
    String population(int rule) {
      return ofRules.get(rule);
    }

    List<Tabulation> tabulations() {
      return tables.stream().map(Table::tabulation).toList();
    }
  }

  /**
   * A population at places.
   *
   * @param places the dimension of places
   * @param placeOfProgram index of each program's place; -1 where it belongs to none
   * @param categories by which the places are crossed
   */
  record Table(
      Tabulation tabulation, Dimension places, int[] placeOfProgram, List<Division> categories) {}

  boolean hasEnrolled() {
    return hasEnrolled;
  }

  /** The name of the dimension of a rule's places. */
  static String placeDimension(BalanceRule rule, int index) {
    return isAtSchools(rule) ? PlanCounts.SCHOOL : "place of rule " + (index + 1);
  }

  private static boolean isAtSchools(BalanceRule rule) {
    return rule.per() == Per.SCHOOL && rule.where().isEmpty();
  }

  Stage firstChoices() {
    return stage(
        PlanCounts.FIRST_CHOICES,
        i -> district.choices().length(i) == 0 ? NOWHERE : district.choices().program(i, 0));
  }

  Stage seated(String name, Assignment plan) {
    return stage(
        name,
        i ->
            switch (plan.placement(i)) {
              case Placement.Placed(int program) -> program;
              case Placement.Unplaced() -> NOWHERE;
            });
  }

  private Stage stage(String name, IntUnaryOperator programOf) {
    int[] programs = IntStream.range(0, district.students().size()).map(programOf).toArray();
    String atSchools = hasEnrolled ? name + PlanCounts.AND_ENROLLED : name;
    List<Division> crossed = new ArrayList<>(ofGroups);
    List<Table> tables = new ArrayList<>();
    for (BalanceRule rule : policy.balance()) {
      if (isAtSchools(rule)) {
        rule.form().tallies().stream()
            .map(divisions::of)
            .filter(it -> !crossed.contains(it))
            .forEach(crossed::add);
      }
    }
    tables.add(students(name, programs, hasEnrolled ? List.of() : crossed));
    if (hasEnrolled) {
      tables.add(table(atSchools, schools, schoolOfProgram, crossed, programs));
    }
    List<String> ofRules = new ArrayList<>();
    for (int r = 0; r < policy.balance().size(); r++) {
      BalanceRule rule = policy.balance().get(r);
      if (isAtSchools(rule)) {
        ofRules.add(atSchools);
      } else {
        ofRules.add("%s, rule %d".formatted(atSchools, r + 1));
        tables.add(ofRule(ofRules.getLast(), rule, r, programs));
      }
    }
    return new Stage(name, atSchools, tables, ofRules);
  }

  private Table ofRule(String population, BalanceRule rule, int index, int[] programOfStudent) {
    List<Place> places = rule.places(district);
    int[] placeOfProgram = new int[district.programs().size()];
    Arrays.fill(placeOfProgram, NOWHERE);
    for (int k = 0; k < places.size(); k++) {
      for (int program : places.get(k).programs()) {
        placeOfProgram[program] = k;
      }
    }
    return table(
        population,
        new Dimension(
            placeDimension(rule, index),
            Labels.distinct(places.stream().map(Place::name).toList())),
        placeOfProgram,
        rule.form().tallies().stream().map(divisions::of).distinct().toList(),
        programOfStudent);
  }

  /** Students alone at schools and, beside them, in programs. */
  private Table students(String population, int[] programOfStudent, List<Division> categories) {
    List<Dimension> dimensions = new ArrayList<>(List.of(schools, programs));
    categories.forEach(it -> dimensions.add(it.dimension()));
    CellCounter counter = new CellCounter(population, dimensions, pairs(2, categories.size()));
    int[] values = new int[dimensions.size()];
    for (int i = 0; i < programOfStudent.length; i++) {
      if (programOfStudent[i] != NOWHERE) {
        values[0] = schoolOfProgram[programOfStudent[i]];
        values[1] = programOfStudent[i];
        Attributes attributes = district.students().get(i).attributes();
        for (int d = 0; d < categories.size(); d++) {
          values[2 + d] = categories.get(d).ofStudent().applyAsInt(attributes);
        }
        counter.add(values, 1);
      }
    }
    return new Table(counter.tabulation(), schools, schoolOfProgram, categories);
  }

  private static List<Pair> pairs(int before, int categories) {
    return IntStream.range(before, before + categories).mapToObj(d -> new Pair(0, d)).toList();
  }

  /** Students and children already in seats at places. */
  private Table table(
      String population,
      Dimension places,
      int[] placeOfProgram,
      List<Division> categories,
      int[] programOfStudent) {
    List<Dimension> dimensions = new ArrayList<>(List.of(places));
    categories.forEach(it -> dimensions.add(it.dimension()));
    CellCounter counter = new CellCounter(population, dimensions, pairs(1, categories.size()));
    int[] values = new int[dimensions.size()];
    for (int i = 0; i < programOfStudent.length; i++) {
      if (programOfStudent[i] != NOWHERE && placeOfProgram[programOfStudent[i]] != NOWHERE) {
        values[0] = placeOfProgram[programOfStudent[i]];
        Attributes attributes = district.students().get(i).attributes();
        for (int d = 0; d < categories.size(); d++) {
          values[1 + d] = categories.get(d).ofStudent().applyAsInt(attributes);
        }
        counter.add(values, 1);
      }
    }
    for (Enrolled children : district.enrolled()) {
      int program = district.findProgram(children.program()).orElseThrow();
      if (children.students() > 0 && placeOfProgram[program] != NOWHERE) {
        values[0] = placeOfProgram[program];
        for (int d = 0; d < categories.size(); d++) {
          values[1 + d] = categories.get(d).ofEnrolled().applyAsInt(children.attributes());
        }
        counter.add(values, children.students());
      }
    }
    return new Table(counter.tabulation(), places, placeOfProgram, categories);
  }
}
