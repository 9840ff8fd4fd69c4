package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.audit.BalanceFigure;
import org.seatwright.model.audit.Figures;
import org.seatwright.model.audit.Score;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Policy;

/**
 * Everything shown about one plan; aggregates only.
 *
 * @param district the district's name
 * @param policy the policy's name
 * @param violations hard rules broken, empty for a valid plan
 * @param rules every balance rule at its places, in policy order
 * @param schools in input order
 */
public record PlanView(
    String district,
    String policy,
    Score score,
    List<ViolationView> violations,
    Figures figures,
    List<RuleView> rules,
    List<SchoolView> schools) {
  public PlanView {
    violations = List.copyOf(violations);
    rules = List.copyOf(rules);
    schools = List.copyOf(schools);
  }

  /** A balance rule, its bounds in this district, and what it found place by place. */
  public record RuleView(BalanceRule rule, Band band, List<BalanceFigure> places) {
    public RuleView {
      places = List.copyOf(places);
    }

    /** Places where the rule is missed. */
    public List<BalanceFigure> missed() {
      return places.stream().filter(place -> !place.holds()).toList();
    }
  }

  /**
   * One school.
   *
   * @param seats of all its programs
   * @param students seated there by the plan
   * @param enrolled children already there
   * @param balance per balance rule, in policy order; empty where the school is no place of it
   */
  public record SchoolView(
      String name,
      long seats,
      long students,
      long enrolled,
      List<Optional<BalanceFigure>> balance) {
    public SchoolView {
      balance = List.copyOf(balance);
    }
  }

  /** The view of a judged plan, its figures reckoned. */
  public static PlanView of(District district, Policy policy, Verdict verdict) {
    List<RuleView> rules =
        policy.balance().stream()
            .map(rule ->
                new RuleView(
                    rule,
                    rule.form().band(district),
                    verdict.balance().stream()
                        .filter(figure -> figure.rule().equals(rule))
                        .toList()))
            .toList();
    return new PlanView(
        district.name(),
        policy.name(),
        verdict.score(),
        verdict.violations().stream().map(ViolationView::of).toList(),
        Figures.of(district, policy, verdict),
        rules,
        schools(district, verdict.plan(), rules));
  }

  private static List<SchoolView> schools(
      District district, Assignment plan, List<RuleView> rules) {
    int schools = district.schools().size();
    long[] seats = new long[schools];
    long[] students = new long[schools];
    long[] enrolled = new long[schools];
    for (int p = 0; p < district.programs().size(); p++) {
      seats[district.schoolOf(p)] += district.programs().get(p).seats();
    }
    for (int i = 0; i < plan.students(); i++) {
      if (plan.placement(i) instanceof Placement.Placed(int program)) {
        students[district.schoolOf(program)]++;
      }
    }
    for (Enrolled group : district.enrolled()) {
      int program = district.findProgram(group.program()).orElseThrow();
      enrolled[district.schoolOf(program)] += group.students();
    }
    List<SchoolView> views = new ArrayList<>();
    for (int s = 0; s < schools; s++) {
      int school = s;
      views.add(
          new SchoolView(
              district.label(s),
              seats[s],
              students[s],
              enrolled[s],
              rules.stream().map(rule -> at(rule, district, school)).toList()));
    }
    return views;
  }

  private static Optional<BalanceFigure> at(RuleView rule, District district, int school) {
    return rule.rule().per() == Per.SCHOOL
        ? rule.places().stream()
            .filter(place -> district.schoolOf(place.programs().getFirst()) == school)
            .findFirst()
        : Optional.empty();
  }
}
