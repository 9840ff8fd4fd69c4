package org.seatwright.solver.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Diagnosis;
import org.seatwright.model.conflict.Member;
import org.seatwright.model.conflict.MinimalConflict;
import org.seatwright.model.conflict.Reckoned;
import org.seatwright.model.conflict.Repair;
import org.seatwright.model.conflict.Repaired;
import org.seatwright.model.conflict.Widening;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.BruteForce;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.mip.WholePrograms;

/**
 * Conflicts and repairs of drawn districts, held against every plan there is. {@code
 * -Dseatwright.conflicts=500} looks into more of them.
 */
@Execution(ExecutionMode.CONCURRENT)
class DrawnConflictsTest {
  private static final int STUDENTS = 4;
  private static final int INFEASIBLE = Integer.getInteger("seatwright.conflicts", 40);

  /** Nearer to a width than any other that so few students may need. */
  private static final Fraction LITTLE = Fraction.of(1, 1_000_000_000);

  /** More than any rule can use. */
  private static final Fraction WIDEST = Fraction.of(1_000_000, 1);

  @Test
  void everyConflictIsMinimalAndEveryRepairIsTheLeastOfItsKind() {
    int infeasible = 0;
    for (long seed = 1; infeasible < INFEASIBLE; seed++) {
      infeasible += looksInto(seed) ? 1 : 0;
    }
  }

  @Test
  void whatIsImpossibleInOneGradeWithFewerMembersIsNoLargerConflictInAnother() {
    assertThat(looksInto(758)).isTrue();
  }

  /** True where the district of {@code seed} has no plan. */
  static boolean looksInto(long seed) {
    RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
    Policy policy = linear(drawn.policy());
    District district = drawn.district();
    long missed = BruteForce.best(district, policy).missed();
    DiagnosisSearch search =
        new DiagnosisSearch(
            district,
            policy,
            new WholePrograms(SolverName.SCIP),
            new WholePrograms(SolverName.CP_SAT),
            () -> Double.POSITIVE_INFINITY,
            new StopSignal());
    Diagnosis diagnosis = search.search();
    if (missed == 0) {
      assertThat(diagnosis).as("seed %d", seed).isEqualTo(new Diagnosis.Possible());
      return false;
    }
    assertThat(diagnosis).as("seed %d", seed).isInstanceOf(Diagnosis.Impossible.class);
    Diagnosis.Impossible impossible = (Diagnosis.Impossible) diagnosis;
    EveryPlan plans = new EveryPlan(district, policy, search.demands().members());
    for (MinimalConflict conflict : impossible.conflicts()) {
      assertThat(conflict.isMinimal()).as("seed %d", seed).isTrue();
      assertIsMinimal(seed, plans, conflict);
      assertMissed(seed, plans, conflict, search.demands());
    }
    assertFindsAll(seed, plans, search.demands(), impossible.repairs());
    for (Reckoned reckoned : impossible.repairs()) {
      assertDoes(seed, new Repaired(district, policy), reckoned);
      assertIsLeast(seed, plans, new Repaired(district, policy), reckoned, missed);
    }
    assertThat(impossible.unfinished()).as("seed %d", seed).isEmpty();
    return true;
  }

  /** The policy with the rules that a program can say. */
  static Policy linear(Policy policy) {
    List<BalanceRule> balance =
        policy.balance().stream()
            .filter(rule -> !(rule.form() instanceof BalanceForm.Spread))
            .toList();
    return policy.toBuilder().balance(balance).fairness(List.of()).build();
  }

  private static void assertIsMinimal(long seed, EveryPlan plans, MinimalConflict conflict) {
    Set<Member> members = new HashSet<>(conflict.members());
    assertThat(plans.isPossible(members)).as("seed %d: %s", seed, members).isFalse();
    for (Member member : conflict.members()) {
      Set<Member> others = new HashSet<>(members);
      others.remove(member);
      assertThat(plans.isPossible(others))
          .as("seed %d: %s without %s", seed, members, member)
          .isTrue();
    }
  }

  private static void assertMissed(
      long seed, EveryPlan plans, MinimalConflict conflict, Demands demands) {
    for (MinimalConflict.Shortfall shortfall : conflict.shortfalls()) {
      Set<Member> others = new HashSet<>(conflict.members());
      shortfall.members().forEach(others::remove);
      long least = plans.leastMissed(others, shortfall.members());
      if (demands.partition().count() == 1) {
        assertThat(shortfall.missed()).as("seed %d: %s", seed, shortfall).isEqualTo(least);
      } else {
        assertThat(shortfall.missed()).as("seed %d: %s", seed, shortfall).isBetween(1L, least);
      }
    }
  }

