package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seatwright.datasets.catalog.Letters;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

class ExplainCommandTest {
  @TempDir Path folder;

  private Path district = Path.of("");
  private Path run = Path.of("");

  @BeforeEach
  void solve() throws IOException {
    district = CommandLineFixture.district(folder.resolve("district"), "0");
    run = folder.resolve("run");
    solve(run);
  }

  private void solve(Path out) {
    Ended ended =
        new CommandLineFixture().run("solve", district, "--out", out, "--moves", "500", "--quiet");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
  }

  private Ended explain(Object... words) {
    return new CommandLineFixture()
        .run(Stream.concat(Stream.of("explain", run), Stream.of(words)).toArray());
  }

  @Test
  void aFamilyIsToldWhatHoldsWhateverItsCategory() {
    Ended ended = explain("--student", "Ben");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .isEqualTo(
            """
            Four
            Student Ben

            Dear family,

            Your child has a seat in South, number 2 on your list.

            Why there was no seat in the programs higher on your list. Plans are compared
            for all students together, by how far down the families' lists students are
            placed and by whatever else the district's rules count. What is counted in
            points adds up, and of two plans the one with fewer points is better.

            1. North: Its seats, 2 in all, went to other students. Every plan with your
            child there breaks a rule of the district or is no better for all students
            together. Between plans that are just as good the district's draw decides.

            We know that a placement other than the one hoped for is hard news. Every answer
            above was worked out from the final plan.

            If you have a question about this letter, please contact the enrolment office.
            """);
    assertThat(ended.code()).isZero();
  }

  @Test
  void theInternalVersionIsMarkedAndNamesRulesAndTheExactCost() {
    Ended ended = explain("--student", "Ben", "--internal");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("INTERNAL: NOT FOR FAMILIES\n\nFour\nStudent Ben\n");
    assertThat(ended.out().replace('\n', ' '))
        .contains(
            " 1. North: Its seats, 2 in all, went to other students. With your child there, the best"
                + " plan for all students together would have been worse by exactly 290 points. ")
        .contains(
            " If only this student moved: rule \"share\" at North counts 2 of 3; no number is allowed"
                + " there. ");
    assertThat(ended.code()).isZero();
  }

  @Test
  void whoHasTheFirstChoiceIsToldSoInSpanishToo() {
    Ended ended = explain("--student", "Ada", "--lang", "es");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains("\nSe asignó una plaza en North, opción número 1 de su lista.\n")
        .contains("\nNingún programa está más arriba en su lista.\n");
    assertThat(ended.code()).isZero();
  }

  @Test
  void aDistrictWritesItsOwnWords() throws IOException {
    Path words = Files.createDirectory(folder.resolve("words"));
    String shipped = Files.readString(Letters.ofInstallation().find("en").orElseThrow());
    Files.writeString(words.resolve("fr.txt"), shipped.replace("Dear family,", "Chère famille,"));

    Ended ended = explain("--student", "Ada", "--templates", words, "--lang", "fr");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("Four\nStudent Ada\n\nChère famille,\n");
  }

  @Test
  void wordsThatCannotBeUsedAreNamedWithTheirRow() throws IOException {
    Path words = Files.createDirectory(folder.resolve("words"));
    String shipped = Files.readString(Letters.ofInstallation().find("en").orElseThrow());
    Files.writeString(words.resolve("en.txt"), shipped.replace("Student {student}", "{category}"));

    Ended ended = explain("--student", "Ada", "--templates", words);

    assertThat(ended.err())
        .matches(
            "(?s).*en\\.txt, row \\d+, column letter: \"category\" is nothing that can be filled in"
                + " here\\.\nWhat can be filled in here: district, student, placement, reasons\\..*");
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void allReasonsAreATableOfTheOwnersAlone() throws IOException {
    Path table = folder.resolve("reasons.csv");

    Ended ended = explain("--all", "--out", table);

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .isEqualTo(
            """
            2 students not in the first choice, 2 programs ranked higher: cost exact 0, at least so much 0, no better 2, not proven 0.
            Wrote %s
            """
                .formatted(table));
    assertThat(Files.readAllLines(table))
        .hasSize(3)
        .first()
        .isEqualTo(
            "audience,student,placed,rank,program,reason,level,at_least,at_most,others_lower,"
                + "others_higher,one_more_seat,text");
    assertThat(Files.readAllLines(table).get(1))
        .startsWith("family,Ben,S-K,1,N-K,plan-as-a-whole,,,,,,,\"Its seats, 2 in all, went");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(table)))
        .isEqualTo("rw-------");

