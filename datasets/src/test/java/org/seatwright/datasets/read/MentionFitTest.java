package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a policy names, looked for in a district. */
class MentionFitTest {
  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnDistrict(folder);
  }

  private static String menu(String criterion) {
    return "placement: {menus: [{name: m, only: %s}]}\n".formatted(criterion);
  }

  private void assertRefused(String policy, String... messages) {
    assertThat(drawn.with("policy.yaml", policy).errors()).containsExactly(messages);
  }

  private void assertRemarks(String policy, String... messages) {
    assertThat(drawn.with("policy.yaml", policy).remarks()).containsExactly(messages);
  }

  private static String unknownOfStudents(String path, String column, String remedy) {
    return "policy.yaml, row 1, column %s: \"%s\" is not an attribute in students.csv (ses, zone,"
            .formatted(path, column)
        + " household).\n"
        + remedy;
  }

  private static String unknownOfPrograms(String path, String column, String remedy) {
    return "policy.yaml, row 1, column %s: \"%s\" is not an attribute in programs.csv or"
            .formatted(path, column)
        + " schools.csv (magnet, zone).\n"
        + remedy;
  }

  private static final String ADD = "Add the column, or name another attribute.";

  @Test
  void groupsNameColumnsOfStudents() {
    assertRefused(
        "set-asides: [{name: x, blocks: [{of: sse=frl & zoen=east, seats: 1}], unfilled: kept}]",
        unknownOfStudents("set-asides[0].blocks[0].of", "sse", "Did you mean \"ses\"?"),
        unknownOfStudents("set-asides[0].blocks[0].of", "zoen", "Did you mean \"zone\"?"));
    assertRefused(
        "points: {for: [{of: [ses=frl, lunch=yes]}]}",
        unknownOfStudents("points.for[0].of[1]", "lunch", ADD));
    assertRefused(
        "lottery: {tickets: [{of: lunch=yes, tickets: 2}]}",
        unknownOfStudents("lottery.tickets[0].of", "lunch", ADD));
    assertRefused(
        menu("{student: language=es}"),
        unknownOfStudents("placement.menus[0].only.student", "language", ADD));
  }

  @Test
  void gradesAreNamedLikeAnAttributeWhereStudentsAreNotCounted() {
    assertRemarks(
        "points: {for: [{of: grade=K, unplaced: 5}]}\n"
            + "lottery: {tickets: [{of: grade=K, tickets: 2}]}\n"
            + menu("{any-of: [{student: grade=1}, {ranked: any}]}"));
    assertRefused(
        "set-asides: [{name: x, blocks: [{of: grade=K, seats: 1}], unfilled: kept}]",
        unknownOfStudents("set-asides[0].blocks[0].of", "grade", ADD));
  }

  @Test
  void valuesJoinedWithoutSpacesAreOneValueThatNobodyHas() {
    assertRemarks(
        "set-asides: [{name: x, blocks: [{of: ses=frl&zone=east, seats: 1}], unfilled: kept}]",
        """
        policy.yaml, row 1, column set-asides[0].blocks[0].of: "ses=frl&zone=east" matches\
         no student.
        Where all of several values must hold, write " & " between them, with the spaces.\
        """);
  }

  @Test
  void aGradeNobodyIsInIsAWarning() {
    assertRemarks(
        "points: {for: [{of: grade=5, unplaced: 5}]}",
        """
        policy.yaml, row 1, column points.for[0].of: "grade=5" matches no student.
        Maybe the value is misspelt; it is compared letter for letter.\
        """);
  }

  @Test
  void valuesThatNobodyCarriesTogetherAreAWarning() {
    assertRemarks(
        "points: {for: [{of: ses=paid & zone=east, unplaced: 5}]}",
        """
        policy.yaml, row 1, column points.for[0].of: "ses=paid & zone=east" matches no student.
        Maybe the value is misspelt; it is compared letter for letter.\
        """);
    assertRemarks(
        "points: {for: [{of: ses=Paid & zone=east, unplaced: 5}]}",
        """
        policy.yaml, row 1, column points.for[0].of: "ses=Paid" matches no student.
        Maybe the value is misspelt; it is compared letter for letter.\
        """);
  }

  @Test
  void criteriaNameColumnsOfStudentsProgramsAndSchools() {
    String only = "placement.menus[0].only";
    assertRefused(
        menu("{same: tier}"),
        unknownOfStudents(only + ".same", "tier", ADD),
        unknownOfPrograms(only + ".same", "tier", ADD));
    assertRefused(
        menu("{nearest: 1, each: tier, where: magnt=yes}"),
        unknownOfPrograms(only + ".each", "tier", ADD),
        unknownOfPrograms(only + ".where", "magnt", "Did you mean \"magnet\"?"));
    assertRefused(
        menu("{program: magnt=yes}"),
        unknownOfPrograms(only + ".program", "magnt", "Did you mean \"magnet\"?"));
    assertRefused(
        menu("{all-of: [{named-in: sibling}]}"),
        unknownOfStudents(only + ".all-of[0].named-in", "sibling", ADD));
    assertRefused(
        menu("{feeder: feeders}"),
        unknownOfPrograms(only + ".feeder", "feeders", ADD),
        unknownOfStudents(only + ".feeder", "current", ADD));
  }

  @Test
  void guaranteesAndPrioritiesAreLookedThroughToo() {
    assertRefused(
        "guarantees: [{name: g, to: {named-in: current}, as: seat}]",
        unknownOfStudents("guarantees[0].to.named-in", "current", ADD));
    assertRefused(
        "priorities: {classes: [{name: c, who: {named-in: current}}]}",
        unknownOfStudents("priorities.classes[0].who.named-in", "current", ADD));
  }

  @Test
  void homeStayMovingAndHouseholdsNeedTheirColumns() {
    assertRefused(
        "placement: {unlisted: home}", unknownOfStudents("placement.unlisted", "home", ADD));
    assertRefused(
        "placement: {unlisted: stay}", unknownOfStudents("placement.unlisted", "current", ADD));
    assertRefused("points: {moving: 3}", unknownOfStudents("points.moving", "current", ADD));
    assertRemarks("points: {moving: 0}");
    drawn.with("students.csv", "student,grade,houshold\nada,K,h\nben,K,h\ncyd,1,h\n");
    assertRefused(
        "families: [{name: f, together: school, enforce: hard}]",
        """
        policy.yaml, row 1, column families[0]: "household" is not an attribute in students.csv \
        (houshold).
        Did you mean "houshold"?\
        """);
  }

  @Test
  void valuesThatNoProgramCarriesAreAWarning() {
    String rule = "\"magnet=maybe\" matches no program and no school.\n";
    assertRemarks(
        "set-asides: [{name: x, where: magnet=maybe, blocks: [{of: all, seats: 1}],"
            + " unfilled: kept}]",
        "policy.yaml, row 1, column set-asides[0].where: "
            + rule
            + "The set-aside has no effect; maybe the value is misspelt.");
    assertRemarks(
        "placement: {menus: [{name: m, where: magnet=maybe, only: {same: zone}}]}",
        "policy.yaml, row 1, column placement.menus[0].where: "
            + rule
            + "The menu has no effect; maybe the value is misspelt.");
    assertRemarks(
        menu("{program: magnet=maybe}"),
        "policy.yaml, row 1, column placement.menus[0].only.program: "
            + rule
            + "The criterion holds nowhere; maybe the value is misspelt.");
  }

  @Test
  void aColumnThatNamesNoSchoolInAnyRowIsAWarning() {
    drawn.with(
        "students.csv",
        "student,grade,sibling,other,none\nada,K,N; X,North,\nben,K,,x;y,\ncyd,1,,,\n");

    assertRemarks(menu("{named-in: sibling}"));
    assertRemarks(menu("{named-in: none}"));
    assertRemarks(
        menu("{named-in: other}"),
        """
        policy.yaml, row 1, column placement.menus[0].only.named-in: "other" is a column whose cells \
        name no school and no program.
        Write ids of schools.csv or programs.csv there, several separated by semicolons.\
        """);
  }

  @Test
  void labelsAreLookedUpInFilesThatAreThere() {
    assertRefused(
        menu("{file: placed}"),
        """
        policy.yaml, row 1, column placement.menus[0].only.file: "placed" is looked up in placed.csv, \
        which is not in the folder.
        Add the file, or remove what needs it.\
        """);
    assertRefused(
        menu("{file: Staff}"),
        """
        policy.yaml, row 1, column placement.menus[0].only.file: "Staff" is looked up in \
        priorities.csv, which is not in the folder.
        Add the file, or remove what needs it.\
        """);
  }

  @Test
  void aLabelThatNoRowHasIsAWarning() {
    drawn
        .with("placed.csv", "student,program\n")
        .with("priorities.csv", "student,program,class\nada,N-K,Staff\n");

    assertRemarks(menu("{file: Staff}"));
    assertRemarks(
        menu("{file: Stafff}"),
        """
        policy.yaml, row 1, column placement.menus[0].only.file: "Stafff" pairs nobody in \
        priorities.csv (Staff).
        Did you mean "Staff"?\
        """);
    assertRemarks(
        menu("{file: placed}"),
        """
        policy.yaml, row 1, column placement.menus[0].only.file: "placed" pairs nobody in placed.csv \
        (Staff).
        It holds for nobody; maybe it is misspelt.\
        """);
  }

  @Test
  void distancesThatNobodyKnowsAreAWarning() {
    String rule =
        """
        no distance is known, so no school is near.
        Give students and schools latitude and longitude, or add travel.csv.\
        """;
    assertRemarks(menu("{nearest: 1}"));
    drawn.with("schools.csv", "school,zone\nN,east\nS,west\n");
    assertRemarks(
        menu("{nearest: 1}"),
        "policy.yaml, row 1, column placement.menus[0].only.nearest: " + rule);
    assertRemarks(
        menu("{within-km: 1}"),
        "policy.yaml, row 1, column placement.menus[0].only.within-km: " + rule);
    assertRemarks(
        "placement: {unlisted: nearest}", "policy.yaml, row 1, column placement.unlisted: " + rule);
    drawn.with("travel.csv", "student,school,km\nada,N,1\n");
    assertRemarks(menu("{nearest: 1}"));
  }
}
