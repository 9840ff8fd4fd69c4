package org.seatwright.solver.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Member;
import org.seatwright.model.conflict.MinimalConflict;
import org.seatwright.model.conflict.MinimalConflict.Shortfall;
import org.seatwright.model.problem.BalanceRow;

/**
 * Finds members that cannot hold together in one part, while in the whole district all but any one
 * can.
 *
 * <p>Members are divided and conquered (Junker, "QuickXplain", AAAI 2004): about k·log(n/k)
 * questions for k of n members, where a deletion filter (Chinneck and Dravnieks, ORSA J. Computing
 * 3, 1991) asks n. Rules are named only where seats and placement alone can hold together, seats
 * only where rules and placement can. Then every member is left out once more to see that the
 * others hold. What counts everywhere may be impossible in another part with fewer members, which
 * then are the conflict. A question is a program over the seat table.
 */
final class ConflictSearch {
  private final Oracle oracle;
  private final Demands demands;
  private final int part;
  private final List<Integer> parts;

  /**
   * @param part one that no plan keeps
   * @param parts all that no plan keeps
   */
  ConflictSearch(Oracle oracle, int part, List<Integer> parts) {
    this.oracle = oracle;
    this.demands = oracle.demands();
    this.part = part;
    this.parts = parts;
  }

  /** The conflict of the part, or one of fewer members that is another part's. */
  MinimalConflict find() {
    List<Integer> placement = candidates();
    placement.removeIf(this::isOfRule);
    return find(isImpossible(with(new BitSet(), placement)) ? placement : candidates());
  }

  private boolean isOfRule(int member) {
    return switch (demands.members().get(member)) {
      case Member.Bound _, Member.Tests _, Member.Blocks _, Member.Together _ -> true;
      case Member.Seats _,
          Member.EveryonePlaced _,
          Member.Promise _,
          Member.OnMenu _,
          Member.Listed _ ->
          false;
    };
  }

  private MinimalConflict find(List<Integer> open) {
    BitSet conflict = explain(open);
    boolean isLookedAt = true;
    for (int other : parts) {
      if (other != part) {
        ConflictSearch there = new ConflictSearch(oracle, other, parts);
        List<Integer> shared = there.candidates().stream().filter(conflict::get).toList();
        switch (oracle.answer(Ask.whether(other, with(new BitSet(), shared)))) {
          case Answer.Found _ -> {}
          case Answer.Unknown() -> isLookedAt = false;
          case Answer.Impossible() -> {
            BitSet fewer = there.explain(shared);
            if (fewer.cardinality() < conflict.cardinality()) {
              return there.find(fewer.stream().boxed().toList());
            }
          }
        }
      }
    }
    List<Member> members = conflict.stream().mapToObj(demands.members()::get).toList();
    return new MinimalConflict(
        members, isLookedAt && isMinimal(conflict), shortfalls(conflict, members));
  }

  /** Each member left out in turn: the others have a plan (the deletion filter's test). */
  private boolean isMinimal(BitSet conflict) {
    boolean isMinimal = true;
    for (int k : conflict.stream().toArray()) {
      BitSet others = (BitSet) conflict.clone();
      others.clear(k);
      isMinimal &= oracle.answer(Ask.whether(part, others)) instanceof Answer.Found;
    }
    return isMinimal;
  }

  /**
   * The members that have a part in it and can be missed at all, those that a conflict may well
   * name before the others.
   */
  private List<Integer> candidates() {
    List<Integer> placement = new ArrayList<>();
    List<Integer> seats = new ArrayList<>();
    List<Integer> rules = new ArrayList<>();
    for (int k = 0; k < demands.members().size(); k++) {
      switch (demands.members().get(k)) {
        case Member.EveryonePlaced _,
            Member.Promise _,
            Member.OnMenu _,
            Member.Listed _,
            Member.Together _ ->
            placement.add(k);
        case Member.Seats(int program) -> {
          if (demands.partition().ofProgram(program) == part) {
            seats.add(k);
          }
        }
        case Member.Bound bound -> {
          if (canBeMissed(bound)) {
            addRule(demands.problem().ruleOf(bound.row()), k, rules);
          }
        }
        case Member.Tests(_, _, int index) -> addRule(index, k, rules);
        case Member.Blocks(_, _, int index) -> addRule(index, k, rules);
      }
    }
    List<Integer> all = new ArrayList<>(placement);
    all.addAll(rules);
    all.addAll(seats);
    return all;
  }