  /** A repair of each kind is found where brute force says that there is one. */
  private static void assertFindsAll(
      long seed, EveryPlan plans, Demands demands, List<Reckoned> repairs) {
    List<Repair> found = repairs.stream().map(Reckoned::repair).toList();
    if (plans.fewestUnplaced().isPresent()) {
      assertThat(found).as("seed %d", seed).hasAtLeastOneElementOfType(Repair.LeaveUnplaced.class);
    }
    for (BalanceRule rule : demands.policy().balance()) {
      boolean helps =
          plans.isPossibleBut(
              member -> member instanceof Member.Bound bound && bound.rule().equals(rule.name()));
      if (helps) {
        assertThat(found)
            .as("seed %d: %s", seed, rule.name())
            .anyMatch(it -> isAbout(it, rule.name()));
      }
    }
    boolean areSeatsCertain =
        repairs.stream().noneMatch(it -> it.repair() instanceof Repair.AddSeats && !it.isLeast());
    OptionalLong seats = plans.fewestSeats(_ -> true);
    OptionalLong least =
        found.stream()
            .filter(Repair.AddSeats.class::isInstance)
            .mapToLong(it -> ((Repair.AddSeats) it).total())
            .min();
    if (seats.isPresent() && areSeatsCertain && least.isPresent()) {
      assertThat(least).as("seed %d", seed).isEqualTo(seats);
    }
    assertThat(found).as("seed %d", seed).isNotEmpty();
  }

  private static boolean isAbout(Repair repair, String rule) {
    return switch (repair) {
      case Repair.Widen(String widened, _) -> widened.equals(rule);
      case Repair.GiveUp(Member.Bound bound) -> bound.rule().equals(rule);
      case Repair.GiveUp _, Repair.AddSeats _, Repair.LeaveUnplaced _, Repair.Together _ -> false;
    };
  }

  private static void assertDoes(long seed, Repaired before, Reckoned reckoned) {
    Repaired after = before.after(reckoned.repair());
    assertThat(BruteForce.best(after.district(), after.policy()).missed())
        .as("seed %d: %s", seed, reckoned)
        .isZero();
  }

  private static void assertIsLeast(
      long seed, EveryPlan plans, Repaired before, Reckoned reckoned, long missed) {
    switch (reckoned.repair()) {
      case Repair.Widen(String rule, Fraction by) -> {
        boolean forgives =
            Widening.of(Demands.of(before.district(), before.policy()), rule).forgives();
        Fraction less = by.minus(forgives ? Fraction.of(1, 1000) : LITTLE);
        if (reckoned.isLeast() && less.compareTo(Fraction.ZERO) > 0) {
          Repaired narrower = before.after(new Repair.Widen(rule, less));
          assertThat(BruteForce.best(narrower.district(), narrower.policy()).missed())
              .as("seed %d: %s", seed, reckoned)
              .isPositive();
        }
      }
      case Repair.AddSeats added -> {
        if (reckoned.isLeast()) {
          Set<SchoolId> schools = new HashSet<>();
          List<Program> programs = before.district().programs();
          added.seats().keySet().forEach(p -> schools.add(programs.get(p).school()));
          OptionalLong least =
              plans.fewestSeats(
                  p -> schools.size() > 1 || schools.contains(programs.get(p).school()));
          assertThat(least).as("seed %d: %s", seed, reckoned).hasValue(added.total());
        }
      }
      case Repair.LeaveUnplaced(long students) ->
          assertThat(plans.fewestUnplaced()).as("seed %d: %s", seed, reckoned).hasValue(students);
      case Repair.GiveUp(Member member) -> {
        if (member instanceof Member.Bound bound) {
          Repaired widest = before.after(new Repair.Widen(bound.rule(), WIDEST));
          assertThat(BruteForce.best(widest.district(), widest.policy()).missed())
              .as("seed %d: %s", seed, reckoned)
              .isPositive();
        }
      }
      case Repair.Together(_, long students) ->
          assertThat(students)
              .as("seed %d: %s", seed, reckoned)
              .isBetween(missed, reckoned.isLeast() ? missed : Long.MAX_VALUE);
    }
  }
}
