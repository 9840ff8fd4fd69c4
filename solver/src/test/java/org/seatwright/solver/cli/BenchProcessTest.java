package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

/** A whole run of the bench, with processes of its own. */
class BenchProcessTest {
  @TempDir private static Path temp;
  private static Path out = Path.of("");
  private static Ended ended = new Ended(-1, "", "");

  @BeforeAll
  static void measureTwoDozenStudents() throws Exception {
    out = temp.resolve("figures");
    Path suite = temp.resolve("small.yaml");
    Files.writeString(
        suite,
        """
        suite: small
        seconds: 60
        memory-gib: 1
        engines: [program, timefold]
        instances:
          - {name: dozen, profile: open, students: 12, schools: 2}
          - {name: four, district: four}
          - {name: nowhere, district: nowhere, engines: [timefold]}
        """);
    CommandLineFixture.district(temp.resolve("four"), "0");
    ended = ProgramProcess.run(ProgramProcess.SHORT, "bench", "--suite", suite, "--out", out);
  }

  @Test
  void itEndsWellWhateverBecameOfItsRuns() {
    assertThat(ended.code()).as(ended.err() + ended.out()).isZero();
    assertThat(ended.err())
        .isEqualTo(
            """
            Drawing dozen …
            dozen, program, seed 1 …
            dozen, timefold, seed 1 …
            four, program, seed 1 …
            four, timefold, seed 1 …
            nowhere, timefold, seed 1 …
            """);
  }

  @Test
  void tablesPlotsAndEveryRunsFilesAreThere() throws IOException {
    assertThat(ProgramProcess.names(out))
        .containsExactly(
            "bench.csv",
            "bench.json",
            "bench.md",
            "gap-dozen.svg",
            "gap-four.svg",
            "gap-nowhere.svg",
            "instances",
            "runs");
    assertThat(ended.out())
        .endsWith(
            """
            Wrote OUT/bench.csv
            Wrote OUT/bench.json
            Wrote OUT/bench.md
            Wrote OUT/gap-dozen.svg
            Wrote OUT/gap-four.svg
            Wrote OUT/gap-nowhere.svg
            """
                .replace("OUT", out.toString()));
    assertThat(ProgramProcess.names(out.resolve("instances")))
        .containsExactly("open-12-x2-seed1", "open-12-x2-seed1.txt");
    assertThat(ProgramProcess.names(out.resolve("runs").resolve("dozen_program_1")))
        .containsExactly("output.txt", "plan", "trace.csv");
  }

  @Test
  void theOptimumOfTheFourIsProvenByTheProgram() throws IOException {
    List<String> rows = Files.readAllLines(out.resolve("bench.csv"));
    assertThat(rows).hasSize(6);
    List<String> header = List.of(rows.getFirst().split(",", -1));
    List<String> four = List.of(rows.get(3).split(",", -1));
    assertThat(four.subList(0, 4)).containsExactly("four", "program", "1", "done");
    assertThat(four.get(header.indexOf("points"))).isEqualTo(four.get(header.indexOf("bound")));
    assertThat(four.get(header.indexOf("gap"))).isEqualTo("0.000000000");
    assertThat(four.get(header.indexOf("proof-seconds"))).isNotBlank();
    assertThat(four.get(header.indexOf("peak-mib"))).isNotBlank();
    assertThat(rows.get(5)).startsWith("nowhere,timefold,1,refused,60.000,");
  }
}
