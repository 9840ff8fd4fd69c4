package org.seatwright.solver.mip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.RandomDistricts;
import org.seatwright.solver.linear.Core;

class TableCompletionTest {
  private static final int DISTRICTS = 120;
  private static final int STUDENTS = 5;

  /** Points and tie-break of a plan's options, the rules left aside. */
  private record Value(long points, long tieBreak) implements Comparable<Value> {
    static Value of(AssignmentProblem problem, int[] plan) {
      long points = 0;
      long tieBreak = 0;
      for (int i = 0; i < plan.length; i++) {
        points += problem.cost(plan[i]);
        tieBreak += problem.tieBreak(i, plan[i]);
      }
      return new Value(points, tieBreak);
    }

    @Override
    public int compareTo(Value other) {
      int byPoints = Long.compare(points, other.points);
      return byPoints != 0 ? byPoints : Long.compare(tieBreak, other.tieBreak);
    }
  }

  private static List<Integer> table(AssignmentProblem problem, int[] plan) {
    int[] table = new int[(problem.programs() + 1) * problem.types()];
    for (int i = 0; i < plan.length; i++) {
      table[problem.program(plan[i]) * problem.types() + problem.type(i)]++;
    }
    return IntStream.of(table).boxed().toList();
  }

  private static int[] free(AssignmentProblem problem) {
    int[] free = new int[problem.students()];
    Arrays.fill(free, TableCompletion.FREE);
    return free;
  }

  @Test
  void everyTableGetsItsBestPlan() {
    for (int seed = 0; seed < DISTRICTS; seed++) {
      RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, STUDENTS);
      AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
      Map<List<Integer>, Value> best = new LinkedHashMap<>();
      tryAll(problem, new int[problem.students()], 0, best);
      for (Map.Entry<List<Integer>, Value> entry : best.entrySet()) {
        List<Integer> table = entry.getKey();
        int[] cells = table.stream().mapToInt(Integer::intValue).toArray();
        int[] plan = TableCompletion.complete(problem, Core.whole(problem), cells, free(problem));

        String claim = "seed %d, table %s".formatted(seed, table);
        assertThat(table(problem, plan)).as(claim).isEqualTo(table);
        assertThat(Value.of(problem, plan)).as(claim).isEqualTo(entry.getValue());
      }
    }
  }

  private static void tryAll(
      AssignmentProblem problem, int[] plan, int student, Map<List<Integer>, Value> best) {
    if (student == plan.length) {
      best.merge(
          table(problem, plan), Value.of(problem, plan), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      return;
    }
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      plan[student] = o;
      tryAll(problem, plan, student + 1, best);
    }
  }

  @Test
  void aTableThatNoPlanHasIsRefused() {
    RandomDistricts.Drawn drawn = RandomDistricts.draw(3, STUDENTS);
    AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
    int[] empty = new int[(problem.programs() + 1) * problem.types()];

    assertThatThrownBy(
            () -> TableCompletion.complete(problem, Core.whole(problem), empty, free(problem)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "No plan has this seat table; its columns must add up to the students of each type.");
  }
}
