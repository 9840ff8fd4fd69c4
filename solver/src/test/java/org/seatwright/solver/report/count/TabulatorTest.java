package org.seatwright.solver.report.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.BalanceFigure;
import org.seatwright.model.audit.Breakdown;
import org.seatwright.model.audit.ChoiceFigures;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.report.count.PlanCounts.GroupMix;
import org.seatwright.solver.report.count.PlanCounts.RuleMix;
import org.seatwright.solver.report.count.Relation.Term;
import org.seatwright.solver.report.count.Tabulator.Judged;
import org.seatwright.solver.report.count.Weighing.Mix;

/** Random districts under random policies and plans: what is counted is what the audit reckons. */
class TabulatorTest {
  private static final int SEEDS_EACH = 60;
  private static final int STUDENTS = 14;

  /** A district, a policy, two plans, and what is counted of them. */
  private record Case(
      District district, Policy policy, Judged plan, Judged other, PlanCounts counts) {
    static Case draw(long seed) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
      Policy policy = drawn.policy();
      District district = policy.heard(drawn.district());
      SplittableRandom random = new SplittableRandom(seed);
      Judged plan = judge(district, policy, random);
      Judged other = judge(district, policy, random);
      return new Case(
          district,
          policy,
          plan,
          other,
          Tabulator.count(district, policy, plan, Optional.of(other)));
    }

