package org.seatwright.model.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;

class ScoreTest {
  private static Score score(long missed, List<Long> ranks, long points, long tieBreak) {
    return new Score(missed, ranks, points, tieBreak);
  }

  @Test
  void levelsAreComparedInTheirOrder() {
    List<Score> ascending =
        List.of(
            score(0, List.of(1L, 9L), 90, 90),
            score(0, List.of(2L, 3L), 90, 90),
            score(0, List.of(2L, 4L), 10, 90),
            score(0, List.of(2L, 4L), 10, 91),
            score(0, List.of(2L, 4L), 11, 0),
            score(1, List.of(0L, 0L), 0, 0));
    List<Score> shuffled = new ArrayList<>(ascending);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(ascending);
    assertThat(ascending.get(0).isBetterThan(ascending.get(1))).isTrue();
    assertThat(ascending.get(1).isBetterThan(ascending.get(1))).isFalse();
    assertThat(ascending.get(2).isBetterThan(ascending.get(1))).isFalse();
  }

  @Test
  void aPlanThatMissesNothingIsValid() {
    assertThat(new Score(0, 5, 5).isValid()).isTrue();
    assertThat(new Score(1, 0, 0).isValid()).isFalse();
    assertThat(new Score(0, 5, 5).ranks()).isEmpty();
  }

  /** Ada and Ben in first choices, Cyd in the third of two, Dee unlisted, Eve unplaced. */
  private static Score judged(Objective objective) {
    District district =
        DrawnDistrict.of(
            """
            North K 2 seats
            South K 1 seats
            Hill K 1 seats
            Ada K frl: North-K
            Ben K frl: North-K South-K
            Cyd K frl: North-K South-K Hill-K
            Dee K frl: North-K
            Eve K frl: North-K South-K
            """);
    Policy policy = Policy.named("Drawn").objective(objective).lottery(new Lottery(7)).build();
    return Audit.judge(
            district, policy, DrawnDistrict.plan(district, "North-K North-K Hill-K South-K -"))
        .score();
  }

  @Test
  void theObjectiveDecidesWhichLevelsComeBeforePoints() {
    assertThat(judged(Objective.POINTS).ranks()).isEmpty();
    assertThat(judged(Objective.RANK_MAXIMAL).ranks())
        .as("beyond the first choice, the second, the third, an unlisted seat")
        .containsExactly(3L, 3L, 2L, 1L);
    assertThat(judged(Objective.FEWEST_WORST).ranks()).containsExactly(1L, 2L, 3L, 3L);
    assertThat(judged(Objective.FEWEST_WORST).points())
        .isEqualTo(judged(Objective.POINTS).points())
        .isEqualTo(25 + 300 + 1000);
  }

  @Test
  void whoLosesTheSeatHeldCountsBeforePointsUnlessTheNewOneIsRankedHigher() {
    District district =
        DrawnDistrict.of(
            """
            North K 2 seats
            South K 2 seats
            Hill K 2 seats
            Ada K frl: North-K South-K
            Ben K frl: North-K South-K
            Cyd K frl: North-K South-K
            Dee K frl: North-K
            Eve K frl: North-K
            Fay K frl: North-K
            held Ada South-K
            held Ben North-K
            held Cyd South-K
            held Dee Hill-K
            held Eve North-K
            """);
    Policy policy = Policy.named("Drawn").lottery(new Lottery(7)).build();
    Score score =
        Audit.judge(
                district,
                policy,
                DrawnDistrict.plan(district, "North-K South-K South-K North-K - Hill-K"))
            .score();

    assertThat(score.ranks()).as("Ben to a lower choice, Eve to no seat").containsExactly(2L);
    assertThat(AssignmentProblem.compile(district, policy).findHeld())
        .contains(DrawnDistrict.plan(district, "South-K North-K South-K Hill-K North-K -"));
  }

  @Test
  void scoresAddUpLevelByLevel() {
    Score sum = new Score(1, List.of(2L, 3L), 4, 5).plus(new Score(10, List.of(20L, 30L), 40, 50));

    assertThat(sum).isEqualTo(new Score(11, List.of(22L, 33L), 44, 55));
    assertThatThrownBy(() -> sum.plus(new Score(0, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Scores of 2 and 0 levels by rank cannot be added.");
  }
}
