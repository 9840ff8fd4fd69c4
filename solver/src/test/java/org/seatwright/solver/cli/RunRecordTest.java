package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

/** What run.json tells of the people behind a run. */
class RunRecordTest {
  @TempDir Path folder;

  @Test
  void decisionsByHandStandWithWhoAndWhy() throws IOException {
    Path district = CommandLineFixture.district(folder.resolve("district"), "0.5");
    Files.writeString(
        district.resolve("placed.csv"),
        "student,program,by,why\nAda,N-K,Registrar,hardship\nBen,N-K,Registrar,hardship\n");
    Path policy = folder.resolve("rules.yaml");
    Files.writeString(
        policy,
        Files.readString(district.resolve("policy.yaml")).replace("Four policy", "Other policy"));
    Path run = folder.resolve("run");

    Ended ended =
        new CommandLineFixture()
            .run(
                "solve",
                district,
                "--out",
                run,
                "--moves",
                "300",
                "--quiet",
                "--engine",
                "timefold",
                "--policy",
                policy,
                "--by",
                "School board",
                "--why",
                "resolution 12 \"of\" March");

    assertThat(ended.err()).isEmpty();
    assertThat(run.resolve("run.json"))
        .content()
        .contains(
            """
              "lottery": {
                "seed": 1
              },
            """)
        .contains(
            """
              "overrides": [
                {
                  "what": "policy",
                  "file": "rules.yaml",
                  "by": "School board",
                  "why": "resolution 12 \\"of\\" March"
                },
                {
                  "what": "placements",
                  "file": "placed.csv",
                  "students": 2,
                  "by": "Registrar",
                  "why": "hardship"
                }
              ],
            """)
        .doesNotContain("Ada", "Ben");
    assertThat(new CommandLineFixture().run("replay", run, "--quiet").out())
        .isEqualTo("The same plan, byte for byte: assignments.csv, schools.csv.\n");
  }
}
