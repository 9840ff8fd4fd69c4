package org.seatwright.solver.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Member;
import org.seatwright.model.conflict.MinimalConflict;
import org.seatwright.model.conflict.Reckoned;
import org.seatwright.model.conflict.Repair;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tolerance;

/**
 * Finds the smallest repair of each kind, and the smallest of all kinds together.
 *
 * <p>A repair of one kind has to take a member out of every conflict, so only kinds that all
 * conflicts name are looked at. Every repair is checked anew on the district and policy it makes.
 */
final class RepairSearch {
  private final Oracle oracle;
  private final Demands demands;
  private final List<Integer> parts;
  private final List<MinimalConflict> conflicts;
  private final Check check;
  private final List<Reckoned> found = new ArrayList<>();

  /** Whether a district has a plan after a repair. */
  @FunctionalInterface
  interface Check {
    boolean isPossibleAfter(Repair repair);
  }

  /**
   * @param parts all that no plan keeps
   * @param conflicts theirs, at least one; several parts may share one
   */
  RepairSearch(Oracle oracle, List<Integer> parts, List<MinimalConflict> conflicts, Check check) {
    this.oracle = oracle;
    this.demands = oracle.demands();
    this.parts = List.copyOf(parts);
    this.conflicts = List.copyOf(conflicts);
    this.check = check;
  }

  List<Reckoned> find() {
    List<Runnable> searches = new ArrayList<>();
    boundsInAll().forEach(bound -> searches.add(() -> widen(bound)));
    searches.add(this::findSeats);
    searches.add(this::findUnplaced);
    givable().forEach(member -> searches.add(() -> giveUp(member)));
    searches.add(this::findTogether);
    for (int k = 0; k < searches.size(); k++) {
      int others = searches.size() - k - 1;
      oracle.reserve((double) others / (others + 1));
      searches.get(k).run();
    }
    oracle.reserve(0);
    return List.copyOf(found);
  }

  /** True where the repair does, and is among those found now. */
  private boolean offer(Reckoned reckoned) {
    boolean does = check.isPossibleAfter(reckoned.repair());
    if (does) {
      found.add(reckoned);
    }
    return does;
  }

  /** Widens the rule, or gives it up where no width is enough. */
  private void widen(Member.Bound bound) {
    if (new WidthSearch(oracle, parts, bound.rule()).find().filter(this::offer).isEmpty()) {
      giveUp(bound);
    }
  }

  /** One side of each rule with a band of its own that every conflict names. */
  private List<Member.Bound> boundsInAll() {
    Map<String, Member.Bound> bounds = new LinkedHashMap<>();
    for (Member member : conflicts.getFirst().members()) {
      if (member instanceof Member.Bound bound
          && conflicts.stream().allMatch(it -> names(it, bound))) {
        bounds.putIfAbsent(bound.rule(), bound);
      }
    }
    return List.copyOf(bounds.values());
  }

  private void findSeats() {
    if (conflicts.stream()
        .anyMatch(it -> it.members().stream().noneMatch(Member.Seats.class::isInstance))) {
      return;
    }
    Set<Integer> ofParts = new LinkedHashSet<>();
    for (int program = 0; program < demands.problem().programs(); program++) {
      if (parts.contains(demands.partition().ofProgram(program))) {
        ofParts.add(program);
      }
    }
    Optional<Reckoned> inAll = seats(ofParts);
    inAll.ifPresent(this::offer);
    if (parts.size() > 1) {
      return;
    }
    for (Set<Integer> school : schools()) {
      seats(school).filter(it -> !inAll.equals(Optional.of(it))).ifPresent(this::offer);
    }
  }

  /** The programs of each school of which the conflict names one. */
  private List<Set<Integer>> schools() {
    Map<Integer, Set<Integer>> schools = new LinkedHashMap<>();
    for (Member member : conflicts.getFirst().members()) {
      if (member instanceof Member.Seats(int program)) {
        schools.put(demands.problem().schoolOf(program), new LinkedHashSet<>());
      }
    }
    for (int program = 0; program < demands.problem().programs(); program++) {
      Set<Integer> school = schools.get(demands.problem().schoolOf(program));
      if (school != null && demands.partition().ofProgram(program) == parts.getFirst()) {
        school.add(program);
      }
    }
    return List.copyOf(schools.values());
  }

  /** The fewest seats added to these programs. */
  private Optional<Reckoned> seats(Set<Integer> programs) {
    SortedMap<Integer, Integer> added = new TreeMap<>();
    boolean isLeast = !movesWithSeats();
    for (int part : parts) {
      Set<Integer> ofPart =
          programs.stream()
              .filter(program -> demands.partition().ofProgram(program) == part)
              .collect(Collectors.toSet());
      if (!(oracle.answer(new Ask(part, demands.all(), Map.of(), new Aim.FewestSeats(ofPart)))
          instanceof Answer.Found plan)) {
        return Optional.empty();
      }
      isLeast &= plan.isLeast();
      addSeats(plan.counts(), ofPart, added);
    }
    return Optional.of(new Reckoned(new Repair.AddSeats(added), isLeast));
  }

