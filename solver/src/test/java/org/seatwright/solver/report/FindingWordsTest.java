package org.seatwright.solver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of finding in words. */
class FindingWordsTest {
  @TempDir Path folder;

  private ReadinessDistrict district;

  @BeforeEach
  void draw() throws IOException {
    district = new ReadinessDistrict(folder);
  }

  private void oneOfFour() throws IOException {
    district
        .programs("N-K:6")
        .students(
            "Ada K frl -: N-K", "Ben K paid -: N-K", "Cyd K paid -: N-K", "Dee K paid -: N-K");
  }

  private static String rule(String form) {
    return "balance: [{name: mix, of: ses=frl, per: school, %s, enforce: hard}]\n".formatted(form);
  }

  @Test
  void whereNothingIsToBeSaidNothingIs() throws IOException {
    oneOfFour();

    assertThat(district.findings("")).isEmpty();
  }

  @Test
  void tooFewOfAGroupAtAPlace() throws IOException {
    oneOfFour();

    assertThat(district.findings(rule("share: [0.4, 0.6]")))
        .isEqualTo(
            """
            Warning: North & Co can be given at most 2 of 4 students under rule "mix".
              Of 4 students, exactly 2 must be ses=frl, but no more than 1 may come.
              Widen the rule, leave the place out of it with where, or open the place to others.
            """);
  }

  @Test
  void tooManyOfAGroupAtAPlaceThatMustTakeThem() throws IOException {
    oneOfFour();

    assertThat(
            district.findings(
                """
                balance: [{name: mix, of: ses=paid, per: school, share: [0, 0.6], enforce: hard}]
                placement: {everyone-placed: true}
                """))
        .isEqualTo(
            """
            Error: North & Co cannot keep rule "mix", however it is filled.
              Of 4 students, 0 to 2 must be ses=paid, but no fewer than 3 can be: there is only 1 other.
              Widen the rule, leave the place out of it with where, or open the place to others.
            """);
  }

  @Test
  void aBandWithoutAWholeNumber() throws IOException {
    district
        .programs("N-K:3")
        .students("Ada K frl -: N-K", "Ben K frl -: N-K", "Cyd K paid -: N-K");

    assertThat(district.findings(rule("share: [0.4, 0.6]")))
        .isEqualTo(
            """
            Warning: North & Co can be given at most 2 of 3 students under rule "mix".
              40.0% to 60.0% of 3 students are 1.2 to 1.8 ses=frl: no whole number lies between.
              Widen the rule, or write tolerance: one-student to round its bounds outwards there.
            """);
  }

  @Test
  void enrolledChildrenStandInTheArithmetic() throws IOException {
    oneOfFour();
    district.write("enrolled.csv", "program,students,ses\nN-K,1,frl\nN-K,1,paid\n");

    assertThat(district.findings(rule("share: [0.5, 1]")))
        .isEqualTo(
            """
            Warning: North & Co can be given at most 2 of 4 students under rule "mix".
              Of 6 students (2 enrolled and 4 seated), 3 to 6 must be ses=frl, but no more than 2 can be: 1 enrolled and 1 who may come.
              Widen the rule, leave the place out of it with where, or open the place to others.
            """);
  }

  @Test
  void aMeanIsSaidInValues() throws IOException {
    oneOfFour();

    assertThat(
            district.findings(
                """
                balance: [{name: avg, of: ses, values: {frl: 1, paid: 3}, per: school, mean: [1, 2], enforce: hard}]
                """))
        .isEqualTo(
            """
            Warning: North & Co can be given at most 2 of 4 students under rule "avg".
              Of 4 students, the values of ses must add up to 4 to 8, but come to at least 10.
              Widen the rule, leave the place out of it with where, or open the place to others.
            """);
  }

  @Test
  void severalTestsOfWhichTooFewCanHold() throws IOException {
    oneOfFour();

    assertThat(
            district.findings(
                """
                balance: [{name: mix, per: school, any-of: [{of: ses=frl, share: [0.5, 1]}, {of: ses=frl, share: [0, 0.1]}], enforce: hard}]
                """))
        .isEqualTo(
            """
            Warning: North & Co can be given at most 3 of 4 students under rule "mix".
              With 4 students seated, too few of the rule's tests can hold.
              Widen the rule, leave the place out of it with where, or open the place to others.
            """);
  }

