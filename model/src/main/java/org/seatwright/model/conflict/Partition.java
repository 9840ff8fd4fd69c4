package org.seatwright.model.conflict;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.DisjointSets;
import org.seatwright.model.problem.FamilyPairs;

/**
 * Programs in parts: those of one grade, of one rule, and of the grades of one household are in one
 * part. Whether a part can be kept does not depend on the others.
 */
public final class Partition {
  private final AssignmentProblem problem;
  private final DisjointSets tied;
  private final int[] part;
  private final int[] partOfRule;
  private final int count;

  Partition(Demands demands) {
    problem = demands.problem();
    tied = new DisjointSets(problem.programs());
    demands.cohorts().forEach(it -> tie(it.programs()));
    Map<Integer, Integer> programOf = new HashMap<>();
    for (Demands.Sibling sibling : demands.siblings()) {
      tie(sibling.programs());
      if (!sibling.programs().isEmpty()) {
        programOf.put(sibling.student(), sibling.programs().getFirst());
      }
    }
    for (FamilyPairs.Pair pair : demands.pairs()) {
      Integer one = programOf.get(pair.first());
      Integer other = programOf.get(pair.second());
      if (one != null && other != null) {
        tied.join(one, other);
      }
    }
    int[] anyOfRule = new int[problem.rules().size()];
    Arrays.fill(anyOfRule, -1);
    for (int row = 0; row < problem.rows().size(); row++) {
      int rule = problem.ruleOf(row);
      if (problem.rules().get(rule).isHard() && problem.rules().get(rule).shape().isLinear()) {
        for (int program : problem.rows().get(row).programs()) {
          anyOfRule[rule] = anyOfRule[rule] == -1 ? program : anyOfRule[rule];
          tied.join(anyOfRule[rule], program);
        }
      }
    }
    part = new int[problem.programs()];
    int parts = 0;
    for (int p = 0; p < part.length; p++) {
      part[p] = tied.leader(p) == p ? parts++ : part[tied.leader(p)];
    }
    count = Math.max(1, parts);
    partOfRule = new int[anyOfRule.length];
    for (int rule = 0; rule < anyOfRule.length; rule++) {
      partOfRule[rule] = anyOfRule[rule] == -1 ? 0 : part[anyOfRule[rule]];
    }
  }

  private void tie(Iterable<Integer> programs) {
    int first = -1;
    for (int program : programs) {
      first = first == -1 ? program : first;
      tied.join(first, program);
    }
  }

  /** Number of parts, at least 1. */
  public int count() {
    return count;
  }

  /** The part of {@code program}. */
  public int ofProgram(int program) {
    return part[program];
  }

  /** The part of rule {@code index} of the problem; 0 for a rule over no program. */
  public int ofRule(int index) {
    return partOfRule[index];
  }

  /** The part of students whose grade has these programs; 0 where it has none. */
  public int ofPrograms(List<Integer> programs) {
    return programs.isEmpty() ? 0 : part[programs.getFirst()];
  }
}
