package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.FairnessRule.Among;
import org.seatwright.model.policy.LotteryNumbers;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.SetAside;

/**
 * Counts the students with justified envy in a plan, from scratch; see {@link
 * org.seatwright.model.audit.Fairness} for what counts.
 *
 * <p>Cost: O(seats preferred × students seated there).
 */
public final class EnvyCount {
  /** How many students envy someone of their own type, and of another. */
  public record Envious(long sameType, long acrossTypes) {
    public long among(Among among) {
      return switch (among) {
        case SAME_TYPE -> sameType;
        case ACROSS_TYPES -> acrossTypes;
      };
    }
  }

  private record Swap(int type, int own, int otherType, int program) {}

  private final AssignmentProblem problem;
  private final int[] envyType;

  /** Priority class per option; shape: one per option. */
  private final int[] classOfOption;

  private final List<Optional<SetAside>> setAsideOf;
  private final LotteryNumbers numbers;

  /** Nothing is prepared where no fairness rule counts. */
  public EnvyCount(AssignmentProblem problem) {
    this.problem = problem;
    Policy policy = problem.policy();
    District district = problem.district();
    numbers = LotteryNumbers.of(district, policy);
    if (problem.fairness().isEmpty()) {
      envyType = new int[0];
      classOfOption = new int[0];
      setAsideOf = List.of();
      return;
    }
    envyType =
        StudentTypes.of(
                district,
                policy.balance().stream()
                    .map(BalanceRule::form)
                    .flatMap(form -> form.tallies().stream())
                    .toList(),
                policy.setAsides())
            .ofStudents();
    setAsideOf = SetAside.ofPrograms(policy.setAsides(), district);
    classOfOption = new int[problem.options()];
    Access access = new Access(district, policy);
    for (int i = 0; i < problem.students(); i++) {
      int[] programs = access.seats(i).programs();
      Priorities.OfStudent classes = policy.priorities().about(district, programs).of(i);
      for (int o = problem.firstOption(i); o < problem.lastOption(i); o++) {
        classOfOption[o] = classes.at(java.util.Arrays.binarySearch(programs, problem.program(o)));
      }
    }
  }

  /**
   * Counts.
   *
   * @param option the option of each student
   * @param table the seat table of these options; changed and restored on the way
   */
  public Envious of(int[] option, SeatTable table) {
    List<List<Integer>> seated = new ArrayList<>();
    List<Map<Integer, Integer>> blockOf = new ArrayList<>();
    for (int p = 0; p < problem.programs(); p++) {
      seated.add(new ArrayList<>());
    }
    for (int i = 0; i < option.length; i++) {
      if (problem.program(option[i]) != problem.unplaced()) {
        seated.get(problem.program(option[i])).add(i);
      }
    }
    for (int p = 0; p < problem.programs(); p++) {
      blockOf.add(blocks(p, seated.get(p), option));
    }
    Map<Swap, Boolean> allowed = new HashMap<>();
    long same = 0;
    long across = 0;
    for (int i = 0; i < option.length; i++) {
      boolean enviesSame = false;
      boolean enviesOther = false;
      for (int o = problem.firstOption(i); o < problem.lastOption(i); o++) {
        if (problem.rank(o) == 0 || !isPreferred(o, option[i])) {
          continue;
        }
        int program = problem.program(o);
        for (int other : seated.get(program)) {
          boolean sameType = envyType[i] == envyType[other];
          if (sameType ? !enviesSame : !enviesOther) {
            int block = blockOf.get(program).getOrDefault(other, -1);
            if (comesBefore(i, o, other, option[other], block)
                && maySit(other, problem.program(option[i]))
                && (sameType
                    || allowed.computeIfAbsent(
                        new Swap(
                            problem.type(i),
                            problem.program(option[i]),
                            problem.type(other),
                            program),
                        swap -> allow(table, swap)))) {
              enviesSame |= sameType;
              enviesOther |= !sameType;
            }
          }
        }
      }
      same += enviesSame ? 1 : 0;
      across += enviesOther ? 1 : 0;
    }
    return new Envious(same, across);
  }

  private boolean isPreferred(int wanted, int held) {
    return problem.rank(held) == 0 || problem.rank(wanted) < problem.rank(held);
  }

  /** Block of each student seated in a program with a set-aside, in the order blocks fill. */
  private Map<Integer, Integer> blocks(int program, List<Integer> seated, int[] option) {
    if (setAsideOf.get(program).isEmpty()) {
      return Map.of();
    }
    SetAside setAside = setAsideOf.get(program).get();
    List<Integer> waiting = new ArrayList<>(seated);
    waiting.sort(
        Comparator.comparingInt((Integer i) -> classOfOption[option[i]])
            .thenComparingInt(i -> numbers.position(i, program)));
    Map<Integer, Integer> blockOf = new HashMap<>();
    List<Integer> sizes = setAside.sizes(problem.seats(program));
    for (int b = 0; b < sizes.size(); b++) {
      int block = b;
      List<Integer> taken =
          waiting.stream().filter(i -> admits(setAside, block, i)).limit(sizes.get(b)).toList();
      taken.forEach(i -> blockOf.put(i, block));
      waiting.removeAll(taken);
    }
    return blockOf;
  }

  private boolean admits(SetAside setAside, int block, int student) {
    return setAside
        .blocks()
        .get(block)
        .of()
        .map(group -> group.matches(problem.district().students().get(student)))
        .orElse(true);
  }

  /**
   * Whether {@code student}, with {@code wanted}, goes before {@code other} in the other's seat.
   */
  private boolean comesBefore(int student, int wanted, int other, int held, int block) {
    int program = problem.program(wanted);
    if (block >= 0) {
      SetAside setAside = setAsideOf.get(program).orElseThrow();
      boolean admitted = admits(setAside, block, student);
      if (admitted != admits(setAside, block, other)) {
        return admitted;
      }
    }
    int order = Integer.compare(classOfOption[wanted], classOfOption[held]);
    return order != 0
        ? order < 0
        : numbers.position(student, program) < numbers.position(other, program);
  }

  private boolean maySit(int student, int program) {
    if (program == problem.unplaced()) {
      return !problem.mustSit(student);
    }
    for (int o = problem.firstOption(student); o < problem.lastOption(student); o++) {
      if (problem.program(o) == program) {
        return true;
      }
    }
    return false;
  }

  /** Whether no hard rule is missed by more once the two have changed places. */
  private boolean allow(SeatTable table, Swap swap) {
    long[] before = new long[problem.rules().size()];
    for (int r = 0; r < before.length; r++) {
      before[r] = table.missedOf(r);
    }
    exchange(table, swap.type(), swap.own(), swap.otherType(), swap.program());
    boolean holds = true;
    for (int r = 0; r < before.length; r++) {
      holds &= !problem.rules().get(r).isHard() || table.missedOf(r) <= before[r];
    }
    exchange(table, swap.otherType(), swap.own(), swap.type(), swap.program());
    return holds;
  }

  /** {@code type} goes from {@code own} to {@code program}, {@code other} the other way. */
  private static void exchange(SeatTable table, int type, int own, int other, int program) {
    table.remove(own, type);
    table.remove(program, other);
    table.add(program, type);
    table.add(own, other);
  }
}
