package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.solver.cli.CommandLineFixture.Ended;

/** {@code check} inside this process: its files, and what stands in them of whom. */
class CheckCommandTest {
  @TempDir Path folder;

  private final CommandLineFixture line = new CommandLineFixture();
  private Path district;
  private Path data;
  private Path page;

  @BeforeEach
  void draw() throws IOException {
    district = CommandLineFixture.district(folder.resolve("district"), "0");
    data = folder.resolve("readiness.json");
    page = folder.resolve("readiness.html");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(district.resolve(file), text);
  }

  @Test
  void defectsOfFilesAboutStudentsAreCountedAndNotShown() throws IOException {
    write("choices.csv", "student,rank,program\nAda,1,N-K\nBen,1,Nowhere\nCyd,1,Elsewhere\n");
    write("programs.csv", "program,school,grade,seats\nN-K,N,K,many\nS-K,S,K,2\n");

    Ended ended = line.run("check", district, "--json", data, "--html", page);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).contains("\"Nowhere\" is not in programs.csv");
    assertThat(data)
        .content()
        .contains(
            """
                {
                  "severity": "error",
                  "kind": "unknown program",
                  "file": "choices.csv",
                  "column": "program",
                  "count": 2,
                  "first-rows": [
                    3,
                    4
                  ]
                }\
            """)
        .contains("\\\"many\\\" is not a whole number between 0 and 1,000,000.")
        .doesNotContain("Nowhere", "Elsewhere", "\"findings\"");
    assertThat(page).content().contains("rows 3, 4").doesNotContain("Nowhere", "Elsewhere");
  }

  @Test
  void cellsAreShownToThoseWhoMaySeeThem() throws IOException {
    write("choices.csv", "student,rank,program\nAda,1,N-K\nBen,1,Nowhere\n");

    line.run("check", district, "--with-students", "--json", data);

    assertThat(data).content().contains("\\\"Nowhere\\\" is not in programs.csv.");
  }

  @Test
  void aRowWithoutHeaderIsNotShownInItsPlace() throws IOException {
    write("students.csv", "Zelda-77,K,frl,Zelda-77\n");

    Ended ended = line.run("check", district, "--json", data, "--html", page);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(data)
        .content()
        .contains("\"kind\": \"missing column\"", "\"file\": \"students.csv\"")
        .doesNotContain("Zelda");
    assertThat(ended.out() + ended.err())
        .contains("students.csv, row 1: the first row is no header: it has none of student, grade.")
        .doesNotContain("Zelda");
    assertThat(page).content().contains("students.csv").doesNotContain("Zelda");
  }

  @Test
  void defectsBeyondThoseKeptAreCounted() throws IOException {
    StringBuilder students = new StringBuilder("student,grade,ses\n");
    for (int k = 0; k < 5_000; k++) {
      students.append("S%d,Z,frl\n".formatted(k));
    }
    write("students.csv", students.toString());
    write("choices.csv", "student,rank,program\n");

    line.run("check", district, "--json", data);

    assertThat(data).content().contains("\"errors\": 5000,", "\"files-more\": 4000");
  }

  @Test
  void oneFileForTwoReportsIsRefusedBeforeTheWork() {
    Path other = folder.resolve("district").resolve("..").resolve("readiness.json");

    Ended ended = line.run("check", district, "--html", data, "--json", other);

    assertThat(ended)
        .isEqualTo(
            new Ended(
                2,
                "",
                "Output file %s: is named for two outputs; name a file for each.\n"
                    .formatted(other)));
    assertThat(data).doesNotExist();
  }

  @Test
  void aBandTooNarrowForItsPlacesIsSaidOnce() throws IOException {
    write("programs.csv", "program,school,grade,seats\nN-K,N,K,3\nS-K,S,K,3\n");
    write(
        "policy.yaml",
        """
        policy: Narrow
        balance: [{name: share, of: ses=frl, per: school, share: [0.4, 0.6], enforce: hard}]
        """);

    Ended ended = line.run("check", district);

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains(
            "40.0% to 60.0% of 3 students are 1.2 to 1.8 ses=frl: no whole number lies between.")
        .doesNotContain("no whole number of students obeys the rule once full");
  }

  @Test
  void noFileIsOverwrittenThatIsNoReport() throws IOException {
    Path students = district.resolve("students.csv");
    String before = Files.readString(students);

    Ended ended = line.run("check", district, "--html", students);

    assertThat(ended)
        .isEqualTo(
            new Ended(
                2,
                "",
                "Output file %s: is there already, and is no earlier output of this kind; name a new file, so that nothing is lost.\n"
                    .formatted(students)));
    assertThat(students).content().isEqualTo(before);
  }

  @Test
  void anEarlierReportIsReplacedByTheSameBytes() throws IOException {
    line.run("check", district, "--json", data, "--html", page);
    String json = Files.readString(data);
    String html = Files.readString(page);

    Ended ended = new CommandLineFixture().run("check", district, "--json", data, "--html", page);

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).endsWith("Wrote %s\nWrote %s\n".formatted(page, data));
    assertThat(data).content().isEqualTo(json);
    assertThat(page).content().isEqualTo(html);
  }
}
