package org.seatwright.solver.report.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.seatwright.model.audit.Breakdown;
import org.seatwright.model.audit.Distances;
import org.seatwright.model.audit.Fairness;
import org.seatwright.model.audit.Figures;
import org.seatwright.model.audit.GroupSegregation;
import org.seatwright.model.audit.RuleFigure;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.audit.Violation;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tally;
import org.seatwright.solver.report.count.PlanCounts.GroupMix;
import org.seatwright.solver.report.count.PlanCounts.RuleMix;
import org.seatwright.solver.report.count.PlanCounts.Stages;

/** Counts everything that a report says of a district's students under a plan. */
public final class Tabulator {
  private final District district;
  private final Policy policy;
  private final Judged plan;
  private final Optional<Judged> compared;
  private final Divisions divisions;
  private final List<Tabulation> tabulations = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  /** A plan with what the audit and the figures say of it. */
  public record Judged(Verdict verdict, Figures figures) {
    public static Judged of(District district, Policy policy, Verdict verdict) {
      return new Judged(verdict, Figures.of(district, policy, verdict));
    }
  }

  private Tabulator(District district, Policy policy, Judged plan, Optional<Judged> compared) {
    this.district = district;
    this.policy = policy;
    this.plan = plan;
    this.compared = compared;
    this.divisions = new Divisions(district, policy);
  }

  /**
   * Counts. Cost: O(students × dimensions).
   *
   * @param district as the policy hears it
   * @param compared another plan of the same district, to be shown beside
   */
  public static PlanCounts count(
      District district, Policy policy, Judged plan, Optional<Judged> compared) {
    return new Tabulator(district, policy, plan, compared).count();
  }

  private PlanCounts count() {
    List<GroupSegregation> groups = plan.figures().segregation();
    List<Division> ofGroups =
        groups.stream().map(it -> divisions.of(it.group())).distinct().toList();
    Optional<HomeGrid> homes = HomeGrid.of(district);
    ResultCounter results =
        new ResultCounter(
            district,
            Stream.concat(divisions.ofResults().stream(), divisions.ofJointGroups(groups).stream())
                .distinct()
                .toList(),
            homes,
            ofGroups.stream().findFirst());
    tabulations.add(results.students(plan.verdict().plan(), PlanCounts.STUDENTS));
    PlaceCounter places = new PlaceCounter(district, policy, divisions, ofGroups);
    List<PlaceCounter.Stage> stages = new ArrayList<>();
    stages.add(places.firstChoices());
    stages.add(places.seated(PlanCounts.SEATED, plan.verdict().plan()));
    compared.ifPresent(it -> {
      tabulations.add(
          results.students(it.verdict().plan(), PlanCounts.COMPARED + PlanCounts.STUDENTS));
      stages.add(places.seated(PlanCounts.COMPARED + PlanCounts.SEATED, it.verdict().plan()));
    });
    stages.forEach(stage -> tabulations.addAll(stage.tabulations()));
    Links links = new Links(district, tabulations);
    relations.addAll(links.ofStages(stages));
    relations.addAll(links.ofStudents(stages, places.hasEnrolled()));
    tabulateClaims(plan.figures().fairness());
    tabulateMissed();
    return new PlanCounts(
        tabulations,
        relations,
        distances(),
        homes.map(HomeGrid::map),
        rules(stages),
        groups.stream().map(it -> mix(it.group(), stages)).toList());
  }

  private GroupMix mix(Group group, List<PlaceCounter.Stage> stages) {
    Division division = divisions.of(group);
    List<Weighing> weighings =
        stages.stream()
            .map(stage ->
                new Weighing(
                    stage.schools(),
                    PlanCounts.SCHOOL,
                    division.name(),
                    divisions.weights(group, division),
                    divisions.known(group, division)))
            .toList();
    return new GroupMix(group.toString(), stages(weighings));
  }

  private static Stages stages(List<Weighing> weighings) {
    return new Stages(weighings.get(0), weighings.get(1), weighings.stream().skip(2).findFirst());
  }

  private List<RuleMix> rules(List<PlaceCounter.Stage> stages) {
    List<RuleMix> mixes = new ArrayList<>();
    for (int r = 0; r < policy.balance().size(); r++) {
      BalanceRule rule = policy.balance().get(r);
      List<Tally> tallies = rule.form().tallies();
      for (int test = 0; test < tallies.size(); test++) {
        Tally tally = tallies.get(test);
        Division division = divisions.of(tally);
        int index = r;
        mixes.add(
            new RuleMix(
                r,
                test,
                stages(
                    stages.stream()
                        .map(stage ->
                            new Weighing(
                                stage.population(index),
                                PlaceCounter.placeDimension(rule, index),
                                division.name(),
                                divisions.weights(tally, division),
                                divisions.bases(tally, division)))
                        .toList())));
      }
    }
    return mixes;
  }

