package org.seatwright.solver.mip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.random.RandomDistricts;
import org.seatwright.solver.linear.Core;
import org.seatwright.solver.linear.Goal;

class TableCompletionTest {
  private static final int DISTRICTS = 120;
  private static final int STUDENTS = 5;

  /**
   * What the placements of a plan come to, rules over the table left aside, level by level:
   * students without a seat who must have one, ranks, points, tie-break.
   */
  private record Value(List<Long> levels) implements Comparable<Value> {
    static Value of(AssignmentProblem problem, int[] plan) {
      int ranks = problem.rankLevels().count();
      long[] levels = new long[ranks + 3];
      for (int i = 0; i < plan.length; i++) {
        int option = plan[i];
        levels[0] += problem.mustSit(i) && option == problem.lastOption(i) ? 1 : 0;
        for (int level = 0; level < ranks; level++) {
          levels[1 + level] += Goal.isBeyond(problem, level, option) ? 1 : 0;
        }
        levels[1 + ranks] += problem.cost(option);
        levels[2 + ranks] += problem.tieBreak(i, option);
      }
      return new Value(LongStream.of(levels).boxed().toList());
    }

    @Override
    public int compareTo(Value other) {
      return Score.compare(levels, other.levels);
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