  @Test
  void rulesThatCannotBothBeKept() throws IOException {
    district
        .programs("N-K:4")
        .students("Ada K frl -: N-K", "Ben K frl -: N-K", "Cyd K paid -: N-K", "Dee K paid -: N-K");

    assertThat(
            district.findings(
                """
                balance:
                  - {name: two, of: ses=frl, per: school, count: [2, 2], enforce: hard}
                  - {name: one, of: ses=frl, per: school, count: [0, 1], enforce: hard}
                """))
        .isEqualTo(
            """
            Error: North & Co cannot keep rules "two" and "one" at once, however it is filled.
              Of 3 students, "two" asks for exactly 2 ses=frl; "one" asks for 0 to 1.
              Widen one of the two, or make it soft.
            Warning: North & Co can be given at most 3 of 4 students under rule "one".
              Of 4 students, 0 to 1 must be ses=frl, but no fewer than 2 can be: there are only 2 others.
              Widen the rule, leave the place out of it with where, or open the place to others.
            """);
    assertThat(
            district.findings(
                """
                balance:
                  - {name: frl, of: ses=frl, per: school, share: [0.5, 1], enforce: hard}
                  - {name: paid, of: ses=paid, per: grade, share: [0.6, 1], enforce: hard}
                """))
        .isEqualTo(
            """
            Warning: North & Co grade K can be given at most 3 of 4 students under rule "paid".
              Of 4 students, 3 to 4 must be ses=paid, but no more than 2 may come.
              Widen the rule, leave the place out of it with where, or open the place to others.
            Warning: North & Co can be given none of 3 students under rules "frl" and "paid" at once.
              Of 3 students, "frl" asks for 2 to 3 ses=frl; then exactly 1 can be ses=paid, and "paid" asks for 2 to 3.
              Widen one of the two, or make it soft.
            """);
  }

  @Test
  void aGroupThatIsTooSmallForARule() throws IOException {
    district
        .programs("N-K:2", "S-K:2")
        .students(
            "Ada K frl -: N-K S-K",
            "Ben K paid -: N-K S-K",
            "Cyd K paid -: N-K S-K",
            "Dee K paid -: N-K S-K");

    assertThat(
            district.findings(
                """
                balance: [{name: mix, of: ses=frl, per: school, share: [0.5, 1], enforce: hard}]
                placement: {everyone-placed: true}
                """))
        .isEqualTo(
            """
            Error: Rule "mix" lets at most 2 of 4 students be seated: at least 50.0% of each place must be ses=frl, and there are 1.
              1 divided by 0.5 is 2.
              4 students must have a seat there.
              This is about N-K, S-K.
              Widen the rule, or count on seats that stay empty.
            """);
  }

  @Test
  void blocksThatTheirProgramsOrGroupsAreTooSmallFor() throws IOException {
    district
        .programs("N-K:6", "S-K:6")
        .students("Ada K frl -: N-K S-K", "Ben K frl -: N-K S-K", "Cyd K paid -: N-K S-K");

    assertThat(
            district.findings(
                """
                set-asides: [{name: aside, blocks: [{of: ses=frl, seats: 5}, {of: ses=paid, seats: 4}], unfilled: kept}]
                """))
        .isEqualTo(
            """
            Warning: Set-aside "aside": block 2 (ses=paid) asks for more seats than are left for it in 2 programs.
              N-K has 1 seat left of the 4.
              S-K has 1 seat left of the 4.
              The block gets what there is; write a share, or fewer seats.
            Warning: Set-aside "aside": block 1 (ses=frl) has more seats than students who may have them in 2 programs: at least 6 seats stay empty.
              N-K: 5 seats for 2 students.
              S-K: 5 seats for 2 students.
              Make the block smaller, or release what it does not fill.
            """);
  }

