package org.seatwright.solver.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.DisjointSets;
import org.seatwright.model.problem.FamilyPairs;
import org.seatwright.model.problem.PlanTally;
import org.seatwright.solver.linear.Goal;

/**
 * Students whom rules want together, priced as one: every joint choice of a household is listed
 * once, with what being apart costs it.
 *
 * <p>A household of more joint choices than {@link #MOST_CHOICES} is taken apart: its children are
 * priced alone, which bounds from below all the same. Cost: O(joint choices) memory.
 */
final class Households {
  private static final int MOST_CHOICES = 20_000;

  private final AssignmentProblem problem;
  private final Goal goal;
  private final LevelCosts costs;
  private final int[] householdOf;
  private final List<int[]> members = new ArrayList<>();

  /** Options of every joint choice of a household, one after another; shape: choices × members. */
  private final List<int[]> options = new ArrayList<>();

  /** What being apart costs each joint choice, in the units of the goal. */
  private final List<double[]> apartCost = new ArrayList<>();

  /** How many hard pairs each joint choice keeps apart. */
  private final List<int[]> apartHard = new ArrayList<>();

  Households(AssignmentProblem problem, Goal goal, LevelCosts costs) {
    this.problem = problem;
    this.goal = goal;
    this.costs = costs;
    this.householdOf = new int[problem.students()];
    Arrays.fill(householdOf, -1);
    List<FamilyPairs.Pair> counted = problem.pairs().all().stream().filter(this::counts).toList();
    for (List<FamilyPairs.Pair> linked : linked(counted)) {
      list(linked);
    }
  }

  private boolean counts(FamilyPairs.Pair pair) {
    return switch (pair.rule().enforcement()) {
      case Enforcement.Hard() -> true;
      case Enforcement.Soft _ -> goal.countsPoints();
      case Enforcement.Report() -> false;
    };
  }

  /** Pairs by the children they link, directly or through others. */
  private List<List<FamilyPairs.Pair>> linked(List<FamilyPairs.Pair> pairs) {
    DisjointSets linked = new DisjointSets(problem.students());
    for (FamilyPairs.Pair pair : pairs) {
      linked.join(pair.first(), pair.second());
    }
    TreeMap<Integer, List<FamilyPairs.Pair>> byLeader = new TreeMap<>();
    for (FamilyPairs.Pair pair : pairs) {
      byLeader.computeIfAbsent(linked.leader(pair.first()), _ -> new ArrayList<>()).add(pair);
    }
    return List.copyOf(byLeader.values());
  }

  private void list(List<FamilyPairs.Pair> pairs) {
    int[] of =
        pairs.stream()
            .flatMap(pair -> List.of(pair.first(), pair.second()).stream())
            .mapToInt(Integer::intValue)
            .distinct()
            .sorted()
            .toArray();
    Listing listing = new Listing(of, pairs);
    if (listing.list(0, 0, 0)) {
      for (int student : of) {
        householdOf[student] = members.size();
      }
      members.add(of);
      options.add(Arrays.copyOf(listing.options, listing.count * of.length));
      apartCost.add(Arrays.copyOf(listing.cost, listing.count));
      apartHard.add(Arrays.copyOf(listing.hard, listing.count));
    }
  }

  /** Lists the joint choices of one household. */
  private final class Listing {
    private final int[] students;
    private final List<FamilyPairs.Pair> pairs;
    private final int[] chosen;
    private int[] options;
    private double[] cost = new double[64];
    private int[] hard = new int[64];
    private int count;

    Listing(int[] students, List<FamilyPairs.Pair> pairs) {
      this.students = students;
      this.pairs = pairs;
      this.chosen = new int[students.length];
      this.options = new int[64 * students.length];
    }

    /** False where there are none, or more than may be listed. */
    boolean list(int member, double costSoFar, int hardSoFar) {
      if (member == students.length) {
        return add(costSoFar, hardSoFar);
      }
      int student = students[member];
      for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
        if (!costs.isAllowed(o)) {
          continue;
        }
        chosen[member] = o;
        double apart = 0;
        int apartHardPairs = 0;
        for (FamilyPairs.Pair pair : pairs) {
          int partner = pair.first() == student ? pair.second() : pair.first();
          boolean isLater = pair.first() != student && pair.second() != student;
          int at = isLater ? -1 : Arrays.binarySearch(students, partner);
          if (at >= 0 && at < member && isApart(pair, student, o, chosen[at])) {
            switch (pair.rule().enforcement()) {
              case Enforcement.Hard() -> apartHardPairs++;
              case Enforcement.Soft(long points) -> apart += goal.pointCost(points);
              case Enforcement.Report() -> {}
            }
          }
        }
        boolean isAllowed = apartHardPairs == 0 || goal.mayMiss();
        if (isAllowed
            && !list(
                member + 1,
                costSoFar + apart + apartHardPairs * goal.missCost(),
                hardSoFar + apartHardPairs)) {
          return false;
        }
      }
      return member > 0 || count > 0;
    }

    private boolean isApart(FamilyPairs.Pair pair, int student, int own, int others) {
      return pair.first() == student
          ? PlanTally.isApart(problem, pair, own, others)
          : PlanTally.isApart(problem, pair, others, own);
    }

    private boolean add(double apart, int apartHardPairs) {
      if (count == MOST_CHOICES) {
        return false;
      }
      if (count == cost.length) {
        cost = Arrays.copyOf(cost, 2 * count);
        hard = Arrays.copyOf(hard, 2 * count);
        options = Arrays.copyOf(options, 2 * options.length);
      }
      System.arraycopy(chosen, 0, options, count * chosen.length, chosen.length);
      cost[count] = apart;
      hard[count++] = apartHardPairs;
      return true;
    }
  }

  /** True where the student is priced together with others. */
  boolean isMember(int student) {
    return householdOf[student] >= 0;
  }

  /** Number of households. */
  int count() {
    return members.size();
  }

  /** The students of {@code household}, ascending. */
  int[] members(int household) {
    return members.get(household);
  }

  /** Number of joint choices of {@code household}, at least 1. */
  int choices(int household) {
    return apartCost.get(household).length;
  }

  /** The option of the {@code m}-th member in a joint choice. */
  int option(int household, int choice, int m) {
    return options.get(household)[choice * members.get(household).length + m];
  }

  /** What being apart costs a joint choice, hard pairs missed included, in units of the goal. */
  double apartCost(int household, int choice) {
    return apartCost.get(household)[choice];
  }

  /** The most that being apart can cost all households together. */
  double dearestApart() {
    return apartCost.stream().mapToDouble(costs -> Arrays.stream(costs).max().orElse(0)).sum();
  }

  /** How many hard pairs a joint choice keeps apart. */
  int apartHard(int household, int choice) {
    return apartHard.get(household)[choice];
  }
}
