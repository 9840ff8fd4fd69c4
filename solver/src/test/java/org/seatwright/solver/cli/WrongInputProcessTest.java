package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

/** A sound district with one thing wrong in it, solved by a process of its own. */
class WrongInputProcessTest {
  /** One defect of a district folder. */
  private interface Damage {
    void to(Path district) throws IOException;
  }

  /**
   * @param what is wrong
   * @param notice the whole of what is said: where and what, then the remedy in a second line
   */
  private record Wrong(String what, Damage damage, String notice) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static final String FORM = "    within: 0.125\n    reference: district\n";

  private static final List<Wrong> ALL =
      List.of(
          new Wrong(
              "a missing file",
              district -> Files.delete(district.resolve("choices.csv")),
              """
              choices.csv: the file is missing.
              Every district folder needs this file.
              """),
          new Wrong(
              "an empty file",
              district -> Files.writeString(district.resolve("students.csv"), ""),
              """
              students.csv: the file is empty.
              Write its content, or export it again.
              """),
          new Wrong(
              "a file in another encoding",
              district ->
                  Files.write(
                      district.resolve("schools.csv"),
                      "school,name\nharbour,Häfen\n".getBytes(StandardCharsets.ISO_8859_1)),
              """
              schools.csv, row 2: the text is not UTF-8.
              Save it as UTF-8; spreadsheet programs call that "CSV UTF-8".
              """),
          new Wrong(
              "a missing column",
              edit("programs.csv", "grade,seats", "grade,places"),
              """
              programs.csv, row 1, column seats: the column is missing (the header has program, school, grade, places).
              Add the column.
              """),
          new Wrong(
              "a student twice",
              edit("students.csv", "\nBen,", "\nAda,K,50,-30,paid\nBen,"),
              """
              students.csv, row 3, column student: "Ada" already stands in row 2.
              Each id has one row; remove or rename one of the two.
              """),
          new Wrong(
              "a school twice",
              edit("schools.csv", "\nsummit,", "\nharbour,Again,50,-30\nsummit,"),
              """
              schools.csv, row 4, column school: "harbour" already stands in row 2.
              Each id has one row; remove or rename one of the two.
              """),
          new Wrong(
              "a program twice",
              edit("programs.csv", "\nsummit-K,", "\nharbour-K,harbour,K,1\nsummit-K,"),
              """
              programs.csv, row 4, column program: "harbour-K" already stands in row 2.
              Each id has one row; remove or rename one of the two.
              """),
          new Wrong(
              "an unknown program",
              edit("choices.csv", "Ada,1,harbour-K", "Ada,1,harbor-K"),
              """
              choices.csv, row 2, column program: "harbor-K" is not in programs.csv.
              Did you mean "harbour-K"?
              """),
          new Wrong(
              "an unknown school",
              edit("programs.csv", "summit-K,summit,", "summit-K,sumit,"),
              """
              programs.csv, row 4, column school: "sumit" is not in schools.csv.
              Did you mean "summit"?
              """),
          new Wrong(
              "an unknown student",
              edit("choices.csv", "Ada,1,harbour-K", "Zoltan,1,harbour-K\nAda,1,harbour-K"),
              """
              choices.csv, row 2, column student: "Zoltan" is not in students.csv.
              Maybe students.csv lacks a row, or the id is misspelt.
              """),
          new Wrong(
              "a gap between ranks",
              edit("choices.csv", "Ada,2,", "Ada,3,"),
              """
              choices.csv, row 3, column rank: "3" is a rank of a student without rank 2.
              Number each student's choices 1, 2, 3, … without gaps.
              """),
          new Wrong(
              "a rank twice",
              edit("choices.csv", "Ada,2,", "Ada,1,"),
              """
              choices.csv, row 3, column rank: "1" is a rank the same student already gives in row 2.
              Number each student's choices 1, 2, 3, … without gaps.
              """),
          new Wrong(
              "a choice of another grade",
              district -> {
                edit("programs.csv", "summit,K,9", "summit,K,9\nsummit-1,summit,1,9").to(district);
                edit("choices.csv", "Ada,2,summit-K", "Ada,2,summit-1").to(district);
              },
              """
              choices.csv, row 3, column program: "summit-1" teaches grade 1, but the student is in grade K.
              A student may rank programs of the own grade only.
              """),
          new Wrong(
              "negative seats",
              edit("programs.csv", "harbour,K,9", "harbour,K,-9"),
              """
              programs.csv, row 2, column seats: "-9" is not a whole number between 0 and 1,000,000.
              Write digits alone, such as 25.
              """),
          new Wrong(
              "fractional seats",
              edit("programs.csv", "harbour,K,9", "harbour,K,9.5"),
              """
              programs.csv, row 2, column seats: "9.5" is not a whole number between 0 and 1,000,000.
              Write digits alone, such as 25.
              """),
          new Wrong(
              "a share above one",
              edit("policy.yaml", "within: 0.125", "within: 1.25"),
              """
              policy.yaml, row 6, column balance[0].within: "1.25" is not a decimal number between 0 and 1.
              Write at most 18 digits, with a point and without a percent sign, such as 0.45.
              """),
          new Wrong(
              "a lower bound above the upper one",
              edit("policy.yaml", FORM, "    share: [0.6, 0.4]\n"),
              """
              policy.yaml, row 6, column balance[0].share: the lower bound 0.6 is above the upper bound 0.4.
              Write the lower bound first.
              """),
          new Wrong(
              "an attribute no student has",
              edit("policy.yaml", "of: ses=frl", "of: lunch=frl"),
              """
              policy.yaml, row 4, column balance[0].of: "lunch" is not an attribute in students.csv (ses).
              Add the column, or name another attribute.
              """),
          new Wrong(
              "two forms in one rule",
              edit("policy.yaml", "    enforce:", "    count: [1, 2]\n    enforce:"),
              """
              policy.yaml, row 3, column balance[0]: the rule has 2 forms, within, count.
              Keep one and write a second rule for the other.
              """),
          new Wrong(
              "a misspelt key",
              edit("policy.yaml", "unplaced: 1000", "unplacd: 1000"),
              """
              policy.yaml, row 16, column points.unplacd: "unplacd" is not a key of points (rank, unlisted, per-km, unplaced, distance, moving, for).
              Did you mean "unplaced"?
              """));

