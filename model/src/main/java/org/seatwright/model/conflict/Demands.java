package org.seatwright.model.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.FamilyPairs;
import org.seatwright.model.problem.Loosening;
import org.seatwright.model.problem.RuleShape;
import org.seatwright.model.problem.TableRule;

/**
 * All that a valid plan keeps, member by member, and the students it is asked of, counted rather
 * than listed.
 *
 * <p>Leaving members out only ever opens seats. A promise left out becomes a leave: its students
 * may sit where it said and wherever else they may. Pairs of a family rule are those of the policy
 * as it stands, however many seats are opened to them. Fairness and spread are not among the
 * members; {@link #beyondLinear} names them.
 */
public final class Demands {
  private static final BitSet NOTHING = new BitSet();

  private final District district;
  private final Policy policy;
  private final AssignmentProblem problem;
  private final List<FamilyPairs.Pair> pairs;
  private final List<Member> members = new ArrayList<>();
  private final Map<Member, Integer> indexOf = new HashMap<>();
  private final Map<String, Map<String, Band>> bands = new HashMap<>();
  private final List<Cohort> cohorts;
  private final List<Sibling> siblings = new ArrayList<>();
  private final Partition partition;

  /**
   * A student whom a hard family rule ties to another.
   *
   * @param kind this student alone
   * @param programs of the grade, ascending
   */
  public record Sibling(int student, int type, List<Integer> programs, Cohort.Kind kind) {}

  private Demands(District district, Policy policy) {
    this.district = district;
    this.policy = policy;
    problem = AssignmentProblem.compile(district, open(policy));
    pairs = hardPairs(district, policy);
    addTableMembers();
    if (policy.placement().everyonePlaced()) {
      add(new Member.EveryonePlaced());
    }
    cohorts = counted();
    for (FamilyPairs.Pair pair : pairs) {
      add(new Member.Together(pair.rule().name()));
    }
    partition = new Partition(this);
  }

  /**
   * Lists what is demanded. Cost: O(students × programs of a grade).
   *
   * @param district as the policy hears it
   */
  public static Demands of(District district, Policy policy) {
    return new Demands(district, policy);
  }

  /** The policy with every seat of the own grade open, so that rows are good for all plans. */
  private static Policy open(Policy policy) {
    Guarantee nobodys =
        new Guarantee("No promise", Guarantee.PLACED.to(), new Guarantee.As.Charge(0));
    return policy.toBuilder()
        .placement(
            new PlacementRule(
                PlacementRule.Unlisted.WHEN_NEEDED,
                false,
                policy.placement().longestList(),
                List.of()))
        .guarantees(List.of(nobodys))
        .families(List.of())
        .build();
  }

  private static List<FamilyPairs.Pair> hardPairs(District district, Policy policy) {
    boolean none =
        policy.families().stream().noneMatch(it -> it.enforcement() instanceof Enforcement.Hard);
    return none
        ? List.of()
        : AssignmentProblem.compile(district, policy).pairs().all().stream()
            .filter(pair -> pair.rule().enforcement() instanceof Enforcement.Hard)
            .toList();
  }

  private int add(Member member) {
    Integer known = indexOf.putIfAbsent(member, members.size());
    if (known != null) {
      return known;
    }
    members.add(member);
    return members.size() - 1;
  }

  private void addTableMembers() {
    for (int index = 0; index < problem.rules().size(); index++) {
      TableRule rule = problem.rules().get(index);
      if (rule.isHard()) {
        switch (rule.shape()) {
          case RuleShape.Single(int row) -> {
            String place = problem.rows().get(row).place();
            add(new Member.Bound(rule.name(), place, row, Member.Side.LOWER));
            add(new Member.Bound(rule.name(), place, row, Member.Side.UPPER));
          }
          case RuleShape.AtLeast several ->
              add(
                  new Member.Tests(
                      rule.name(), problem.rows().get(firstRow(several)).place(), index));
          case RuleShape.Largest(List<Integer> rows) ->
              add(
                  new Member.Blocks(
                      rule.name(), problem.rows().get(rows.getFirst()).programs()[0], index));
          case RuleShape.Spread _ -> {}
        }
      }
    }
    for (int program = 0; program < problem.programs(); program++) {
      add(new Member.Seats(program));
    }
  }

  private static int firstRow(RuleShape shape) {
    return switch (shape) {
      case RuleShape.Single(int row) -> row;
      case RuleShape.AtLeast(_, List<RuleShape> shapes) -> firstRow(shapes.getFirst());
      case RuleShape.Largest(List<Integer> rows) -> rows.getFirst();
      case RuleShape.Spread(List<Integer> rows, _, _) -> rows.getFirst();
    };
  }

  private record CohortKey(int grade, int type) {}

  private record KindKey(List<BitSet> denials, OptionalInt promise) {}

  private List<Cohort> counted() {
    Access access = new Access(district, policy);
    BitSet paired = new BitSet();
    pairs.forEach(pair -> {
      paired.set(pair.first());
      paired.set(pair.second());
    });
    Map<CohortKey, Map<KindKey, Integer>> counts = new LinkedHashMap<>();
    for (int i = 0; i < problem.students(); i++) {
      KindKey kind = kind(access.seats(i));
      int grade = district.gradePrograms().gradeOf(i);
      if (paired.get(i)) {
        siblings.add(
            new Sibling(
                i,
                problem.type(i),
                programs(grade),
                new Cohort.Kind(1, kind.denials(), kind.promise())));
      } else {
        counts
            .computeIfAbsent(new CohortKey(grade, problem.type(i)), _ -> new LinkedHashMap<>())
            .merge(kind, 1, Integer::sum);
      }
    }
    List<Cohort> found = new ArrayList<>();
    counts.forEach((key, kinds) -> {
      List<Cohort.Kind> list = new ArrayList<>();
      kinds.forEach(
          (kind, count) -> list.add(new Cohort.Kind(count, kind.denials(), kind.promise())));
      found.add(new Cohort(key.type(), programs(key.grade()), list));
    });
    return found;
  }