    private static Judged judge(District district, Policy policy, SplittableRandom random) {
      Assignment.Builder plan = new Assignment.Builder(district.students().size());
      for (int i = 0; i < district.students().size(); i++) {
        int program = random.nextInt(district.programs().size() + 1);
        if (program < district.programs().size()) {
          plan.place(i, program);
        }
      }
      return Judged.of(district, policy, Audit.judge(district, policy, plan.build()));
    }
  }

  private static List<Case> cases(int from) {
    List<Case> cases = new ArrayList<>();
    for (long seed = from; seed < from + SEEDS_EACH; seed++) {
      cases.add(Case.draw(seed));
    }
    return cases;
  }

  private static long known(Count count) {
    return count.find().orElseThrow();
  }

  private static long sum(List<Count> counts) {
    return counts.stream().mapToLong(TabulatorTest::known).sum();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 61})
  void everyTabulationAddsUp(int from) {
    for (Case it : cases(from)) {
      for (Tabulation tabulation : it.counts().tabulations()) {
        for (Margin margin : tabulation.margins()) {
          assertThat(sum(margin.counts())).isEqualTo(known(tabulation.total()));
        }
        for (Cross cross : tabulation.crosses()) {
          for (int row = 0; row < cross.cells().size(); row++) {
            assertThat(sum(cross.cells().get(row)))
                .isEqualTo(known(tabulation.margin(cross.rows().name()).counts().get(row)));
          }
          for (int column = 0; column < cross.columns().values().size(); column++) {
            int at = column;
            assertThat(sum(cross.cells().stream().map(row -> row.get(at)).toList()))
                .isEqualTo(known(tabulation.margin(cross.columns().name()).counts().get(column)));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {121, 181})
  void everyRelationHolds(int from) {
    int crossing = 0;
    for (Case it : cases(from)) {
      for (Relation relation : it.counts().relations()) {
        long sum = 0;
        for (Term term : relation.terms()) {
          sum += term.factor() * count(it.counts(), term);
          crossing += term.columns().isEmpty() ? 0 : 1;
        }
        assertThat(sum).as(relation.toString()).isEqualTo(relation.constant());
      }
    }
    assertThat(crossing).isPositive();
  }

  private static long count(PlanCounts counts, Term term) {
    Tabulation tabulation = counts.get(term.population());
    if (term.dimension().isEmpty()) {
      return known(tabulation.total());
    }
    Margin margin = tabulation.margin(term.dimension());
    int row = margin.dimension().values().indexOf(term.value());
    if (term.columns().isEmpty()) {
      return known(margin.counts().get(row));
    }
    Cross cross = tabulation.cross(term.dimension(), term.columns());
    return known(cross.cells().get(row).get(cross.columns().values().indexOf(term.column())));
  }

  @ParameterizedTest
  @ValueSource(ints = {241, 301})
  void resultsAreThoseOfTheFigures(int from) {
    for (Case it : cases(from)) {
      Tabulation students = it.counts().get(PlanCounts.STUDENTS);
      assertThat(results(students.margin(PlanCounts.RESULT).counts()))
          .isEqualTo(results(it.plan().figures().overall()));
      Tabulation compared = it.counts().get(PlanCounts.COMPARED + PlanCounts.STUDENTS);
      assertThat(results(compared.margin(PlanCounts.RESULT).counts()))
          .isEqualTo(results(it.other().figures().overall()));
      for (Breakdown breakdown : it.plan().figures().breakdowns()) {
        Cross cross = students.cross(breakdown.by(), PlanCounts.RESULT);
        for (Breakdown.Group group : breakdown.groups()) {
          int row = cross.rows().values().indexOf(Divisions.label(group.value()));
          assertThat(results(cross.cells().get(row))).isEqualTo(results(group.figures()));
        }
      }
    }
  }

  /** Students by rank, without the ranks at the end that nobody has; then unlisted, unplaced. */
  private static List<Long> results(List<Count> counts) {
    List<Long> results = new ArrayList<>(counts.stream().map(TabulatorTest::known).toList());
    long unplaced = results.removeLast();
    long unlisted = results.removeLast();
    while (!results.isEmpty() && results.getLast() == 0) {
      results.removeLast();
    }
    results.add(unlisted);
    results.add(unplaced);
    return results;
  }

  private static List<Long> results(ChoiceFigures figures) {
    List<Long> results =
        new ArrayList<>(figures.seatedByRank().stream().map(Integer::longValue).toList());
    results.add((long) figures.unlisted());
    results.add((long) figures.unplaced());
    return results;
  }

  @ParameterizedTest
  @ValueSource(ints = {361, 421})
  void segregationIsThatOfTheFigures(int from) {
    for (Case it : cases(from)) {
      assertThat(it.counts().groups()).hasSameSizeAs(it.plan().figures().segregation());
      for (int g = 0; g < it.counts().groups().size(); g++) {
        GroupMix group = it.counts().groups().get(g);
        assertThat(group.stages().before().segregation(it.counts()))
            .contains(it.plan().figures().segregation().get(g).before());
        assertThat(group.stages().after().segregation(it.counts()))
            .contains(it.plan().figures().segregation().get(g).after());
        assertThat(group.stages().compared().orElseThrow().segregation(it.counts()))
            .contains(it.other().figures().segregation().get(g).after());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {481, 541})
  void rulesComeToWhatTheAuditReckons(int from) {
    for (Case it : cases(from)) {
      for (RuleMix rule : it.counts().rules()) {
        compare(it, rule, rule.stages().after(), it.plan().verdict());
        compare(it, rule, rule.stages().compared().orElseThrow(), it.other().verdict());
      }
    }
  }

  private static void compare(Case it, RuleMix rule, Weighing weighing, Verdict verdict) {
    List<BalanceFigure> figures =
        verdict.balance().stream()
            .filter(figure -> figure.rule().equals(it.policy().balance().get(rule.rule())))
            .toList();
    int tests = it.policy().balance().get(rule.rule()).form().tallies().size();
    List<Optional<Mix>> mixes = weighing.mixes(it.counts());
    for (int k = rule.test(); k < figures.size(); k += tests) {
      BalanceFigure figure = figures.get(k);
      int row =
          weighing.places().equals(PlanCounts.SCHOOL)
              ? it.district().schoolOf(figure.programs().getFirst())
              : k / tests;
      assertThat(mixes.get(row)).contains(new Mix(figure.weighted(), figure.enrols()));
      assertThat(weighing.enrolled(it.counts()).get(row)).isEqualTo(Count.of(figure.enrols()));
    }
  }
}
