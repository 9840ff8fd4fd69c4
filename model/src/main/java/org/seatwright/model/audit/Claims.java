package org.seatwright.model.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.LotteryNumbers;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.SetAside;

/** Looks for seats that students prefer to their own and could have; see {@link Fairness}. */
final class Claims {
  /** A seat that no block holds, or a program without a set-aside. */
  private static final int OPEN = -1;

  private final District district;
  private final Policy policy;

  /** The programs where each student may sit; ascending indices. */
  private final int[][] allowedOf;

  private final boolean[] mustSit;
  private final Assignment plan;

  /** Who goes before whom at the programs of each grade. */
  private final List<Priorities.Classes> classes = new ArrayList<>();

  /** Priority class at each allowed program; no rows where there are no classes. */
  private final int[][] classesOf;

  private final HardRules rules;
  private final LotteryNumbers numbers;
  private final List<Optional<SetAside>> setAsideOf;

  /** The block in which each student sits. */
  private final int[] block;

  /** Seated students. Shape: program × group. */
  private final List<List<List<Integer>>> seated = new ArrayList<>();

  private final int[] free;

  private Claims(District district, Policy policy, Verdict verdict) {
    this.district = district;
    this.policy = policy;
    this.plan = verdict.plan();
    Access access = new Access(district, policy);
    for (int grade = 0; grade < district.gradePrograms().grades(); grade++) {
      classes.add(policy.priorities().about(district, district.gradePrograms().programs(grade)));
    }
    allowedOf = new int[plan.students()][];
    mustSit = new boolean[plan.students()];
    classesOf = new int[policy.priorities().classes().isEmpty() ? 0 : plan.students()][];
    IntStream.range(0, allowedOf.length).parallel().forEach(i -> look(i, access.seats(i)));
    rules = new HardRules(district, policy, verdict);
    numbers = LotteryNumbers.of(district, policy);
    setAsideOf = SetAside.ofPrograms(policy.setAsides(), district);
    block = new int[plan.students()];
    Arrays.fill(block, OPEN);
    free = district.programs().stream().mapToInt(program -> program.seats()).toArray();
    for (int p = 0; p < free.length; p++) {
      List<List<Integer>> groups = new ArrayList<>();
      for (int g = 0; g < rules.groups(); g++) {
        groups.add(new ArrayList<>());
      }
      seated.add(groups);
    }
    for (int i = 0; i < plan.students(); i++) {
      if (plan.placement(i) instanceof Placement.Placed(int program)) {
        seated.get(program).get(rules.group(i)).add(i);
        free[program]--;
      }
    }
    IntStream.range(0, free.length)
        .parallel()
        .forEach(program -> {
          fillBlocks(program);
          seated.get(program).forEach(group -> group.sort(worstFirst(program)));
        });
  }

  /** Notes where the student may sit and who goes before whom there. */
  private void look(int student, Access.Seats seats) {
    int[] places = seats.allowed().places();
    allowedOf[student] = Arrays.stream(places).map(seats::program).toArray();
    mustSit[student] = seats.mustSit();
    if (classesOf.length > 0) {
      Priorities.OfStudent own = classesOf(student);
      classesOf[student] = Arrays.stream(places).map(own::at).toArray();
    }
  }

  private Comparator<Integer> worstFirst(int program) {
    return Comparator.comparingInt((Integer i) -> priorityClass(i, program))
        .thenComparingInt(i -> numbers.position(i, program))
        .reversed();
  }

  /** Seats the program's students block by block, the best priority first. */
  private void fillBlocks(int program) {
    if (setAsideOf.get(program).isEmpty()) {
      return;
    }
    SetAside setAside = setAsideOf.get(program).get();
    List<Integer> waiting = new ArrayList<>();
    seated.get(program).forEach(waiting::addAll);
    waiting.sort(worstFirst(program).reversed());
    List<Integer> sizes = setAside.sizes(district.programs().get(program).seats());
    for (int b = 0; b < sizes.size(); b++) {
      int left = sizes.get(b);
      for (int i : List.copyOf(waiting)) {
        if (left > 0 && admits(setAside, b, i)) {
          block[i] = b;
          left--;
          waiting.remove((Integer) i);
        }
      }
    }
  }

