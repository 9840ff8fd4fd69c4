package org.seatwright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static Claim valid(long points, long bound) {
    return new Claim(
        points == bound ? "optimal" : "within-gap",
        0,
        List.of(),
        points,
        OptionalLong.of(bound),
        OptionalLong.empty(),
        OptionalLong.of(bound),
        Optional.of("c" + bound));
  }

  private static Claim impossible(long missed, long atLeast) {
    return new Claim(
        "infeasible",
        missed,
        List.of(),
        500,
        OptionalLong.empty(),
        OptionalLong.of(atLeast),
        OptionalLong.empty(),
        Optional.empty());
  }

  private static Standing standing(Claim run, Claim... best) {
    return new Standing("town", "both", Optional.of(run), true, List.of(best).stream().findFirst());
  }

  @Test
  void aBetterPlanIsARecordWithTheHigherBoundOfTheTwo() {
    Standing standing = standing(valid(120, 100), valid(125, 110));
    assertThat(standing.isRecord()).isTrue();
    assertThat(standing.merged())
        .contains(
            new Claim(
                "within-gap",
                0,
                List.of(),
                120,
                OptionalLong.of(110),
                OptionalLong.empty(),
                OptionalLong.of(110),
                Optional.of("c110")));
    assertThat(standing.sentence())
        .isEqualTo(
            "town, both: 120 points, at least 100; a record falls, it was 125 points, at least 110.");
  }

  @Test
  void aHigherBoundMayProveTheKnownPlanTheBest() {
    Standing standing = standing(valid(130, 125), valid(125, 110));
    assertThat(standing.isRecord()).isFalse();
    assertThat(standing.isBetterProven()).isTrue();
    assertThat(standing.merged().orElseThrow().status()).isEqualTo("optimal");
    assertThat(standing.sentence())
        .isEqualTo(
            "town, both: 130 points, at least 125; behind the record of 125 points, at least 110;"
                + " more is proven than before.");
  }

  @Test
  void theSameAgainIsAsTheRecord() {
    Standing standing = standing(valid(125, 125), valid(125, 125));
    assertThat(standing.isRecord()).isFalse();
    assertThat(standing.isWrong()).isFalse();
    assertThat(standing.sentence())
        .isEqualTo("town, both: 125 points, the best there can be; as the record.");
  }

  @Test
  void aBoundAboveTheKnownPlanIsWrong() {
    Standing standing = standing(valid(140, 130), valid(125, 110));
    assertThat(standing.isWrong()).isTrue();
    assertThat(standing.sentence())
        .isEqualTo(
            "town, both: 140 points, at least 130 contradicts the record, 125 points, at least"
                + " 110.");
  }

  @Test
  void aPlanBelowTheKnownBoundIsWrong() {
    assertThat(standing(valid(105, 90), valid(125, 110)).isWrong()).isTrue();
    assertThat(standing(impossible(3, 1), impossible(6, 4)).isWrong()).isTrue();
    assertThat(standing(valid(105, 90), impossible(6, 4)).isWrong()).isTrue();
  }

  @Test
  void whatDoesNotVerifyIsNoRecordAndWrong() {
    Standing standing =
        new Standing("town", "both", Optional.of(valid(1, 1)), false, Optional.empty());
    assertThat(standing.isRecord()).isFalse();
    assertThat(standing.isWrong()).isTrue();
    assertThat(standing.sentence()).isEqualTo("town, both: verify does not confirm the run.");
  }

  @Test
  void withoutARecordEveryPlanIsOne() {
    assertThat(standing(impossible(6, 6)).isRecord()).isTrue();
    assertThat(standing(impossible(6, 6)).sentence())
        .isEqualTo(
            "town, both: rules missed by 6 students, the best there can be; nothing was recorded"
                + " before.");
  }

  @Test
  void fewerMissedThenBetterRanksThenFewerPoints() {
    assertThat(valid(900, 0)).isLessThan(impossible(1, 0));
    Claim first = ranked(List.of(3L, 9L), 70);
    assertThat(first).isLessThan(ranked(List.of(4L, 0L), 10));
    assertThat(first).isLessThan(ranked(List.of(3L, 9L), 71));
  }

  private static Claim ranked(List<Long> ranks, long points) {
    return new Claim(
        "no-bound",
        0,
        ranks,
        points,
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }
}
