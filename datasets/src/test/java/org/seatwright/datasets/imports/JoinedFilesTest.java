package org.seatwright.datasets.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log says of files that are joined. */
class JoinedFilesTest {
  @TempDir Path folder;
  private DrawnImport drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnImport(folder).file("programs.csv", ColumnMapImportTest.PROGRAM_ROWS);
  }

  private static final String JOINED =
      """
      students:
        from: students
        join: [{file: lunch, by: ID, key: Student, width: 4, after: "-"}]
        columns:
          student: ID
          grade: GRADE
          ses: {column: lunch.Code, values: {frl: F}, blank: unknown}
      """;

  @Test
  void whatAJoinFindsIsCountedAndWhatItDoesNotIsListed() {
    drawn
        .map(ColumnMapImportTest.PROGRAMS + JOINED)
        .file("students.csv", "ID,GRADE\n0017,K\n0018,K\n")
        .file("lunch.csv", "Code,Student\nF,17\nF,x-19\n");
    ImportReport report = drawn.report();

    assertThat(drawn.text("students.csv"))
        .isEqualTo("student,grade,ses\n0017,K,frl\n0018,K,unknown\n");
    assertThat(report.remarks())
        .contains(
            "students.csv: 1 of 2 rows of input lunch found one to join; 1 found none in it.");
    assertThat(drawn.text("import-left-out.csv"))
        .contains("lunch.csv,3,0019,no row that counts has it as ID\n");
  }

  @Test
  void aJoinThatFindsNothingIsWarnedOf() {
    drawn
        .map(ColumnMapImportTest.PROGRAMS + JOINED)
        .file("students.csv", "ID,GRADE\n0017,K\n")
        .file("lunch.csv", "Code,Student\nF,s17\n");

    assertThat(drawn.run())
        .isInstanceOfSatisfying(
            ImportResult.Imported.class,
            imported ->
                assertThat(imported.notices().render().replace(folder + "/", ""))
                    .isEqualTo(
                        """
                        Warning: lunch.csv, column Student: "Student" has none of the ids in ID, in 1 rows.
                        Maybe the ids are written in two ways; say width: or after: in the join.\
                        """));
  }
}
