package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

/** Exports of other systems become a district that solves. */
class ImportCommandTest {
  private static final String MAP =
      """
      map: Lunch status and choices of the portal
      files:
        portal: {file: "portal*"}
      students:
        from: portal
        columns:
          student: id
          ses: {column: lunch, values: {frl: [F, R], paid: P}, blank: unknown}
      choices:
        from: portal
        columns: {student: id, school: choice_1…choice_3}
      """;

  private static final String PORTAL =
      """
      id;lunch;choice_1;choice_2
      u1;F;s1;s2
      u2;R;s1;s2
      u3;P;s1;s2
      u4;;s2;
      """;

  private static final String POLICY =
      """
      policy: Half and half
      balance:
        - {name: lunch share, of: ses=frl, per: school, within: 0, reference: 0.5, enforce: hard}
      """;

  @TempDir Path folder;

  private final CommandLineFixture line = new CommandLineFixture();

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Four students of kindergarten at two schools, in version 1.1 or 1.2 of OneRoster. */
  private Path roster(String version) throws IOException {
    Path file = folder.resolve("roster.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "manifest.csv",
          """
          propertyName,value
          manifest.version,1.0
          oneroster.version,%s
          file.orgs,bulk
          file.users,bulk
          """
              .formatted(version));
      put(
          zip,
          "orgs.csv",
          """
          sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
          d,,,Lakeview,district,1,
          s1,,,North,school,2,d
          s2,,,South,school,3,d
          """);
      if (version.equals("1.1")) {
        put(
            zip,
            "users.csv",
            """
            sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
            u1,,,true,s1,student,u1,,Ada,Ames,,,,,,g1,KG,
            u2,,,true,s1,student,u2,,Ben,Ames,,,,,,g1,KG,
            u3,,,true,s2,student,u3,,Cyd,Cole,,,,,,,KG,
            u4,,,true,s2,student,u4,,Dee,Dahl,,,,,,,KG,
            g1,,,true,d,guardian,g1,,Gil,Ames,,,,,,,,
            """);
      } else {
        put(
            zip,
            "users.csv",
            """
            sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
            u1,,,true,u1,,Ada,Ames,,,,,,g1,KG,,,,,,,s1,
            u2,,,true,u2,,Ben,Ames,,,,,,g1,KG,,,,,,,s1,
            u3,,,true,u3,,Cyd,Cole,,,,,,,KG,,,,,,,s2,
            u4,,,true,u4,,Dee,Dahl,,,,,,,KG,,,,,,,s2,
            g1,,,true,g1,,Gil,Ames,,,,,,,,,,,,,,,
            """);
        put(
            zip,
            "roles.csv",
            """
            sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
            r1,,,u1,primary,student,,,s1,
            r2,,,u2,primary,student,,,s1,
            r3,,,u3,primary,student,,,s2,
            r4,,,u4,primary,student,,,s2,
            r5,,,g1,primary,guardian,,,d,
            """);
      }
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private Ended importRoster(String version, Path out) throws IOException {
    return line.run(
        "import",
        "--oneroster",
        roster(version),
        "--map",
        write("map.yaml", MAP),
        write("portal.csv", PORTAL),
        "--seats",
        "2",
        "--out",
        out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1.2"})
  void aRosterOfEitherVersionBecomesADistrictThatSolves(String version) throws IOException {
    Path district = folder.resolve("town");
    Path plan = folder.resolve("plan");

    assertThat(importRoster(version, district).code()).isZero();
    Ended solved =
        new CommandLineFixture()
            .run(
                "solve",
                district,
                "--policy",
                write("policy.yaml", POLICY),
                "--engine",
                "program",
                "--moves",
                1000,
                "--out",
                plan);

    assertThat(solved.code()).as(solved.err()).isZero();
    assertThat(solved.out()).contains("Points   10   bound 10   gap 0%");
  }

  @Test
  void theTerminalTellsEveryDecisionInCounts() throws IOException {
    Path district = folder.resolve("town");

    Ended ended = importRoster("1.1", district);

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out().replace(folder + "/", ""))
        .isEqualTo(
            """
            roster.zip/manifest.csv: UTF-8, comma, 4 rows
            roster.zip/orgs.csv: UTF-8, comma, 3 rows
              columns dropped: dateLastModified, identifier, parentSourcedId
            roster.zip/users.csv: UTF-8, comma, 5 rows
              columns dropped: dateLastModified, enabledUser, username, userIds, givenName, familyName, middleName, identifier, email, sms, phone, password
            portal.csv: UTF-8, semicolon, 4 rows

            schools.csv: 2 rows
            programs.csv: 2 rows
            students.csv: 4 rows
              grade: KG → K 4
              ses: F → frl 1, R → frl 1, P → paid 1, blank → unknown 1
            choices.csv: 7 rows

            The roster is OneRoster 1.1.
            Users of the roster who are no students: 1.
            Students who attend no school of the roster now: 0.
            Students with several grades, of which the first counts: 0.
            Brothers and sisters are known by a guardian whom they share.
            Made up 2 programs, one per school and grade, with 2 seats each.

            Wrote town: 4 students, 2 schools, 2 programs, 7 choices.
            """);
    assertThat(Files.readString(district.resolve("students.csv")))
        .isEqualTo(
            """
            student,grade,current,household,ses
            u1,K,s1,h1,frl
            u2,K,s1,h1,frl
            u3,K,s2,,paid
            u4,K,s2,,unknown
            """);
    assertThat(district.resolve("import-log.json")).content().contains("\"sha256\"");
  }

  @Test
  void everyFileIsItsOwnersAlone() throws IOException {
    Path district = folder.resolve("town");
    importRoster("1.1", district);

    assertThat(Files.list(district))
        .allSatisfy(file ->
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------"));
  }

  @Test
  void whatCannotBeUsedIsToldAndNothingIsWritten() throws IOException {
    Path district = folder.resolve("town");
    Path portal = write("portal.csv", PORTAL + "u9;F;s1;\n");

    Ended ended =
        line.run(
            "import",
            "--oneroster",
            roster("1.1"),
            "--map",
            write("map.yaml", MAP),
            portal,
            "--seats",
            "2",
            "--out",
            district);

    assertThat(ended)
        .isEqualTo(
            new Ended(
                2,
                "",
                """
                %1$s, row 6, column id: "u9" is in no source that makes all of students.csv.
                Remove the row, or say unusable: leave-out in the map.
                """
                    .formatted(portal)));
    assertThat(district).doesNotExist();
  }

  @Test
  void aFolderThatHoldsFilesIsNotWrittenOver() throws IOException {
    Path district = Files.createDirectories(folder.resolve("town"));
    Files.writeString(district.resolve("notes.txt"), "mine");

    Ended ended = importRoster("1.1", district);

    assertThat(ended)
        .isEqualTo(
            new Ended(
                2,
                "",
                "Output folder %s: holds files, and a district is never written over others; name a new or empty folder.\n"
                    .formatted(district)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          import                                        | Missing required option: '--out=FOLDER'. See ./run.sh import --help.
          import --out x                                | Say what to import: --map, --oneroster or --ccd. See ./run.sh import --help.
          import --oneroster r.zip a.csv --out x        | Files are read by a column map; name one with --map. See ./run.sh import --help.
          import --oneroster r.zip --grades K --out x   | Grades are for programs to make up; say --seats as well. See ./run.sh import --help.
          import --oneroster r.zip --seats many --out x | --seats "many": write a whole number, or current. See ./run.sh import --help.
          import --oneroster r.zip --missing ses=paid --out x | --missing goes with --map; say that as well. See ./run.sh import --help.
          import --map portal --missing ses --out x     | Value for option '--missing' (COLUMN=WORD) should be in KEY=VALUE format but was ses. See ./run.sh import --help.
          import --oneroster r.zip --lea 2502130 --out x | --lea goes with --ccd; say that as well. See ./run.sh import --help.
          import --ccd d.csv --id identifier --out x    | --id goes with --oneroster; say that as well. See ./run.sh import --help.
          import --ccd d.csv --next-grade --out x       | --next-grade goes with --oneroster; say that as well. See ./run.sh import --help.
          import --ccd d.csv --keep race --out x        | --keep goes with --oneroster; say that as well. See ./run.sh import --help.
          import --map powerscool a.csv --out x         | There is no file "powerscool" and no shipped column map of that name; did you mean powerschool? See ./run.sh import --help.
          import --map atlantis a.csv --out x           | There is no file "atlantis" and no shipped column map of that name (ed-fi, portal, powerschool). See ./run.sh import --help.
          """)
  void wrongUsageIsOneLineAndExitTwo(String words, String message) {
    assertThat(line.run((Object[]) words.split(" "))).isEqualTo(new Ended(2, "", message + "\n"));
  }
}
