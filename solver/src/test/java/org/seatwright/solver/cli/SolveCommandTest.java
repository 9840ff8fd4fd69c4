package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.cli.CommandLineFixture.Ended;
import org.seatwright.solver.pipeline.SolveOutcome;

class SolveCommandTest {
  @TempDir Path folder;

  private final CommandLineFixture line = new CommandLineFixture();

  @Test
  void aValidPlanIsWrittenAndExitsZero() throws IOException {
    Path district = CommandLineFixture.district(folder.resolve("four"), "0");
    Path out = folder.resolve("plan");

    Ended ended = line.run("solve", district, "--out", out, "--engine", "program", "--moves", 1000);

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains(
            "Status   optimal: no valid plan costs fewer points.\nPoints   20   bound 20   gap 0%")
        .endsWith(
            Stream.of(
                    "assignments.csv",
                    "schools.csv",
                    "result.json",
                    "certificate.json",
                    "run.json",
                    "report.html",
                    "report.json")
                .map(file -> "\nWrote " + out.resolve(file))
                .collect(Collectors.joining("", "", "\n")));
    assertThat(out.resolve("assignments.csv"))
        .hasContent(
            """
            student,program,school,rank,how
            Ada,N-K,N,1,choice
            Ben,S-K,S,2,choice
            Cyd,S-K,S,1,choice
            Dee,N-K,N,2,choice
            """);
  }

  @Test
  void theSameMovesAndSeedGiveTheSameBytes() throws IOException {
    Path district = CommandLineFixture.district(folder.resolve("four"), "0.5");
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");

    line.run("solve", district, "--out", first, "--engine", "program", "--moves", 1000);
    line.run("solve", district, "--out", second, "--engine", "program", "--moves", 1000);

    for (String file :
        List.of(
            "assignments.csv",
            "schools.csv",
            "result.json",
            "certificate.json",
            "report.html",
            "report.json")) {
      assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
    }
  }

  @Test
  void aPolicyThatNoPlanSatisfiesExitsThreeWithTheLeastBadPlan() throws IOException {
    Path district = CommandLineFixture.district(folder.resolve("four"), "0");
    Files.writeString(
        district.resolve("students.csv"),
        "student,grade,ses\nAda,K,frl\nBen,K,frl\nCyd,K,frl\nDee,K,paid\n");
    Path out = folder.resolve("plan");

    Ended ended = line.run("solve", district, "--out", out, "--engine", "program", "--moves", 1000);

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out())
        .contains(
            """
            Status   infeasible: no plan can satisfy the hard rules; every plan misses them by 1 student or more.
                     The plan shown misses them by 1 student, the least possible.
            """)
        .contains("\nHard rules missed\n  Rule \"share\" at ")
        .contains("N is 2 of 2, must be exactly 1; missed by 1.");
    assertThat(out.resolve("result.json")).content().startsWith("{\n  \"status\": \"infeasible\",");
  }

  @Test
  void unusableInputWritesNothing() throws IOException {
    Path district = CommandLineFixture.district(folder.resolve("four"), "0");
    Files.delete(district.resolve("choices.csv"));
    Path out = folder.resolve("plan");

    Ended ended = line.run("solve", district, "--out", out);

    assertThat(ended)
        .isEqualTo(
            new Ended(
                2,
                "",
                "choices.csv: the file is missing.\nEvery district folder needs this file.\n"));
    assertThat(out).doesNotExist();
  }

  @Test
  void anOutputThatCannotBeWrittenIsFoundBeforeTheSearch() throws IOException {
    Path district = CommandLineFixture.district(folder.resolve("four"), "0");
    Path out = Files.writeString(folder.resolve("file"), "text");

    Ended ended = line.run("solve", district, "--out", out, "--time", "8000h");

    assertThat(ended)
        .isEqualTo(
            new Ended(2, "", "Output folder %s: is a file; name a folder.\n".formatted(out)));
  }

  @Test
  void aStopBeforeThereIsAPlanWritesNothing() throws IOException {
    Path district = CommandLineFixture.district(folder.resolve("four"), "0");
    Path out = folder.resolve("plan");
    line.stop.request();

    Ended ended = line.run("solve", district, "--out", out);

    assertThat(ended)
        .isEqualTo(
            new Ended(130, "", "Interrupted before there was a plan; nothing was written.\n"));
    assertThat(out).doesNotExist();
  }

  @Test
  void disagreementIsToldInFullAndExitsFour() {
    int code =
        SolveCommand.tell(
            line.session(),
            new SolveOutcome.Disagreement(List.of("One says 5.", "The audit says 6.")));

    assertThat(line.ended(code))
        .isEqualTo(
            new Ended(
                4,
                "",
                """
                Engines and audit disagree, so nothing was written:
                One says 5.
                The audit says 6.
                """));
  }
}
