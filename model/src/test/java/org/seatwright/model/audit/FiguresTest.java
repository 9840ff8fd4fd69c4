package org.seatwright.model.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Segregation.Measured;
import org.seatwright.model.policy.Group;

class FiguresTest {
  private static final String TWO_SCHOOLS =
      """
      North 2
      South 3
      Ada frl  North South → North
      Ben paid North South → South
      Cyd paid South       → North
      Dee frl              → South
      Eve paid North South → -
      """;

  @Test
  void everyPlacementIsCountedOnce() {
    assertThat(DrawnPlan.of(TWO_SCHOOLS).figures().overall())
        .isEqualTo(new ChoiceFigures(5, List.of(1, 1), 2, 1, Optional.empty()));
  }

  @Test
  void sharesAreOfAllStudentsAndTheMeanRankOfThoseSeatedInAChoice() {
    ChoiceFigures figures = new ChoiceFigures(20, List.of(8, 4, 0, 2), 5, 1, Optional.empty());

    assertThat(figures.shareWithin(1)).hasValue(0.4);
    assertThat(figures.shareWithin(3)).hasValue(0.6);
    assertThat(figures.shareWithin(9)).hasValue(0.7);
    assertThat(figures.unlistedShare()).hasValue(0.25);
    assertThat(figures.unplacedShare()).hasValue(0.05);
    assertThat(figures.meanRank()).hasValue(24.0 / 14);
  }

  @Test
  void nobodyHasNoSharesAndNoMeanRank() {
    ChoiceFigures nobody = new ChoiceFigures(0, List.of(), 0, 0, Optional.empty());

    assertThat(nobody.shareWithin(1)).isEqualTo(OptionalDouble.empty());
    assertThat(nobody.unlistedShare()).isEqualTo(OptionalDouble.empty());
    assertThat(nobody.unplacedShare()).isEqualTo(OptionalDouble.empty());
    assertThat(nobody.meanRank()).isEqualTo(OptionalDouble.empty());
  }

  @Test
  void figuresStandPerValueOfEachAttributeARuleNamesAndPerGrade() {
    assertThat(DrawnPlan.of(TWO_SCHOOLS).frlShare("0", "1").figures().breakdowns())
        .containsExactly(
            new Breakdown(
                "ses",
                List.of(
                    new Breakdown.Group(
                        "frl", new ChoiceFigures(2, List.of(1), 1, 0, Optional.empty())),
                    new Breakdown.Group(
                        "paid", new ChoiceFigures(3, List.of(0, 1), 1, 1, Optional.empty())))),
            new Breakdown(
                "grade",
                List.of(
                    new Breakdown.Group(
                        "K", new ChoiceFigures(5, List.of(1, 1), 2, 1, Optional.empty())))));
  }

  @Test
  void distancesAreOfSeatedStudentsWhoseDistanceIsKnown() {
    Distances distances =
        DrawnPlan.of(
                """
                North 20 at 0
                South 20
                Ada frl at 0.1 North → North
                Ben frl at 0.2 North → North
                Cyd frl at 0.6 North → North
                Dee frl at 0.4       → South
                Eve frl        North → North
                Flo frl at 0.9 North → -
                """)
            .figures()
            .overall()
            .distances()
            .orElseThrow();

    double kilometresPerDegree = 6371.0088 * Math.PI / 180;
    assertThat(distances.students()).isEqualTo(3);
    assertThat(distances.mean()).isEqualTo(0.3 * kilometresPerDegree, within(1e-9));
    assertThat(distances.percentile90()).isEqualTo(0.6 * kilometresPerDegree, within(1e-9));
    assertThat(distances.maximum()).isEqualTo(0.6 * kilometresPerDegree, within(1e-9));
  }

  @Test
  void theNinetiethPercentileIsTheDistanceNineInTenDoNotExceed() {
    assertThat(Distances.of(new double[] {10, 1, 9, 2, 8, 3, 7, 4, 6, 5}))
        .contains(new Distances(10, 5.5, 9, 10));
    assertThat(Distances.of(new double[] {3, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11}))
        .contains(new Distances(11, 6, 10, 11));
  }

  @Test
  void segregationComparesFirstChoicesWithThePlan() {
    List<GroupSegregation> segregation =
        DrawnPlan.of(
                """
                North 3
                South 3
                Ada frl  North       → South
                Ben frl  North South → North
                Cyd paid South       → North
                Dee paid South       → South
                Eve paid             → North
                Flo frl  South       → -
                """)
            .frlShare("0", "1")
            .figures()
            .segregation();

    assertThat(segregation).hasSize(1);
    assertThat(segregation.getFirst().group()).isEqualTo(Group.of("ses", "frl"));
    Segregation before = segregation.getFirst().before();
    assertThat(List.of(before.members(), before.students())).containsExactly(3L, 5L);
    assertThat(dissimilarity(before)).isEqualTo(2.0 / 3, within(1e-12));
    Segregation after = segregation.getFirst().after();
    assertThat(List.of(after.members(), after.students())).containsExactly(2L, 5L);
    assertThat(dissimilarity(after)).isEqualTo(1.0 / 6, within(1e-12));
  }

  private static double dissimilarity(Segregation segregation) {
    return ((Measured) segregation.indices()).dissimilarity();
  }

  @Test
  void enrolledChildrenCountWhereTheirAttributeIsKnown() {
    GroupSegregation segregation =
        DrawnPlan.of(
                """
                North 3
                South 3
                North enrolled 4 frl
                South enrolled 6 paid
                South enrolled 9
                Ada frl North → South
                """)
            .frlShare("0", "1")
            .figures()
            .segregation()
            .getFirst();

    assertThat(segregation.before().members()).isEqualTo(5);
    assertThat(segregation.before().students()).isEqualTo(11);
    assertThat(segregation.after().members()).isEqualTo(5);
    assertThat(segregation.after().students()).isEqualTo(11);
    assertThat(dissimilarity(segregation.before())).isEqualTo(1);
    assertThat(dissimilarity(segregation.after())).isEqualTo(0.8, within(1e-12));
  }
}
