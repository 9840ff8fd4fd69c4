package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples that help and README give of imports run on files such as they name. */
class ImportExamplesTest {
  private static final Map<String, String> FILES =
      Map.of(
          "students.csv",
          "Student_Number,Grade_Level,Sched_NextYearGrade,Enroll_Status,SchoolID\n1,-1,0,0,100\n",
          "schools.csv",
          "School_Number,Name\n100,North\n",
          "my-portal.yaml",
          """
          map: Portal
          files:
            portal: {file: "portal*"}
            lunch: {file: "lunch*"}
          schools: {from: portal, repeats: first, columns: {school: SCHOOL}}
          programs: {grades: [K], seats: 9}
          students:
            from: portal
            join: [{file: lunch, by: ID}]
            columns: {student: ID, grade: GRADE, ses: lunch.STATUS}
          """,
          "portal.csv",
          "ID,GRADE,SCHOOL\n1,K,100\n",
          "fall.csv",
          "ID,STATUS\n1,frl\n",
          "my-lunch.yaml",
          """
          map: Lunch
          files:
            lunch: {file: "lunch*"}
          students: {from: lunch, columns: {student: ID, ses: STATUS}}
          """,
          "lunch.csv",
          "ID,STATUS\nu1,frl\n",
          "directory.csv",
          """
          SCHOOL_YEAR,ST,SCH_NAME,LEA_NAME,LEAID,NCESSCH,SY_STATUS,SY_STATUS_TEXT,SCH_TYPE_TEXT,CHARTER_TEXT,LEVEL
          2023-2024,MA,North,Lakeview,2502130,250213000001,1,Open,Regular School,No,Elementary
          """,
          "membership.csv",
          """
          NCESSCH,GRADE,RACE_ETHNICITY,SEX,STUDENT_COUNT,TOTAL_INDICATOR,DMS_FLAG
          250213000001,Kindergarten,No Category Codes,No Category Codes,40,Subtotal 4 - By Grade,Derived
          """);

  private static final Map<String, String> ROSTER =
      Map.of(
          "orgs.csv",
          "sourcedId,name,type\ns1,North,school\n",
          "users.csv",
          "sourcedId,role,grades,orgSourcedIds\nu1,student,KG,s1\nu2,student,PK,s1\n");

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("roster.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : ROSTER.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  /** The words of an example, its files and its output being in the folder. */
  private Object[] words(String example, int number) {
    return List.of(example.strip().split(" ")).stream()
        .skip(1)
        .map(word -> {
          String file = word.substring(word.indexOf('=') + 1);
          String at = word.substring(0, word.indexOf('=') + 1);
          boolean isOut = file.equals("town") || file.equals("my-district");
          return isOut
              ? folder.resolve("out" + number).toString()
              : Files.exists(folder.resolve(file)) ? at + folder.resolve(file) : word;
        })
        .toArray();
  }

  @Test
  void examplesRun() throws IOException {
    Path readme = Path.of(System.getProperty("seatwright.home"), "README.md");
    List<String> ofReadme =
        Files.readAllLines(readme).stream()
            .filter(line -> line.startsWith("./run.sh import --oneroster"))
            .toList();
    List<String> ofHelp =
        new CommandLineFixture()
            .run("import", "--help")
            .out()
            // An example may go on in a second line.
            .replaceAll("\\n(?=\\S)", " ")
            .lines()
            .filter(line -> line.startsWith("  ./run.sh import"))
            .toList();

    assertThat(ofReadme).hasSize(1);
    assertThat(ofHelp).hasSize(5);
    int number = 0;
    for (List<String> examples : List.of(ofReadme, ofHelp)) {
      for (String example : examples) {
        assertThat(new CommandLineFixture().run(words(example, number++)).err())
            .as(example)
            .isEmpty();
      }
    }
  }
}
