package org.seatwright.datasets.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.format.RuleColumns;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.audit.BalanceFigure;
import org.seatwright.model.audit.RuleFigure;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;

/**
 * The rows of a run's schools.csv.
 *
 * <p>A balance rule's columns are filled in the rows that are its places: schools for a rule per
 * school, programs for a rule per program and, where one program is all there is of the place, for
 * a rule per grade. A rule per zone or district has no place here. A set-aside's are filled in the
 * rows of its programs.
 */
final class SchoolFigures {
  private static final List<String> NO_SET_ASIDE = List.of("", "");

  private final District district;
  private final int[] seated;
  private final List<List<Integer>> programsOfSchool = new ArrayList<>();
  private final Map<BalanceRule, Places> placesOfRule = new LinkedHashMap<>();
  private final Map<String, Map<Integer, List<String>>> setAsides = new LinkedHashMap<>();

  /** Figures of one rule, one per test, by school and by program (indices). */
  private record Places(
      Map<Integer, List<BalanceFigure>> schools, Map<Integer, List<BalanceFigure>> programs) {}

  SchoolFigures(District district, Policy policy, Verdict verdict) {
    this.district = district;
    seated = seated(district, verdict.plan());
    district.schools().forEach(_ -> programsOfSchool.add(new ArrayList<>()));
    for (int p = 0; p < district.programs().size(); p++) {
      programsOfSchool.get(district.schoolOf(p)).add(p);
    }
    policy.balance().forEach(rule -> placesOfRule.put(rule, places(rule, verdict)));
    addSetAsides(policy.setAsides(), verdict);
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
          case SCHOOL -> add(places.schools(), district.schoolOf(first), figure);
          case PROGRAM -> add(places.programs(), first, figure);
          case GRADE -> {
            if (figure.programs().size() == 1) {
              add(places.programs(), first, figure);
            }
          }
          case ZONE, DISTRICT -> {}
        }
      }
    }
    return places;
  }

  private static void add(
      Map<Integer, List<BalanceFigure>> places, int place, BalanceFigure figure) {
    places.computeIfAbsent(place, _ -> new ArrayList<>()).add(figure);
  }

  private void addSetAsides(List<SetAside> rules, Verdict verdict) {
    rules.forEach(rule -> setAsides.put(rule.name(), new HashMap<>()));
    List<Optional<SetAside>> ofProgram = SetAside.ofPrograms(rules, district);
    for (RuleFigure figure : verdict.others()) {
      if (figure.kind() == RuleFigure.Kind.SET_ASIDE) {
        int p = district.findProgram(new ProgramId(figure.place())).orElseThrow();
        long seats = seatsForGroups(ofProgram.get(p).orElseThrow(), p);
        setAsides
            .computeIfAbsent(figure.rule(), _ -> new HashMap<>())
            .put(p, List.of(Long.toString(seats), Long.toString(figure.missed())));
      }
    }
  }

  private long seatsForGroups(SetAside rule, int p) {
    List<Integer> sizes = rule.sizes(district.programs().get(p).seats());
    long seats = 0;
    for (int b = 0; b < sizes.size(); b++) {
      seats += rule.blocks().get(b).of().isPresent() ? sizes.get(b) : 0;
    }
    return seats;
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
    placesOfRule.keySet().forEach(rule -> header.addAll(columns(rule)));
    setAsides.keySet().forEach(rule -> header.addAll(RuleColumns.setAside(rule)));
    return header;
  }

  private static List<String> columns(BalanceRule rule) {
    List<String> columns = new ArrayList<>();
    if (rule.form() instanceof BalanceForm.AtLeast several) {
      List<Tally> tests = several.tallies();
      for (int k = 0; k < tests.size(); k++) {
        String test = RuleColumns.test(rule.name(), k + 1, tests.get(k).toString());
        columns.addAll(RuleColumns.bounds(test));
      }
    } else {
      columns.addAll(RuleColumns.bounds(rule.name()));
    }
    columns.add(RuleColumns.holds(rule.name()));
    return columns;
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
    placesOfRule.forEach(
        (rule, places) -> row.addAll(cells(rule, places.schools().getOrDefault(s, List.of()))));
    setAsides.values().forEach(_ -> row.addAll(NO_SET_ASIDE));
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
    placesOfRule.forEach(
        (rule, places) -> row.addAll(cells(rule, places.programs().getOrDefault(p, List.of()))));
    setAsides.values().forEach(rule -> row.addAll(rule.getOrDefault(p, NO_SET_ASIDE)));
    return row;
  }

  private static List<String> cells(BalanceRule rule, List<BalanceFigure> tests) {
    if (tests.isEmpty()) {
      return Collections.nCopies(columns(rule).size(), "");
    }
    List<String> cells = new ArrayList<>();
    for (BalanceFigure test : tests) {
      cells.add(Long.toString(test.weighted()));
      cells.add(Long.toString(test.lower()));
      cells.add(Long.toString(test.upper()));
    }
    cells.add(tests.stream().allMatch(BalanceFigure::holds) ? RuleColumns.YES : RuleColumns.NO);
    return cells;
  }
}
