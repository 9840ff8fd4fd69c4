package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

class ExportCommandTest {
  private static final String PLAN =
      "student,program,school,rank,how\n"
          + "Ada,N-K,N,1,choice\nBen,S-K,S,2,choice\nCyd,S-K,S,1,choice\nDee,N-K,N,2,choice\n";

  private static final String VALID = "Valid: every hard rule holds.\n";

  @TempDir Path folder;

  private final CommandLineFixture line = new CommandLineFixture();
  private Path district;
  private Path out;

  @BeforeEach
  void draw() throws IOException {
    district = CommandLineFixture.district(folder.resolve("four"), "0");
    out = folder.resolve("out");
  }

  private Ended export(Object... words) {
    return line.run(
        Stream.concat(Stream.of("export", district, "--out", out), Stream.of(words)).toArray());
  }

  private Path plan(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String shown(Ended ended) {
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    return ended.out().replace(folder.toString(), "FOLDER");
  }

  private static String refused(Ended ended, Path folder) {
    assertThat(ended.out()).isEmpty();
    assertThat(ended.code()).isEqualTo(2);
    return ended.err().replace(folder.toString(), "FOLDER");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          json    | district.json export.json
          csv     | assignments.csv choices.csv district.yaml export.json policy.yaml programs.csv schools.csv students.csv
          wide    | assignments.csv district.yaml export.json policy.yaml programs.csv schools.csv students.csv
          options | export.json options.csv
          preflib | 00000-00000001.soi export.json info.txt
          mps     | export.json plan.sol program.mps rows.csv types.csv variables.csv
          lp      | export.json plan.sol program.lp rows.csv types.csv variables.csv
          """)
  void everyFormatHasItsFilesWhichAreTheirOwnersAlone(String format, String files)
      throws IOException {
    Path plan = plan("plan.csv", PLAN);

    String shown = shown(export("--format", format, "--run", plan));

    assertThat(shown.replace("Wrote FOLDER/out/", "").strip().replace('\n', ' ')).isEqualTo(files);
    for (String file : files.split(" ")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve(file))))
          .isEqualTo("rw-------");
    }
    assertThat(out.resolve("export.json")).content().contains("\"format\" : \"" + format + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json/district.json", "wide", "csv"})
  void whatReadsBackIsADistrictForEveryCommand(String exported) throws IOException {
    String format = exported.substring(0, exported.indexOf('/') < 0 ? exported.length() : 4);
    shown(line.run("export", district, "--format", format, "--out", folder.resolve(format)));
    Path plan = plan("plan.csv", PLAN);

    Path read = folder.resolve(exported);
    String checked = line.run("check", read).out();
    String audited = new CommandLineFixture().run("audit", read, plan).out();

    assertThat(checked).contains("No errors", "4 students, 2 schools, 2 programs, 6 choices.");
    assertThat(audited).contains(VALID);
  }

  @Test
  void jsonBringsItsPlanAlong() throws IOException {
    shown(export("--format", "json", "--run", plan("plan.csv", PLAN)));
    Path json = out.resolve("district.json");

    String audited = shown(new CommandLineFixture().run("audit", json, json));
    new CommandLineFixture()
        .run("export", json, "--format", "csv", "--out", folder.resolve("back"));

    assertThat(audited).contains(VALID);
    assertThat(folder.resolve("back/assignments.csv")).hasContent(PLAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seat-table", "textbook"})
  void aSolutionIsAPlanToBeAudited(String formulation) throws IOException {
    shown(export("--format", "lp", "--formulation", formulation, "--run", plan("plan.csv", PLAN)));

    String audited =
        shown(new CommandLineFixture().run("audit", district, out.resolve("plan.sol")));

    assertThat(audited).contains(VALID);
  }

  @Test
  void programsNameNoStudentUnlessAsked() throws IOException {
    shown(export("--format", "mps"));
    new CommandLineFixture()
        .run("export", district, "--format", "mps", "--ids", "--out", folder.resolve("ids"));

    assertThat(Files.readString(out.resolve("program.mps")))
        .contains("x.s1.N_K")
        .doesNotContain("Ada");
    assertThat(Files.readString(folder.resolve("ids/program.mps"))).contains("x.id_Ada.N_K");
    assertThat(out.resolve("variables.csv")).content().contains("Ada");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rank-1 | The policy's objective is points; there is no level rank-1.
          best   | There is no level best; write missed, rank-1, rank-2, … or points.
          """)
  void levelsThatThereAreNotAreRefused(String word, String message) {
    Ended ended = export("--format", "mps", "--level", word);

    assertThat(refused(ended, folder)).isEqualTo(message + "\n");
    assertThat(out).doesNotExist();
  }

  @Test
  void levelsAfterTheFirstNeedAPlan() throws IOException {
    Files.writeString(district.resolve("policy.yaml"), "objective: rank-maximal\n");

    assertThat(refused(export("--format", "lp", "--level", "points"), folder))
        .isEqualTo(
            "Level points holds the levels before it; name a plan that has them with --run.\n");
    shown(new CommandLineFixture().run("export", district, "--format", "lp", "--out", out));
    assertThat(out.resolve("program.lp")).content().contains("Minimised: rank level 1.");
    Path held = folder.resolve("held");
    shown(
        new CommandLineFixture()
            .run(
                "export", district, "--format", "lp", "--out", held, "--run", plan("p.csv", PLAN)));
    assertThat(held.resolve("program.lp"))
        .content()
        .contains("Minimised: points.", "held.rank.1:", " <= 2\n");
  }

  @Test
  void rulesThatNoProgramCanSayAreNamed() throws IOException {
    Files.writeString(
        district.resolve("policy.yaml"),
        "fairness:\n  - {name: No envy, among: same-type, enforce: hard}\n");

    assertThat(shown(export("--format", "lp")))
        .endsWith("Left out, because no linear program says it: No envy.\n");
    assertThat(out.resolve("program.lp"))
        .content()
        .contains("\\ Left out, because no linear program says it: No envy\n");
    assertThat(out.resolve("export.json")).content().contains("\"left-out\" : [ \"No envy\" ]");
  }

  @Test
  void aPlanIsExportedWholeOrNotAtAll() throws IOException {
    String odd = "student,program\nAda,N-K\nAda,S-K\nZoe,N-K\nBen,X\n";

    assertThat(refused(export("--format", "csv", "--run", plan("odd.csv", odd)), folder))
        .isEqualTo(
            """
            FOLDER/odd.csv, row 3: the student stands in an earlier row.
            Audit the plan first; it says what is wrong with it.
            FOLDER/odd.csv, row 4: the student is not of the district.
            Audit the plan first; it says what is wrong with it.
            FOLDER/odd.csv, row 5: the program is not of the district.
            Audit the plan first; it says what is wrong with it.
            """);
    assertThat(
            refused(
                new CommandLineFixture()
                    .run(
                        "export",
                        district,
                        "--format",
                        "csv",
                        "--out",
                        out,
                        "--run",
                        plan("odd.csv", "student,program\nAda,N-K\n")),
                folder))
        .isEqualTo(
            """
            FOLDER/odd.csv: 3 students are missing.
            Audit the plan first; it says what is wrong with it.
            """);
    assertThat(out).doesNotExist();
  }

  @Test
  void nothingIsWrittenOverFiles() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("mine.txt"), "mine");

    assertThat(refused(export("--format", "json"), folder)).startsWith("Output folder FOLDER/out");
    assertThat(out.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void aPlanMadeElsewhereIsAuditedUnderItsOwnNames() throws IOException {
    Path plan = plan("offers.csv", "Pupil,Building\nAda,N\nBen,S\nCyd,S\nDee,N\n");

    assertThat(
            shown(line.run("audit", district, plan, "--student", "Pupil", "--school", "Building")))
        .contains(VALID);
  }
}
