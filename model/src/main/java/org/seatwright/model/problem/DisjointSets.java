package org.seatwright.model.problem;

import java.util.Arrays;

/**
 * Sets of numbers that become one where two of their members are joined (union-find; Tarjan and van
 * Leeuwen, J. ACM 31, 1984, with paths halved). A set is known by its smallest member.
 */
public final class DisjointSets {
  private final int[] parent;

  /** The numbers from 0 to {@code size} − 1, each a set of its own. */
  public DisjointSets(int size) {
    parent = new int[size];
    Arrays.setAll(parent, member -> member);
  }

  /** The programs of a problem, joined where a student may sit in both. Cost: O(options). */
  public static DisjointSets ofOptions(AssignmentProblem problem) {
    DisjointSets programs = new DisjointSets(problem.programs());
    for (int i = 0; i < problem.students(); i++) {
      for (int o = problem.firstOption(i) + 1; o < problem.lastOption(i); o++) {
        programs.join(problem.program(o - 1), problem.program(o));
      }
    }
    return programs;
  }

  /** The same sets, to be joined further apart from these. */
  public DisjointSets copy() {
    DisjointSets copy = new DisjointSets(parent.length);
    System.arraycopy(parent, 0, copy.parent, 0, parent.length);
    return copy;
  }

  /** The smallest member of the set that {@code member} is in. */
  public int leader(int member) {
    int at = member;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Makes the sets of two members one. */
  public void join(int one, int other) {
    int first = leader(one);
    int second = leader(other);
    parent[Math.max(first, second)] = Math.min(first, second);
  }
}
