package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

class CommandsTest {
  @TempDir Path folder;

  private final CommandLineFixture line = new CommandLineFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                        | Name a command. See ./run.sh --help.
          slove tiny                | There is no command slove; did you mean solve? See ./run.sh --help.
          frobnicate                | There is no command frobnicate. See ./run.sh --help.
          solve                     | Missing required parameter: 'DISTRICT'. See ./run.sh solve --help.
          solve tiny --tmie 3s      | There is no option --tmie; did you mean --time? See ./run.sh solve --help.
          solve tiny more           | "more" is one argument too many. See ./run.sh solve --help.
          solve tiny --time soon    | Invalid value for option '--time': "soon": write a duration such as 30s, 2m, 1m30s or 500ms. See ./run.sh solve --help.
          solve tiny --time 0s      | Invalid value for option '--time': "0s": write a duration such as 30s, 2m, 1m30s or 500ms. See ./run.sh solve --help.
          solve tiny --moves 0      | Invalid value for option '--moves': "0": write a whole number of at least 1. See ./run.sh solve --help.
          solve tiny --seed one     | Invalid value for option '--seed': "one": write a whole number. See ./run.sh solve --help.
          solve tiny --gap 1        | Invalid value for option '--gap': "1": write a share from 0 to below 1, such as 0.001. See ./run.sh solve --help.
          solve tiny --engine fast  | Invalid value for option '--engine': "fast": write one of both, timefold, program, textbook. See ./run.sh solve --help.
          solve tiny --solver fast  | Invalid value for option '--solver': "fast": write one of scip, cp-sat, cbc. See ./run.sh solve --help.
          solve tinny               | There is no folder "tinny" and no shipped district of that name; did you mean tiny? See ./run.sh solve --help.
          check nowhere             | There is no folder "nowhere" and no shipped district of that name (cambridge, riverside, tiny). See ./run.sh check --help.
          audit tiny                | Missing required parameter: 'ASSIGNMENTS'. See ./run.sh audit --help.
          audit tiny x.csv --program p --school s | Name the column of programs or of schools, not both. See ./run.sh audit --help.
          export tiny --out x       | Missing required option: '--format=WORD'. See ./run.sh export --help.
          export tiny --format xml --out x   | Invalid value for option '--format': "xml": write one of json, csv, wide, options, preflib, mps, lp. See ./run.sh export --help.
          export tiny --format mps --formulation old --out x | Invalid value for option '--formulation': "old": write one of seat-table, textbook. See ./run.sh export --help.
          export tiny --format csv --ids --out x | --formulation, --level, --no-hull and --ids belong to --format mps or lp. See ./run.sh export --help.
          verify tiny               | Missing required parameter: 'RUN'. See ./run.sh verify --help.
          verify tinny run          | There is no folder "tinny" and no shipped district of that name; did you mean tiny? See ./run.sh verify --help.
          generate cambrigde --out x| There is no profile "cambrigde"; did you mean cambridge? See ./run.sh generate --help.
          generate cambridge        | Give exactly one of --out FOLDER and --show. See ./run.sh generate --help.
          generate open --out x --students 99999999999 | Invalid value for option '--students': "99999999999": write a whole number from 1 to 10,000,000. See ./run.sh generate --help.
          generate open --out x --students 10000001    | Invalid value for option '--students': "10000001": write a whole number from 1 to 10,000,000. See ./run.sh generate --help.
          generate open --out x --students 0           | Invalid value for option '--students': "0": write a whole number from 1 to 10,000,000. See ./run.sh generate --help.
          generate open --out x --students -1          | Invalid value for option '--students': "-1": write a whole number from 1 to 10,000,000. See ./run.sh generate --help.
          generate open --out x --students 1.5         | Invalid value for option '--students': "1.5": write a whole number from 1 to 10,000,000. See ./run.sh generate --help.
          generate open --out x --schools 99999999999  | Invalid value for option '--schools': "99999999999": write a whole number from 1 to 10,000,000. See ./run.sh generate --help.
          generate open --out x --schools 0            | Invalid value for option '--schools': "0": write a whole number from 1 to 10,000,000. See ./run.sh generate --help.
          generate open --out x --schools -1           | Invalid value for option '--schools': "-1": write a whole number from 1 to 10,000,000. See ./run.sh generate --help.
          generate open --out x --schools 1.5          | Invalid value for option '--schools': "1.5": write a whole number from 1 to 10,000,000. See ./run.sh generate --help.
          solve tiny --policy=      | Invalid value for option '--policy': "": name a file. See ./run.sh solve --help.
          check tiny --policy=      | Invalid value for option '--policy': "": name a file. See ./run.sh check --help.
          solve tiny --policy berkley | There is no file "berkley" and no shipped policy of that name; did you mean berkeley? See ./run.sh solve --help.
          bench --engines both,scip    | Invalid value for option '--engines' (ENGINE): "scip": write one of both, both-cp-sat, both-cbc, timefold, program, program-cp-sat, program-cbc, textbook-scip, textbook-cp-sat, textbook-cbc. See ./run.sh bench --help.
          bench --instances open-720   | There is no instance "open-720"; did you mean open-7200? See ./run.sh bench --help.
          bench --instances atlantis   | There is no instance "atlantis" (open-7200, nearest-5000, enrolled-10000). See ./run.sh bench --help.
          bench --time 0               | Invalid value for option '--time': "0": write a duration such as 30s, 2m, 1m30s or 500ms. See ./run.sh bench --help.
          check tiny --policy no.yaml | There is no file "no.yaml" and no shipped policy of that name; ./run.sh policies lists them. See ./run.sh check --help.
          audit tiny x.csv --policy cambrige | There is no file "cambrige" and no shipped policy of that name; did you mean cambridge? See ./run.sh audit --help.
          policies cambrige         | There is no shipped policy "cambrige"; did you mean cambridge? See ./run.sh policies --help.
          policies atlantis         | There is no shipped policy "atlantis"; ./run.sh policies lists them. See ./run.sh policies --help.
          policies dallas omaha     | "omaha" is one argument too many. See ./run.sh policies --help.
          solve tiny --by Board     | --by and --why say who chose other rules and why; they belong to --policy. See ./run.sh solve --help.
          solve tiny --why so       | --by and --why say who chose other rules and why; they belong to --policy. See ./run.sh solve --help.
          solve tiny --out=         | Invalid value for option '--out': "": name a folder. See ./run.sh solve --help.
          generate open --out=      | Invalid value for option '--out': "": name a folder. See ./run.sh generate --help.
          """)
  void wrongUsageIsOneLineAndExitTwo(String words, String message) {
    Ended ended = line.run((Object[]) (words.isEmpty() ? new String[0] : words.split(" ")));

    assertThat(ended).isEqualTo(new Ended(2, "", message + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"solve", "check"})
  void anEmptyDistrictIsNoDistrict(String command) {
    assertThat(line.run(command, ""))
        .isEqualTo(
            new Ended(
                2,
                "",
                "Name a district: a folder, or one of cambridge, riverside, tiny. See ./run.sh %s --help.\n"
                    .formatted(command)));
  }

  @Test
  void anEmptyPlanIsNoPlan() {
    assertThat(line.run("audit", "tiny", ""))
        .isEqualTo(
            new Ended(
                2,
                "",
                "Invalid value for positional parameter at index 1 (ASSIGNMENTS): \"\": name a"
                    + " file. See ./run.sh audit --help.\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "solve",
        "audit",
        "verify",
        "check",
        "export",
        "lottery",
        "generate",
        "bench",
        "policies",
        "completion"
      })
  void everyCommandHasHelpWithExamples(String command) {
    Ended ended = line.run(command, "--help");

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .startsWith("Usage: ./run.sh " + command)
        .contains("\nExamples:\n  ")
        .contains("./run.sh " + command);
  }

  @Test
  void theVersionIsNamed() {
    assertThat(line.run("--version")).isEqualTo(new Ended(0, "Seatwright unpackaged\n", ""));
  }

  @Test
  void theCompletionScriptKnowsCommandsAndWords() {
    Ended ended = line.run("completion");

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("solve", "audit", "check", "generate", "--engine", "textbook", "cp-sat")
        .contains("run.sh");
  }

  @Test
  void aSoundDistrictPassesTheCheckAndItsPolicyIsExplained() throws IOException {
    assertThat(line.run("check", CommandLineFixture.district(folder, "0")))
        .isEqualTo(
            new Ended(
                0,
                """
                No errors, 1 note: 4 students, 2 schools, 2 programs, 6 choices.

