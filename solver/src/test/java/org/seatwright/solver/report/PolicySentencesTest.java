package org.seatwright.solver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each part of a policy is said to be, beside the lines it is written in. */
class PolicySentencesTest {
  @TempDir Path folder;

  private ExplainedDistrict district;

  @BeforeEach
  void drawADistrict() throws IOException {
    district = new ExplainedDistrict(folder);
  }

  @Test
  void aPolicyThatSaysNothingIsSeatsPointsAndALottery() throws IOException {
    assertThat(district.explain(""))
        .isEqualTo(
            """
            Policy: Drawn

            Who may sit where
              A student may sit in programs the family ranked, and when needed in any other of the grade.
              A student may stay unplaced. There are 13 seats for 7 students; seats are short in grade 1 by 1.
              All in all the median student may sit in 2 programs; nobody may sit in none.

            What is best
              The valid plan of fewest points is best; among equals the lottery decides.

            Points
              A choice costs, by rank: 1st 0, 2nd 10, 3rd 25, 4th 45, 5th 70, each further one 25 more.
              A seat the family did not rank costs 300 and 10 per km; having no seat costs 1,000.

            Lottery
              Equals are ordered by the draw with seed 1; a student has one number for all programs.
            """);
  }

  @Test
  void aSeedThatWasCommittedToSaysSo() throws IOException {
    String hash = "062c8868f2a0d1aa644c8433a92b8de5cf18cbbc44b5a1f80f41cdc65f53601a";
    assertThat(
            district.section(
                "Lottery",
                """
                lottery:
                  seed: 20260301
                  commitment:
                    sha256: %s
                    salt: 00112233445566778899aabbccddeeff
                """
                    .formatted(hash)))
        .isEqualTo(
            """
            Equals are ordered by the draw with seed 20260301; a student has one number for all programs.
            The seed is the one committed to with the SHA-256 %s.
            """
                .formatted(hash));
    assertThat(district.section("Lottery", "lottery: {commitment: {sha256: %s}}\n".formatted(hash)))
        .isEqualTo(
            """
            Equals are ordered by the draw with seed 1; a student has one number for all programs.
            The draw that counts is from a seed that is committed to and not told yet, with the SHA-256 %s; this one is a trial.
            """
                .formatted(hash));
  }

  @Test
  void whereAPolicyComesFromAndWhatItLeavesOutStandFirst() throws IOException {
    assertThat(
            district
                .explain(
                    """
                    source: Board policy JFAA
                    year: "2013"
                    simplified:
                      - Waitlists are not kept.
                      - Boundaries are not drawn.
                    """)
                .lines()
                .takeWhile(line -> !line.isEmpty()))
        .containsExactly(
            "Policy: Drawn",
            "Source: Board policy JFAA",
            "Year: 2013",
            "Simplified: Waitlists are not kept.",
            "Simplified: Boundaries are not drawn.");
  }

  @Test
  void aSetAsideIsGivenInSeatsProgramByProgram() throws IOException {
    assertThat(
            district.section(
                "Set-asides",
                """
                set-asides:
                  - name: Magnet seats
                    where: magnet=yes
                    blocks:
                      - {of: all, share: 0.3}
                      - {of: ses=frl, seats: 1}
                    unfilled: kept
                  - name: Half
                    blocks:
                      - {of: [block=1, block=2], share: 0.5}
                    unfilled: released
                    points: 20
                """))
        .isEqualTo(
            """
            Set-aside "Magnet seats": in each program with magnet=yes, 30.0% of the seats for everyone, then 1 seat for ses=frl (3 students); seats left over are open to all. A seat its group does not fill stays empty.
              program  seats  everyone  ses=frl  open
              S-K          4         1        1     2
            Set-aside "Half": in each program that no set-aside above is about, 50.0% of the seats for (block=1 or block=2) (3 students); seats left over are open to all. A seat its group does not fill is open to all and costs 20 points.
              program  seats  block=1 or block=2  open
              N-K          7                   3     4
              N-1          2                   1     1
            """);
    assertThat(
            district.section(
                "Set-asides",
                """
                set-asides:
                  - name: Half
                    where: magnet=maybe
                    blocks:
                      - {of: ses=frl, share: 0.5}
                    unfilled: released
                """))
        .isEqualTo(
            """
            Set-aside "Half": in each program with magnet=maybe (this district has none), 50.0% of the seats for ses=frl (3 students); seats left over are open to all. A seat its group does not fill is open to all.
            """);
  }