  @Test
  void sharesOfLastYearThatNoRuleReads() throws IOException {
    district
        .programs("N-K:6")
        .students("Ada K frl -: N-K")
        .write("last-year.csv", "place,share,of\nN,0.5,ses=frl\nS,0.4,ses = frl\n");

    assertThat(district.findings(rule("within: 1, reference: last-year")))
        .isEqualTo(
            """
            Warning: last-year.csv has 1 share of "ses = frl", which no rule compares with.
              Rules compare with ses=frl.
              Write the group as the rule does, letter for letter, or leave it blank.
            """);
  }

  @Test
  void seatsThatAreShort() throws IOException {
    district
        .programs("N-K:2", "N-1:0", "S-1:3", "N-2:1", "S-2:1")
        .students(
            "Ada K frl -: N-K",
            "Ben K frl -: N-K",
            "Cyd K frl -: N-K",
            "Dee 1 frl -: N-1 S-1",
            "Eli 2 frl -: N-2 S-2",
            "Fay 2 frl -: N-2 S-2",
            "Gus 2 frl -: N-2 S-2");

    assertThat(district.findings(""))
        .isEqualTo(
            """
            Warning: 3 students may sit only in N-K, which has 2 seats: at least 1 must stay unplaced.
              Add seats or open other programs to these students, if all are to have a seat.
            Warning: 3 students may sit only in grade 2 (2 programs), which together have 2 seats: at least 1 must stay unplaced.
              Add seats or open other programs to these students, if all are to have a seat.
            Warning: 1 program has no seats, and 1 choice names one of them.
              N-1
              Give them seats, or take them out of the choices.
            """);
  }

  @Test
  void manyProgramsAreCountedAndNamedBelow() throws IOException {
    district
        .programs("N-Ka:1", "N-Kb:1", "N-Kc:1", "N-Kd:1", "S-K:9")
        .students(
            "Ada K frl -: N-Ka N-Kb N-Kc N-Kd",
            "Ben K frl -: N-Ka N-Kb N-Kc N-Kd",
            "Cyd K frl -: N-Ka N-Kb N-Kc N-Kd",
            "Dee K frl -: N-Ka N-Kb N-Kc N-Kd",
            "Eli K frl -: N-Ka N-Kb N-Kc N-Kd");

    assertThat(district.findings("placement: {unlisted: never}"))
        .startsWith(
            """
            Warning: 5 students may sit only in 4 programs of grade K, which together have 4 seats: at least 1 must stay unplaced.
              N-Ka, N-Kb, N-Kc, N-Kd
              Add seats or open other programs to these students, if all are to have a seat.
            """);
  }

  @Test
  void morePromisedSeatsThanThereAre() throws IOException {
    district
        .programs("N-K:1", "S-K:6")
        .students("Ada K frl -: N-K S-K", "Ben K frl -: N-K S-K")
        .write("placed.csv", "student,program\nAda,N-K\nBen,N-K\n");

    assertThat(district.findings(""))
        .isEqualTo(
            """
            Error: 2 students must have a seat in N-K, which has 1 seat: 1 too few.
              Add seats, open other programs to these students, or promise fewer.
            Note: Nobody may sit in 1 program with 6 seats.
              S-K
              Their seats stay empty; maybe no student is in the grade, or a menu closes them.
            """);
  }

  @Test
  void studentsWhoMaySitNowhere() throws IOException {
    district
        .programs("N-K:6", "S-K:6")
        .students("Ada K frl -: N-K S-K", "Ben K frl -:", "Cyd K frl -: S-K");

    assertThat(
            district.findings(
                """
                placement: {unlisted: never, menus: [{name: West, where: zone=west, only: {program: zone=east}}]}
                """))
        .isEqualTo(
            """
            Warning: 1 student may sit nowhere and must stay unplaced: they ranked nothing, and the policy offers nothing unasked.
              They are Ben.
              Ask these families for a list, or let unlisted seats be given.
            Warning: 1 student may sit nowhere and must stay unplaced: menu "West" is in the way.
              They are Cyd.
              Let the menu offer them a program, or let them rank one that it offers.
            Note: Nobody may sit in 1 program with 6 seats.
              S-K
              Their seats stay empty; maybe no student is in the grade, or a menu closes them.
            Note: 1 of 2 lists have one choice (50.0%).
              Maybe these families do not know that they may rank more.
            Note: 1 student has no list.
              They get what the policy offers unasked; ask these families, or say why.
            """);
    assertThat(district.findings("placement: {unlisted: never}"))
        .startsWith(
            """
            Warning: 1 student may sit nowhere and must stay unplaced: they ranked nothing, and the policy offers nothing unasked.
              They are Ben.
              Ask these families for a list, or let unlisted seats be given.
            """);
  }

