package org.seatwright.datasets.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.RuleColumns;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.audit.BalanceFigure;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.School;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Policy;

/**
 * The rows of a run's schools.csv.
 *
 * <p>A rule's columns are filled in the rows that are its places: schools for a rule per school,
 * programs for a rule per program and, where one program is all there is of the place, for a rule
 * per grade. A rule per zone or district has no place here.
 */
final class SchoolFigures {
  private final District district;
  private final int[] seated;
  private final List<List<Integer>> programsOfSchool = new ArrayList<>();
  private final Map<BalanceRule, Places> placesOfRule = new LinkedHashMap<>();

  /** Figures of one rule by school and by program (indices). */
  private record Places(
      Map<Integer, BalanceFigure> schools, Map<Integer, BalanceFigure> programs) {}

  SchoolFigures(District district, Policy policy, Verdict verdict) {
    this.district = district;
    seated = seated(district, verdict.plan());
    district.schools().forEach(_ -> programsOfSchool.add(new ArrayList<>()));
    for (int p = 0; p < district.programs().size(); p++) {
      programsOfSchool.get(district.schoolOf(p)).add(p);
    }
    policy.balance().forEach(rule -> placesOfRule.put(rule, places(rule, verdict)));
  }

  private static int[] seated(District district, Assignment plan) {
    int[] seated = new int[district.programs().size()];
    for (int i = 0; i < plan.students(); i++) {
      if (plan.placement(i) instanceof Placement.Placed(int program)) {
        seated[program]++;
      }
    }
    return seated;
  }

  private Places places(BalanceRule rule, Verdict verdict) {
    Places places = new Places(new HashMap<>(), new HashMap<>());
    for (BalanceFigure figure : verdict.balance()) {
      if (figure.rule().equals(rule)) {
        int first = figure.programs().getFirst();
        switch (rule.per()) {
          case SCHOOL -> places.schools().put(district.schoolOf(first), figure);
          case PROGRAM -> places.programs().put(first, figure);
          case GRADE -> {
            if (figure.programs().size() == 1) {
              places.programs().put(first, figure);
            }
          }
          case ZONE, DISTRICT -> {}
        }
      }
    }
    return places;
  }

  /** The header, then each school followed by its programs. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(header());
    for (int s = 0; s < programsOfSchool.size(); s++) {
      rows.add(schoolRow(s));
      for (int p : programsOfSchool.get(s)) {
        rows.add(programRow(p));
      }
    }
    return rows;
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(CsvFormat.SCHOOL_FIGURES.columns());
    placesOfRule.keySet().forEach(rule -> header.addAll(RuleColumns.of(rule.name()).columns()));
    return header;
  }

  private List<String> schoolRow(int s) {
    School school = district.schools().get(s);
    long seats = 0;
    long students = 0;
    for (int p : programsOfSchool.get(s)) {
      seats += district.programs().get(p).seats();
      students += seated[p];
    }
    List<String> row = new ArrayList<>(List.of(school.id().value(), "", ""));
    row.add(Long.toString(seats));
    row.add(Long.toString(students));
    placesOfRule.values().forEach(places -> row.addAll(cells(places.schools().get(s))));
    return row;
  }

  private List<String> programRow(int p) {
    Program program = district.programs().get(p);
    List<String> row = new ArrayList<>();
    row.add(program.school().value());
    row.add(program.id().value());
    row.add(program.grade().value());
    row.add(Integer.toString(program.seats()));
    row.add(Integer.toString(seated[p]));
    placesOfRule.values().forEach(places -> row.addAll(cells(places.programs().get(p))));
    return row;
  }

  private static List<String> cells(@Nullable BalanceFigure figure) {
    return Optional.ofNullable(figure)
        .map(at ->
            List.of(
                Long.toString(at.weighted()),
                Long.toString(at.lower()),
                Long.toString(at.upper()),
                at.holds() ? RuleColumns.YES : RuleColumns.NO))
        .orElse(List.of("", "", "", ""));
  }
}