  @Test
  void whatHappensToUnlistedSeatsIsSaidInWords() throws IOException {
    assertThat(placement("{unlisted: never, everyone-placed: true}"))
        .isEqualTo(
            """
            A student may sit in programs the family ranked, and in no other.
            Everyone must have a seat. There are 13 seats for 7 students; seats are short in grade 1 by 1.
            All in all the median student may sit in 1 program; 2 students may sit in none, though everyone must have a seat.
            """);
    assertThat(placement("{unlisted: nearest, longest-list: 1}"))
        .isEqualTo(
            """
            A student may sit in programs the family ranked, and when needed in any other of the grade, the nearer the fewer points.
            A student may stay unplaced. There are 13 seats for 7 students; seats are short in grade 1 by 1.
            Choices after the 1st do not count.
            All in all the median student may sit in 2 programs; nobody may sit in none.
            """);
    assertThat(placement("{unlisted: home}"))
        .isEqualTo(
            """
            A student may sit in programs the family ranked, and when needed at the school that the column home names.
            A student may stay unplaced. There are 13 seats for 7 students; seats are short in grade 1 by 1.
            All in all the median student may sit in 1 program; nobody may sit in none.
            """);
    assertThat(placement("{unlisted: stay}"))
        .isEqualTo(
            """
            A student may sit in programs the family ranked, and when needed at the school that the column current names.
            A student may stay unplaced. There are 13 seats for 7 students; seats are short in grade 1 by 1.
            All in all the median student may sit in 1 program; nobody may sit in none.
            """);
  }

  private String placement(String placement) throws IOException {
    return district.section("Who may sit where", "placement: " + placement + "\n");
  }

  @Test
  void aMenuSaysWhomItKeepsOut() throws IOException {
    assertThat(
            district.section(
                "Who may sit where",
                """
                placement:
                  menus:
                    - {name: own zone, where: magnet=no, only: {same: zone}}
                    - name: near or asked
                      only: {any-of: [{within-km: 0.5}, {all-of: [{nearest: 1}, {none-of: [{student: ses=frl}]}]}]}
                """))
        .isEqualTo(
            """
            A student may sit in programs the family ranked, and when needed in any other of the grade.
            A student may stay unplaced. There are 13 seats for 7 students; seats are short in grade 1 by 1.
            Menu "own zone": a student may sit in a program with magnet=no only where student and school have the same zone. It closes 3 of 11 pairs of a student and a program of the grade.
            Menu "near or asked": a student may sit in a program only where the school is at most 0.5 km away or (the program is the nearest to the student and (it is not so that the student is ses=frl)). It closes 2 of 11 pairs of a student and a program of the grade.
            All in all the median student may sit in 1 program; 1 student may sit in none and must stay unplaced.
            """);
  }

  @Test
  void guaranteesSayWhomTheyBindAndWhereSeatsAreShort() throws IOException {
    district.write("placed.csv", "student,program\nCyd,N-K\n");

    assertThat(
            district.section(
                "Guarantees",
                """
                guarantees:
                  - {name: continuing, to: {named-in: current}, as: seat}
                  - {name: asked, to: {ranked: 1}, as: floor}
                  - {name: sibling, to: {named-in: sibling}, as: points, points: 50}
                """))
        .isEqualTo(
            """
            Guarantee "Seats already promised": where placed.csv has the student with the program, the student sits in such a program. It binds 1 student.
            Guarantee "continuing": where the student's column current names the program or its school, the student sits in such a program. It binds 4 students.
            Guarantee "asked": where the program is the family's first choice, the student sits in such a program or in one ranked higher. It binds 2 students.
            Guarantee "sibling": where the student's column sibling names the program or its school, any placement but such a program or one ranked higher costs 50 points. It is about 1 student.
            3 students are promised seats in N-1, which has 2.
            """);
  }

  @Test
  void priorityClassesCountTheirPairs() throws IOException {
    district.write("priorities.csv", "student,program,class\nAda,N-K,staff\n");

    assertThat(
            district.section(
                "Priorities",
                """
                priorities:
                  classes:
                    - {name: Staff, who: {file: staff}}
                    - {name: Feeder, who: {feeder: feeders}}
                    - {name: Magnet, who: {program: magnet=yes}}
                """))
        .isEqualTo(
            """
            At each program students go by class, best first, and within a class by lottery:
            1. Staff: where priorities.csv has the student with the program in class staff. 1 pair of a student and a program.
            2. Feeder: where the school's column feeders names the school the student attends now. 0 pairs of a student and a program.
            3. Magnet: where the program or its school is magnet=yes. 4 pairs of a student and a program.
            4. Everyone else. 6 pairs of a student and a program.
            """);
    assertThat(
            district.section(
                "Priorities",
                """
                priorities:
                  classes:
                    - {name: First, who: {ranked: 1}, points: 0}
                    - {name: Listed, who: {ranked: any}, points: 1}
                    - {name: Near, who: {nearest: 2, each: zone, where: magnet=no}, points: 5}
                  otherwise: 10
                """))
        .isEqualTo(
            """
            At each program students go by class, best first, and within a class by lottery:
            1. First: where the program is the family's first choice. 5 pairs of a student and a program; a seat costs 0 points.
            2. Listed: where the family ranked the program. 2 pairs of a student and a program; a seat costs 1 point.
            3. Near: where the program is among the 2 nearest to the student of each zone, counting programs with magnet=no only. 3 pairs of a student and a program; a seat costs 5 points.
            4. Everyone else. 1 pair of a student and a program; a seat costs 10 points.
            """);
  }

