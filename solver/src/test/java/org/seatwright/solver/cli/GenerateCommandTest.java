package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.catalog.Catalog;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

/** Districts drawn from profiles, and profiles that none can be drawn from. */
class GenerateCommandTest {
  @TempDir Path folder;

  private final CommandLineFixture line = new CommandLineFixture();

  @Test
  void aDistrictThatCouldNotBeReadBackIsNotWritten() throws IOException {
    Path profile = folder.resolve("town.yaml");
    Files.writeString(
        profile,
        """
        profile: town
        students: 20
        levels: [{name: school, prefix: S, schools: 2, grades: [K]}]
        policy:
          policy: By zone
          balance:
            - {name: mix, of: ses=frl, per: school, within: 0.1, reference: zone, enforce: hard}
        """);
    Path out = folder.resolve("town");

    Ended ended = line.run("generate", profile, "--out", out);

    assertThat(ended.code()).as(ended.out()).isEqualTo(2);
    assertThat(ended.err()).contains("zone");
    assertThat(out).doesNotExist();
  }

  @Test
  void aGeneratedDistrictPassesTheCheckAndIsTheSameEachTime() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");

    Ended ended = line.run("generate", "cambridge", "--students", 200, "--seed", 5, "--out", first);
    line.run("generate", "cambridge", "--students", 200, "--seed", 5, "--out", second);

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEmpty();
    List<String> told = ended.out().lines().toList();
    assertThat(told)
        .startsWith(
            "Figure                          target  reached  difference",
            "students                           200      200           0",
            "schools                             17       17           0",
            "lunch-eligible share            45.00%   45.00%        0.00")
        .endsWith("", "Wrote %s: 200 students, 17 schools.".formatted(first));
    List<String> written = Files.readAllLines(first.resolve("fidelity.csv"));
    assertThat(written)
        .startsWith("figure,target,reached,difference", "students,200,200,0", "schools,17,17,0");
    assertThat(written).hasSize(told.size() - 2);
    assertThat(new CommandLineFixture().run("check", first).code()).isZero();
    try (Stream<Path> files = Files.list(first)) {
      List<Path> all = files.toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        assertThat(second.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void aShippedProfileIsShownAsItIsWrittenAndDrawnFromAFile() throws IOException {
    Ended shown = line.run("generate", "my-town", "--show");
    assertThat(shown)
        .isEqualTo(
            new Ended(
                0, Files.readString(Catalog.home().resolve("datasets/profiles/my-town.yaml")), ""));
    Path file = folder.resolve("town.yaml");
    Files.writeString(file, shown.out());
    Path drawn = folder.resolve("drawn");
    Ended ended =
        new CommandLineFixture()
            .run("generate", file, "--students", 120, "--schools", 3, "--out", drawn);
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(Files.readAllLines(drawn.resolve("blocks.csv"))).hasSize(41);
    assertThat(new CommandLineFixture().run("check", drawn).code()).isZero();
  }

  @Test
  void aProfileThatSaysTooLittleIsRefusedAtItsPlace() throws IOException {
    Path file = folder.resolve("town.yaml");
    Files.writeString(file, "profile: town\nstudents: 60\n");
    assertThat(line.run("generate", file, "--out", folder.resolve("x")))
        .isEqualTo(
            new Ended(
                2,
                "",
                """
                %s, row 1: the key levels is missing.
                List at least one, such as {name: school, prefix: S, schools: 12, grades: [K]}.
                """
                    .formatted(file)));
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void tooFewSchoolsForAProfileAreWrongUsage() {
    assertThat(line.run("generate", "cambridge", "--schools", 1, "--out", folder.resolve("x")))
        .isEqualTo(
            new Ended(
                2,
                "",
                "Profile cambridge: schools is 1, must be at least 3. See ./run.sh generate"
                    + " --help.\n"));
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void aFolderThatHoldsOtherFilesIsNotOverwritten() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "Dear parents");

    Ended ended = line.run("generate", "open", "--out", folder);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .isEqualTo(
            "Output folder %s: holds files, and a district is never written over others; name a new or empty folder.\n"
                .formatted(folder));
    assertThat(folder.resolve("letter.txt")).hasContent("Dear parents");
  }
}