                Findings
                  Note: 2 of 4 lists have one choice (50.0%).
                    Maybe these families do not know that they may rank more.

                Students and seats
                  grade  students  must sit  seats  spare  programs  schools  lists  choices
                  K             4         4      4      0         2        2      4        6

                Groups and their lists
                  group     students  share  lists  of one choice  of one school
                  ses=frl          2  50.0%      2          50.0%           0.0%
                  ses=paid         2  50.0%      2          50.0%           0.0%

                Policy: Four policy

                Balance
                  Rule "share" (hard): at each school, exactly 50.0% of the students enrolled must be ses=frl (50.0%, ±0 points). North must enrol exactly 1 such students if it fills its 2 seats.
                    place  seats  from  to
                    North      2     1   1
                    South      2     1   1

                Who may sit where
                  A student may sit in programs the family ranked, and when needed in any other of the grade.
                  Everyone must have a seat. There are 4 seats for 4 students.
                  All in all the median student may sit in 2 programs; nobody may sit in none.

                What is best
                  The valid plan of fewest points is best; among equals the lottery decides.

                Points
                  A choice costs, by rank: 1st 0, 2nd 10, 3rd 25, 4th 45, 5th 70, each further one 25 more.
                  A seat the family did not rank costs 300 and 10 per km; having no seat costs 1,000.

