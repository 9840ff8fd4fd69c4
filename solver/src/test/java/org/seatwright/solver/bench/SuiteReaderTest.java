package org.seatwright.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.bench.Instance.Limits;
import org.seatwright.solver.pipeline.Engines;

class SuiteReaderTest {
  @TempDir private Path temp;

  private SuiteResult read(String text) throws IOException {
    Path file = temp.resolve("suite.yaml");
    Files.writeString(file, text);
    return SuiteReader.read(file);
  }

  private static Suite loaded(SuiteResult result) {
    assertThat(result).isInstanceOf(SuiteResult.Loaded.class);
    return ((SuiteResult.Loaded) result).suite();
  }

  /** What the reader says of {@code text}, without the folder of the file. */
  private String refusal(String text) throws IOException {
    SuiteResult result = read(text);
    assertThat(result).isInstanceOf(SuiteResult.Refused.class);
    return ((SuiteResult.Refused) result).notices().render().replace(temp + "/", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"quick", "full", "scale"})
  void shippedSuitesCanBeRun(String name) {
    Suite suite = loaded(SuiteReader.readShipped(name));
    assertThat(suite.name()).isEqualTo(name);
    assertThat(suite.instances())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.contenders()).contains(Contender.DEFAULT));
  }

  @Test
  void whatAnInstanceDoesNotSayTheSuiteSaysForAll() throws IOException {
    Suite suite =
        loaded(
            read(
                """
                suite: towns
                seeds: [3, 4]
                seconds: 90
                memory-gib: 5
                gap: 0.001
                engines: [both, textbook-cp-sat]
                instances:
                  - {name: drawn, profile: open, students: 50, schools: 3, seed: 9}
                  - name: own
                    district: town
                    policy: stricter.yaml
                    seconds: 10
                    memory-gib: 2
                    gap: 0
                    engines: [timefold]
                """));
    assertThat(suite)
        .isEqualTo(
            new Suite(
                "towns",
                List.of(3L, 4L),
                List.of(
                    new Instance(
                        "drawn",
                        new Instance.Drawn("open", OptionalInt.of(50), OptionalInt.of(3), 9),
                        Optional.empty(),
                        new Limits(Duration.ofSeconds(90), 5, 0.001),
                        List.of(
                            new Contender(Engines.BOTH, SolverName.SCIP),
                            new Contender(Engines.TEXTBOOK, SolverName.CP_SAT))),
                    new Instance(
                        "own",
                        new Instance.Folder(temp.resolve("town")),
                        Optional.of(temp.resolve("stricter.yaml")),
                        new Limits(Duration.ofSeconds(10), 2, 0),
                        List.of(new Contender(Engines.TIMEFOLD, SolverName.SCIP))))));
  }

  @Test
  void aSuiteMayLeaveOutAllButNameAndInstances() throws IOException {
    Suite suite = loaded(read("suite: short\ninstances: [{name: a, profile: cambridge}]\n"));
    assertThat(suite)
        .isEqualTo(
            new Suite(
                "short",
                List.of(1L),
                List.of(
                    new Instance(
                        "a",
                        new Instance.Drawn(
                            "cambridge", OptionalInt.empty(), OptionalInt.empty(), 1),
                        Optional.empty(),
                        new Limits(Duration.ofSeconds(60), 8, 0),
                        List.of(Contender.DEFAULT)))));
  }

  @Test
  void aLibraryNamesItsRecordBookAndItsProfileFiles() throws IOException {
    Files.writeString(
        temp.resolve("town.yaml"),
        """
        profile: town
        students: 60
        levels: [{schools: 3, grades: [K]}]
        """);
    Suite suite =
        loaded(
            read(
                """
                suite: mine
                version: 1
                records: records.json
                instances: [{name: a, about: a little town, profile: town.yaml, seed: 4}]
                """));
    assertThat(suite.records()).contains(temp.resolve("records.json"));
    assertThat(suite.instances().getFirst().about()).isEqualTo("a little town");
    assertThat(suite.instances().getFirst().source())
        .isEqualTo(
            new Instance.Drawn(
                "town",
                Optional.of(temp.resolve("town.yaml")),
                OptionalInt.empty(),
                OptionalInt.empty(),
                4));
  }

  @Test
  void whatIsWrongWithAProfileFileIsSaidOfThatFile() throws IOException {
    Files.writeString(temp.resolve("town.yaml"), "profile: town\nstudents: 60\n");
    assertThat(refusal("suite: mine\ninstances: [{name: a, profile: town.yaml}]\n"))
        .startsWith("town.yaml, row 1: the key levels is missing.");
  }

  @Test
  void theLibraryHasAtLeastTwoDozenInstancesOfEverySort() {
    Suite library = loaded(SuiteReader.readShipped("library"));
    assertThat(library.instances()).hasSizeGreaterThanOrEqualTo(24);
    assertThat(library.instances()).allSatisfy(it -> assertThat(it.about()).isNotEmpty());
    assertThat(library.records()).isPresent();
    assertThat(((Library.Shelf) Library.ofInstallation()).instances())
        .hasSameSizeAs(library.instances());
  }

  @Test
  void partsOfASuiteCanBeChosen() throws IOException {
    Suite suite =
        loaded(
            read(
                """
                suite: two
                instances: [{name: a, profile: open}, {name: b, profile: open}]
                """));
    Contender timefold = Contender.find("timefold").orElseThrow();
    Suite chosen =
        suite.only(List.of("b")).withContenders(List.of(timefold)).withTime(Duration.ofSeconds(7));
    assertThat(chosen.names()).containsExactly("b");
    assertThat(chosen.instances().getFirst().contenders()).containsExactly(timefold);
    assertThat(chosen.instances().getFirst().limits())
        .isEqualTo(new Limits(Duration.ofSeconds(7), 8, 0));
  }

  @Test
  void everyDefectIsNamedWithItsPlace() throws IOException {
    assertThat(
            refusal(
                """
                suite: wrong
                second: 5
                engines: [both, textbok-scip]
                instances:
                  - {name: Big Town, profile: open}
                  - {name: a, profile: opn}
                  - {name: b}
                  - {name: c, profile: open, district: town}
                  - {name: d, profile: open, students: 5}
                  - {name: e, district: town, seed: 4}
                  - {name: f, profile: open, seconds: 0}
                  - {name: g, profile: open}
                  - {name: g, profile: open}
                """))
        .isEqualTo(
            """
            suite.yaml, row 2, column second: "second" is not a key of a suite (suite, version, seeds, seconds, memory-gib, gap, engines, records, instances).
            Did you mean "seconds"?
            suite.yaml, row 3, column engines[1]: "textbok-scip" is not one of both, both-cp-sat, both-cbc, timefold, program, program-cp-sat, program-cbc, textbook-scip, textbook-cp-sat, textbook-cbc.
            Did you mean "textbook-scip"?
            suite.yaml, row 5, column instances[0].name: "Big Town" cannot name an instance, as files are called by it.
            Write lower-case letters, digits and hyphens, such as town-7.
            suite.yaml, row 6, column instances[1].profile: "opn" is not one of cambridge, open, neighbourhoods, nearest, region, long-lists, tiers, two-groups, soft, enrolled, siblings, erdil-ergin, immorlica-mahdian, my-town, short-lists, skewed-popularity.
            Did you mean "open"?
            suite.yaml, row 7, column instances[2]: an instance comes from a profile or from a folder.
            Give exactly one of profile, district.
            suite.yaml, row 8, column instances[3]: an instance comes from a profile or from a folder.
            Give exactly one of profile, district.
            suite.yaml, row 9, column instances[4]: no such district can be drawn.
            Profile open: students is 5, must be at least 12.
            suite.yaml, row 10, column instances[5].seed: seed has a meaning only with profile.
            Remove seed, or give profile too.
            suite.yaml, row 11, column instances[6].seconds: "0" is not a whole number between 1 and 86,400.
            Write digits alone, such as 25.
            suite.yaml, row 13, column instances[8].name: "g" is already the name of the instance in row 12.
            Give each instance its own name; reports tell instances apart by it.\
            """);
  }

  @Test
  void aSuiteNeedsANameAndInstances() throws IOException {
    assertThat(refusal("seconds: 5\n"))
        .isEqualTo(
            """
            suite.yaml, row 1: the key suite is missing.
            Write a name for the tables, such as suite: my-town.
            suite.yaml, row 1: the key instances is missing.
            List at least one, such as {name: town, profile: open}.\
            """);
    assertThat(refusal("suite: none\ninstances: []\nseeds: []\n"))
        .isEqualTo(
            """
            suite.yaml, row 3, column seeds: nothing is listed.
            List at least one, or remove the key.
            suite.yaml, row 2, column instances: nothing is listed.
            List at least one, such as {name: town, profile: open}.\
            """);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    SuiteResult result = SuiteReader.read(temp.resolve("no.yaml"));
    assertThat(result).isInstanceOf(SuiteResult.Refused.class);
    assertThat(((SuiteResult.Refused) result).notices().render())
        .isEqualTo(
            "%s: there is no such file.\nCheck the path.".formatted(temp.resolve("no.yaml")));
  }

  @Test
  void aGapThatAsksForNothingIsRefused() throws IOException {
    assertThat(
            refusal(
                """
                suite: towns
                gap: 1
                instances:
                  - {name: a, profile: open, gap: 0.999}
                """))
        .isEqualTo(
            """
            suite.yaml, row 2, column gap: "1" is the gap of any plan, whatever is proven.
            Write a share below 1, such as 0.001, or 0 for the best plan.\
            """);
  }
}
