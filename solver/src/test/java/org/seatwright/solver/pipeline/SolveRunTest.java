package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.format.Sha256;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
import org.seatwright.model.audit.Verdict;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.Multipliers;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.Budget;
import org.seatwright.solver.ProgressListener;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolveResult;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.report.ReportView.FileView;

class SolveRunTest {
  @TempDir Path folder;

  private final StopSignal stop = new StopSignal();
  private Path out = Path.of("");

  @BeforeEach
  void writeTheDistrict() throws IOException {
    out = folder.resolve("plan");
    Path district = Files.createDirectory(folder.resolve("one"));
    Files.writeString(district.resolve("district.yaml"), "district: One\n");
    Files.writeString(district.resolve("schools.csv"), "school,name\nN,North\n");
    Files.writeString(district.resolve("programs.csv"), "program,school,grade,seats\nN-K,N,K,1\n");
    Files.writeString(district.resolve("students.csv"), "student,grade\nAda,K\n");
    Files.writeString(district.resolve("choices.csv"), "student,rank,program\nAda,1,N-K\n");
  }

  private SolveOutcome run(SolveRun.Search search) {
    SolveSettings settings = settings(Budget.ofMoves(10));
    return new SolveRun(settings, search, () -> Duration.ZERO, stop)
        .run((_, _) -> ProgressListener.SILENT);
  }

  private SolveSettings settings(Budget budget) {
    return new SolveSettings(
        folder.resolve("one"),
        Optional.empty(),
        out,
        Engines.PROGRAM,
        SolverName.SCIP,
        budget,
        7,
        "1.0");
  }

  /** An engine that seats Ada and claims {@code points}. */
  private static Solved seatAda(AssignmentProblem problem, long points) {
    Assignment plan = new Assignment.Builder(1).place(0, 0).build();
    Verdict verdict = Audit.judge(problem.district(), problem.policy(), plan);
    SolveResult result =
        new SolveResult("fake", plan, new Score(0, points, 0), new Proof.NoBound(), 0.5);
    return new Solved(
        result, result.proof(), List.of(result), verdict, CrossCheck.of(problem, List.of(result)));
  }

  @Test
  void aPlanIsWrittenWithItsReport() {
    SolveOutcome outcome = run((problem, _) -> seatAda(problem, 0));

    assertThat(outcome).isInstanceOf(SolveOutcome.Written.class);
    SolveOutcome.Written written = (SolveOutcome.Written) outcome;
    assertThat(written.files())
        .containsExactly(
            out.resolve("assignments.csv"),
            out.resolve("schools.csv"),
            out.resolve("result.json"),
            out.resolve("run.json"),
            out.resolve("report.html"),
            out.resolve("report.json"))
        .allSatisfy(file -> assertThat(file).isRegularFile());
    assertThat(written.report().inputs())
        .extracting(FileView::file)
        .containsExactly(
            "district.yaml", "schools.csv", "programs.csv", "students.csv", "choices.csv");
    assertThat(written.report().isReproducible()).isTrue();
  }

  @Test
  void certificatesThatReachFurthestAreWrittenInNamesOfTheDistrict() throws IOException {
    SolveOutcome outcome =
        run((problem, _) -> {
          Solved plain = seatAda(problem, 0);
          List<SolveResult> engines =
              List.of(certified(plain, 2), certified(plain, 3), certified(plain, 1), plain.best());
          return new Solved(
              plain.best(), plain.proof(), engines, plain.verdict(), plain.crossCheck());
        });

    assertThat(((SolveOutcome.Written) outcome).files())
        .endsWith(
            out.resolve("result.json"),
            out.resolve("certificate.json"),
            out.resolve("run.json"),
            out.resolve("report.html"),
            out.resolve("report.json"));
    assertThat(out.resolve("certificate.json"))
        .content()
        .contains("\"bound\": 3,", "\"N-K\": 30", Sha256.of(out.resolve("assignments.csv")));
  }

  /** The engine's result with a bound on the points, whatever it is worth. */
  private static SolveResult certified(Solved plain, long bound) {
    LevelCertificate points =
        new LevelCertificate(
            new Level.Points(List.of()),
            bound,
            new Multipliers(1, List.of(10 * bound), List.of(), List.of()));
    SolveResult best = plain.best();
    return new SolveResult(
        "certifier", best.plan(), best.score(), best.proof(), List.of(), List.of(points), 0);
  }

  @Test
  void engineAndAuditThatDisagreeLeaveTheOldFilesAlone() throws IOException {
    run((problem, _) -> seatAda(problem, 0));
    String before = Files.readString(out.resolve("result.json"));

    SolveOutcome outcome = run((problem, _) -> seatAda(problem, 5));

    assertThat(outcome)
        .isEqualTo(
            new SolveOutcome.Disagreement(
                List.of("fake reckons 5 points for its plan, the audit 0 points.")));
    assertThat(out.resolve("result.json")).hasContent(before);
  }

  @Test
  void aStopDuringTheSearchIsReported() {
    SolveOutcome outcome =
        run((problem, _) -> {
          stop.request();
          return seatAda(problem, 0);
        });

    assertThat(((SolveOutcome.Written) outcome).report().interrupted()).isTrue();
    assertThat(out.resolve("result.json")).content().contains("\"interrupted\": true");
  }

  @Test
  void aFailureLeavesNothingBehind() throws IOException {
    SolveRun.Search broken =
        (_, _) -> {
          throw new IllegalStateException("broken");
        };

    assertThatThrownBy(() -> run(broken)).hasMessage("broken");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("one"));
    }
  }

  @Test
  void seedAndMovesReachTheEngines() {
    SolveRequest[] seen = new SolveRequest[1];
    run((problem, request) -> {
      seen[0] = request;
      return seatAda(problem, 0);
    });

    assertThat(seen[0].seed()).isEqualTo(7);
    assertThat(seen[0].budget()).isEqualTo(Budget.ofMoves(10));
    assertThat(seen[0].stop()).isSameAs(stop);
  }

  @Test
  void enginesGetWhatTheStartAndAReserveLeave() {
    SolveSettings minute = settings(Budget.ofTime(Duration.ofSeconds(60)));

    assertThat(minute.left(Duration.ofSeconds(1)).time()).contains(Duration.ofMillis(57_750));
    assertThat(minute.left(Duration.ofSeconds(10)).time()).contains(Duration.ofMillis(37_500));
    assertThat(minute.left(Duration.ofSeconds(59)).time()).contains(Duration.ofMillis(10));
    SolveSettings second = settings(Budget.ofTime(Duration.ofSeconds(1)));
    assertThat(second.left(Duration.ofMillis(200)).time()).contains(Duration.ofMillis(500));
  }

  @Test
  void timeAndMovesBothReachTheEngines() {
    Budget both = new Budget(Optional.of(Duration.ofSeconds(60)), OptionalLong.of(10), 0.01);

    assertThat(settings(both).left(Duration.ofSeconds(1)))
        .isEqualTo(new Budget(Optional.of(Duration.ofMillis(57_750)), OptionalLong.of(10), 0.01));
  }
}
