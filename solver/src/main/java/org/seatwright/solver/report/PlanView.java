package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.audit.BalanceFigure;
import org.seatwright.model.audit.Figures;
import org.seatwright.model.audit.Score;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.neighbourhood.Categorization;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.RankLevels;
import org.seatwright.model.policy.SpreadWindow;

/**
 * Everything shown about one plan; aggregates only.
 *
 * @param district the district's name
 * @param policy the policy's name
 * @param rankLevels what each of the score's ranks counts, in words; empty where it has none and is
 *     points
 * @param violations hard rules broken, empty for a valid plan
 * @param categories those by census blocks, in policy order
 * @param rules every balance rule at its places, in policy order
 * @param others set-asides, then fairness, then family rules
 * @param schools in input order
 */
public record PlanView(
    String district,
    String policy,
    Score score,
    List<String> rankLevels,
    List<ViolationView> violations,
    Figures figures,
    List<CategoryView> categories,
    List<RuleView> rules,
    List<OtherRuleView> others,
    List<SchoolView> schools) {
  public PlanView {
    rankLevels = List.copyOf(rankLevels);
    violations = List.copyOf(violations);
    categories = List.copyOf(categories);
    rules = List.copyOf(rules);
    others = List.copyOf(others);
    schools = List.copyOf(schools);
  }

  /** True where students hold seats of a published plan, and the first level keeps them there. */
  public boolean keepsHeld() {
    return !rankLevels.isEmpty() && rankLevels.getFirst().equals(RankLevels.MOVED);
  }

  /** True where ranks come before points. */
  public boolean goesByRank() {
    return rankLevels.size() > (keepsHeld() ? 1 : 0);
  }

  /** A balance rule and what it found place by place, one view per test of the place. */
  public record RuleView(BalanceRule rule, List<PlaceView> places) {
    public RuleView {
      places = List.copyOf(places);
    }

    static RuleView of(BalanceRule rule, District district, Verdict verdict) {
      List<BalanceFigure> figures =
          verdict.balance().stream().filter(figure -> figure.rule().equals(rule)).toList();
      List<BalanceForm> tests = tests(rule.form()).toList();
      List<List<Band>> bands =
          tests.stream().map(test -> bands(test, rule, district, figures)).toList();
      List<PlaceView> places = new ArrayList<>();
      for (int k = 0; k < figures.size(); k++) {
        int test = k % tests.size();
        places.add(
            new PlaceView(figures.get(k), tests.get(test), bands.get(test).get(k / tests.size())));
      }
      return new RuleView(rule, places);
    }

    private static Stream<BalanceForm> tests(BalanceForm form) {
      return form instanceof BalanceForm.AtLeast several
          ? several.tests().stream().flatMap(RuleView::tests)
          : Stream.of(form);
    }

    private static List<Band> bands(
        BalanceForm test, BalanceRule rule, District district, List<BalanceFigure> figures) {
      return switch (test) {
        case BalanceForm.Bounded bounded ->
            bounded.bands(district, rule.places(district), rule.tolerance());
        case BalanceForm.Spread spread -> {
          SpreadWindow window =
              SpreadWindow.of(
                  figures.stream().mapToLong(BalanceFigure::weighted).toArray(),
                  figures.stream().mapToLong(BalanceFigure::enrols).toArray(),
                  spread.apart().numerator().longValueExact(),
                  spread.apart().denominator().longValueExact());
          yield Collections.nCopies(figures.size(), window.band(spread.apart()));
        }
        case BalanceForm.AtLeast _ ->
            throw new IllegalStateException("Several tests have no band of their own.");
      };
    }

    /** True where the rule has several tests of each place. */
    public boolean hasTests() {
      return rule.form() instanceof BalanceForm.AtLeast;
    }

    /** Tests by which the rule is missed. */
    public List<PlaceView> missed() {
      return places.stream().filter(place -> !place.figure().holds()).toList();
    }

    /** Number of places, each counted once. */
    public int placeCount() {
      return (int) places.stream().map(place -> place.figure().programs()).distinct().count();
    }

    /** Number of places where the rule is missed. */
    public int missedCount() {
      return (int) missed().stream().map(place -> place.figure().programs()).distinct().count();
    }
  }

  /** One test of a rule at one place, and the bounds it has there. */
  public record PlaceView(BalanceFigure figure, BalanceForm test, Band band) {
    /** The place, and where it has several tests, which. */
    public String label() {
      return figure.test().isEmpty() ? figure.place() : figure.place() + ", " + figure.test();
    }

    /** True where this test holds, whatever others of its rule do. */
    public boolean holdsAlone() {
      return band.missed(figure.weighted(), figure.enrols()) == 0;
    }
  }

  /**
   * One school.
   *
   * @param seats of all its programs
   * @param students seated there by the plan
   * @param enrolled children already there
   * @param balance per balance rule, in policy order, one view per test; empty where the school is
   *     no place of it
   */
  public record SchoolView(
      String name, long seats, long students, long enrolled, List<List<PlaceView>> balance) {
    public SchoolView {
      balance = balance.stream().map(List::copyOf).toList();
    }
  }

  /** The view of a judged plan, its figures reckoned. */
  public static PlanView of(District district, Policy policy, Verdict verdict) {
    List<RuleView> rules =
        policy.balance().stream().map(rule -> RuleView.of(rule, district, verdict)).toList();
    return new PlanView(
        district.name(),
        policy.name(),
        verdict.score(),
        rankLevels(RankLevels.of(district, policy)),
        verdict.violations().stream().map(ViolationView::of).toList(),
        Figures.of(district, policy, verdict),
        policy.categories().stream()
            .map(it -> CategoryView.of(Categorization.of(it, district)))
            .toList(),
        rules,
        OtherRuleView.of(verdict.others()),
        schools(district, verdict.plan(), rules));
  }

  private static List<String> rankLevels(RankLevels levels) {
    return IntStream.range(0, levels.count()).mapToObj(levels::words).toList();
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

  private static List<PlaceView> at(RuleView rule, District district, int school) {
    return rule.rule().per() == Per.SCHOOL
        ? rule.places().stream()
            .filter(place -> district.schoolOf(place.figure().programs().getFirst()) == school)
            .toList()
        : List.of();
  }
}
