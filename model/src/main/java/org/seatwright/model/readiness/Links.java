package org.seatwright.model.readiness;

import java.util.Arrays;
import org.seatwright.model.problem.AssignmentProblem;

/** Sets of numbers that become one where two of their members are linked (union-find). */
final class Links {
  private final int[] parent;

  Links(int size) {
    parent = new int[size];
    Arrays.setAll(parent, k -> k);
  }

  /** Programs, linked where a student may sit in both. */
  static Links ofOptions(AssignmentProblem problem) {
    Links links = new Links(problem.programs());
    for (int i = 0; i < problem.students(); i++) {
      int first = problem.firstOption(i);
      for (int o = first + 1; o < problem.lastOption(i); o++) {
        links.link(problem.program(first), problem.program(o));
      }
    }
    return links;
  }

  /** The same sets, to be linked further apart from these. */
  Links copy() {
    Links copy = new Links(parent.length);
    System.arraycopy(parent, 0, copy.parent, 0, parent.length);
    return copy;
  }

  /** The smallest member of the set that {@code member} is in. */
  int find(int member) {
    int root = member;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  void link(int a, int b) {
    int first = find(a);
    int second = find(b);
    parent[Math.max(first, second)] = Math.min(first, second);
  }
}
