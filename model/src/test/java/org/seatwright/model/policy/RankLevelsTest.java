package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankLevelsTest {
  private static int[] thresholds(Objective objective, int longest) {
    RankLevels levels = new RankLevels(objective, longest);
    return IntStream.range(0, levels.count()).map(levels::threshold).toArray();
  }

  @Test
  void pointsHaveNoLevels() {
    RankLevels levels = new RankLevels(Objective.POINTS, 3);

    assertThat(levels.count()).isZero();
    assertThatThrownBy(() -> levels.threshold(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Points have no levels by rank.");
  }

  @Test
  void unlistedSeatsStandBehindEveryRankAndNoSeatLast() {
    RankLevels levels = new RankLevels(Objective.RANK_MAXIMAL, 3);

    assertThat(levels.unlisted()).isEqualTo(4);
    assertThat(levels.unplaced()).isEqualTo(5);
  }

  @Test
  void rankMaximalLooksAtTheFirstChoiceFirst() {
    assertThat(thresholds(Objective.RANK_MAXIMAL, 3)).containsExactly(1, 2, 3, 4);
    assertThat(thresholds(Objective.RANK_MAXIMAL, 0)).containsExactly(1);
  }

  @Test
  void fewestWorstLooksAtTheUnplacedFirst() {
    assertThat(thresholds(Objective.FEWEST_WORST, 3)).containsExactly(4, 3, 2, 1);
  }

  @Test
  void objectivesByRankAllowListsOfSixty() {
    assertThat(new RankLevels(Objective.POINTS, 61).count()).isZero();
    assertThat(new RankLevels(Objective.FEWEST_WORST, 60).count()).isEqualTo(61);
    assertThatThrownBy(() -> new RankLevels(Objective.RANK_MAXIMAL, 61))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The longest list has 61 choices; objectives by rank allow 60. Set longest-list.");
  }
}
