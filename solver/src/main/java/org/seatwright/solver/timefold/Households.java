package org.seatwright.solver.timefold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.seatwright.model.policy.FamilyRule.Together;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.DisjointSets;
import org.seatwright.model.problem.FamilyPairs;
import org.seatwright.model.problem.PlanTally;

/**
 * Students whom hard or soft rules want together, with the places where they could be: a household
 * is everyone linked by such pairs, a place a program or, where some rule asks for the school
 * alone, a school.
 */
final class Households {
  /** What an option costs its student. */
  @FunctionalInterface
  interface OptionCosts {
    double of(int student, int option);
  }

  /**
   * One household.
   *
   * @param members students, ascending
   * @param pairs who should be together
   * @param places the options there of each member; only places open to at least two
   */
  record Household(int[] members, List<FamilyPairs.Pair> pairs, List<int[][]> places) {}

  private final AssignmentProblem problem;
  private final ChainCost cost;
  private final List<Household> households = new ArrayList<>();
  private final boolean[] isMember;

  Households(AssignmentProblem problem, ChainCost cost) {
    this.problem = problem;
    this.cost = cost;
    this.isMember = new boolean[problem.students()];
    DisjointSets linked = new DisjointSets(problem.students());
    for (FamilyPairs.Pair pair : problem.pairs().all()) {
      linked.join(pair.first(), pair.second());
    }
    Map<Integer, List<FamilyPairs.Pair>> pairsOf = new LinkedHashMap<>();
    for (FamilyPairs.Pair pair : problem.pairs().all()) {
      pairsOf.computeIfAbsent(linked.leader(pair.first()), _ -> new ArrayList<>()).add(pair);
    }
    pairsOf.values().forEach(pairs -> households.add(household(pairs)));
  }

  private Household household(List<FamilyPairs.Pair> pairs) {
    int[] members =
        pairs.stream()
            .flatMapToInt(pair -> IntStream.of(pair.first(), pair.second()))
            .distinct()
            .sorted()
            .toArray();
    boolean bySchool = pairs.stream().anyMatch(pair -> pair.rule().together() == Together.SCHOOL);
    Map<Integer, int[][]> places = new TreeMap<>();
    for (int m = 0; m < members.length; m++) {
      isMember[members[m]] = true;
      for (int o = problem.firstOption(members[m]); o < problem.lastOption(members[m]); o++) {
        int program = problem.program(o);
        int place = bySchool ? problem.schoolOf(program) : program;
        int[][] there = places.computeIfAbsent(place, _ -> new int[members.length][0]);
        there[m] = Arrays.copyOf(there[m], there[m].length + 1);
        there[m][there[m].length - 1] = o;
      }
    }
    List<int[][]> shared =
        places.values().stream()
            .filter(there -> Arrays.stream(there).filter(list -> list.length > 0).count() > 1)
            .toList();
    return new Household(members, pairs, shared);
  }

  List<Household> all() {
    return households;
  }

  boolean isMember(int student) {
    return isMember[student];
  }

  /**
   * The options that are cheapest for the household together, being apart included: each member's
   * own cheapest, or all that can at one place, or nobody placed. Shape: one per member.
   */
  int[] cheapest(Household household, OptionCosts costs) {
    int[] members = household.members();
    int[] alone = new int[members.length];
    int[] none = new int[members.length];
    boolean mayStayOut = true;
    for (int m = 0; m < members.length; m++) {
      none[m] = problem.lastOption(members[m]);
      mayStayOut &= !problem.mustSit(members[m]);
      alone[m] = cheapestAlone(members[m], costs);
    }
    int[] best = alone;
    double least = cost(household, alone, costs);
    if (mayStayOut && cost(household, none, costs) < least) {
      best = none;
      least = cost(household, none, costs);
    }
    for (int[][] there : household.places()) {
      int[] options = at(there, household, alone, costs);
      double sum = cost(household, options, costs);
      if (sum < least) {
        least = sum;
        best = options;
      }
    }
    return best;
  }

  /** The members' cheapest options at a place; those who have none there take {@code otherwise}. */
  int[] at(int[][] there, Household household, int[] otherwise, OptionCosts costs) {
    int[] options = otherwise.clone();
    for (int m = 0; m < options.length; m++) {
      double least = Double.MAX_VALUE;
      for (int option : there[m]) {
        double own = costs.of(household.members()[m], option);
        if (own < least) {
          least = own;
          options[m] = option;
        }
      }
    }
    return options;
  }

  /** The move that gives the members these options. */
  static Chain chain(Household household, int[] options) {
    return new Chain(
        Arrays.stream(household.members()).boxed().toList(),
        Arrays.stream(options).boxed().toList());
  }

  private int cheapestAlone(int student, OptionCosts costs) {
    int last = problem.lastOption(student);
    int best = last;
    double least = problem.mustSit(student) ? Double.MAX_VALUE : costs.of(student, last);
    for (int o = problem.firstOption(student); o < last; o++) {
      double own = costs.of(student, o);
      if (own < least) {
        least = own;
        best = o;
      }
    }
    return best;
  }

  /** What the options cost the household, those who are apart included. */
  double cost(Household household, int[] options, OptionCosts costs) {
    double sum = 0;
    for (int m = 0; m < options.length; m++) {
      sum += costs.of(household.members()[m], options[m]);
    }
    for (FamilyPairs.Pair pair : household.pairs()) {
      int first = options[Arrays.binarySearch(household.members(), pair.first())];
      int second = options[Arrays.binarySearch(household.members(), pair.second())];
      if (PlanTally.isApart(problem, pair, first, second)) {
        sum += cost.inPoints(pair);
      }
    }
    return sum;
  }
}
