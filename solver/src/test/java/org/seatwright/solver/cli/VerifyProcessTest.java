package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.write.CertificateWriter;
import org.seatwright.model.certificate.Certificate;
import org.seatwright.model.certificate.ExactBound;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.Multipliers;
import org.seatwright.model.certificate.ProblemHash;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemParts;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

/**
 * {@code verify} as a process of its own, after a solve of the shipped district tiny with fewer
 * seats.
 */
class VerifyProcessTest {
  private static final Level POINTS = new Level.Points(List.of());

  @TempDir Path folder;

  private Path tiny = Path.of("");
  private Path run = Path.of("");

  @BeforeEach
  void solveAndCertify() throws Exception {
    tiny = ProgramProcess.copyOfTiny(folder.resolve("tiny"));
    ProgramProcess.edit(
        tiny.resolve("programs.csv"), "harbour-K,harbour,K,9", "harbour-K,harbour,K,6");
    run = folder.resolve("run");
    Ended solved =
        ProgramProcess.run(
            ProgramProcess.SHORT,
            "solve",
            tiny,
            "--out",
            run,
            "--engine",
            "timefold",
            "--moves",
            "5000",
            "--quiet");
    assertThat(solved.err()).isEmpty();
    assertThat(solved.code()).isZero();
    certify();
  }

  /** Prices of seats alone, each raised while the bound rises. */
  private void certify() throws IOException {
    LoadResult.Loaded input = (LoadResult.Loaded) DistrictReader.read(tiny, Optional.empty());
    AssignmentProblem problem = AssignmentProblem.compile(input.district(), input.policy());
    List<Long> seats = new ArrayList<>(Collections.nCopies(problem.programs(), 0L));
    long bound = bound(problem, seats);
    for (int p = 0; p < problem.programs(); p++) {
      for (long price = 1; price <= 50; price++) {
        List<Long> raised = new ArrayList<>(seats);
        raised.set(p, price);
        if (bound(problem, raised) > bound) {
          seats = raised;
          bound = bound(problem, raised);
        }
      }
    }
    assertThat(bound).isPositive();
    LevelCertificate points = new LevelCertificate(POINTS, bound, multipliers(seats));
    String plan = Sha256.of(run.resolve("assignments.csv"));
    CertificateWriter.write(
        new Certificate(ProblemHash.of(problem), plan, List.of(points)),
        ProblemParts.of(problem),
        run.resolve("certificate.json"));
  }

  private static long bound(AssignmentProblem problem, List<Long> seats) {
    return ((ExactBound.Proven) ExactBound.of(problem, POINTS, multipliers(seats))).bound();
  }

  private static Multipliers multipliers(List<Long> seats) {
    return new Multipliers(1, seats, List.of(), List.of());
  }

  private Ended verify() throws Exception {
    return ProgramProcess.run(ProgramProcess.SHORT, "verify", tiny, run);
  }

  @Test
  void aRunIsConfirmedUntilItsFilesSayOtherwise() throws Exception {
    Ended sound = verify();
    assertThat(sound.err()).isEmpty();
    assertThat(sound.out())
        .startsWith(
            """
            confirmed  Inputs: the 6 files are those the run read, by SHA-256.
            confirmed  Files: the 5 files are those the run wrote, by SHA-256.
            note       Files: the run does not say that it wrote certificate.json; what it proves is checked all the same.
            confirmed  Problem: the certificate is about this district and these rules.
            confirmed  Plan: assignments.csv is the one the certificate is about.
            confirmed  Plan: every hard rule holds.
            """)
        .contains("\nconfirmed  Proven: no valid plan costs fewer than ")
        .endsWith(
            """
            note       Not checked: of result.json the claims of single engines, the cross-check, violations, balance, further rules and figures (audit reckons those anew), seed, budget and version.
            """);
    assertThat(sound.code()).isZero();

    Path certificate = run.resolve("certificate.json");
    String text = Files.readString(certificate);
    Files.writeString(certificate, text.replaceFirst("\"bound\": ", "\"bound\": 1"));
    Ended contradicted = verify();
    assertThat(contradicted.out()).contains("\nwrong      Points: a bound of 1");
    assertThat(contradicted.code()).isEqualTo(4);

    Files.writeString(certificate, text.replace("\"format\": 1", "\"format\": 2"));
    assertThat(verify())
        .isEqualTo(
            new Ended(
                2,
                "",
                """
                %s, row 2, column format: "2" is not 1, the only number that is read here.
                Write 1, or make the file again with this version.
                """
                    .formatted(certificate)));

    Files.writeString(certificate, text);
    ProgramProcess.edit(tiny.resolve("policy.yaml"), "within: 0.125", "within: 0.25");
    assertThat(verify())
        .isEqualTo(
            new Ended(
                2,
                "other      Inputs: policy.yaml is not the file the run read; its SHA-256"
                    + " differs.\n",
                ""));
  }
}
