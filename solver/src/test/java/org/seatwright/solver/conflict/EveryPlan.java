package org.seatwright.solver.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.seatwright.model.conflict.Member;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.FamilyRule;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;

/**
 * Every way to seat the students of a small district in programs of their grades, each with the
 * members it breaks, reckoned student by student from district and policy alone.
 */
final class EveryPlan {
  private final District district;
  private final Policy policy;
  private final Access access;
  private final List<Member> members;
  private final List<int[]> plans = new ArrayList<>();
  private final List<Set<Member>> broken = new ArrayList<>();
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Map<String, List<Band>> bands = new HashMap<>();

  EveryPlan(District district, Policy policy, List<Member> members) {
    this.district = district;
    this.policy = policy;
    this.members = members;
    access = new Access(district, policy);
    for (BalanceRule rule : policy.balance()) {
      places.put(rule.name(), rule.places(district));
      if (rule.form() instanceof BalanceForm.Bounded bounded) {
        bands.put(rule.name(), bounded.bands(district, places.get(rule.name()), rule.tolerance()));
      }
    }
    place(new int[district.students().size()], 0);
  }

  private void place(int[] plan, int student) {
    if (student == plan.length) {
      plans.add(plan.clone());
      broken.add(broken(plan));
      return;
    }
    plan[student] = -1;
    place(plan, student + 1);
    for (int program : access.seats(student).programs()) {
      plan[student] = program;
      place(plan, student + 1);
    }
  }

  /** True where some plan keeps all of {@code kept}. */
  boolean isPossible(Set<Member> kept) {
    return broken.stream().anyMatch(those -> those.stream().noneMatch(kept::contains));
  }

  /** True where some plan breaks nothing but what {@code mayBreak} lets it. */
  boolean isPossibleBut(Predicate<Member> mayBreak) {
    return broken.stream().anyMatch(those -> those.stream().allMatch(mayBreak));
  }

  /** The fewest students beyond the seats of these programs, of plans that break nothing else. */
  OptionalLong fewestSeats(IntPredicate among) {
    return least(
        member -> member instanceof Member.Seats(int program) && among.test(program),
        plan ->
            IntStream.range(0, district.programs().size())
                .mapToLong(p -> missed(plan, List.of(new Member.Seats(p))))
                .sum());
  }

  /** The fewest students without a seat of plans that break nothing but that everyone has one. */
  OptionalLong fewestUnplaced() {
    return least(Member.EveryonePlaced.class::isInstance, plan -> filled(plan, -1));
  }

  /** The least by which {@code together} are missed, added up, by plans that keep {@code kept}. */
  long leastMissed(Set<Member> kept, List<Member> together) {
    return least(member -> !kept.contains(member), plan -> missed(plan, together)).orElseThrow();
  }

  private OptionalLong least(Predicate<Member> mayBreak, ToLongFunction<int[]> cost) {
    return IntStream.range(0, plans.size())
        .filter(k -> broken.get(k).stream().allMatch(mayBreak))
        .mapToLong(k -> cost.applyAsLong(plans.get(k)))
        .min();
  }

  /** By how much the plan misses members of one kind, added up. */
  private long missed(int[] plan, List<Member> together) {
    long n = 0;
    long b = 0;
    long low = 0;
    long high = 0;
    for (Member member : together) {
      switch (member) {
        case Member.Bound(String rule, String place, _, _) -> {
          int k = place(rule, place);
          BalanceForm.Bounded form = (BalanceForm.Bounded) rule(rule).form();
          long[] counted = counted(plan, places.get(rule).get(k), form.tally());
          n += counted[0];
          b += counted[1];
          switch (bands.get(rule).get(k)) {
            case Band.Fixed count -> {
              low += count.low();
              high += count.high();
            }
            case Band.PerStudent share -> {
              low = share.lower(b);
              high = share.upper(b);
            }
          }
        }
        case Member.Seats(int program) -> {
          n += filled(plan, program);
          high += district.programs().get(program).seats();
        }
        case Member.EveryonePlaced() -> n += filled(plan, -1);
        case Member.Tests _,
            Member.Blocks _,
            Member.Promise _,
            Member.OnMenu _,
            Member.Listed _,
            Member.Together _ ->
            throw new IllegalArgumentException(member.toString());
      }
    }
    boolean isLower =
        together.getFirst() instanceof Member.Bound bound && bound.side() == Member.Side.LOWER;
    return Math.max(0, isLower ? low - n : n - high);
  }

  private static int filled(int[] plan, int program) {
    int filled = 0;
    for (int at : plan) {
      filled += at == program ? 1 : 0;
    }
    return filled;
  }

  private Set<Member> broken(int[] plan) {
    Set<Member> found = new HashSet<>();
    for (Member member : members) {
      if (breaks(plan, member)) {
        found.add(member);
      }
    }
    return found;
  }

