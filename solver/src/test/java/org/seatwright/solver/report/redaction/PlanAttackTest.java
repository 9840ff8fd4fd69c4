package org.seatwright.solver.report.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.district.District;
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
import org.seatwright.solver.report.redaction.Attacker.Range;

/** Somebody tries to work out what a redacted report of a plan hides. */
class PlanAttackTest {
  /** Districts; {@code -Dseatwright.plans=500} attacks as many. */
  private static final int DRAWN = Integer.getInteger("seatwright.plans", 50);

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
