package org.seatwright.solver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings about seats, lists and records in words. */
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

  @Test
  void whereNothingIsToBeSaidNothingIs() throws IOException {
    oneOfFour();

    assertThat(district.findings("")).isEmpty();
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
