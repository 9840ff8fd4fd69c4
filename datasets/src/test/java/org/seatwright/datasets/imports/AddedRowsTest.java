package org.seatwright.datasets.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a column map that add to records which a roster has brought. */
class AddedRowsTest {
  @TempDir Path folder;
  private DrawnImport drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnImport(folder);
    String[] entries =
        DrawnRoster.version11().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
            .toArray(String[]::new);
    drawn.roster(drawn.zip("roster.zip", entries)).seats(60);
  }

  private DrawnImport lunch(String more, String rows) {
    return drawn
        .map(
            """
            map: Lunch
            files:
              lunch: {file: lunch.csv}
            students:
              from: lunch
            %s  columns:
                student: ID
                ses: STATUS
            """
                .formatted(more))
        .file("lunch.csv", "ID,STATUS\n" + rows);
  }

  @Test
  void aSecondRowForOneStudentIsRefused() {
    assertThat(lunch("", "u1,F\nu2,P\nu1,P\n").errors())
        .containsExactly(
            """
            lunch.csv, row 4, column ID: "u1" already stands in row 2.
            Each id has one row; remove or rename one of the two.\
            """);
  }

  @Test
  void ofSeveralRowsTheFirstCountsWhereThatIsAskedFor() {
    lunch("  repeats: first\n", "u1,F\nu2,P\nu1,P\n").report();

    assertThat(drawn.text("students.csv")).contains("u1,K,s1,h1,F\n");
    assertThat(drawn.text("import-left-out.csv"))
        .contains("lunch.csv,4,u1,a further row of an id\n");
  }

  @Test
  void aBlankCellLeavesWhatTheRosterHas() {
    drawn
        .map(
            """
            map: Homes
            files:
              homes: {file: homes.csv}
            students:
              from: homes
              columns: {student: ID, household: {column: HH, blank: keep}}
            """)
        .file("homes.csv", "ID,HH\nu1,\nu2,x\n")
        .report();

    assertThat(drawn.text("students.csv")).contains("u1,K,s1,h1\n", "u2,2,s2,x\n");
  }

  @Test
  void aSchoolThatIsLeftOutOffersNothing() {
    drawn
        .map(
            """
            map: Zones
            files:
              zones: {file: zones.csv}
            schools:
              from: zones
              columns: {school: ID, zone: {column: ZONE, blank: leave-out}}
            """)
        .file("zones.csv", "ID,ZONE\ns2,north\n")
        .leaveOut()
        .report();

    assertThat(drawn.text("programs.csv")).contains("s2-K,").doesNotContain("s1-");
  }

  @Test
  void theColumnOfAJoinMustBeThere() {
    drawn
        .map(
            """
            map: Joined
            files:
              homes: {file: homes.csv}
              lunch: {file: lunch.csv}
            students:
              from: homes
              join: [{file: lunch, by: HH, key: HH}]
              columns: {student: ID, household: {column: HH, optional: yes}, ses: lunch.STATUS}
            """)
        .file("homes.csv", "ID\nu1\n")
        .file("lunch.csv", "HH,STATUS\nx,F\n");

    assertThat(drawn.errors())
        .singleElement()
        .asString()
        .startsWith("homes.csv, row 1, column HH: ");
  }
}