                Lottery
                  Equals are ordered by the draw with seed 1; a student has one number for all programs.
                """,
                ""));
  }

  @Test
  void aDefectiveDistrictFailsTheCheckWithItsNotices() throws IOException {
    Path district = CommandLineFixture.district(folder, "0");
    Files.writeString(
        district.resolve("programs.csv"), "program,school,grade,seats\nN-K,N,K,2\nS-K,X,K,2\n");

    Ended ended = line.run("check", district);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).contains("programs.csv, row 3, column school: \"X\"");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void aValidPlanPassesTheAudit() throws IOException {
    Path plan = plan("Ada,N-K", "Ben,S-K", "Cyd,S-K", "Dee,N-K");

    Ended ended = line.run("audit", CommandLineFixture.district(folder.resolve("d"), "0"), plan);

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .startsWith(
            """
            Four
            Four policy

            Valid: every hard rule holds.
            Points   20

            Choices\
            """);
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void aPlanThatBreaksRulesIsNamedAndExitsThree() throws IOException {
    Path plan = plan("Ada,N-K", "Ben,N-K", "Cyd,S-K", "Dee,");

    Ended ended = line.run("audit", CommandLineFixture.district(folder.resolve("d"), "0"), plan);

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out())
        .contains(
            """
            Not valid: the hard rules are missed by 3 students in all.
            Points   1,000

            Hard rules missed
              Rule "share" at North: N is 2 of 2, must be exactly 1; missed by 1.
              Rule "share" at South: N is 0 of 1, must be at least 1 and at most 0, which no whole number is; missed by 1.
              1 student is unplaced, and the policy says everyone-placed.

            Choices\
            """);
  }

  @Test
  void anUnreadablePlanExitsTwo() throws IOException {
    Path missing = folder.resolve("no-plan.csv");

    Ended ended = line.run("audit", CommandLineFixture.district(folder.resolve("d"), "0"), missing);

    assertThat(ended)
        .isEqualTo(new Ended(2, "", missing + ": there is no such file.\nCheck the path.\n"));
  }

  private Path plan(String... rows) throws IOException {
    return Files.write(
        folder.resolve("plan.csv"),
        Stream.concat(Stream.of("student,program"), Stream.of(rows)).toList());
  }

  @Test
  void aRunIsAFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("assignments.csv"), "student,program\n");

    assertThat(line.run("verify", "tiny", file))
        .isEqualTo(
            new Ended(
                2,
                "",
                "Invalid value for positional parameter at index 1 (RUN): \"%s\": name the folder that"
                        .formatted(file)
                    + " solve wrote, not a file. See ./run.sh verify --help.\n"));
  }

  @Test
  void districtsAndInstancesAreATable() {
    Ended ended = line.run("datasets");
    assertThat(ended.code()).as(ended.err()).isZero();
    List<String> rows = ended.out().lines().toList();
    assertThat(rows.getFirst())
        .matches("Name +Students +Schools +Grades +Groups +About +Best known");
    assertThat(rows)
        .allMatch(it -> it.length() <= 160)
        .anyMatch(it -> it.matches("tiny +24 +3 +1 +ses=frl +Every school near .*"))
        .anyMatch(it -> it.matches("cambridge +7,200 +17 +13 +ses=frl .*"))
        .anyMatch(it -> it.matches("tiers-2000 +2,000 +10 +1 +income=low, .*… +three tiers .*"));
    String json = new CommandLineFixture().run("datasets", "--json").out();
    assertThat(json)
        .contains("\"source\" : \"drawn by hand to be solved by hand\"")
        .contains("\"licence\" : ");
  }

  @Test
  void aDefectIsToldWithoutTheMessageThatMayHoldRecords() {
    int code = Defect.tell(new IllegalStateException("student Ada"), line.session().err());

    assertThat(line.ended(code).code()).isEqualTo(1);
    assertThat(line.ended(code).err())
        .startsWith("This is a defect in Seatwright: IllegalStateException at org.seatwright.")
        .endsWith(". SEATWRIGHT_LOG=debug shows more.\n")
        .doesNotContain("Ada");
  }

  @ParameterizedTest
  @CsvSource({"0, 130", "3, 130", "130, 130", "1, 1", "2, 2", "4, 4"})
  void aSignalMakesAWrittenPlanAnInterruptedOne(int code, int expected) {
    assertThat(Interruption.codeAfterSignal(code)).isEqualTo(expected);
  }
}
