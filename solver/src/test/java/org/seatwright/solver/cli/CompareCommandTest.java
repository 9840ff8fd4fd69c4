package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

class CompareCommandTest {
  @TempDir Path folder;

  private Path solve(String name, String within) throws IOException {
    Path district = CommandLineFixture.district(folder.resolve("district-" + name), within);
    Path run = folder.resolve(name);
    Ended ended =
        new CommandLineFixture()
            .run(
                "solve",
                district,
                "--out",
                run,
                "--engine",
                "timefold",
                "--moves",
                "500",
                "--quiet");
    assertThat(ended.err()).isEmpty();
    return run;
  }

  @Test
  void runsStandSideBySideAndWhoMovesIsCounted() throws IOException {
    Path narrow = solve("narrow", "0");
    Path wide = solve("wide", "0.5");
    Path json = folder.resolve("comparison.json");

    Ended ended = new CommandLineFixture().run("compare", narrow, wide, "--json", json);

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out().replace(folder + "/", "").replaceAll(" +", " "))
        .isEqualTo(
            """
             narrow wide
            Policy Four policy Four policy
            Status no-bound no-bound
            Points 20 0
            Bound – –
            Gap – –
            Hard rules missed by 0 0
            Students 4 4
            First choice 50.0% 100.0%
            Choices 1 to 3 100.0% 100.0%
            Mean rank 1.50 1.00
            Unlisted 0.0% 0.0%
            Unplaced 0.0% 0.0%
            Mean km – –
            Dissimilarity of ses=frl 0.000 1.000

            From narrow to wide students move better off worse off
            all 4 2 2 0
            ses=frl 2 1 1 0
            ses=paid 2 1 1 0
            grade=K 4 2 2 0

            Wrote comparison.json
            """);
    assertThat(json)
        .content()
        .startsWith("{\n  \"comparison\": 2,\n  \"runs\": [\n")
        .contains("\"from\": \"", "\"moved\": 2,\n      \"better\": 2,\n      \"worse\": 0,");
  }

  @Test
  void aRunWhosePlanWasEditedIsRefused() throws IOException {
    Path run = solve("edited", "0.5");
    Path plan = run.resolve("assignments.csv");
    Files.writeString(plan, Files.readString(plan).replace("Ada,N-K,N", "Ada,S-K,S"));

    Ended ended = new CommandLineFixture().run("compare", run, run);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .isEqualTo(
            "%s: assignments.csv: it is not the file that the run wrote; its SHA-256 differs.\n"
                .formatted(run));
  }

  @Test
  void aRunWhoseDistrictChangedIsRefused() throws IOException {
    Path run = solve("changed", "0.5");
    Path students = folder.resolve("district-changed/students.csv");
    Files.writeString(students, Files.readString(students).replace("Ada,K,frl", "Ada,K,paid"));

    Ended ended = new CommandLineFixture().run("compare", run, run);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .isEqualTo(
            "%s: students.csv: it is not the file that the run read; its SHA-256 differs.\n"
                .formatted(run));
  }

  @Test
  void oneRunIsNoComparison() {
    assertThat(new CommandLineFixture().run("compare", "here").err())
        .isEqualTo("Name two runs or more. See ./run.sh compare --help.\n");
  }
}