  private void tabulateClaims(Fairness fairness) {
    total(PlanCounts.ENVY_WITHIN, fairness.envyWithinGroups());
    total(PlanCounts.ENVY_ACROSS, fairness.envyAcrossGroups());
    total(PlanCounts.WASTE_TAKEABLE, fairness.wasteTakeable());
    total(PlanCounts.WASTE_KEPT, fairness.wasteKeptByRules());
  }

  private void total(String population, long students) {
    tabulations.add(new Tabulation(population, Count.of(students), List.of(), List.of()));
  }

  /** What is missed of rules other than balance and seats, whose counts stand with the places. */
  private void tabulateMissed() {
    Map<String, Map<String, Long>> ofRule = new LinkedHashMap<>();
    plan.verdict()
        .others()
        .forEach(it ->
            ofRule
                .computeIfAbsent(missedBy(it.kind(), it.rule()), _ -> new LinkedHashMap<>())
                .merge(it.place(), it.missed(), Long::sum));
    ofRule.forEach(
        (population, places) -> tabulations.add(margin(population, PlanCounts.PLACE, places)));
    Map<String, Long> single = new LinkedHashMap<>();
    for (Violation violation : plan.verdict().violations()) {
      findSingle(violation).ifPresent(rule -> single.merge(rule, violation.students(), Long::sum));
    }
    tabulations.add(margin(PlanCounts.MISSED, PlanCounts.RULE, single));
  }

  /** The population of what a rule other than balance misses. */
  public static String missedBy(RuleFigure.Kind kind, String rule) {
    return PlanCounts.MISSED_BY
        + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
        + " "
        + rule;
  }

  private static Optional<String> findSingle(Violation violation) {
    return switch (violation) {
      case Violation.SeatsExceeded _, Violation.RuleMissed _, Violation.OtherRuleMissed _ ->
          Optional.empty();
      case Violation.NotPlaced _ -> Optional.of("everyone has a seat");
      case Violation.PromiseBroken it -> Optional.of("guarantee \"" + it.guarantee() + "\"");
      case Violation.WrongGrade _ -> Optional.of("seats of the own grade");
      case Violation.SeatDenied _ -> Optional.of("who may sit where");
      case Violation.StudentTwice _,
          Violation.StudentMissing _,
          Violation.UnknownStudent _,
          Violation.UnknownProgram _ ->
          Optional.of("each student once");
    };
  }

  private static Tabulation margin(String population, String dimension, Map<String, Long> counts) {
    return new Tabulation(
        population,
        Count.of(counts.values().stream().mapToLong(Long::longValue).sum()),
        List.of(
            new Margin(
                new Dimension(dimension, List.copyOf(counts.keySet())),
                counts.values().stream().map(Count::of).toList())),
        List.of());
  }

  private List<Travelled> distances() {
    List<Travelled> all = new ArrayList<>(distances(PlanCounts.STUDENTS, plan.figures()));
    compared.ifPresent(
        it -> all.addAll(distances(PlanCounts.COMPARED + PlanCounts.STUDENTS, it.figures())));
    return all;
  }

  private List<Travelled> distances(String population, Figures figures) {
    List<Travelled> all = new ArrayList<>();
    figures.overall().distances().ifPresent(it -> all.add(travelled(population, "", "", it)));
    List<String> shown = divisions.ofResults().stream().map(Division::name).toList();
    for (Breakdown breakdown : figures.breakdowns()) {
      if (shown.contains(breakdown.by()) || breakdown.by().equals(PlanCounts.GRADE)) {
        for (Breakdown.Group group : breakdown.groups()) {
          group
              .figures()
              .distances()
              .ifPresent(it ->
                  all.add(
                      travelled(population, breakdown.by(), Divisions.label(group.value()), it)));
        }
      }
    }
    return all;
  }

  private static Travelled travelled(
      String population, String dimension, String value, Distances it) {
    return new Travelled(
        population,
        dimension,
        value,
        Optional.of(
            new Travelled.Kilometres(it.mean(), it.percentile90(), Optional.of(it.maximum()))));
  }
}
