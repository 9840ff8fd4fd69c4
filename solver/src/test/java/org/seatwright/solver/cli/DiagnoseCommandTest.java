package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

class DiagnoseCommandTest {
  private final CommandLineFixture line = new CommandLineFixture();

  @TempDir private Path folder;
  private Path district = Path.of("");

  @BeforeEach
  void write() throws IOException {
    district = CommandLineFixture.district(folder.resolve("district"), "0");
  }

  /** One seat fewer in North than before, and everyone must have one. */
  private void takeASeat() throws IOException {
    Files.writeString(
        district.resolve("programs.csv"), "program,school,grade,seats\nN-K,N,K,1\nS-K,S,K,2\n");
    Files.writeString(
        district.resolve("policy.yaml"),
        "policy: Everyone\nplacement:\n  everyone-placed: true\n");
  }

  @Test
  void aDistrictWithAPlanIsSaidToHaveOne() {
    Ended ended = line.run("diagnose", district);

    assertThat(ended)
        .isEqualTo(
            new Ended(
                0,
                """
                Four
                Four policy

                There is a plan that keeps every hard rule.
                """,
                ""));
  }

  @Test
  void theConflictIsToldWithItsArithmetic() throws IOException {
    takeASeat();

    Ended ended = line.run("diagnose", district);

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out())
        .startsWith(
            """
            Four
            Everyone

            No plan keeps every hard rule.

            Conflict: these cannot hold together, and without any one of them the others can.
            - everyone has a seat
            - 3 seats in 2 programs: N-K, S-K
            Where all but one of them hold:
              N-K then needs at least 2 seats, and has 1.
              S-K then needs at least 3 seats, and has 2.
              Of 4 students at least 1 is then without a seat.

            Repairs, each enough alone:
            """)
        .contains(
            "Add 1 seat: N-K +1; no less does.\n   The best plan then costs 0 points.\n",
            "Add 1 seat: S-K +1; no less does.\n   The best plan then costs 10 points.\n",
            "Let students stay without a seat, 1 at least; no less does.\n"
                + "   The best plan then costs 1,000 points.\n");
  }

  @Test
  void theLeastWidthIsTheExactFraction() throws IOException {
    Files.writeString(
        district.resolve("policy.yaml"),
        """
        policy: Too many
        balance:
          - name: most
            of: ses=frl
            per: school
            share: [0.6, 1]
            enforce: hard
        placement:
          everyone-placed: true
        """);

    Ended ended = line.run("diagnose", district);

    assertThat(ended.out())
        .contains(
            "Widen rule \"most\" by 10 points of share (exactly 1/10) on both sides; no less"
                + " does.\n");
  }

  @Test
  void everyRepairIsWrittenWithItsDistrictAndItsRun() throws IOException {
    takeASeat();
    Path out = folder.resolve("repairs");
    Path json = folder.resolve("diagnosis.json");

    Ended ended = line.run("diagnose", district, "--out", out, "--json", json);

    assertThat(ended.code()).isEqualTo(3);
    assertThat(out.resolve("1-seats").resolve("district").resolve("programs.csv"))
        .content()
        .containsAnyOf("N-K,N,K,2\nS-K,S,K,2\n", "N-K,N,K,1\nS-K,S,K,3\n");
    assertThat(out.resolve("1-seats").resolve("plan").resolve("assignments.csv")).exists();
    assertThat(json)
        .content()
        .contains(
            "\"status\": \"impossible\"",
            "\"kind\": \"everyone-placed\"",
            "\"kind\": \"seats\"",
            "\"least\": true");
    assertThat(line.run("diagnose", out.resolve("1-seats").resolve("plan")).code()).isZero();
  }

  @Test
  void aRunThatWasEditedIsRefusedInOneLine() throws IOException {
    Path plan = folder.resolve("plan");
    line.run("solve", district, "--moves", "2000", "--out", plan);
    Files.writeString(plan.resolve("assignments.csv"), "student,program\n");

    Ended ended = new CommandLineFixture().run("diagnose", plan);

    assertThat(ended)
        .isEqualTo(
            new Ended(
                2,
                "",
                "assignments.csv: it is not the file that the run wrote; its SHA-256 differs.\n"));
  }
}
