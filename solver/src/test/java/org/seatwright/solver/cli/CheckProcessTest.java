package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.cli.CommandLineFixture.Ended;
import org.seatwright.solver.report.ReadinessJson;
import org.seatwright.solver.report.ReadinessPage;

/** {@code check} as a process of its own, on the shipped district tiny. */
class CheckProcessTest {
  @TempDir Path folder;

  @Test
  void theShippedDistrictIsExplained() throws Exception {
    assertThat(ProgramProcess.run(ProgramProcess.SHORT, "check", ProgramProcess.shipped("tiny")))
        .isEqualTo(
            new Ended(
                0,
                """
                No errors, 1 note: 24 students, 3 schools, 3 programs, 51 choices.

                Findings
                  Note: 4 of 24 lists have one choice (16.7%).
                    Maybe these families do not know that they may rank more.

                Students and seats
                  grade  students  seats  spare  programs  schools  lists  choices
                  K            24     27      3         3        3     24       51

                Groups and their lists
                  group     students  share  lists  of one choice  of one school
                  ses=frl         12  50.0%     12          16.7%           0.0%
                  ses=paid        12  50.0%     12          16.7%           0.0%

                Policy: Every school near the island's mix

                Balance
                  Rule "lunch-eligible share near the island's" (hard): at each school, between 37.5% and 62.5% of the students enrolled must be ses=frl (the district's share, 50.0%, ±12.5 points). Harbour School must enrol 4 to 5 such students if it fills its 9 seats.
                    place           seats  from  to
                    Harbour School      9     4   5
                    Meadow School       9     4   5
                    Summit School       9     4   5

                Who may sit where
                  A student may sit in programs the family ranked, and when needed in any other of the grade.
                  A student may stay unplaced. There are 27 seats for 24 students.
                  All in all the median student may sit in 3 programs; nobody may sit in none.

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
  void anotherPolicyIsExplainedInItsPlace() throws Exception {
    Path policy =
        Files.writeString(
            folder.resolve("strict.yaml"),
            """
            policy: At most six
            source: The board
            balance:
              - {name: cap, of: ses=frl, per: school, count: [0, 6], enforce: soft, points: 40}
            placement: {unlisted: never, longest-list: 3}
            objective: fewest-worst
            lottery: {seed: 3, numbers: per-program}
            """);

    assertThat(
            ProgramProcess.run(
                ProgramProcess.SHORT, "check", ProgramProcess.shipped("tiny"), "--policy", policy))
        .isEqualTo(
            new Ended(
                0,
                """
                No errors, 1 note: 24 students, 3 schools, 3 programs, 51 choices.

                Findings
                  Note: 4 of 24 lists have one choice (16.7%).
                    Maybe these families do not know that they may rank more.

                Students and seats
                  grade  students  seats  spare  programs  schools  lists  choices
                  K            24     27      3         3        3     24       51

                Groups and their lists
                  group     students  share  lists  of one choice  of one school
                  ses=frl         12  50.0%     12          16.7%           0.0%
                  ses=paid        12  50.0%     12          16.7%           0.0%

                Policy: At most six
                Source: The board

                Balance
                  Rule "cap" (soft, 40 points per student missed): at each school, at most 6 of the students enrolled should be ses=frl.

                Who may sit where
                  A student may sit in programs the family ranked, and in no other.
                  A student may stay unplaced. There are 27 seats for 24 students.
                  Choices after the 3rd do not count.
                  All in all the median student may sit in 2 programs; nobody may sit in none.

                What is best
                  The valid plan with fewest unplaced is best, then with fewest without a choice, then with fewest at the 3rd choice, the longest list, or worse, and so on up; among equals the one of fewest points, then the lottery.

                Points
                  A choice costs, by rank: 1st 0, 2nd 10, 3rd 25, 4th 45, 5th 70, each further one 25 more.
                  A seat the family did not rank costs 300 and 10 per km; having no seat costs 1,000.

                Lottery
                  Equals are ordered by the draw with seed 3; a student has a number of its own at each program.
                """,
                ""));
  }

  @Test
  void whatNoPlanCanKeepIsToldWithItsArithmeticAndLeadsToRefusal() throws Exception {
    Path tiny = ProgramProcess.copyOfTiny(folder.resolve("tiny"));
    Path policy =
        Files.writeString(
            folder.resolve("strict.yaml"),
            """
            policy: Five at every school
            balance:
              - {name: five, of: ses=frl, per: school, count: [5, 9], enforce: hard}
            placement: {unlisted: never}
            """);
    Path page = folder.resolve("readiness.html");
    Path data = folder.resolve("readiness.json");
    ProgramProcess.edit(tiny.resolve("programs.csv"), "summit-K,summit,K,9", "summit-K,summit,K,4");

    Ended ended =
        ProgramProcess.run(
            ProgramProcess.SHORT,
            "check",
            tiny,
            "--policy",
            policy,
            "--html",
            page,
            "--json",
            data);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains(
            "  Error: Summit School cannot keep rule \"five\", however it is filled.\n"
                + "    Of 4 students, at least 5 must be ses=frl, but there is room for 4.\n")
        .endsWith("Wrote %s\nWrote %s\n".formatted(page, data));
    assertThat(page).content().startsWith(ReadinessPage.BEGINNING).contains("Summit School");
    assertThat(data).content().startsWith(ReadinessJson.BEGINNING).contains("\"ready\": false");
  }

  @Test
  void filesThatCannotBeUsedAreNotExplained() throws Exception {
    Path tiny = ProgramProcess.copyOfTiny(folder.resolve("tiny"));
    ProgramProcess.edit(tiny.resolve("policy.yaml"), "of: ses=frl", "of: sess=frl");

    assertThat(ProgramProcess.run(ProgramProcess.SHORT, "check", tiny))
        .isEqualTo(
            new Ended(
                2,
                """
                policy.yaml, row 4, column balance[0].of: "sess" is not an attribute in students.csv (ses).
                Did you mean "ses"?
                """,
                ""));
  }
}