  @Test
  void idsThatLookAlikeAndIdsThatLeadNowhere() throws IOException {
    district
        .programs("N-K:6", "S-K:6")
        .students(
            "Ada K frl N: N-K S-K",
            "Ben K frl n: N-K S-K",
            "ada K frl West: N-K S-K",
            "Cyd K frl Ada: N-K S-K");

    assertThat(
            district.findings(
                "guarantees: [{name: Stay, to: {named-in: current}, as: points, points: 5}]\n"))
        .isEqualTo(
            """
            Warning: Ids of students that differ only by case, leading zeros or spaces: 1 set.
              They are Ada / ada.
              Ids are compared letter for letter; maybe one student stands there twice.
            Warning: Column current of students.csv names no school and no program for 3 students (3 different ids).
              1 of the ids is known but for case, leading zeros or spaces.
              1 of the ids is a student's: the column is for ids of schools or programs.
              They are n, West, Ada.
              The policy reads this column: for these students it holds at no such place.
            """);
  }

  @Test
  void listsThatLookAsIfTheyWereMisunderstood() throws IOException {
    district
        .programs("N-Ka:6", "N-Kb:6", "S-K:6")
        .students("Ada K frl -: N-Ka N-Kb", "Ben K frl -: N-Kb N-Ka", "Cyd K frl -: N-Ka S-K");

    assertThat(district.findings(""))
        .isEqualTo(
            """
            Warning: 2 of 3 lists name several strands of one school and nothing else.
              They are Ada, Ben.
              If that school fills, these choices fail together; families may not know that strands of a school fill with it.
            """);
  }

  @Test
  void placesFarFromAllOthersAndUnknownOnes() throws IOException {
    district
        .programs("N-K:9", "S-K:9")
        .students("Ada K frl -: N-K S-K")
        .write(
            "schools.csv",
            "school,name,latitude,longitude\nN,North,41.3,-72.9\nS,South,41.3,72.9\n")
        .write(
            "students.csv",
            """
            student,grade,ses,latitude,longitude
            Ada,K,frl,41.30,-72.90
            Ben,K,frl,41.30,-72.90
            Cyd,K,frl,41.30,-72.90
            Dee,K,frl,41.30,-72.90
            Eli,K,frl,41.30,-72.90
            Fay,K,frl,41.30,-72.90
            Gus,K,frl,0,0
            Hal,K,frl,-72.90,41.30
            Ida,K,frl,,
            """)
        .write(
            "choices.csv",
            "student,rank,program\n"
                + "Ada Ben Cyd Dee Eli Fay Gus Hal Ida "
                    .replaceAll("(\\w+) ", "$1,1,N-K\n$1,2,S-K\n"));

    assertThat(district.findings(""))
        .isEqualTo(
            """
            Warning: 1 school lies more than 50 km from the middle of the district.
              The middle is the median latitude and longitude; far is what lies beyond 50 km and beyond ten times the distance of three quarters of all places.
              1 of them is near with the other sign.
              South
              Correct the coordinates, or clear both cells.
            Warning: 2 students lie more than 50 km from the middle of the district.
              The middle is the median latitude and longitude; far is what lies beyond 50 km and beyond ten times the distance of three quarters of all places.
              1 of them is at latitude 0, longitude 0.
              1 of them is near with latitude and longitude exchanged.
              They are Gus, Hal.
              Correct the coordinates, or clear both cells.
            Warning: 1 of 9 students has no latitude and longitude.
              They are Ida.
              Where travel.csv has no distance either, it counts as 0 km; add the coordinates.
            """);
  }
}
