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
  void seatsHeldComeBeforeTheRanks() {
    RankLevels levels = new RankLevels(Objective.RANK_MAXIMAL, 2, true);

    assertThat(levels.count()).isEqualTo(4);
    assertThat(IntStream.range(0, 4).mapToObj(levels::words))
        .containsExactly(
            "moved from the seat they hold", "beyond choice 1", "without a choice", "unplaced");
    int moved = levels.moved(2);
    assertThat(moved).isGreaterThan(levels.unplaced()).isLessThanOrEqualTo(levels.last());
    assertThat(IntStream.range(0, 4).mapToObj(level -> levels.counts(level, 2)))
        .containsExactly(false, true, false, false);
    assertThat(IntStream.range(0, 4).mapToObj(level -> levels.counts(level, moved)))
        .containsExactly(true, true, false, false);
    assertThat(new RankLevels(Objective.POINTS, 2, true).count()).isEqualTo(1);
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
