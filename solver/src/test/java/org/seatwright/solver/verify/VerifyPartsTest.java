package org.seatwright.solver.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.seatwright.datasets.read.StatedRun;
import org.seatwright.model.audit.Score;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.Multipliers;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.model.problem.ProblemParts;
import org.seatwright.solver.DrawnDistrict;

/** Bounds of two grades, which share nothing, and what they prove of the whole. */
class VerifyPartsTest {
  /** In each grade one seat in North that two want; who does not get it costs 10 points. */
  private final AssignmentProblem whole =
      AssignmentProblem.compile(
          DrawnDistrict.of(
              """
              North K 1 seats
              South K 1 seats
              North 1 1 seats
              South 1 1 seats
              Ada K frl: North-K South-K
              Ben K frl: North-K South-K
              Cyd 1 frl: North-1 South-1
              Dee 1 frl: North-1 South-1
              """),
          Policy.named("Drawn")
              .objective(Objective.RANK_MAXIMAL)
              .placement(new PlacementRule(Unlisted.NEVER, false))
              .build());

  private final List<ProblemPart> parts = ProblemParts.of(whole, 0);
  private final Score ofPart = new Score(0, List.of(1L, 0L, 0L), 10, 0);

  private static LevelCertificate rank(int part, long bound, long seatInNorth) {
    return new LevelCertificate(
        part,
        new Level.Rank(List.of()),
        bound,
        new Multipliers(1, List.of(seatInNorth, 0L), List.of(), List.of()));
  }

  private static LevelCertificate points(int part, long bound, long seatInNorth) {
    return new LevelCertificate(
        part,
        new Level.Points(List.of(1L, 0L, 0L)),
        bound,
        new Multipliers(1, List.of(seatInNorth, 0L), List.of(), List.of(0L, 0L, 0L)));
  }

  private String verify(LevelCertificate... levels) {
    List<Score> scores = List.of(ofPart, ofPart);
    BoundCheck bounds = BoundCheck.of(parts, scores, List.of(levels));
    StatedRun run =
        new StatedRun(
            "optimal",
            true,
            0,
            Optional.empty(),
            List.of(2L, 0L, 0L),
            20,
            List.of(2L, 0L, 0L),
            Optional.of(20L),
            Optional.of(Fraction.ZERO),
            List.of(),
            List.of());
    return Stream.concat(
            bounds.findings().stream(),
            new ProvenGap(whole.rankLevels(), scores, bounds.proven()).findings(run).stream())
        .map(finding -> finding.standing().word() + ": " + finding.sentence() + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void boundsOfPartsAddUpLevelByLevel() {
    assertThat(parts).hasSize(2);
    assertThat(verify(rank(0, 1, 1), points(0, 10, 10), rank(1, 1, 1), points(1, 10, 10)))
        .isEqualTo(
            """
            confirmed: Students beyond choice 1: a bound of 2 is stated over 2 parts, the prices prove 2.
            confirmed: Points: a bound of 20 is stated over 2 parts, the prices prove 20.
            confirmed: Proven: the plan is optimal. No valid plan is better by rank, none so good costs fewer than its 20 points.
            """);
  }

  @Test
  void twoBoundsOnOnePartDoNotAddUp() {
    assertThat(verify(rank(0, 1, 1), rank(0, 1, 1), rank(1, 1, 1)))
        .startsWith(
            "confirmed: Students beyond choice 1: a bound of 2 is stated over 2 parts, the prices"
                + " prove 2.\n");
  }

  @Test
  void aPartOfWhichNothingIsProvenAddsNothing() {
    assertThat(verify(rank(0, 1, 1), rank(1, 1, 1), points(1, 7, 7)))
        .isEqualTo(
            """
            confirmed: Students beyond choice 1: a bound of 2 is stated over 2 parts, the prices prove 2.
            confirmed: Points: a bound of 7 is stated, the prices prove 7.
            confirmed: Proven: no valid plan as good by rank costs fewer than 7 points; this plan costs 20: at most 65.000% of its points could be saved.
            note: The run says optimal: what is not proven above is the integer program's claim.
            """);
  }

  @Test
  void pointsOfOnePartAreNoProofWhereAnotherMayBeBetterByRank() {
    assertThat(verify(points(0, 10, 10), rank(1, 1, 1), points(1, 10, 10)))
        .endsWith(
            """
            confirmed: Proven: no valid plan has fewer than 1 students beyond choice 1; this plan has 2.
            note: The run says optimal: what is not proven above is the integer program's claim.
            """);
  }

  @Test
  void aBoundThatIsContradictedNamesItsPart() {
    assertThat(verify(rank(0, 1, 1), rank(1, 2, 1)))
        .startsWith(
            """
            confirmed: Students beyond choice 1: a bound of 1 is stated, the prices prove 1.
            wrong: Students beyond choice 1, part 2 of 2: a bound of 2 is stated, yet the prices prove 1.
            """);
  }
}
