package org.seatwright.datasets.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OneRoster exports of both versions become the same district. */
class RosterImportTest {
  @TempDir Path folder;
  private DrawnImport drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnImport(folder);
  }

  private DrawnImport zipped(Map<String, String> files) {
    return drawn.roster(drawn.zip("roster.zip", DrawnRoster.flat(files)));
  }

  private static final String STUDENTS =
      """
      student,grade,current,household
      u1,K,s1,h1
      u2,2,s2,h1
      u3,1,s2,h2
      u4,K,s2,
      u6,K,,h2
      """;

  @Test
  void version11HasSchoolsGradesSchoolsAttendedAndHouseholds() {
    zipped(DrawnRoster.version11()).seats(3, "K", "1", "2");
    ImportReport report = drawn.report();

    assertThat(drawn.text("district.yaml")).isEqualTo("district: Lakeview Public Schools\n");
    assertThat(drawn.text("schools.csv"))
        .isEqualTo("school,name\ns1,North Elementary\ns2,South Elementary\n");
    assertThat(drawn.text("students.csv")).isEqualTo(STUDENTS);
    assertThat(drawn.text("programs.csv"))
        .startsWith("program,school,grade,seats\ns1-K,s1,K,3\ns1-1,s1,1,3\n");
    assertThat(drawn.text("import-left-out.csv").replace(folder + "/", ""))
        .isEqualTo(
            """
            table,file,row,record,reason
            schools.csv,roster.zip/orgs.csv,5,s9,status is tobedeleted
            students.csv,roster.zip/users.csv,6,u5,status is tobedeleted
            """);
    assertThat(report.remarks())
        .containsExactly(
            "The roster is OneRoster 1.1.",
            "demographics.csv, which has race and birth dates, was not opened.",
            "Users of the roster who are no students: 3.",
            "Students who attend no school of the roster now: 1.",
            "Students with several grades, of which the first counts: 1.",
            "Brothers and sisters are known by a guardian whom they share.",
            "Made up 6 programs, one per school and grade, with 3 seats each.");
  }

  @Test
  void version12ComesToTheSame() {
    zipped(DrawnRoster.version12()).seats(3, "K", "1", "2");
    ImportReport report = drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo(STUDENTS);
    assertThat(report.remarks()).startsWith("The roster is OneRoster 1.2.");
  }

  @Test
  void namesAndRaceAreDroppedAndTheLogSaysSo() {
    zipped(DrawnRoster.version11()).seats(3, "K", "1", "2");
    ImportReport report = drawn.report();

    assertThat(report.files())
        .filteredOn(file -> file.file().endsWith("users.csv"))
        .flatExtracting(FileUse::dropped)
        .contains("givenName", "familyName", "middleName", "email", "password");
    assertThat(report.files()).noneMatch(file -> file.file().endsWith("demographics.csv"));
    assertThat(drawn.text("import-log.json")).contains("\"givenName\"").doesNotContain("Ada");
  }

  @Test
  void namesAndRaceAreReadWhereTheyAreAskedFor() {
    zipped(DrawnRoster.version12())
        .seats(3, "K", "1", "2")
        .choice(new RosterChoice("identifier", false, List.of("asian", "givenName")));
    drawn.report();

    assertThat(drawn.text("students.csv"))
        .isEqualTo(
            """
            student,grade,current,household,givenName,asian
            1001,K,s1,h1,Ada,true
            1002,2,s2,h1,Ben,true
            1003,1,s2,h2,Cyd,
            1004,K,s2,,Dee,
            1006,K,,h2,Fay,
            """);
  }

  @Test
  void studentsCanBePlacedForTheGradeAfterTheirs() {
    Map<String, String> files = DrawnRoster.version11();
    files.computeIfPresent("users.csv", (_, text) -> text.replace("1004,,,,,KG", "1004,,,,,12"));
    zipped(files).seats(3, "1", "2", "3").choice(new RosterChoice("sourcedId", true, List.of()));
    drawn.report();

    assertThat(drawn.text("students.csv"))
        .isEqualTo(
            """
            student,grade,current,current-grade,household
            u1,1,s1,K,h1
            u2,3,s2,2,h1
            u3,2,s2,1,h2
            u6,1,,K,h2
            """);
    assertThat(drawn.text("import-left-out.csv"))
        .contains("users.csv,5,u4,\"no grade follows \"\"12\"\"\"\n");
  }

  @Test
  void aFolderDoesAsWellAsAZip() {
    DrawnRoster.version11().forEach((name, text) -> drawn.write("roster/" + name, text));
    drawn.roster(folder.resolve("roster")).seatsAsNow().leaveOut();
    drawn.report();

    assertThat(drawn.text("programs.csv"))
        .isEqualTo(
            "program,school,grade,seats\ns1-K,s1,K,1\ns2-1,s2,1,1\ns2-2,s2,2,1\ns2-K,s2,K,1\n");
  }

  @Test
  void aColumnMapAddsToARosterWhatItLacks() {
    zipped(DrawnRoster.version11())
        .seats(3, "K", "1", "2")
        .map(
            """
            map: Lunch and choices
            files:
              lunch: {file: lunch.csv}
              choices: {file: choices.csv}
            students:
              from: lunch
              unusable: leave-out
              columns:
                student: ID
                ses: {column: STATUS, values: {frl: [F, R], paid: P}, blank: unknown}
            choices:
              from: choices
              columns: {student: ID, school: choice_1…choice_9}
            """)
        .file("lunch.csv", "ID,STATUS\nu1,F\nu2,P\nu7,F\n")
        .file("choices.csv", "ID,choice_1,choice_2\nu1,s2,s1\nu4,s1,\n");
    ImportReport report = drawn.report();

    assertThat(report.remarks())
        .contains(
            "students.csv: 3 of 5 rows have none in input lunch; blanks stand for its columns.");

    assertThat(drawn.text("students.csv"))
        .isEqualTo(
            """
            student,grade,current,household,ses
            u1,K,s1,h1,frl
            u2,2,s2,h1,paid
            u3,1,s2,h2,unknown
            u4,K,s2,,unknown
            u6,K,,h2,unknown
            """);
    assertThat(drawn.text("choices.csv"))
        .isEqualTo("student,rank,program\nu1,1,s2-K\nu1,2,s1-K\nu4,1,s1-K\n");
    assertThat(drawn.text("import-left-out.csv"))
        .contains("lunch.csv,4,u7,the id is in no other source\n");
  }

  @Test
  void aRosterOfChangesOnlyIsRefused() {
    Map<String, String> files = DrawnRoster.version11();
    files.computeIfPresent(
        "manifest.csv", (_, text) -> text.replace("file.users,bulk", "file.users,delta"));
    zipped(files);

    assertThat(drawn.errors())
        .containsExactly(
            """
            roster.zip/manifest.csv, row 8, column value: "file.users" says that the file holds changes only.
            Export in bulk, with all records.\
            """);
  }

  @Test
  void anotherVersionIsRefused() {
    Map<String, String> files = DrawnRoster.version11();
    files.computeIfPresent("manifest.csv", (_, text) -> text.replace("1.1", "2.0"));
    zipped(files);

    assertThat(drawn.errors())
        .containsExactly(
            """
            roster.zip/manifest.csv, row 3, column value: "2.0" is no version of OneRoster that is read.
            Export version 1.1 or 1.2.\
            """);
  }

  @Test
  void aRosterWithoutItsFilesIsRefused() {
    drawn.roster(drawn.zip("roster.zip", "classes.csv", "sourcedId\n"));

    assertThat(drawn.errors())
        .containsExactly(
            """
            roster.zip: "orgs.csv" is missing from the roster.
            A OneRoster export holds orgs.csv and users.csv at least; export it again.\
            """,
            """
            roster.zip: "users.csv" is missing from the roster.
            A OneRoster export holds orgs.csv and users.csv at least; export it again.\
            """);
  }

  @Test
  void aStudentWithoutAGradeIsRefusedOrLeftOut() {
    Map<String, String> files = DrawnRoster.version11();
    files.computeIfPresent("users.csv", (_, text) -> text.replace("1004,,,,,KG", "1004,,,,,"));
    zipped(files).seats(3, "K", "1", "2");

    assertThat(drawn.errors())
        .containsExactly(
            """
            roster.zip/users.csv, row 5, column grades: the cell is blank.
            Every row needs a value here.\
            """);

    DrawnImport again = new DrawnImport(folder.resolve("again"));
    again.roster(folder.resolve("roster.zip")).seats(3, "K", "1", "2").leaveOut().report();

    assertThat(again.text("import-left-out.csv")).contains("users.csv,5,u4,grades is blank\n");
  }

  @Test
  void blanksOfStudentsWhomNoRowAddsToCanBeRefused() {
    zipped(DrawnRoster.version11())
        .seats(3, "K", "1", "2")
        .map(
            """
            map: Lunch
            files:
              lunch: {file: lunch.csv}
            students:
              from: lunch
              columns: {student: ID, ses: STATUS}
            """)
        .file("lunch.csv", "ID,STATUS\nu1,F\nu2,P\nu3,P\nu6,P\n")
        .blank("ses", "refuse");

    assertThat(drawn.errors())
        .containsExactly(
            """
            roster.zip/users.csv, row 5: "u4" has no row in lunch.csv, which has its ses.
            Add the row, or say what blanks stand for: blank: in the map, or --missing.\
            """);
  }

  @Test
  void rowsMarkedAsDeletedCountInNoFile() {
    Map<String, String> files = DrawnRoster.version11();
    files.computeIfPresent(
        "demographics.csv", (_, text) -> text + "u1,tobedeleted" + ",false".repeat(14) + "\n");
    files.computeIfPresent(
        "users.csv",
        (_, text) -> text + "g3,tobedeleted,,true,d1,guardian,g3,,Jo,Dahl,,,,,,\"u2,u4\",,\n");
    files.computeIfPresent(
        "enrollments.csv",
        (_, text) -> text.replace("e2,,", "e2,tobedeleted,").replace("e3,,", "e3,tobedeleted,"));
    zipped(files)
        .seats(3, "K", "1", "2")
        .choice(new RosterChoice("sourcedId", false, List.of("asian")));
    ImportReport report = drawn.report();

    assertThat(drawn.text("students.csv"))
        .isEqualTo(
            """
            student,grade,current,household,asian
            u1,K,s1,h1,true
            u2,2,s1,h1,true
            u3,1,s2,h2,
            u4,K,s2,,
            u6,K,,h2,
            """);
    assertThat(report.remarks())
        .contains(
            "Rows of enrollments.csv left out because status is tobedeleted: 2.",
            "Rows of demographics.csv left out because status is tobedeleted: 1.");
  }

  @Test
  void aSecondRowOfDemographicsIsRefused() {
    Map<String, String> files = DrawnRoster.version11();
    files.computeIfPresent(
        "demographics.csv",
        (_, text) -> text + "u1" + ",".repeat(8) + "true" + ",".repeat(7) + "\n");
    zipped(files)
        .seats(3, "K", "1", "2")
        .choice(new RosterChoice("sourcedId", false, List.of("white")));

    assertThat(drawn.errors())
        .containsExactly(
            """
            roster.zip/demographics.csv, row 4, column sourcedId: "u1" already stands in row 2.
            Each id has one row; remove or rename one of the two.\
            """);
  }

  @Test
  void aCellWithoutAValueIsToldOnce() {
    Map<String, String> files = DrawnRoster.version11();
    files.computeIfPresent("users.csv", (_, text) -> text.replace("1004,,,,,KG", "1004,,,,,=A1"));
    zipped(files).seats(3, "K", "1", "2");

    assertThat(drawn.errors())
        .containsExactly(
            """
            roster.zip/users.csv, row 5, column grades: "=A1" is a formula.
            Export the file again with values in place of formulas; --leave-out leaves out the row.\
            """);
  }

  @Test
  void aRowWithoutAllItsCellsIsToldOnce() {
    Map<String, String> files = DrawnRoster.version11();
    files.computeIfPresent("users.csv", (_, text) -> text + "u7,,\n");
    zipped(files).seats(3, "K", "1", "2");

    assertThat(drawn.errors())
        .containsExactly(
            """
            roster.zip/users.csv, row 11: the row has 3 cells, the header has 18.
            Give every row one cell per column; quote cells that hold commas.\
            """);
  }

  @Test
  void columnsToKeepAreThoseThatTheRosterHas() {
    zipped(DrawnRoster.version11())
        .seats(3, "K", "1", "2")
        .choice(new RosterChoice("sourcedId", false, List.of("names")));
    drawn.report();

    assertThat(drawn.text("students.csv"))
        .startsWith(
            """
            student,grade,current,household,familyName,givenName,middleName
            u1,K,s1,h1,Ames,Ada,
            """);
  }

  @Test
  void twoFilesOfOneNameAreRefused() {
    drawn.roster(drawn.zip("roster.zip", "a/orgs.csv", "x\n", "b/orgs.csv", "x\n"));

    assertThat(drawn.errors())
        .startsWith(
            """
            roster.zip/b/orgs.csv: "orgs.csv" is in the roster already, as %s/roster.zip/a/orgs.csv.
            A roster has one file of each name; remove one of the two.\
            """
                .formatted(folder)
                .replace(folder + "/", ""));
  }

  @Test
  void aColumnToKeepThatNoFileHasIsRefused() {
    zipped(DrawnRoster.version11())
        .seats(3, "K", "1", "2")
        .choice(new RosterChoice("sourcedId", false, List.of("race", "lunchStatus")));

    assertThat(drawn.errors())
        .containsExactly(
            """
            roster.zip: "lunchStatus" is no column of the roster's users or demographics.
            Write the column's name as the files have it, or leave it out.\
            """);
  }
}