  private boolean admits(SetAside setAside, int b, int student) {
    Student who = district.students().get(student);
    return setAside.blocks().get(b).of().map(group -> group.matches(who)).orElse(true);
  }

  private int priorityClass(int student, int program) {
    if (classesOf.length == 0) {
      return 0;
    }
    int allowed = Arrays.binarySearch(allowedOf[student], program);
    if (allowed >= 0) {
      return classesOf[student][allowed];
    }
    int grade = district.gradePrograms().gradeOf(student);
    int k = Arrays.binarySearch(district.gradePrograms().programs(grade), program);
    // A seat in another grade is a violation of its own; nobody has priority there.
    return k < 0 ? policy.priorities().classes().size() : classesOf(student).at(k);
  }

  private Priorities.OfStudent classesOf(int student) {
    return classes.get(district.gradePrograms().gradeOf(student)).of(student);
  }

  static Fairness fairness(District district, Policy policy, Verdict verdict) {
    return new Claims(district, policy, verdict).fairness();
  }

  private Fairness fairness() {
    return IntStream.range(0, plan.students())
        .parallel()
        .mapToObj(this::fairness)
        .reduce(new Fairness(0, 0, 0, 0), Claims::plus);
  }

  private static Fairness plus(Fairness one, Fairness other) {
    return new Fairness(
        one.envyWithinGroups() + other.envyWithinGroups(),
        one.envyAcrossGroups() + other.envyAcrossGroups(),
        one.wasteTakeable() + other.wasteTakeable(),
        one.wasteKeptByRules() + other.wasteKeptByRules());
  }

  /** What one student adds to the figures. */
  private Fairness fairness(int i) {
    int preferred = preferred(i);
    boolean sameGroup = false;
    boolean otherGroup = false;
    boolean freeSeat = false;
    boolean canTake = false;
    for (int place = 0; place < preferred; place++) {
      int program = district.choices().program(i, place);
      if (!maySit(i, program)) {
        continue;
      }
      for (int g = 0; g < rules.groups(); g++) {
        if (g == rules.group(i)) {
          sameGroup = sameGroup || envies(i, program, g);
        } else {
          otherGroup = otherGroup || envies(i, program, g);
        }
      }
      if (free[program] > 0) {
        freeSeat = true;
        canTake = canTake || rules.allowMove(rules.group(i), seat(i), program);
      }
    }
    return new Fairness(
        sameGroup ? 1 : 0, otherGroup ? 1 : 0, canTake ? 1 : 0, freeSeat && !canTake ? 1 : 0);
  }

  /** How many programs at the head of the list the student prefers to the own placement. */
  private int preferred(int student) {
    int listed = district.choices().length(student);
    return switch (plan.placement(student)) {
      case Placement.Unplaced() -> listed;
      case Placement.Placed(int program) -> {
        OptionalInt rank = district.choices().findRank(student, program);
        yield rank.isPresent() ? rank.getAsInt() - 1 : listed;
      }
    };
  }

  private int seat(int student) {
    return switch (plan.placement(student)) {
      case Placement.Unplaced() -> HardRules.NOWHERE;
      case Placement.Placed(int program) -> program;
    };
  }

  /** Whether {@code student} justifiedly envies someone of {@code group} in {@code program}. */
  private boolean envies(int student, int program, int group) {
    int own = seat(student);
    boolean blocks = setAsideOf.get(program).isPresent();
    for (int other : seated.get(program).get(group)) {
      if (comesBefore(student, other, program)) {
        if (maySit(other, own)) {
          return rules.allowSwap(rules.group(student), own, group, program);
        }
      } else if (!blocks) {
        return false;
      }
    }
    return false;
  }

  /** Whether {@code student} goes before {@code other} in the seat the other holds. */
  private boolean comesBefore(int student, int other, int program) {
    if (block[other] != OPEN) {
      SetAside setAside = setAsideOf.get(program).orElseThrow();
      if (!admits(setAside, block[other], student)) {
        return false;
      }
    }
    int order = Integer.compare(priorityClass(student, program), priorityClass(other, program));
    return order != 0
        ? order < 0
        : numbers.position(student, program) < numbers.position(other, program);
  }

  private boolean maySit(int student, int program) {
    return program == HardRules.NOWHERE
        ? !mustSit[student]
        : Arrays.binarySearch(allowedOf[student], program) >= 0;
  }
}
