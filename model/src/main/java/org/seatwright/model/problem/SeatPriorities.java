package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.LotteryNumbers;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.SetAside;

/**
 * Who goes before whom at each program: what justified envy and the filling of set-asides rest on.
 * See {@link org.seatwright.model.audit.Fairness} for what counts as envy.
 *
 * <p>The types here are finer than those of the seat table: rules that are only reported tell
 * students apart too. Empty where no fairness rule counts.
 */
public final class SeatPriorities {
  static final SeatPriorities NONE =
      new SeatPriorities(new int[0], 0, new long[0], new int[0][], new boolean[0][][]);

  private final int[] typeOfStudent;
  private final int types;
  private final long[] orderOfOption;

  /** Seats of each block per program; empty where the program has no set-aside. */
  private final int[][] blockSizes;

  /** Whether the blocks of a program admit a type. Shape: programs × blocks × types. */
  private final boolean[][][] admits;

  private SeatPriorities(
      int[] typeOfStudent,
      int types,
      long[] orderOfOption,
      int[][] blockSizes,
      boolean[][][] admits) {
    this.typeOfStudent = typeOfStudent;
    this.types = types;
    this.orderOfOption = orderOfOption;
    this.blockSizes = blockSizes;
    this.admits = admits;
  }

  /** Cost: O(students × options × criteria of the classes). */
  static SeatPriorities of(
      District district, Policy policy, Options options, LotteryNumbers numbers) {
    if (policy.fairness().stream().noneMatch(it -> BalanceCompiler.counts(it.enforcement()))) {
      return NONE;
    }
    StudentTypes types =
        StudentTypes.of(
            district,
            policy.balance().stream()
                .map(BalanceRule::form)
                .flatMap(form -> form.tallies().stream())
                .toList(),
            policy.setAsides());
    int[] typeOfStudent = types.ofStudents();
    List<Optional<SetAside>> setAsideOf = SetAside.ofPrograms(policy.setAsides(), district);
    int[][] sizes = new int[setAsideOf.size()][];
    boolean[][][] admits = new boolean[setAsideOf.size()][][];
    Map<SetAside, boolean[][]> known = new LinkedHashMap<>();
    for (int p = 0; p < sizes.length; p++) {
      int seats = district.programs().get(p).seats();
      Optional<SetAside> setAside = setAsideOf.get(p);
      sizes[p] =
          setAside
              .map(it -> it.sizes(seats).stream().mapToInt(Integer::intValue).toArray())
              .orElseGet(() -> new int[0]);
      admits[p] =
          setAside
              .map(it -> known.computeIfAbsent(it, _ -> admissions(it, types)))
              .orElseGet(() -> new boolean[0][]);
    }
    return new SeatPriorities(
        typeOfStudent, types.count(), orders(district, policy, options, numbers), sizes, admits);
  }

  private static boolean[][] admissions(SetAside setAside, StudentTypes types) {
    List<boolean[]> admissions = new ArrayList<>();
    for (SetAside.Block block : setAside.blocks()) {
      boolean[] admits = new boolean[types.count()];
      if (block.of().isEmpty()) {
        Arrays.fill(admits, true);
      } else {
        long[] members = types.members(block.of().get());
        for (int t = 0; t < admits.length; t++) {
          admits[t] = members[t] == 1;
        }
      }
      admissions.add(admits);
    }
    return admissions.toArray(boolean[][]::new);
  }

  private static long[] orders(
      District district, Policy policy, Options options, LotteryNumbers numbers) {
    long[] orders = new long[options.program().length];
    int students = district.students().size();
    List<int[]> programsOf = new ArrayList<>();
    List<Priorities.Classes> classesOf = new ArrayList<>();
    for (int grade = 0; grade < district.gradePrograms().grades(); grade++) {
      programsOf.add(district.gradePrograms().programs(grade));
      classesOf.add(policy.priorities().about(district, programsOf.getLast()));
    }
    for (int i = 0; i < students; i++) {
      int grade = district.gradePrograms().gradeOf(i);
      Priorities.OfStudent classes = classesOf.get(grade).of(i);
      for (int o = options.first()[i]; o < options.first()[i + 1] - 1; o++) {
        int program = options.program()[o];
        long strict = classes.at(Arrays.binarySearch(programsOf.get(grade), program));
        orders[o] = strict * (students + 1L) + numbers.position(i, program);
      }
    }
    return orders;
  }

  /** The same for some students and programs alone; types keep their numbers. */
  SeatPriorities cut(int[] students, int[] programs, Options options) {
    return this == NONE
        ? NONE
        : new SeatPriorities(
            Gather.of(typeOfStudent, students),
            types,
            options.gather(orderOfOption, students),
            Arrays.stream(programs).mapToObj(p -> blockSizes[p]).toArray(int[][]::new),
            Arrays.stream(programs).mapToObj(p -> admits[p]).toArray(boolean[][][]::new));
  }

  /** The student's type: students of one type are told apart by no rule at all. */
  public int type(int student) {
    return typeOfStudent[student];
  }

  public int types() {
    return types;
  }

  /** Place of the option's student in the line for its program; smaller goes first. */
  public long order(int option) {
    return orderOfOption[option];
  }

  /** Number of blocks in {@code program}, 0 where it has no set-aside. */
  public int blocks(int program) {
    return blockSizes[program].length;
  }

  /** Seats of a block of {@code program}. */
  public int seats(int program, int block) {
    return blockSizes[program][block];
  }

  /** Whether a block of {@code program} is for {@code type} too. */
  public boolean admits(int program, int block, int type) {
    return admits[program][block][type];
  }
}
