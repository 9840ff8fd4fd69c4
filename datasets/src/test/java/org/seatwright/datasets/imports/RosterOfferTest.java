package org.seatwright.datasets.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered, and to whom, where a roster says nothing of seats. */
class RosterOfferTest {
  @TempDir Path folder;
  private DrawnImport drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnImport(folder);
  }

  private DrawnImport zipped(Map<String, String> files) {
    return drawn.roster(drawn.zip("roster.zip", DrawnRoster.flat(files)));
  }

  @Test
  void seatsAsNowAreCountedByTheGradeOfNowAndOfferedForTheNext() {
    Map<String, String> files = DrawnRoster.version11();
    files.computeIfPresent("users.csv", (_, text) -> text.replace("\"01,02\"", "02"));
    zipped(files).seatsAsNow().choice(new RosterChoice("sourcedId", true, List.of()));
    ImportReport report = drawn.report();

    assertThat(drawn.text("students.csv"))
        .isEqualTo(
            """
            student,grade,current,current-grade,household
            u1,1,s1,K,h1
            u2,3,s2,2,h1
            u3,3,s2,2,h2
            u4,1,s2,K,
            u6,1,,K,h2
            """);
    assertThat(drawn.text("programs.csv"))
        .isEqualTo("program,school,grade,seats\ns1-1,s1,1,1\ns2-1,s2,1,1\ns2-3,s2,3,2\n");
    assertThat(report.remarks())
        .endsWith(
            "Made up 3 programs, one per school and grade, with as many seats as students attend"
                + " that grade of the school now or, where no school teaches it now, are to go on to"
                + " it.");
  }

  @Test
  void aGradeIsOfferedWhereItIsTaughtNow() {
    zipped(DrawnRoster.version11())
        .seatsAsNow()
        .choice(new RosterChoice("sourcedId", true, List.of()));
    drawn.report();

    assertThat(drawn.text("programs.csv"))
        .isEqualTo("program,school,grade,seats\ns2-1,s2,1,1\ns2-2,s2,2,1\ns2-3,s2,3,1\n");
  }

  @Test
  void studentsOfGradesThatAreNotAskedForAreLeftOut() {
    zipped(DrawnRoster.version11()).seats(3, "K");
    drawn.report();

    assertThat(drawn.text("students.csv"))
        .isEqualTo("student,grade,current,household\nu1,K,s1,h1\nu4,K,s2,\nu6,K,,h2\n");
    assertThat(drawn.text("import-left-out.csv").replace(folder + "/", ""))
        .contains(
            """
            students.csv,roster.zip/users.csv,3,u2,grade is none of those to be taught
            students.csv,roster.zip/users.csv,4,u3,grade is none of those to be taught
            """);
  }

  @Test
  void aGradeThatNoMadeUpProgramTeachesIsRefused() {
    Map<String, String> files = DrawnRoster.version11();
    files.computeIfPresent("users.csv", (_, text) -> text.replace("1006,,,,,KG", "1006,,,,,05"));
    zipped(files).seatsAsNow();

    assertThat(drawn.errors())
        .containsExactly(
            """
            roster.zip/users.csv, row 7: "5" is a grade that no program teaches (K, 1, 2).
            Add programs for it, or leave such students out with --leave-out; where --seats makes programs up, --grades says for which grades.\
            """);
  }
}
