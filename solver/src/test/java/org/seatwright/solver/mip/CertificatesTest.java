package org.seatwright.solver.mip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.Multipliers;
import org.seatwright.model.policy.Objective;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.DrawnDistrict;

/** Certificates of several levels, made of multipliers by hand. */
class CertificatesTest {
  private final AssignmentProblem problem =
      AssignmentProblem.compile(
          DrawnDistrict.of(
              """
              North K 1 seats
              South K 1 seats
              Ada K frl: North-K South-K
              Ben K frl: North-K South-K
              """),
          Policy.named("Drawn")
              .objective(Objective.RANK_MAXIMAL)
              .placement(new PlacementRule(Unlisted.NEVER, false))
              .build());

  private static Multipliers seatInNorth(long price, List<Long> ranks) {
    return new Multipliers(1, List.of(price, 0L), List.of(), ranks);
  }

  private List<LevelCertificate> certified(long first) {
    Certificates certificates = new Certificates(problem);
    certificates.add(new Level.Rank(List.of()), seatInNorth(first, List.of()));
    certificates.add(new Level.Rank(List.of(1L)), seatInNorth(0, List.of(0L)));
    return certificates.all();
  }

  @Test
  void aWeightThatMakesNumbersTooLargeIsSkipped() {
    // 512 times 2^54 is the first number that a long does not hold, 512 times 2^55 would be 0.
    for (int power : new int[] {1, 53, 54, 55, 62}) {
      assertThat(certified(1L << power))
          .as("2^%d", power)
          .extracting(LevelCertificate::level)
          .containsExactly(new Level.Rank(List.of()), new Level.Rank(List.of(1L)));
    }
  }
}