  /** False for a side that asks for nothing, such as 0% or more. */
  private boolean canBeMissed(Member.Bound bound) {
    BalanceRow row = demands.problem().rows().get(bound.row());
    return bound.side() == Member.Side.UPPER
        || row.lowTop() > 0
        || row.lowConstant() > 0
        || row.leastWeight() < 0
        || row.enrolledWeight() < 0;
  }

  private void addRule(int index, int member, List<Integer> rules) {
    if (demands.partition().ofRule(index) == part) {
      rules.add(member);
    }
  }

  private BitSet explain(List<Integer> members) {
    return explain(new BitSet(), false, members);
  }

  /**
   * The members among {@code open} that make {@code background} impossible.
   *
   * @param grew true where the background has members that were not asked about yet
   */
  private BitSet explain(BitSet background, boolean grew, List<Integer> open) {
    if (open.isEmpty() || (grew && isImpossible(background))) {
      return new BitSet();
    }
    if (open.size() == 1) {
      return with(new BitSet(), open);
    }
    List<Integer> first = open.subList(0, open.size() / 2);
    List<Integer> second = open.subList(open.size() / 2, open.size());
    BitSet ofSecond = explain(with(background, first), true, second);
    BitSet found = background;
    for (int k : ofSecond.stream().toArray()) {
      found = with(found, List.of(k));
    }
    BitSet ofFirst = explain(found, !ofSecond.isEmpty(), first);
    ofFirst.or(ofSecond);
    return ofFirst;
  }

  private static BitSet with(BitSet members, List<Integer> more) {
    BitSet all = (BitSet) members.clone();
    more.forEach(all::set);
    return all;
  }

  private boolean isImpossible(BitSet members) {
    return oracle.answer(Ask.whether(part, members)) instanceof Answer.Impossible;
  }

  /**
   * What is missed where all others of the conflict hold: by members of one kind together, or,
   * where together they miss nothing, by each.
   */
  private List<Shortfall> shortfalls(BitSet conflict, List<Member> members) {
    List<Shortfall> shortfalls = new ArrayList<>();
    for (Sum sum : Sum.allOf(demands, members)) {
      Optional<Shortfall> together = missed(conflict, sum);
      together.ifPresent(shortfalls::add);
      if (together.isEmpty() && sum.members().size() > 1) {
        for (Member one : sum.members()) {
          Sum.allOf(demands, List.of(one))
              .forEach(it -> missed(conflict, it).ifPresent(shortfalls::add));
        }
      }
    }
    if (members.contains(new Member.EveryonePlaced())) {
      unplaced(conflict).ifPresent(shortfalls::add);
    }
    return shortfalls;
  }

  private Optional<Shortfall> missed(BitSet conflict, Sum sum) {
    return ask(conflict, new Aim.LeastShort(sum)) instanceof Answer.Found found
            && found.isLeast()
            && found.value() > 0
        ? Optional.of(sum.missed(found.counts()))
        : Optional.empty();
  }

  private Optional<Shortfall> unplaced(BitSet conflict) {
    Member everyone = new Member.EveryonePlaced();
    BitSet others = (BitSet) conflict.clone();
    demands.find(everyone).ifPresent(others::clear);
    if (!(ask(others, new Aim.FewestUnplaced()) instanceof Answer.Found found)
        || !found.isLeast()) {
      return Optional.empty();
    }
    long students = new PartStudents(demands, part, others).students();
    return Optional.of(
        new Shortfall(
            List.of(everyone),
            found.value(),
            students - found.value(),
            OptionalLong.empty(),
            students));
  }

  private Answer ask(BitSet inForce, Aim aim) {
    return oracle.answer(new Ask(part, inForce, Map.of(), aim));
  }
}
