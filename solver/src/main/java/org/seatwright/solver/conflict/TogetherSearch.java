package org.seatwright.solver.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Member;
import org.seatwright.model.conflict.Repair;
import org.seatwright.model.conflict.Repaired;
import org.seatwright.model.policy.Fraction;

/**
 * Finds the fewest students by whom seats, rules and placement give way together, and makes a
 * repair of it.
 *
 * <p>A guarantee that goes may close a seat that others count on, and shares of seats move with the
 * seats: then the repaired district is looked at in the same way again, and it is no longer proven
 * that the students are the fewest. A rule that is missed at any width is given up.
 */
final class TogetherSearch {
  private static final int ROUNDS = 8;

  private final Oracle oracle;
  private final List<Integer> parts;
  private final Map<String, Fraction> widths = new LinkedHashMap<>();
  private final SortedMap<Integer, Integer> seats = new TreeMap<>();
  private final Set<Member> givenUp = new LinkedHashSet<>();
  private long unplaced;
  private long students;

  /** What was found; {@code isLeast} where fewer students are proven not to be enough. */
  record Found(Repair.Together repair, boolean isLeast) {}

  /**
   * @param parts that no plan keeps
   */
  TogetherSearch(Oracle oracle, List<Integer> parts) {
    this.oracle = oracle;
    this.parts = List.copyOf(parts);
  }

  /** The repair, whose district has a plan; empty where time was over first. */
  Optional<Found> find() {
    Demands demands = oracle.demands();
    Repaired before = new Repaired(demands.district(), demands.policy());
    Optional<Boolean> first = giveWay(oracle, parts);
    for (int round = 1; first.isPresent() && round < ROUNDS; round++) {
      Repair.Together repair = new Repair.Together(steps(), students);
      Repaired after = before.after(repair);
      Oracle anew = oracle.about(Demands.of(after.district(), after.policy()));
      long known = students;
      Optional<Boolean> next =
          giveWay(anew, IntStream.range(0, anew.demands().partition().count()).boxed().toList());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      if (students == known) {
        return Optional.of(new Found(repair, first.get() && round == 1));
      }
    }
    return Optional.empty();
  }

  private List<Repair> steps() {
    List<Repair> steps = new ArrayList<>();
    widths.forEach((rule, by) -> {
      boolean isKept =
          givenUp.stream()
              .noneMatch(it -> it instanceof Member.Bound bound && bound.rule().equals(rule));
      if (isKept) {
        steps.add(new Repair.Widen(rule, by));
      }
    });
    if (!seats.isEmpty()) {
      steps.add(new Repair.AddSeats(seats));
    }
    if (unplaced > 0) {
      steps.add(new Repair.LeaveUnplaced(unplaced));
    }
    givenUp.forEach(member -> steps.add(new Repair.GiveUp(member)));
    return steps;
  }

  /** Adds what gives way in each part; true where it is the least, empty where time was over. */
  private Optional<Boolean> giveWay(Oracle asked, List<Integer> among) {
    boolean isLeast = true;
    Demands demands = asked.demands();
    Map<String, Fraction> wider = new LinkedHashMap<>();
    for (int part : among) {
      if (!(asked.answer(new Ask(part, demands.all(), Map.of(), new Aim.LeastMissed()))
          instanceof Answer.Found plan)) {
        return Optional.empty();
      }
      isLeast &= plan.isLeast();
      if (plan.value() > 0) {
        students += plan.value();
        unplaced += plan.unplaced();
        plan.givenUp().forEach(this::giveUp);
        demands.members().forEach(it -> addStep(demands, it, part, plan.counts(), wider));
      }
    }
    wider.forEach((rule, by) -> widths.merge(rule, by, Fraction::plus));
    return Optional.of(isLeast);
  }

  private void giveUp(Member member) {
    if (givenUp.stream().noneMatch(it -> RepairSearch.isAlike(it, member))) {
      givenUp.add(member);
    }
  }

  private void addStep(
      Demands demands, Member member, int part, SeatCounts counts, Map<String, Fraction> wider) {
    switch (member) {
      case Member.Bound bound -> {
        int of = demands.partition().ofRule(demands.problem().ruleOf(bound.row()));
        if (of == part && Sum.of(demands, bound).missed(counts).missed() > 0) {
          if (widths.containsKey(bound.rule())) {
            giveUp(bound);
          }
          Fraction by = WidthSearch.needed(demands, bound.rule(), part, counts);
          wider.merge(bound.rule(), by, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
      }
      case Member.Seats(int program) -> {
        int more = counts.filled(program) - demands.problem().seats(program);
        if (demands.partition().ofProgram(program) == part && more > 0) {
          seats.merge(program, more, Integer::sum);
        }
      }
      case Member.Tests(_, _, int index) -> addIfMissed(demands, member, index, part, counts);
      case Member.Blocks(_, _, int index) -> addIfMissed(demands, member, index, part, counts);
      case Member.EveryonePlaced _,
          Member.Promise _,
          Member.OnMenu _,
          Member.Listed _,
          Member.Together _ -> {}
    }
  }

  private void addIfMissed(Demands demands, Member member, int index, int part, SeatCounts counts) {
    if (demands.partition().ofRule(index) == part
        && counts.under(demands.problem()).missedOf(index) > 0) {
      giveUp(member);
    }
  }
}
