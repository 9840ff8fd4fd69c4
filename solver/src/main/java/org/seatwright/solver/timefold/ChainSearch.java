package org.seatwright.solver.timefold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * Finds chains of students that make a plan better: one moves to the next program, someone there
 * makes room, until a free seat or the start is reached.
 *
 * <p>The graph has a node per program and type, "the program gains one of the type", so its size is
 * that of the seat table. An arc moves the cheapest student of some type out of the node's program
 * into the next, and costs what the move costs the student plus what the exchange of types costs
 * the rules of the program. One more node stands for the ends of a chain. Improving chains are
 * negative cycles, found by Bellman and Ford's rounds of relaxation with a look for cycles among
 * the predecessors after each round. Cost: O(rounds × arcs × types). (The graph on few sinks
 * follows Tokuyama and Nakano, SIAM J. Comput. 24, 1995; the types are the addition that balance
 * needs.)
 *
 * <p>Costs of rules that span several programs are reckoned program by program, so a chain found
 * may turn out not to improve: whoever applies it must compare.
 */
final class ChainSearch {
  private static final int ROUNDS = 12;
  private static final int NONE = -1;

  private final Seating seating;
  private final AssignmentProblem problem;
  private final int types;
  private final int end;
  private final long[] distance;
  private final int[] predecessor;
  private final int[] option;
  private final boolean[] active;
  private final boolean[] changed;
  private final boolean[] closed;
  private final int[] mark;

  ChainSearch(Seating seating) {
    this.seating = seating;
    this.problem = seating.problem();
    this.types = problem.types();
    this.end = (problem.programs() + 1) * types;
    this.distance = new long[end + 1];
    this.predecessor = new int[end + 1];
    this.option = new int[end + 1];
    this.active = new boolean[end + 1];
    this.changed = new boolean[end + 1];
    this.closed = new boolean[end + 1];
    this.mark = new int[end + 1];
  }

  /**
   * Chains that look improving, disjoint in programs and types, in an order {@code random} draws.
   */
  List<Chain> find(RandomGenerator random) {
    Arrays.fill(closed, false);
    return search(random);
  }

  /**
   * The same on a random part of the graph: each node is left out with the given probability, so
   * that repeated calls find other chains.
   */
  List<Chain> findAround(RandomGenerator random, double leftOut) {
    for (int node = 0; node < end; node++) {
      closed[node] = random.nextDouble() < leftOut;
    }
    return search(random);
  }

  private List<Chain> search(RandomGenerator random) {
    Arrays.fill(distance, 0);
    Arrays.fill(predecessor, NONE);
    Arrays.fill(active, true);
    for (int round = 0; round < ROUNDS; round++) {
      Arrays.fill(changed, false);
      int first = random.nextInt(end + 1);
      boolean any = false;
      for (int k = 0; k <= end; k++) {
        int node = (first + k) % (end + 1);
        if (active[node]) {
          any |= node == end ? relaxStarts() : relaxFrom(node);
        }
      }
      if (!any) {
        return List.of();
      }
      List<Chain> chains = cycles();
      if (!chains.isEmpty()) {
        Collections.shuffle(chains, java.util.Random.from(random));
        return chains;
      }
      System.arraycopy(changed, 0, active, 0, active.length);
    }
    return List.of();
  }

  /** From the end node: any student may begin a chain. */
  private boolean relaxStarts() {
    boolean any = false;
    for (int cell = 0; cell < end; cell++) {
      if (seating.size(cell) > 0) {
        long loss = distance[end] + seating.loss(cell / types, cell % types);
        any |= relaxArcs(end, cell, loss);
      }
    }
    return any;
  }

  /** From "the program gains one of the type": the chain ends there, or someone makes room. */
  private boolean relaxFrom(int node) {
    int program = node / types;
    int gained = node % types;
    boolean any = relax(node, end, distance[node] + seating.gain(program, gained), NONE);
    for (int lost = 0; lost < types; lost++) {
      int cell = program * types + lost;
      if (seating.size(cell) > 0) {
        any |= relaxArcs(node, cell, distance[node] + seating.exchange(program, gained, lost));
      }
    }
    return any;
  }

  private boolean relaxArcs(int node, int cell, long soFar) {
    boolean any = false;
    Arcs arcs = seating.arcs();
    for (int k = 0; k < arcs.count(cell); k++) {
      int arc = arcs.arc(cell, k);
      int next = arcs.target(arc) * types + cell % types;
      if (!closed[next] && arcs.isOpen(cell, arc)) {
        any |= relax(node, next, soFar + arcs.cheapestPrice(arc), arcs.cheapestOption(arc));
      }
    }
    return any;
  }

  private boolean relax(int from, int to, long through, int by) {
    if (through >= distance[to]) {
      return false;
    }
    distance[to] = through;
    predecessor[to] = from;
    option[to] = by;
    changed[to] = true;
    active[to] = true;
    return true;
  }

  /** Every cycle among the predecessors; each is negative. */
  private List<Chain> cycles() {
    Arrays.fill(mark, 0);
    List<Chain> chains = new ArrayList<>();
    for (int node = 0; node <= end; node++) {
      int at = node;
      while (at != NONE && mark[at] == 0) {
        mark[at] = node + 1;
        at = predecessor[at];
      }
      if (at != NONE && mark[at] == node + 1) {
        Chain chain = cycleThrough(at);
        if (chain.isProper()) {
          chains.add(chain);
        }
      }
    }
    return chains;
  }

  private Chain cycleThrough(int node) {
    List<Integer> students = new ArrayList<>();
    List<Integer> options = new ArrayList<>();
    int at = node;
    do {
      if (at != end) {
        students.add(seating.arcs().student(option[at]));
        options.add(option[at]);
      }
      at = predecessor[at];
    } while (at != node);
    return new Chain(students, options);
  }
}