  private boolean breaks(int[] plan, Member member) {
    return switch (member) {
      case Member.Bound(String rule, String place, _, Member.Side side) -> {
        int k = place(rule, place);
        BalanceForm.Bounded form = (BalanceForm.Bounded) rule(rule).form();
        long[] counted = counted(plan, places.get(rule).get(k), form.tally());
        Band band = bands.get(rule).get(k);
        yield side == Member.Side.LOWER
            ? counted[0] < band.lower(counted[1])
            : counted[0] > band.upper(counted[1]);
      }
      case Member.Tests(String rule, String place, _) ->
          !holds(plan, rule(rule), rule(rule).form(), place(rule, place));
      case Member.Blocks(String setAside, int program, _) -> lacksBlock(plan, setAside, program);
      case Member.Seats(int program) ->
          filled(plan, program) > district.programs().get(program).seats();
      case Member.EveryonePlaced() -> filled(plan, -1) > 0;
      case Member.Promise(String guarantee) ->
          anyStudent(i ->
              access.seats(i).guarantee().filter(it -> it.name().equals(guarantee)).isPresent()
                  && (plan[i] == -1
                      || denials(i, plan[i]).stream()
                          .anyMatch(Access.Denial.Promised.class::isInstance)));
      case Member.OnMenu(String menu) ->
          anyStudent(i ->
              plan[i] != -1
                  && denials(i, plan[i]).stream()
                      .anyMatch(it ->
                          it instanceof Access.Denial.OffMenu(var off) && off.name().equals(menu)));
      case Member.Listed() ->
          anyStudent(i ->
              plan[i] != -1
                  && denials(i, plan[i]).stream()
                      .anyMatch(Access.Denial.Unlisted.class::isInstance));
      case Member.Together(String family) -> isApart(plan, family);
    };
  }

  private boolean anyStudent(IntPredicate test) {
    return IntStream.range(0, district.students().size()).anyMatch(test);
  }

  private List<Access.Denial> denials(int student, int program) {
    Access.Seats seats = access.seats(student);
    return seats.denials(seats.indexOf(program));
  }

  private BalanceRule rule(String name) {
    return policy.balance().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private int place(String rule, String name) {
    List<Place> all = places.get(rule);
    for (int k = 0; k < all.size(); k++) {
      if (all.get(k).name().equals(name)) {
        return k;
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** N and B of a place. */
  private long[] counted(int[] plan, Place place, Tally tally) {
    long[] counted = new long[2];
    for (int i = 0; i < plan.length; i++) {
      if (place.programs().contains(plan[i])) {
        counted[0] += tally.weight(district.students().get(i).attributes());
        counted[1] += tally.base(district.students().get(i).attributes());
      }
    }
    district
        .enrolled()
        .forEach(group -> {
          if (place.programs().contains(district.findProgram(group.program()).orElseThrow())
              && group.students() > 0) {
            counted[0] += group.students() * tally.weight(group.attributes());
            counted[1] += group.students() * tally.base(group.attributes());
          }
        });
    return counted;
  }

  private boolean holds(int[] plan, BalanceRule rule, BalanceForm form, int k) {
    return switch (form) {
      case BalanceForm.Bounded bounded -> {
        Place place = places.get(rule.name()).get(k);
        long[] counted = counted(plan, place, bounded.tally());
        Band band = bounded.bands(district, places.get(rule.name()), rule.tolerance()).get(k);
        yield band.missed(counted[0], counted[1]) == 0;
      }
      case BalanceForm.AtLeast(int holding, List<BalanceForm> tests) ->
          tests.stream().filter(test -> holds(plan, rule, test, k)).count() >= holding;
      case BalanceForm.Spread _ -> throw new IllegalArgumentException("A spread is no member.");
    };
  }

  /** Whether the set-aside leaves students of the program without a seat of a block. */
  private boolean lacksBlock(int[] plan, String setAside, int program) {
    SetAside of =
        policy.setAsides().stream()
            .filter(it -> it.name().equals(setAside))
            .findFirst()
            .orElseThrow();
    List<Integer> left = new ArrayList<>(of.sizes(district.programs().get(program).seats()));
    left.add(district.programs().get(program).seats() - left.stream().mapToInt(it -> it).sum());
    List<Integer> seated = new ArrayList<>();
    for (int i = 0; i < plan.length; i++) {
      if (plan[i] == program) {
        seated.add(i);
      }
    }
    return !canSeat(of, left, seated, 0);
  }

  private boolean canSeat(SetAside of, List<Integer> left, List<Integer> seated, int next) {
    if (next == seated.size()) {
      return true;
    }
    for (int b = 0; b < left.size(); b++) {
      boolean admits =
          b == of.blocks().size()
              || of.blocks().get(b).of().isEmpty()
              || of.blocks().get(b).of().get().matches(district.students().get(seated.get(next)));
      if (admits && left.get(b) > 0) {
        left.set(b, left.get(b) - 1);
        boolean can = canSeat(of, left, seated, next + 1);
        left.set(b, left.get(b) + 1);
        if (can) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether two children who could be together are not. */
  private boolean isApart(int[] plan, String family) {
    FamilyRule rule =
        policy.families().stream().filter(it -> it.name().equals(family)).findFirst().orElseThrow();
    for (List<Integer> household : rule.households(district)) {
      for (int a : household) {
        for (int b : household) {
          if (a < b && shareAPlace(rule, a, b) && place(rule, plan[a]) != place(rule, plan[b])) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private int place(FamilyRule rule, int program) {
    return switch (rule.together()) {
      case PROGRAM -> program;
      case SCHOOL -> program == -1 ? -1 : district.schoolOf(program);
    };
  }

  private boolean shareAPlace(FamilyRule rule, int a, int b) {
    return open(a).stream()
        .anyMatch(one -> open(b).stream().anyMatch(it -> place(rule, it) == place(rule, one)));
  }

  private List<Integer> open(int student) {
    Access.Seats seats = access.seats(student);
    List<Integer> open = new ArrayList<>();
    for (int k = 0; k < seats.size(); k++) {
      if (seats.allows(k)) {
        open.add(seats.program(k));
      }
    }
    return open;
  }
}