  @Test
  void fairnessNamesTheTypesItTellsApart() throws IOException {
    assertThat(
            district.section(
                "Fairness",
                """
                balance:
                  - {name: share, of: ses=frl, per: school, count: [0, 9], enforce: hard}
                set-asides:
                  - {name: half, blocks: [{of: block=1, seats: 1}], unfilled: released}
                fairness:
                  - {name: equals, among: same-type, enforce: hard}
                  - {name: others, among: across-types, enforce: soft, points: 3}
                """))
        .isEqualTo(
            """
            Rule "equals" (hard): nobody may rank a program above the own seat while someone of lower priority and of the same type sits there with whom the two could change places within every hard rule.
            Rule "others" (soft, 3 points per student with such envy): nobody should rank a program above the own seat while someone of lower priority and of another type sits there with whom the two could change places within every hard rule.
            Balance rules and set-asides tell 3 types of students apart.
            """);
  }

  @Test
  void familiesAreCountedByHouseholdAndPair() throws IOException {
    assertThat(
            district.section(
                "Families",
                """
                families:
                  - {name: twins, together: program, of: twins, enforce: hard}
                  - {name: siblings, together: school, of: siblings, enforce: soft, points: 15}
                """))
        .isEqualTo(
            """
            Rule "twins" (hard): children of one household and one grade must sit in the same program where they can. The district has 1 household with such children, 1 pair.
            Rule "siblings" (soft, 15 points per pair apart): children of one household should sit in the same school where they can. The district has 2 households with such children, 2 pairs.
            """);
  }

  @Test
  void theObjectiveSaysWhatComesBeforeThePoints() throws IOException {
    assertThat(district.section("What is best", "objective: rank-maximal\n"))
        .isEqualTo(
            """
            The valid plan with most first choices is best, then with most second choices, and so on to the 2nd choice, the longest list, then with fewest unplaced; among equals the one of fewest points, then the lottery.
            """);
    assertThat(district.section("What is best", "objective: fewest-worst\n"))
        .isEqualTo(
            """
            The valid plan with fewest unplaced is best, then with fewest without a choice, then with fewest at the 2nd choice, the longest list, or worse, and so on up; among equals the one of fewest points, then the lottery.
            """);
  }

  @Test
  void whereEveryListIsOneChoiceTheObjectiveNamesNoSecond() throws IOException {
    String one = "placement: {longest-list: 1}\n";

    assertThat(district.section("What is best", one + "objective: rank-maximal\n"))
        .isEqualTo(
            """
            The valid plan with most first choices is best, then with fewest unplaced; among equals the one of fewest points, then the lottery.
            """);
    assertThat(district.section("What is best", one + "objective: fewest-worst\n"))
        .isEqualTo(
            """
            The valid plan with fewest unplaced is best, then with fewest without a choice; among equals the one of fewest points, then the lottery.
            """);
  }

  @Test
  void pointsSayOnlyWhatDiffersForAGroup() throws IOException {
    assertThat(
            district.section(
                "Points",
                """
                points:
                  rank: [5]
                  unlisted: 200
                  per-km: 0
                  distance: 2
                  moving: 30
                  for:
                    - {of: grade=K, unplaced: 5000}
                    - {of: ses=frl, rank: [0, 9, 8], unlisted: 1, per-km: 3, distance: 0, moving: 0}
                    - {of: ses=paid, unlisted: 200}
                """))
        .isEqualTo(
            """
            A choice costs, by rank: 1st 5, each further one the same.
            A seat the family did not rank costs 200; having no seat costs 1,000.
            Every seat costs 2 more per km.
            Having to leave a school that teaches the student's grade costs 30 more.
            For grade=K (4 students): no seat costs 5,000.
            For ses=frl (3 students): a choice costs, by rank, 1st 0, 2nd 9, 3rd 8, each further one 1 less, never below 0; a seat not ranked costs 1 and 3 per km; every seat costs 0 per km; leaving one's school costs 0.
            For ses=paid (4 students): the same.
            The first of these groups that a student is in holds.
            """);
  }

  @Test
  void theLotteryNamesSeedAndTickets() throws IOException {
    assertThat(
            district.section(
                "Lottery",
                """
                lottery:
                  seed: 20260301
                  numbers: per-program
                  tickets:
                    - {of: ses=frl, tickets: 3}
                """))
        .isEqualTo(
            """
            Equals are ordered by the draw with seed 20260301; a student has a number of its own at each program.
            ses=frl (3 students): 3 tickets each.
            The first of these that fits a student holds; others have one ticket.
            """);
  }
}
