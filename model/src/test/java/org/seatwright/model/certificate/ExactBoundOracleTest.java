package org.seatwright.model.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Score;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.random.RandomDistricts;

/** The bound that multipliers prove against every plan, on policies that mix every construct. */
class ExactBoundOracleTest {
  private static final int DISTRICTS = 700;
  private static final int MOST_STUDENTS = 7;
  private static final long MOST_PLANS = 4_000;
  private static final int TRIES = 150;

  /** What was compared: how often, how often the bound was the least itself, and above 0. */
  private record Tally(int compared, int reached, int positive) {
    Tally plus(Tally other) {
      return new Tally(
          compared + other.compared, reached + other.reached, positive + other.positive);
    }
  }

  @Test
  void theBoundIsNeverAboveTheLeastOfAllPlans() {
    Tally tally =
        IntStream.range(0, DISTRICTS)
            .parallel()
            .mapToObj(ExactBoundOracleTest::compare)
            .reduce(new Tally(0, 0, 0), Tally::plus);

    assertThat(tally.compared()).isGreaterThan(DISTRICTS * 2);
    assertThat(tally.positive()).isGreaterThan(tally.compared() / 2);
    assertThat(tally.reached()).isGreaterThan(tally.compared() / 2);
  }

  private static Tally compare(int seed) {
    RandomDistricts.Drawn drawn = RandomDistricts.draw(seed, MOST_STUDENTS);
    AssignmentProblem problem = AssignmentProblem.compile(drawn.district(), drawn.policy());
    Tally tally = new Tally(0, 0, 0);
    if (EveryPlan.count(problem, MOST_PLANS) >= MOST_PLANS) {
      return tally;
    }
    EveryPlan plans = EveryPlan.of(problem);
    for (Level level : levels(problem, plans.best(), new Random(seed))) {
      OptionalLong least = plans.least(level);
      if (least.isPresent()) {
        long bound = Ascent.of(problem, level, TRIES, seed).bound();
        assertThat(bound)
            .as("seed %d, %s: %s", seed, level, problem.policy())
            .isBetween(0L, least.getAsLong());
        tally = tally.plus(new Tally(1, bound == least.getAsLong() ? 1 : 0, bound > 0 ? 1 : 0));
      }
    }
    return tally;
  }

  /** Missed, then some level by rank and the points, with the best plan's ranks or looser ones. */
  private static List<Level> levels(AssignmentProblem problem, Score best, Random random) {
    List<Level> levels = new ArrayList<>();
    levels.add(new Level.Missed());
    List<Long> held = new ArrayList<>();
    for (long students : best.ranks()) {
      levels.add(new Level.Rank(held));
      held.add(students + random.nextInt(2));
    }
    levels.add(new Level.Points(held));
    return levels;
  }
}
