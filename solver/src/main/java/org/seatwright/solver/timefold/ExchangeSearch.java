package org.seatwright.solver.timefold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * Finds sets of swaps that make a plan better together: where one rule spans several programs, a
 * swap of two types in one grade pays for the opposite swap in another, and no single chain can say
 * so.
 *
 * <p>Programs with the same balance rows form a group. For one pair of types, an arc from group to
 * group is the cheapest swap that brings the first type one way and the second the other; a cycle
 * of arcs, from whatever grades, leaves every row as it was. The end node stands for rows that have
 * room for the exchange. Improving sets are negative cycles, found by Bellman and Ford. Cost:
 * O(arcs of the seating + groups³) per pair of types.
 */
final class ExchangeSearch {
  /** More groups than this would make the square tables too large; there single chains must do. */
  private static final int MOST_GROUPS = 1_500;

  private static final int NONE = -1;
  private static final long NO_ARC = Long.MAX_VALUE / 4;

  private final Seating seating;
  private final AssignmentProblem problem;
  private final int types;
  private final int[] groupOf;
  private final int[] memberOf;
  private final int groups;
  private final long[] swapCost;
  private final int[] optionThere;
  private final int[] optionBack;

  ExchangeSearch(Seating seating) {
    this.seating = seating;
    this.problem = seating.problem();
    this.types = problem.types();
    this.groupOf = new int[problem.programs()];
    Map<List<Integer>, Integer> known = new HashMap<>();
    List<Integer> members = new ArrayList<>();
    for (int p = 0; p < groupOf.length; p++) {
      List<Integer> rows = new ArrayList<>();
      for (int k = 0; k < problem.rowCount(p); k++) {
        rows.add(problem.row(p, k));
      }
      groupOf[p] = known.computeIfAbsent(rows, _ -> known.size());
      if (groupOf[p] == members.size()) {
        members.add(p);
      }
    }
    this.memberOf = members.stream().mapToInt(Integer::intValue).toArray();
    this.groups = memberOf.length > MOST_GROUPS || types == 1 ? 0 : memberOf.length;
    this.swapCost = new long[groups * groups];
    this.optionThere = new int[swapCost.length];
    this.optionBack = new int[swapCost.length];
  }

  /** Sets of swaps that look improving; whoever applies one must compare. */
  List<Chain> find(RandomGenerator random) {
    List<Chain> found = new ArrayList<>();
    int pairs = groups == 0 ? 0 : types * types;
    int first = random.nextInt(Math.max(1, pairs));
    for (int k = 0; k < pairs && found.isEmpty(); k++) {
      int there = (first + k) % pairs / types;
      int back = (first + k) % pairs % types;
      if (there < back) {
        findSwaps(there, back);
        found.addAll(cycles(there, back));
      }
    }
    return found;
  }

  /** The cheapest swap between every two groups: {@code there} goes, {@code back} comes back. */
  private void findSwaps(int there, int back) {
    Arrays.fill(swapCost, NO_ARC);
    Arcs arcs = seating.arcs();
    for (int from = 0; from < problem.programs(); from++) {
      int cell = from * types + there;
      for (int k = 0; k < arcs.count(cell); k++) {
        int arc = arcs.arc(cell, k);
        int to = arcs.target(arc);
        if (to != problem.unplaced() && groupOf[to] != groupOf[from] && arcs.isOpen(cell, arc)) {
          keepSwap(from, to, arc, to * types + back);
        }
      }
    }
  }

  private void keepSwap(int from, int to, int arcThere, int cellBack) {
    Arcs arcs = seating.arcs();
    int arcBack = arcs.find(cellBack, from);
    if (arcBack == NONE || !arcs.isOpen(cellBack, arcBack)) {
      return;
    }
    long cost = arcs.cheapestPrice(arcThere) + arcs.cheapestPrice(arcBack);
    int at = groupOf[from] * groups + groupOf[to];
    if (cost < swapCost[at]) {
      swapCost[at] = cost;
      optionThere[at] = arcs.cheapestOption(arcThere);
      optionBack[at] = arcs.cheapestOption(arcBack);
    }
  }

  private List<Chain> cycles(int there, int back) {
    long[] distance = new long[groups + 1];
    int[] predecessor = new int[groups + 1];
    Arrays.fill(predecessor, NONE);
    for (int round = 0; round <= groups; round++) {
      boolean any = false;
      for (int g = 0; g <= groups; g++) {
        any |=
            g == groups
                ? relaxEnds(there, back, distance, predecessor)
                : relax(g, distance, predecessor);
      }
      List<Chain> found = any ? cyclesAmong(predecessor) : List.of();
      if (!any || !found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private boolean relax(int from, long[] distance, int[] predecessor) {
    boolean any = false;
    for (int to = 0; to < groups; to++) {
      long cost = swapCost[from * groups + to];
      if (cost < NO_ARC && distance[from] + cost < distance[to]) {
        distance[to] = distance[from] + cost;
        predecessor[to] = from;
        any = true;
      }
    }
    return any;
  }

  /** Into and out of the end node: what the rows of a group charge for the exchange itself. */
  private boolean relaxEnds(int there, int back, long[] distance, int[] predecessor) {
    boolean any = false;
    for (int g = 0; g < groups; g++) {
      long ends = distance[g] + seating.exchange(memberOf[g], there, back);
      if (ends < distance[groups]) {
        distance[groups] = ends;
        predecessor[groups] = g;
        any = true;
      }
    }
    for (int g = 0; g < groups; g++) {
      long begins = distance[groups] + seating.exchange(memberOf[g], back, there);
      if (begins < distance[g]) {
        distance[g] = begins;
        predecessor[g] = groups;
        any = true;
      }
    }
    return any;
  }

  private List<Chain> cyclesAmong(int[] predecessor) {
    int[] mark = new int[groups + 1];
    List<Chain> found = new ArrayList<>();
    for (int g = 0; g <= groups; g++) {
      int at = g;
      while (at != NONE && mark[at] == 0) {
        mark[at] = g + 1;
        at = predecessor[at];
      }
      if (at != NONE && mark[at] == g + 1) {
        Chain chain = swapsAround(at, predecessor);
        if (!chain.students().isEmpty() && chain.isProper()) {
          found.add(chain);
        }
      }
    }
    return found;
  }

  private Chain swapsAround(int group, int[] predecessor) {
    List<Integer> students = new ArrayList<>();
    List<Integer> options = new ArrayList<>();
    int at = group;
    do {
      int from = predecessor[at];
      if (at != groups && from != groups) {
        int swap = from * groups + at;
        for (int option : new int[] {optionThere[swap], optionBack[swap]}) {
          students.add(seating.arcs().student(option));
          options.add(option);
        }
      }
      at = from;
    } while (at != group);
    return new Chain(students, options);
  }
}