  private void addSeats(
      SeatCounts counts, Set<Integer> programs, SortedMap<Integer, Integer> added) {
    for (int program : programs) {
      int more = counts.filled(program) - demands.problem().seats(program);
      if (more > 0) {
        added.put(program, more);
      }
    }
  }

  /** True where a hard rule asks for shares of seats, or forgives by them. */
  private boolean movesWithSeats() {
    return demands.policy().setAsides().stream()
            .anyMatch(it -> it.unfilled() instanceof SetAside.Unfilled.Kept)
        || demands.policy().balance().stream()
            .filter(rule -> rule.enforcement() instanceof Enforcement.Hard)
            .anyMatch(RepairSearch::movesWithSeats);
  }

  private static boolean movesWithSeats(BalanceRule rule) {
    return rule.tolerance() != Tolerance.NONE || movesWithSeats(rule.form());
  }

  private static boolean movesWithSeats(BalanceForm form) {
    return switch (form) {
      case BalanceForm.Within within -> within.basis() instanceof Basis.Seats;
      case BalanceForm.Share share -> share.basis() instanceof Basis.Seats;
      case BalanceForm.Count _, BalanceForm.Mean _, BalanceForm.Spread _ -> false;
      case BalanceForm.AtLeast(_, List<BalanceForm> tests) ->
          tests.stream().anyMatch(RepairSearch::movesWithSeats);
    };
  }

  private void findUnplaced() {
    Member everyone = new Member.EveryonePlaced();
    if (conflicts.stream().anyMatch(it -> !it.members().contains(everyone))) {
      return;
    }
    BitSet others = demands.all();
    demands.find(everyone).ifPresent(others::clear);
    long unplaced = 0;
    boolean isLeast = true;
    for (int part : parts) {
      if (!(oracle.answer(new Ask(part, others, Map.of(), new Aim.FewestUnplaced()))
          instanceof Answer.Found plan)) {
        return;
      }
      unplaced += plan.value();
      isLeast &= plan.isLeast();
    }
    offer(new Reckoned(new Repair.LeaveUnplaced(unplaced), isLeast));
  }

  /** What can be given up whole, and is named by every conflict; one member for all alike. */
  private List<Member> givable() {
    List<Member> givable = new ArrayList<>();
    for (Member member : conflicts.getFirst().members()) {
      boolean isNew = givable.stream().noneMatch(it -> isAlike(it, member));
      if (isNew && isGivable(member) && conflicts.stream().allMatch(it -> names(it, member))) {
        givable.add(member);
      }
    }
    return givable;
  }

  private static boolean names(MinimalConflict conflict, Member member) {
    return conflict.members().stream().anyMatch(it -> isAlike(it, member));
  }

  private static boolean isGivable(Member member) {
    return switch (member) {
      case Member.Bound _, Member.Seats _, Member.EveryonePlaced _ -> false;
      case Member.Tests _,
          Member.Blocks _,
          Member.Promise _,
          Member.OnMenu _,
          Member.Listed _,
          Member.Together _ ->
          true;
    };
  }

  /** True where giving up one gives up the other. */
  static boolean isAlike(Member one, Member other) {
    return switch (one) {
      case Member.Bound(String rule, _, _, _) ->
          other instanceof Member.Bound bound && bound.rule().equals(rule);
      case Member.Tests(String rule, _, _) ->
          other instanceof Member.Tests tests && tests.rule().equals(rule);
      case Member.Blocks(String setAside, _, _) ->
          other instanceof Member.Blocks blocks && blocks.setAside().equals(setAside);
      case Member.Seats _,
          Member.EveryonePlaced _,
          Member.Promise _,
          Member.OnMenu _,
          Member.Listed _,
          Member.Together _ ->
          one.equals(other);
    };
  }

  private void giveUp(Member member) {
    BitSet others = demands.all();
    for (int k = 0; k < demands.members().size(); k++) {
      others.set(k, !isAlike(member, demands.members().get(k)));
    }
    boolean does =
        parts.stream()
            .allMatch(part -> oracle.answer(Ask.whether(part, others)) instanceof Answer.Found);
    if (does) {
      offer(new Reckoned(new Repair.GiveUp(member), true));
    }
  }

  /** All together, where no single step does, or where it takes several. */
  private void findTogether() {
    new TogetherSearch(oracle, parts)
        .find()
        .filter(it -> it.repair().steps().size() > 1 || found.isEmpty())
        .ifPresent(it -> found.add(new Reckoned(it.repair(), it.isLeast())));
  }
}
