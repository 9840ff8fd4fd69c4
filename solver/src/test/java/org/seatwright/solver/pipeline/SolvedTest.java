package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.Multipliers;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;
import org.seatwright.solver.DrawnDistrict;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveResult;

/** Which engine's certificates are written. */
class SolvedTest {
  private static final Level POINTS = new Level.Points(List.of());
  private static final Level FIRST = new Level.Rank(List.of());

  private final District district =
      DrawnDistrict.of(
          """
          North K 1 seats
          Ada K frl: North-K
          """);
  private final Assignment plan = new Assignment.Builder(1).build();

  private static LevelCertificate certificate(int part, Level level, long bound) {
    return new LevelCertificate(
        part, level, bound, new Multipliers(1, List.of(0L), List.of(), List.of()));
  }

  private static List<LevelCertificate> engine(LevelCertificate... certificates) {
    return List.of(certificates);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // Only read.
  private List<LevelCertificate> certificates(List<LevelCertificate>... ofEngines) {
    List<SolveResult> engines =
        Arrays.stream(ofEngines)
            .map(own ->
                new SolveResult(
                    "drawn", plan, new Score(0, 1_000, 0), new Proof.NoBound(), List.of(), own, 0))
            .toList();
    Verdict verdict = Audit.judge(district, Policy.named("Drawn").build(), plan);
    CrossCheck agreed = new CrossCheck(List.of(), "all agree");
    return new Solved(engines.getFirst(), new Proof.NoBound(), engines, verdict, agreed)
        .certificates();
  }

  @Test
  void eachPartHasTheCertificatesThatProveMostOfIt() {
    assertThat(
            certificates(
                engine(certificate(0, POINTS, 90), certificate(1, POINTS, 5)),
                engine(),
                engine(certificate(0, POINTS, 10), certificate(1, POINTS, 6))))
        .containsExactly(certificate(0, POINTS, 90), certificate(1, POINTS, 6));
  }

  @Test
  void theFirstLevelThatDiffersDecides() {
    Level second = new Level.Points(List.of(3L));

    assertThat(
            certificates(
                engine(certificate(0, FIRST, 2), certificate(0, second, 70)),
                engine(certificate(0, FIRST, 3))))
        .containsExactly(certificate(0, FIRST, 3));
    assertThat(
            certificates(
                engine(certificate(0, FIRST, 3)),
                engine(certificate(0, FIRST, 3), certificate(0, second, 0))))
        .hasSize(2);
  }

  @Test
  void enginesWithoutCertificatesHaveNone() {
    assertThat(certificates(engine(), engine())).isEmpty();
  }
}
