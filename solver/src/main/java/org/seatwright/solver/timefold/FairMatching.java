package org.seatwright.solver.timefold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.SeatPriorities;

/**
 * Gives the seats that each type holds to those of the type who come first: deferred acceptance in
 * which students propose (Gale and Shapley, Amer. Math. Monthly 69, 1962), so that nobody envies
 * one of the own type and, among all such plans, everyone fares best.
 *
 * <p>How many of a type sit in each program does not change. Students who must sit and whom every
 * program turns away keep their seats, and with them the others make do. Cost: O(options of the
 * students × log seats).
 */
final class FairMatching {
  private static final int NOBODY = -1;

  private final AssignmentProblem problem;
  private final SeatPriorities priorities;

  /** Each student's options: as ranked, then unlisted ones by cost, then none. */
  private final int[] preferred;

  /** Students of one type and grade: nobody else competes with them for the type's seats. */
  private final List<int[]> groups = new ArrayList<>();

  private final int[] groupOf;
  private final int[] studentOf;
  private final int[] seats;
  private final int[][] accepted;
  private final int[] acceptedCount;
  private final int[] next;

  private FairMatching(AssignmentProblem problem, ChainCost cost) {
    this.problem = problem;
    this.priorities = problem.priorities();
    this.preferred = new int[problem.options()];
    this.studentOf = new int[problem.options()];
    for (int i = 0; i < problem.students(); i++) {
      listPreferred(i, cost);
    }
    this.groupOf = new int[problem.students()];
    group();
    this.seats = new int[problem.programs()];
    this.accepted = new int[problem.programs()][4];
    this.acceptedCount = new int[problem.programs()];
    this.next = new int[problem.students()];
  }

  /** Empty where no fairness rule counts. */
  static Optional<FairMatching> find(AssignmentProblem problem, ChainCost cost) {
    return problem.fairness().isEmpty()
        ? Optional.empty()
        : Optional.of(new FairMatching(problem, cost));
  }

  private void listPreferred(int student, ChainCost cost) {
    int first = problem.firstOption(student);
    int last = problem.lastOption(student);
    int unlisted = first;
    while (unlisted < last && problem.rank(unlisted) > 0) {
      unlisted++;
    }
    int[] byCost =
        IntStream.range(unlisted, last)
            .boxed()
            .sorted(Comparator.comparingLong(o -> cost.of(student, o)))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int o = first; o <= last; o++) {
      preferred[o] = o < unlisted || o == last ? o : byCost[o - unlisted];
      studentOf[o] = student;
    }
  }

  private void group() {
    Map<Integer, Map<Integer, List<Integer>>> students = new LinkedHashMap<>();
    for (int i = 0; i < problem.students(); i++) {
      students
          .computeIfAbsent(priorities.type(i), _ -> new LinkedHashMap<>())
          .computeIfAbsent(problem.grade(i), _ -> new ArrayList<>())
          .add(i);
    }
    for (Map<Integer, List<Integer>> byGrade : students.values()) {
      for (List<Integer> group : byGrade.values()) {
        group.forEach(i -> groupOf[i] = groups.size());
        groups.add(group.stream().mapToInt(Integer::intValue).toArray());
      }
    }
  }

  /** The moves after which nobody of any type envies one of the own type. */
  Chain all(Seating seating) {
    BitSet all = new BitSet();
    all.set(0, groups.size());
    return rematch(seating, all);
  }

  /** The same for the types and grades of these students alone. */
  Chain around(Seating seating, List<Integer> students) {
    BitSet touched = new BitSet();
    students.forEach(student -> touched.set(groupOf[student]));
    return rematch(seating, touched);
  }

  private Chain rematch(Seating seating, BitSet touched) {
    List<Integer> students = new ArrayList<>();
    List<Integer> options = new ArrayList<>();
    for (int g = touched.nextSetBit(0); g >= 0; g = touched.nextSetBit(g + 1)) {
      int[] matched = match(seating, groups.get(g));
      for (int k = 0; k < matched.length; k++) {
        int student = groups.get(g)[k];
        if (matched[k] != seating.option(student)) {
          students.add(student);
          options.add(matched[k]);
        }
      }
    }
    return new Chain(students, options);
  }

  /** The option of each student of the group, those who cannot be turned away where they sit. */
  private int[] match(Seating seating, int[] group) {
    boolean[] stays = new boolean[group.length];
    while (true) {
      int[] matched = propose(seating, group, stays);
      boolean isSettled = true;
      for (int k = 0; k < group.length; k++) {
        int last = problem.lastOption(group[k]);
        if (matched[k] == last && problem.mustSit(group[k]) && seating.option(group[k]) != last) {
          stays[k] = true;
          isSettled = false;
        }
      }
      if (isSettled) {
        return matched;
      }
    }
  }

  private int[] propose(Seating seating, int[] group, boolean[] stays) {
    int[] matched = new int[group.length];
    for (int k = 0; k < group.length; k++) {
      matched[k] = stays[k] ? seating.option(group[k]) : problem.lastOption(group[k]);
      next[group[k]] = problem.firstOption(group[k]);
      int program = seating.program(group[k]);
      if (program != problem.unplaced() && !stays[k]) {
        seats[program]++;
      }
    }
    for (int k = 0; k < group.length; k++) {
      int student = stays[k] ? NOBODY : group[k];
      while (student != NOBODY) {
        student = proposeNext(student);
      }
    }
    for (int k = 0; k < group.length; k++) {
      for (int o = problem.firstOption(group[k]); o < problem.lastOption(group[k]); o++) {
        int program = problem.program(o);
        for (int a = 0; a < acceptedCount[program]; a++) {
          int option = accepted[program][a];
          int at = Arrays.binarySearch(group, studentOf[option]);
          matched[at] = option;
        }
        acceptedCount[program] = 0;
        seats[program] = 0;
      }
    }
    return matched;
  }

  /** The student asks the next program; returns who is turned away by that, if anyone is. */
  private int proposeNext(int student) {
    int option = preferred[next[student]++];
    if (option == problem.lastOption(student)) {
      return NOBODY;
    }
    int program = problem.program(option);
    if (acceptedCount[program] < seats[program]) {
      accept(program, option);
      return NOBODY;
    }
    if (seats[program] == 0 || priorities.order(accepted[program][0]) < priorities.order(option)) {
      return student;
    }
    int refused = studentOf[accepted[program][0]];
    accepted[program][0] = option;
    sink(program);
    return refused;
  }

  /** Accepted options are a heap with the last in line on top. */
  private void accept(int program, int option) {
    int at = acceptedCount[program]++;
    if (at == accepted[program].length) {
      accepted[program] = Arrays.copyOf(accepted[program], 2 * at);
    }
    accepted[program][at] = option;
    while (at > 0 && isBehind(program, at, (at - 1) / 2)) {
      exchange(program, at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void sink(int program) {
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child >= acceptedCount[program]) {
        return;
      }
      if (child + 1 < acceptedCount[program] && isBehind(program, child + 1, child)) {
        child++;
      }
      if (!isBehind(program, child, at)) {
        return;
      }
      exchange(program, child, at);
      at = child;
    }
  }

  private boolean isBehind(int program, int a, int b) {
    return priorities.order(accepted[program][a]) > priorities.order(accepted[program][b]);
  }

  private void exchange(int program, int a, int b) {
    int option = accepted[program][a];
    accepted[program][a] = accepted[program][b];
    accepted[program][b] = option;
  }
}