  private List<Integer> programs(int grade) {
    List<Integer> programs = new ArrayList<>();
    for (int program : district.gradePrograms().programs(grade)) {
      programs.add(program);
    }
    return programs;
  }

  private KindKey kind(Access.Seats seats) {
    List<BitSet> denials = new ArrayList<>(seats.size());
    for (int k = 0; k < seats.size(); k++) {
      List<Access.Denial> why = seats.denials(k);
      BitSet keptOutBy = why.isEmpty() ? NOTHING : new BitSet();
      for (Access.Denial denial : why) {
        keptOutBy.set(
            add(
                switch (denial) {
                  case Access.Denial.Promised(Guarantee guarantee) ->
                      new Member.Promise(guarantee.name());
                  case Access.Denial.OffMenu(var menu) -> new Member.OnMenu(menu.name());
                  case Access.Denial.Unlisted _ -> new Member.Listed();
                }));
      }
      denials.add(keptOutBy);
    }
    OptionalInt promise =
        seats
            .guarantee()
            .map(it -> OptionalInt.of(add(new Member.Promise(it.name()))))
            .orElse(OptionalInt.empty());
    return new KindKey(denials, promise);
  }

  public District district() {
    return district;
  }

  public Policy policy() {
    return policy;
  }

  /** The problem with every seat of the own grade open; its rows are those that members name. */
  public AssignmentProblem problem() {
    return problem;
  }

  /** All members: rules, seats, placement, access, families. */
  public List<Member> members() {
    return List.copyOf(members);
  }

  /** Index of {@code member}; empty where nothing of the kind is demanded. */
  public OptionalInt find(Member member) {
    Integer index = indexOf.get(member);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** Every member as a set of indices. */
  public BitSet all() {
    BitSet all = new BitSet();
    all.set(0, members.size());
    return all;
  }

  public List<Cohort> cohorts() {
    return cohorts;
  }

  /** The students in a pair, ascending. */
  public List<Sibling> siblings() {
    return List.copyOf(siblings);
  }

  /** The pairs of hard family rules. */
  public List<FamilyPairs.Pair> pairs() {
    return pairs;
  }

  /** The parts that share no member but those of placement and access. */
  public Partition partition() {
    return partition;
  }

  /** Names of hard rules that are no members: fairness and spread. */
  public List<String> beyondLinear() {
    List<String> names = new ArrayList<>();
    problem.rules().stream()
        .filter(rule -> rule.isHard() && !rule.shape().isLinear())
        .map(TableRule::name)
        .distinct()
        .forEach(names::add);
    policy.fairness().stream()
        .filter(rule -> rule.enforcement() instanceof Enforcement.Hard)
        .map(FairnessRule::name)
        .forEach(names::add);
    return names;
  }

  /** The hard balance rule of this name. */
  public BalanceRule rule(String name) {
    return policy.balance().stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("There is no rule \"%s\".".formatted(name)));
  }

  /** The band that {@code bound} is a side of. */
  public Band band(Member.Bound bound) {
    return Objects.requireNonNull(
        bands.computeIfAbsent(bound.rule(), this::bandsByPlace).get(bound.place()));
  }

  private Map<String, Band> bandsByPlace(String name) {
    BalanceRule rule = rule(name);
    List<Place> places = rule.places(district);
    List<Band> ofPlaces =
        ((BalanceForm.Bounded) rule.form()).bands(district, places, rule.tolerance());
    Map<String, Band> byPlace = new HashMap<>();
    for (int k = 0; k < places.size(); k++) {
      byPlace.put(places.get(k).name(), ofPlaces.get(k));
    }
    return byPlace;
  }

  /**
   * The problem with these members alone, for one part of it.
   *
   * @param bands other bounds for rows
   */
  public AssignmentProblem loosened(int part, BitSet inForce, Map<Integer, Band> bands) {
    Loosening.Builder loosening = new Loosening.Builder().bands(bands);
    for (int index = 0; index < problem.rules().size(); index++) {
      TableRule rule = problem.rules().get(index);
      if (!rule.isHard() || !rule.shape().isLinear() || partition.ofRule(index) != part) {
        loosening.rule(index);
      }
    }
    for (int k = inForce.nextClearBit(0); k < members.size(); k = inForce.nextClearBit(k + 1)) {
      switch (members.get(k)) {
        case Member.Bound(_, _, int row, Member.Side side) -> {
          switch (side) {
            case LOWER -> loosening.lower(row);
            case UPPER -> loosening.upper(row);
          }
        }
        case Member.Tests(_, _, int index) -> loosening.rule(index);
        case Member.Blocks(_, _, int index) -> loosening.rule(index);
        case Member.Seats(int program) -> loosening.seats(program);
        case Member.EveryonePlaced _,
            Member.Promise _,
            Member.OnMenu _,
            Member.Listed _,
            Member.Together _ -> {}
      }
    }
    return problem.loosened(loosening.build());
  }
}
