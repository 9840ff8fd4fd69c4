package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

/** Solves and audits from files to files, each in a process of its own. */
class SolveProcessTest {
  private static final List<String> RUN_FILES =
      List.of(
          "assignments.csv",
          "certificate.json",
          "report.html",
          "report.json",
          "result.json",
          "run.json",
          "schools.csv");

  /** Another collector, compiler, country and time zone. */
  private static final List<String> ELSEWHERE =
      Stream.concat(
              ProgramProcess.SHORT.stream(),
              Stream.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Asia/Kolkata"))
          .toList();

  @TempDir private static Path temp;

  private static Path here = Path.of("");
  private static Path elsewhere = Path.of("");
  private static Ended solved = new Ended(-1, "", "");

  @BeforeAll
  static void solveTinyTwice() throws Exception {
    here = temp.resolve("here");
    elsewhere = temp.resolve("elsewhere");
    List<Ended> both =
        ProgramProcess.all(
            List.of(
                () -> solveTiny(ProgramProcess.SEARCH, here),
                () -> solveTiny(ELSEWHERE, elsewhere)));
    solved = both.getFirst();
    assertThat(both).extracting(Ended::code).containsExactly(0, 0);
  }

  private static Ended solveTiny(List<String> options, Path out) throws Exception {
    return ProgramProcess.run(
        options, "solve", "tiny", "--seed", 7, "--moves", 500, "--quiet", "--out", out);
  }

  @Test
  void aSolvedDistrictPrintsItsSummaryAndNamesItsFiles() {
    assertThat(solved.err()).isEmpty();
    assertThat(solved.out())
        .startsWith(
            """
            Tiny Island
            Every school near the island's mix

            Status   optimal: no valid plan costs fewer points.
            Points   40   bound 40   gap 0%
            """)
        .endsWith(
            """

            Wrote %1$s/assignments.csv
            Wrote %1$s/schools.csv
            Wrote %1$s/result.json
            Wrote %1$s/certificate.json
            Wrote %1$s/run.json
            Wrote %1$s/report.html
            Wrote %1$s/report.json
            """
                .formatted(here));
    assertThat(here).satisfies(SolveProcessTest::isComplete);
  }

  @Test
  void theFilesAreTheirOwnersAlone() throws IOException {
    assumeThat(Files.getFileAttributeView(here, PosixFileAttributeView.class))
        .as("a file system with permissions")
        .isNotNull();

    assertThat(permissions(here)).isEqualTo("rwx------");
    for (Path file : ProgramProcess.files(here)) {
      assertThat(permissions(file)).as(file.toString()).isEqualTo("rw-------");
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void sameSeedAndMovesGiveTheSameBytesUnderAnotherCollectorCompilerCountryAndTimeZone() {
    assertThat(elsewhere).satisfies(SolveProcessTest::isComplete);
    for (String file : RUN_FILES) {
      assertThat(elsewhere.resolve(file)).hasSameBinaryContentAs(here.resolve(file));
    }
  }

  private static void isComplete(Path folder) throws IOException {
    assertThat(ProgramProcess.names(folder)).isEqualTo(RUN_FILES);
  }

  @Test
  void noStudentIsNamedOnTheTerminal() throws IOException {
    List<String> students =
        Files.readAllLines(ProgramProcess.shipped("tiny").resolve("students.csv")).stream()
            .skip(1)
            .map(row -> row.substring(0, row.indexOf(',')))
            .toList();

    assertThat(students).hasSize(24).contains("Ada");
    assertThat(Arrays.asList(solved.out().split("\\W+"))).doesNotContainAnyElementsOf(students);
    assertThat(solved.err()).isEmpty();
  }

  @Test
  void thePlanOfASolveIsValidInTheAudit() throws Exception {
    Ended audited =
        ProgramProcess.run(ProgramProcess.SHORT, "audit", "tiny", here.resolve("assignments.csv"));

    assertThat(audited.code()).isZero();
    assertThat(audited.err()).isEmpty();
    assertThat(audited.out())
        .startsWith(
            """
            Tiny Island
            Every school near the island's mix

            Valid: every hard rule holds.
            Points   40

            Choices\
            """);
  }

  @Test
  void aStudentMovedIntoAFullProgramIsFoundByTheAudit() throws Exception {
    Path district = ProgramProcess.copyOfTiny(temp.resolve("full"));
    ProgramProcess.edit(
        district.resolve("programs.csv"), "harbour-K,harbour,K,9", "harbour-K,harbour,K,8");
    Path plan = Files.copy(here.resolve("assignments.csv"), temp.resolve("moved.csv"));
    ProgramProcess.edit(plan, "Tove,summit-K,summit,1,choice", "Tove,harbour-K,harbour,3,choice");

    Ended audited = ProgramProcess.run(ProgramProcess.SHORT, "audit", district, plan);

    assertThat(audited.code()).isEqualTo(3);
    assertThat(audited.err()).isEmpty();
    assertThat(audited.out())
        .startsWith(
            """
            Tiny Island
            Every school near the island's mix

            Not valid: the hard rules are missed by 1 student in all.
            Points   65

            Hard rules missed
              Program harbour-K: 9 students for 8 seats, 1 too many.

            Choices\
            """);
  }

  /** Fifteen lunch-eligible children are asked for, twelve live on the island. */
  @Test
  void aPolicyThatNoPlanSatisfiesGivesTheLeastBadPlanAndNamesWhatIsMissed() throws Exception {
    Path district = ProgramProcess.copyOfTiny(temp.resolve("short"));
    ProgramProcess.edit(
        district.resolve("policy.yaml"),
        "    within: 0.125\n    reference: district\n",
        "    count: [5, 9]\n");
    Path out = temp.resolve("least-bad");

    Ended ended =
        ProgramProcess.run(
            ProgramProcess.SEARCH, "solve", district, "--moves", 500, "--quiet", "--out", out);

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains(
            """
            Status   infeasible: no plan can satisfy the hard rules; every plan misses them by 3 students or more.
                     The plan shown misses them by 3 students, the least possible.
            Points   20
            """)
        .contains(
            """
            Hard rules missed
              Rule "lunch-eligible share near the island's" at Harbour School: N is 2 of 9, must be 5 to 9; missed by 3.
            """);
    assertThat(out).satisfies(SolveProcessTest::isComplete);
    assertThat(out.resolve("assignments.csv")).content().hasLineCount(25);
    assertThat(out.resolve("result.json"))
        .content()
        .startsWith(
            """
            {
              "status": "infeasible",
              "valid": false,
              "points": 20,
              "missed": 3,
              "missed-at-least": 3,
              "violations": [
                {
                  "rule": "lunch-eligible share near the island's",
                  "place": "Harbour School",
                  "missed": 3,
            """);
  }

  @Test
  void aRefusedRunLeavesEarlierOutputsUntouched() throws Exception {
    Path district = ProgramProcess.copyOfTiny(temp.resolve("broken"));
    Files.delete(district.resolve("choices.csv"));

    Ended refused = ProgramProcess.run(ProgramProcess.SHORT, "solve", district, "--out", elsewhere);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(elsewhere).satisfies(SolveProcessTest::isComplete);
    for (String file : RUN_FILES) {
      assertThat(elsewhere.resolve(file)).hasSameBinaryContentAs(here.resolve(file));
    }
  }
}