  @TempDir private static Path temp;

  private static final Map<String, Ended> ENDED = new HashMap<>();

  private static Damage edit(String file, String from, String to) {
    return district -> ProgramProcess.edit(district.resolve(file), from, to);
  }

  @BeforeAll
  static void solveThemAll() throws Exception {
    List<Callable<Ended>> runs = new ArrayList<>();
    for (int k = 0; k < ALL.size(); k++) {
      Path home = Files.createDirectory(temp.resolve(Integer.toString(k)));
      Path district = ProgramProcess.copyOfTiny(home.resolve("district"));
      ALL.get(k).damage().to(district);
      runs.add(() -> solve(district, home.resolve("plan")));
    }
    List<Ended> ended = ProgramProcess.all(runs);
    for (int k = 0; k < ALL.size(); k++) {
      ENDED.put(ALL.get(k).what(), ended.get(k));
    }
  }

  private static Ended solve(Path district, Path out) throws Exception {
    return ProgramProcess.run(ProgramProcess.SHORT, "solve", district, "--moves", 10, "--out", out);
  }

  static List<Wrong> everyDefect() {
    return ALL;
  }

  @ParameterizedTest
  @MethodSource("everyDefect")
  void isOneNoticeAndExitTwoAndLeavesNothingBehind(Wrong wrong) throws IOException {
    assertThat(ENDED.get(wrong.what())).isEqualTo(new Ended(2, "", wrong.notice()));
    assertThat(ProgramProcess.names(temp.resolve(Integer.toString(ALL.indexOf(wrong)))))
        .containsExactly("district");
  }

  @Test
  void aFileAsDistrictIsRefused() throws Exception {
    Path file = ProgramProcess.shipped("tiny").resolve("students.csv");

    Ended ended = solve(file, temp.resolve("of-a-file"));

    assertThat(ended)
        .isEqualTo(
            new Ended(
                2,
                "",
                file
                    + ": this is a file, not a folder.\n"
                    + "Name the folder that holds the district's files.\n"));
    assertThat(temp.resolve("of-a-file")).doesNotExist();
  }

  @Test
  void anOutputFolderThatCannotBeWrittenIsRefused() throws Exception {
    Path file = Files.writeString(temp.resolve("letter.txt"), "Dear parents");

    Ended ended = solve(ProgramProcess.shipped("tiny"), file);

    assertThat(ended)
        .isEqualTo(
            new Ended(2, "", "Output folder %s: is a file; name a folder.\n".formatted(file)));
    assertThat(file).hasContent("Dear parents");
  }

  /** The line is longer than the heap could hold while it grows. */
  @Test
  void aHugeLineIsRefusedInLittleMemory() throws Exception {
    Path home = Files.createDirectory(temp.resolve("huge"));
    Path district = ProgramProcess.copyOfTiny(home.resolve("district"));
    byte[] million = "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream file =
        Files.newOutputStream(district.resolve("choices.csv"), StandardOpenOption.APPEND)) {
      for (int k = 0; k < 200; k++) {
        file.write(million);
      }
    }
    List<String> small = new ArrayList<>(ProgramProcess.SHORT);
    small.add("-Xmx256m");

    Ended ended =
        ProgramProcess.run(small, "solve", district, "--moves", 10, "--out", home.resolve("plan"));

    Files.delete(district.resolve("choices.csv"));
    assertThat(ended)
        .isEqualTo(
            new Ended(
                2,
                "",
                """
                choices.csv, row 53: the line has more than 1,000,000 characters.
                Maybe the file has lost its line breaks, or it is the wrong file.
                """));
    assertThat(ProgramProcess.names(home)).containsExactly("district");
  }
}
