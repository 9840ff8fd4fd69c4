package org.seatwright.solver.report.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.pipeline.Engines;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Cross;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.Relation;
import org.seatwright.solver.report.count.Relation.Term;
import org.seatwright.solver.report.count.Tabulation;
import org.seatwright.solver.report.count.Tabulator;
import org.seatwright.solver.report.count.Tabulator.Judged;
import org.seatwright.solver.report.count.Weighing;
import org.seatwright.solver.report.redaction.Attacker.Range;

/** Somebody tries to work out what a redacted report of a plan hides. */
@Execution(ExecutionMode.CONCURRENT)
class PlanAttackTest {
  /** Districts; {@code -Dseatwright.plans=500} attacks as many. */
  private static final int DRAWN = Integer.getInteger("seatwright.plans", 12);

  /** A drawn district, what everyone knows of it, and the counts to be kept. */
  private record Case(
      District district, Policy policy, Judged plan, PlanRedaction redaction, int least) {
    static Case draw(long seed) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, 60);
      District district = drawn.district();
      Policy policy = drawn.policy();
      Judged plan =
          Judged.of(district, policy, Audit.judge(district, policy, DrawnPlan.of(district, seed)));
      int least = List.of(3, 5, 10).get((int) (seed % 3));
      return new Case(
          district,
          policy,
          plan,
          PlanRedaction.of(district, policy, plan, least, Engines.linearSolver()),
          least);
    }

    /** The same counts before anything was hidden. */
    PlanCounts whole() {
      PlanCounts fine = Tabulator.count(district, policy, plan, Optional.empty());
      return PlanRedaction.coarsen(fine, least);
    }

    /** All counts, those among them that the report does not show at all. */
    Map<Term, Long> secrets() {
      PlanCounts whole = whole();
      Map<Term, Long> secrets = Terms.known(whole.tabulations());
      secrets.putAll(Terms.known(Remainders.of(district, whole).tabulations()));
      return secrets;
    }
  }

  private static Map<Term, Range> attack(List<Tabulation> report, Case drawn) {
    PlanCounts whole = drawn.whole();
    Remainders remainders = Remainders.of(drawn.district(), whole);
    List<Tabulation> all =
        Stream.concat(report.stream(), hideAll(remainders.tabulations()).stream()).toList();
    List<Relation> relations =
        Stream.concat(whole.relations().stream(), remainders.relations().stream()).toList();
    Attacker attacker =
        new Attacker(all, relations, PublicFacts.of(drawn.district(), drawn.policy(), whole));
    List<Range> ranges = attacker.ranges(drawn.least() - 1);
    Map<Term, Range> found = new HashMap<>();
    IntStream.range(0, ranges.size())
        .forEach(k -> found.put(attacker.hidden().get(k), ranges.get(k)));
    return found;
  }

  private static Tabulation hide(Tabulation of) {
    return new Tabulation(
        of.population(),
        new Count.Hidden(),
        of.margins().stream().map(it -> new Margin(it.dimension(), hide(it.counts()))).toList(),
        of.crosses().stream()
            .map(it ->
                new Cross(
                    it.rows(),
                    it.columns(),
                    it.cells().stream().map(PlanAttackTest::hide).toList()))
            .toList());
  }

  private static List<Count> hide(List<Count> counts) {
    return counts.stream().<Count>map(_ -> new Count.Hidden()).toList();
  }

  @Test
  void noHiddenCountOfAPlanCanBeWorkedOut() {
    List<Attacked> all =
        LongStream.range(0, DRAWN).parallel().mapToObj(PlanAttackTest::attackPublished).toList();

    assertThat(all.stream().flatMap(it -> it.found().stream())).isEmpty();
    assertThat(all.stream().mapToInt(Attacked::hidden).sum()).isGreaterThan(20 * DRAWN);
    assertThat(all.stream().mapToInt(Attacked::shown).sum()).isGreaterThan(10 * DRAWN);
  }

  /**
   * Where all who asked got their first choice, the same students are counted twice, and what is
   * hidden at one place must not be read at the other.
   */
  @Test
  void whatIsHiddenOfThoseSeatedIsHiddenOfTheirFirstChoicesToo() {
    int compared = 0;
    for (long seed = 0; seed < 60; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, 60);
      District district = drawn.district();
      Policy policy = drawn.policy();
      if (!district.enrolled().isEmpty()) {
        continue;
      }
      Judged plan =
          Judged.of(district, policy, Audit.judge(district, policy, firstChoices(district)));
      List<Tabulation> report =
          PlanRedaction.of(district, policy, plan, 5, Engines.linearSolver())
              .counts()
              .tabulations();
      Map<Term, Long> known = Terms.known(report);
      for (Term term : Terms.known(hideNone(district, policy, plan)).keySet()) {
        boolean isAtSchool =
            term.population().equals(PlanCounts.SEATED)
                && term.dimension().equals(PlanCounts.SCHOOL);
        if (isAtSchool && known.keySet().containsAll(itIsKnownThatAllKept(term))) {
          Term asked =
              new Term(
                  1,
                  PlanCounts.FIRST_CHOICES,
                  term.dimension(),
                  term.value(),
                  term.columns(),
                  term.column());
          assertThat(known.containsKey(asked))
              .as("Seed %d, %s", seed, term)
              .isEqualTo(known.containsKey(term));
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  /** The counts that tell that all who asked got their first choice, of a category or of all. */
  private static List<Term> itIsKnownThatAllKept(Term atSchool) {
    String category = atSchool.columns();
    String value = atSchool.column();
    String first = "1st choice";
    String students = PlanCounts.STUDENTS;
    return List.of(
        new Term(1, PlanCounts.FIRST_CHOICES, category, value),
        new Term(1, PlanCounts.SEATED, category, value),
        category.isEmpty()
            ? new Term(1, students, PlanCounts.RESULT, first)
            : new Term(1, students, category, value, PlanCounts.RESULT, first));
  }

  /** Where no children sit already, the students of a program are counted twice, too. */
  @Test
  void whatIsHiddenOfAProgramIsHiddenAtPlacesOfRulesWhereNobodySitsAlready() {
    int compared = 0;
    for (long seed = 0; seed < 120; seed++) {
      Case drawn = Case.draw(seed);
      District district = drawn.district();
      Set<String> withEnrolled = new HashSet<>();
      district.enrolled().forEach(it -> withEnrolled.add(it.program().value()));
      PlanCounts counts = drawn.redaction().counts();
      Map<Term, Long> known = Terms.known(counts.tabulations());
      for (PlanCounts.RuleMix mix : counts.rules()) {
        Weighing weighing = mix.stages().after();
        List<Place> places = drawn.policy().balance().get(mix.rule()).places(district);
        if (!weighing.population().contains(", rule ")) {
          continue;
        }
        List<String> names =
            counts.get(weighing.population()).margin(weighing.places()).dimension().values();
        for (int k = 0; k < places.size(); k++) {
          Program first = district.programs().get(places.get(k).programs().getFirst());
          String program = first.id().value();
          boolean isSame = places.get(k).programs().size() == 1 && !withEnrolled.contains(program);
          if (isSame && first.seats() > 0) {
            assertThat(
                    known.containsKey(
                        new Term(1, weighing.population(), weighing.places(), names.get(k))))
                .as("Seed %d, %s of %d seats", seed, program, first.seats())
                .isEqualTo(
                    known.containsKey(new Term(1, PlanCounts.SEATED, PlanCounts.PROGRAM, program)));
            compared++;
          }
        }
      }
    }
    assertThat(compared).isPositive();
  }

  private static List<Tabulation> hideNone(District district, Policy policy, Judged plan) {
    return Tabulator.count(district, policy, plan, Optional.empty()).tabulations();
  }

  private static Assignment firstChoices(District district) {
    Assignment.Builder plan = new Assignment.Builder(district.students().size());
    for (int i = 0; i < district.students().size(); i++) {
      if (district.choices().length(i) > 0) {
        plan.place(i, district.choices().program(i, 0));
      }
    }
    return plan.build();
  }

  @Test
  void everyoneKnowsThatWhoeverSitsInAChoiceAskedForOne() {
    Case drawn = Case.draw(1);
    PlanCounts whole = drawn.whole();
    List<String> results =
        whole.get(PlanCounts.STUDENTS).margin(PlanCounts.RESULT).dimension().values();
    List<Term> terms = new ArrayList<>(List.of(Term.total(1, PlanCounts.FIRST_CHOICES)));
    results
        .subList(0, results.size() - 2)
        .forEach(it -> terms.add(new Term(-1, PlanCounts.STUDENTS, PlanCounts.RESULT, it)));

    assertThat(PublicFacts.of(drawn.district(), drawn.policy(), whole))
        .contains(new Limit(terms, 0, Long.MAX_VALUE));
  }

  /** What an attack came to: what it found, and of how many counts. */
  private record Attacked(List<String> found, int hidden, int shown) {}

  private static Attacked attackPublished(long seed) {
    Case drawn = Case.draw(seed);
    List<Tabulation> report = drawn.redaction().counts().tabulations();
    Map<Term, Range> ranges = attack(report, drawn);
    Map<Term, Long> counts = drawn.secrets();
    List<String> found = new ArrayList<>();
    List<Term> narrow = new ArrayList<>();
    ranges.forEach((term, range) -> {
      long count = counts.getOrDefault(term, 0L);
      boolean isSmall = count > 0 && count < drawn.least();
      // What no table prints is no hidden cell: only where it is small does it tell of somebody.
      boolean isPrinted = !term.population().startsWith("remainder: ");
      if (isPrinted && range.isOne() || isSmall && !range.covers(drawn.least() - 1)) {
        narrow.add(term);
      }
    });
    if (!narrow.isEmpty()) {
      Map<Term, Range> before = attack(hideAll(drawn.whole().tabulations()), drawn);
      for (Term term : narrow) {
        Range range = ranges.get(term);
        Range known = before.get(term);
        if (range.low() > known.low() || range.high() < Math.min(known.high(), drawn.least() - 1)) {
          found.add(
              "Seed %d, %s: %d is known to be %s, was %s"
                  .formatted(seed, term, counts.get(term), range, known));
        }
      }
    }
    return new Attacked(
        found, drawn.redaction().small() + drawn.redaction().others(), Terms.known(report).size());
  }

  private static List<Tabulation> hideAll(List<Tabulation> tabulations) {
    return tabulations.stream().map(PlanAttackTest::hide).toList();
  }
}