    byte[] first = Files.readAllBytes(table);
    assertThat(explain("--all", "--out", table).code()).isZero();
    assertThat(Files.readAllBytes(table)).isEqualTo(first);
  }

  @Test
  void everyStudentHasALetterInAFolder() throws IOException {
    Path letters = folder.resolve("letters");

    Ended ended = explain("--all", "--out", letters);

    assertThat(ended.err()).isEmpty();
    assertThat(letters.resolve("letters.csv"))
        .hasContent(
            """
            letter,student
            letter-00001.txt,Ada
            letter-00002.txt,Ben
            letter-00003.txt,Cyd
            letter-00004.txt,Dee
            """);
    assertThat(Files.readString(letters.resolve("letter-00002.txt")))
        .isEqualTo(explain("--student", "Ben").out());
  }

  @Test
  void lettersOfStudentsOfOtherCategoriesDifferInTheIdAlone() throws IOException {
    Files.writeString(
        district.resolve("students.csv"),
        """
        student,grade,ses
        Ada,K,frl
        Ben,K,frl
        Cyd,K,paid
        Dee,K,paid
        Eve,K,frl
        Fay,K,paid
        """);
    Files.writeString(
        district.resolve("programs.csv"), "program,school,grade,seats\nN-K,N,K,4\nS-K,S,K,2\n");
    Files.writeString(
        district.resolve("choices.csv"),
        """
        student,rank,program
        Ada,1,N-K
        Ben,1,N-K
        Cyd,1,N-K
        Dee,1,N-K
        Eve,1,N-K
        Eve,2,S-K
        Fay,1,N-K
        Fay,2,S-K
        """);
    run = folder.resolve("six");
    solve(run);

    String eve = explain("--student", "Eve").out();

    assertThat(eve)
        .contains(
            "South, number 2 on your list",
            "1. North: Its seats, 4 in all, went to other students.")
        .isEqualTo(explain("--student", "Fay").out().replace("Student Fay", "Student Eve"));
  }

  @Test
  void whereMenusLookAtCategoriesNobodyIsToldWhomTheyKeptOut() throws IOException {
    Files.writeString(
        district.resolve("programs.csv"),
        "program,school,grade,seats,open\nN-K,N,K,1,no\nS-K,S,K,3,yes\n");
    Files.writeString(
        district.resolve("choices.csv"),
        """
        student,rank,program
        Ada,1,N-K
        Ben,1,N-K
        Ben,2,S-K
        Cyd,1,N-K
        Cyd,2,S-K
        Dee,1,S-K
        """);
    Files.writeString(
        district.resolve("policy.yaml"),
        """
        policy: North for some
        placement:
          everyone-placed: true
          menus:
            - name: North is for lunch-eligible children
              only:
                any-of: [{student: ses=frl}, {program: open=yes}]
        """);
    run = folder.resolve("menu");
    solve(run);

    String ben = explain("--student", "Ben").out();

    assertThat(ben)
        .contains(
            """
            1. North: Its seats, 1 in all, went to other students. Every plan with your
            child there breaks a rule of the district or is no better for all students
            together. Between plans that are just as good the district's draw decides.
            """)
        .isEqualTo(explain("--student", "Cyd").out().replace("Student Cyd", "Student Ben"));
    assertThat(explain("--student", "Cyd", "--internal").out())
        .contains("1. North: This program could not be offered to your child");
  }

  @Test
  void lettersNameNoRuleAndNoCategory() throws IOException {
    Path letters = folder.resolve("letters");

    assertThat(explain("--all", "--out", letters).code()).isZero();

    try (Stream<Path> files = Files.list(letters)) {
      for (Path letter : files.toList()) {
        assertThat(Files.readString(letter)).doesNotContain("frl", "paid", "ses", "share", "290");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --student Bea         | The run has no student of this id; ids are compared letter for letter.
          ''                    | Give exactly one of --student ID and --all. See ./run.sh explain --help.
          --student Ben --all   | Give exactly one of --student ID and --all. See ./run.sh explain --help.
          --all                 | --all needs --out PATH; --out and --exact belong to --all. See ./run.sh explain --help.
          --student Ben --out x | --all needs --out PATH; --out and --exact belong to --all. See ./run.sh explain --help.
          --student Ben --lang fr | There are no letters in "fr"; write one of en, es. See ./run.sh explain --help.
          --student Ben --templates no | --templates names no folder; make one with a copy of datasets/letters. See ./run.sh explain --help.
          """)
  void whatCannotBeExplainedIsOneLineAndExitTwo(String words, String message) {
    Ended ended = explain((Object[]) (words.isEmpty() ? new String[0] : words.split(" ")));

    assertThat(ended.err()).isEqualTo(message + "\n");
    assertThat(ended.out()).isEmpty();
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void aPlanThatBreaksRulesIsNotExplained() throws IOException {
    Files.writeString(
        district.resolve("programs.csv"), "program,school,grade,seats\nN-K,N,K,2\nS-K,S,K,1\n");
    run = folder.resolve("broken");
    new CommandLineFixture().run("solve", district, "--out", run, "--moves", "500", "--quiet");

    Ended ended = explain("--student", "Ben");

    assertThat(ended.err())
        .isEqualTo(
            "The run's plan breaks hard rules, so no placement is final; explain a run whose plan is"
                + " valid.\n");
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void aFolderOfSomethingElseIsNotReplaced() throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(own.resolve("notes.txt"), "mine");

    Ended ended = explain("--all", "--out", own);

    assertThat(ended.err())
        .isEqualTo(
            "Output folder %s: holds \"notes.txt\", which Seatwright did not write there; name a new or empty folder, so that nothing is lost.\n"
                .formatted(own));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(own.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void aChangedDistrictIsRefused() throws IOException {
    Files.writeString(district.resolve("district.yaml"), "district: Five\n");

    Ended ended = explain("--student", "Ben");

    assertThat(ended.err())
        .isEqualTo("district.yaml: it is not the file that the run read; its SHA-256 differs.\n");
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void aRunOfAnotherVersionIsRefused() throws IOException {
    Path record = run.resolve("run.json");
    String text = Files.readString(record);
    Files.writeString(
        record, text.replaceFirst("\"Seatwright\": \"[^\"]+\"", "\"Seatwright\": \"9.9\""));

    Ended ended = explain("--student", "Ben");

    assertThat(ended.err())
        .isEqualTo(
            "run.json: the run was made with Seatwright 9.9, this is unpackaged; solve the district again.\n");
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void anEditedPlanIsRefused() throws IOException {
    Path plan = run.resolve("assignments.csv");
    List<String> lines = Files.readAllLines(plan);
    Files.write(plan, lines.subList(0, lines.size() - 1));

    Ended ended = explain("--student", "Ben");

    assertThat(ended.err())
        .isEqualTo(
            "assignments.csv: it is not the file that the run wrote; its SHA-256 differs.\n");
    assertThat(ended.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"'\"bound\": 20','\"bound\": 19'", "'\"points\": 20','\"points\": 0'"})
  void anEditedResultIsRefused(String before, String after) throws IOException {
    Path result = run.resolve("result.json");
    String text = Files.readString(result);
    assertThat(text).contains(before);
    Files.writeString(result, text.replaceFirst(before, after));

    Ended ended = explain("--student", "Ben");

    assertThat(ended.err())
        .isEqualTo(
            "result.json: it does not say what the run's plan comes to; verify tells more.\n");
    assertThat(ended.code()).isEqualTo(2);
  }
}
