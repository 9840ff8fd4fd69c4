package org.seatwright.datasets.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seatwright.datasets.imports.ColumnMapImportTest.PROGRAMS;
import static org.seatwright.datasets.imports.ColumnMapImportTest.PROGRAM_ROWS;
import static org.seatwright.datasets.imports.ColumnMapImportTest.STUDENTS;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column map's tables are read in whatever encoding and shape they come. */
class TableFilesTest {
  @TempDir Path folder;
  private DrawnImport drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnImport(folder).file("programs.csv", PROGRAM_ROWS);
  }

  @Test
  void encodingAndDelimiterAreFoundAndStated() {
    drawn
        .map(PROGRAMS + STUDENTS.replace("columns:\n", "columns:\n    zone: Zone\n"))
        .file("students.csv", "ID;GRADE;Zone\na;0;Málaga\n", Charset.forName("windows-1252"));
    ImportReport report = drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo("student,grade,zone\na,K,Málaga\n");
    assertThat(report.files())
        .extracting(FileUse::kind)
        .containsExactly("UTF-8, comma", "windows-1252 (assumed: it is not UTF-8), semicolon");
  }

  @Test
  void utf16WithTabsIsReadAsSpreadsheetsWriteIt() {
    drawn
        .map(PROGRAMS + STUDENTS.replace("columns:\n", "columns:\n    zone: Zone\n"))
        .file("students.txt", "\uFEFFID\tGRADE\tZone\r\na\t0\tŁódź\r\n", StandardCharsets.UTF_16LE);
    ImportReport report = drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo("student,grade,zone\na,K,Łódź\n");
    assertThat(report.files().getLast().kind()).isEqualTo("UTF-16LE, tab");
  }

  @Test
  void aHeaderBelowATitleIsFoundWhereTheMapSays() {
    drawn
        .map(
            PROGRAMS.replace("{file: \"students.*\"}", "{file: \"students.*\", header: 4}")
                + STUDENTS)
        .file("students.csv", "Students of Town\nas of May 1\n\nID,GRADE\na,0\n");
    drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo("student,grade\na,K\n");
  }

  @Test
  void aFileIsTakenForWhatItIsSaidToBe() {
    drawn
        .map(PROGRAMS + STUDENTS)
        .named("students=" + drawn.write("report-17.csv", "ID,GRADE\na,0\n"));
    drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo("student,grade\na,K\n");
  }

  @Test
  void linesMayEndInReturnsAlone() {
    drawn.map(PROGRAMS + STUDENTS).file("students.csv", "ID;GRADE;NAME\ra;0;x,y\rb;1;x,y,z\r");
    ImportReport report = drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo("student,grade\na,K\nb,1\n");
    assertThat(report.files().getLast().kind()).isEqualTo("UTF-8, semicolon");
  }
}
