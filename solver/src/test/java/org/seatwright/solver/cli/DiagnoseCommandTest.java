package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
        district.resolve("policy.yaml"), "policy: Everyone\nplacement:\n  everyone-placed: true\n");
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

    assertThat(ended)
        .isEqualTo(
            new Ended(
                3,
                """
                Four
                Everyone

                No plan keeps every hard rule.

                Conflict: these cannot hold together, and without any one of them the others can.
                - everyone has a seat
                - 3 seats in 2 programs: N-K, S-K
                Where all others hold:
                  These 2 programs together then need at least 4 seats, and have 3.
                  Of 4 students at least 1 is then without a seat.

                Repairs, each enough alone, also for what else may not hold together:
                1. Add 1 seat: N-K +1; no less does.
                   The best plan then costs 0 points: 100.0% in their first choice, 0 without a seat.
                2. Add 1 seat: S-K +1; no less does.
                   The best plan then costs 10 points: 75.0% in their first choice, 0 without a seat.
                3. Let students stay without a seat, 1 at least; no less does.
                   The best plan then costs 1,000 points: 75.0% in their first choice, 1 without a seat.

                Proven by 6 programs in whole numbers over the seat table.
                """,
                ""));
  }

  @Test
  void theLeastWidthIsFound() throws IOException {
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

    assertThat(ended)
        .isEqualTo(
            new Ended(
                3,
                """
                Four
                Too many

                No plan keeps every hard rule.

                Conflict: these cannot hold together, and without any one of them the others can.
                - rule "most", at least 60.0% of ses=frl: North, South
                - everyone has a seat
                Where all others hold:
                  These 2 places together are then short by at least 1: of 4 students, ses=frl are 2, and \
                the rule asks for at least 3.
                  Of 4 students at least 1 is then without a seat.

                Repairs, each enough alone, also for what else may not hold together:
                1. Widen rule "most" by 10 points of share on both sides, which makes it 50% to 100%; no \
                less does.
                   The best plan then costs 20 points: 50.0% in their first choice, 0 without a seat.
                2. Let students stay without a seat, 2 at least; no less does.
                   The best plan then costs 2,000 points: 50.0% in their first choice, 2 without a seat.

                Proven by 15 programs in whole numbers over the seat table.
                """,
                ""));
  }

  /** A little wider and North, which has one seat, is forgiven no longer. */
  @Test
  void aWiderBandMayForgiveLessAndAWidthIsFoundAllTheSame() throws IOException {
    Files.writeString(
        district.resolve("programs.csv"), "program,school,grade,seats\nN-K,N,K,1\nS-K,S,K,4\n");
    Files.writeString(
        district.resolve("students.csv"),
        "student,grade,ses\nAda,K,frl\nBen,K,frl\nCyd,K,frl\nDee,K,frl\nEve,K,paid\n");
    Files.writeString(
        district.resolve("choices.csv"),
        "student,rank,program\nAda,1,N-K\nBen,1,S-K\nCyd,1,S-K\nDee,1,S-K\nEve,1,S-K\n");
    Files.writeString(
        district.resolve("policy.yaml"),
        """
        policy: Small
        balance:
          - name: most
            of: ses=frl
            per: school
            share: [0.1, 0.6]
            tolerance: one-student
            enforce: hard
        placement:
          unlisted: never
          everyone-placed: true
        """);

    Ended ended = line.run("diagnose", district);

    assertThat(ended.out())
        .contains(
            "1. Widen rule \"most\" by 40 points of share on both sides, which makes it 0% to 100%;"
                + " whether less does is not proven.\n")
        .doesNotContain("Give up rule");
  }

  @Test
  void menusAndSeatsAloneTakeNoPrograms() throws IOException {
    StringBuilder schools = new StringBuilder("school,name,latitude,longitude\n");
    StringBuilder programs = new StringBuilder("program,school,grade,seats\n");
    StringBuilder students = new StringBuilder("student,grade,latitude,longitude\n");
    int[] between = {5, 6, 5, 5, 1, 1, 1};
    for (int j = 0; j < 8; j++) {
      schools.append("S%d,S%d,%d,0\n".formatted(j, j, j));
      programs.append("S%d-K,S%d,K,4\n".formatted(j, j));
      for (int k = 0; j < between.length && k < between[j]; k++) {
        students.append("c%d-%d,K,%d.5,0\n".formatted(j, k, j));
      }
    }
    Files.writeString(district.resolve("schools.csv"), schools);
    Files.writeString(district.resolve("programs.csv"), programs);
    Files.writeString(district.resolve("students.csv"), students);
    Files.writeString(district.resolve("choices.csv"), "student,rank,program\n");
    Files.writeString(
        district.resolve("policy.yaml"),
        """
        policy: Near
        placement:
          everyone-placed: true
          menus:
            - name: the two nearest
              only: {nearest: 2}
        """);

    Ended ended = line.run("diagnose", district);

    assertThat(ended.out())
        .contains(
            """
            Conflict: these cannot hold together, and without any one of them the others can.
            - everyone has a seat
            - menu "the two nearest"
            - 20 seats in 5 programs: S0-K, S1-K, S2-K, S3-K, S4-K
            Where all others hold:
              These 5 programs together then need at least 21 seats, and have 20.
              Of 24 students at least 1 is then without a seat.
            """)
        .endsWith("Proven by 10 programs in whole numbers over the seat table.\n");
  }

  @Test
  void aFolderThatHoldsSomethingIsNotWrittenInto() throws IOException {
    Path out = Files.createDirectory(folder.resolve("letters"));
    Files.writeString(out.resolve("Ada.txt"), "Dear family,");

    Ended ended = line.run("diagnose", district, "--out", out);

    assertThat(ended.err())
        .isEqualTo(
            "%s holds something; name a new or empty folder for the repairs.\n".formatted(out));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(out).isDirectoryNotContaining("glob:**wider");
  }

  @Test
  void aRunIsDiagnosedUnderAnotherPolicy() throws IOException {
    Path run = folder.resolve("run");
    new CommandLineFixture().run("solve", district, "--out", run, "--moves", "500", "--quiet");
    Path policy = folder.resolve("strict.yaml");
    Files.writeString(
        policy,
        """
        policy: Too much
        balance:
          - {name: most, of: ses=frl, per: school, share: [0.6, 1], enforce: hard}
        placement:
          everyone-placed: true
        """);

    Ended ended = line.run("diagnose", run, "--policy", policy);

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("Four\nToo much\n\nNo plan keeps every hard rule.\n");
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
        .isEqualTo("program,school,grade,seats\nN-K,N,K,2\nS-K,S,K,2\n");
    assertThat(out.resolve("1-seats").resolve("plan").resolve("assignments.csv")).exists();
    assertThat(json)
        .content()
        .contains(
            "\"status\": \"impossible\"",
            "\"kind\": \"everyone-placed\"",
            "\"kind\": \"seats\"",
            "\"least\": true");
    for (Path file : List.of(json, out.resolve("1-seats/district/students.csv"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(line.run("diagnose", out.resolve("1-seats").resolve("plan")).code()).isZero();
  }

  @Test
  void aRunIsDiagnosedAsItsDistrictIs() throws IOException {
    takeASeat();
    Path plan = folder.resolve("plan");
    assertThat(line.run("solve", district, "--moves", "2000", "--out", plan).code()).isEqualTo(3);

    assertThat(new CommandLineFixture().run("diagnose", plan))
        .isEqualTo(new CommandLineFixture().run("diagnose", district));
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
