package org.seatwright.datasets.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.read.UnusableTextException;

/** Broken and hostile files are refused with their place, in little memory. */
class HostileImportTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path folder;
  private DrawnImport drawn;

  @BeforeEach
  void draw() {
    drawn =
        new DrawnImport(folder)
            .map(ColumnMapImportTest.PROGRAMS + ColumnMapImportTest.STUDENTS)
            .file("programs.csv", ColumnMapImportTest.PROGRAM_ROWS);
  }

  /** The errors, found while allocating at most {@code megabytes} in all. */
  private List<String> errorsWithin(int megabytes) {
    var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    List<String> errors = drawn.errors();
    assertThat((thread.getCurrentThreadAllocatedBytes() - before) / MEGABYTE)
        .as("megabytes allocated")
        .isLessThanOrEqualTo(megabytes);
    return errors;
  }

  @Test
  void aZipCutOffIsRefused() throws IOException {
    Path zip = drawn.zip("roster.zip", "orgs.csv", "sourcedId,name,type\n1,North,school\n");
    byte[] whole = Files.readAllBytes(zip);
    drawn.write("roster.zip", Arrays.copyOf(whole, whole.length / 2));

    assertThat(new DrawnImport(folder).roster(zip).errors())
        .containsExactly(
            """
            roster.zip: the zip is damaged, cut off or locked with a password.
            Copy or export it again.\
            """);
  }

  @Test
  void aFileDamagedInsideAZipIsRefused() throws IOException {
    Path zip =
        drawn.zip(
            "roster.zip",
            "orgs.csv",
            "sourcedId,name,type\n" + "1,North,school\n".repeat(50),
            "users.csv",
            "sourcedId,role,grades\n");
    byte[] bytes = Files.readAllBytes(zip);
    bytes[60] ^= 0x55;
    Files.write(zip, bytes);

    assertThat(new DrawnImport(folder).roster(zip).errors())
        .startsWith(
            """
            roster.zip/orgs.csv: the zip is damaged, cut off or locked with a password.
            Copy or export it again.\
            """);
  }

  @Test
  void aZipBombIsRefusedInLittleMemory() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("students.csv"));
      zip.write("ID,GRADE\n".getBytes(StandardCharsets.UTF_8));
      byte[] block = "a,0\n".repeat(MEGABYTE / 4).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 200; i++) {
        zip.write(block);
      }
      zip.closeEntry();
    }
    drawn.bytes("students.zip", bytes.toByteArray());

    assertThat(errorsWithin(30))
        .singleElement()
        .asString()
        .matches(
            "(?s)students\\.zip/students\\.csv: [\\d,]+ bytes of the zip become more than"
                + " [\\d,]+\\.\nNo export is like that; reading stopped\\. Where it is in order,"
                + " unpack it first\\.");
  }

  @Test
  void namesThatLeadOutOfAZipAreRefused() {
    Path zip =
        drawn.zip(
            "roster.zip",
            "../../etc/orgs.csv",
            "x\n",
            "/users.csv",
            "x\n",
            "C:\\users.csv",
            "x\n",
            "a/..\\b.csv",
            "x\n");

    assertThat(new DrawnImport(folder).roster(zip).errors())
        .containsExactly(
            unsafe("../../etc/orgs.csv"),
            unsafe("/users.csv"),
            unsafe("C:\\users.csv"),
            unsafe("a/..\\b.csv"));
  }

  private static String unsafe(String name) {
    return """
    roster.zip: "%s" is a name that leads out of the zip's own folder.
    Do not unpack this zip; ask where it comes from.\
    """
        .formatted(name);
  }

  @Test
  void aZipOfCountlessFilesIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (int i = 0; i < 1001; i++) {
        ZipEntry entry = new ZipEntry("f" + i);
        entry.setSize(0);
        entry.setCrc(new CRC32().getValue());
        zip.putNextEntry(entry);
      }
    }
    Path zip = drawn.write("roster.zip", bytes.toByteArray());

    assertThat(new DrawnImport(folder).roster(zip).errors())
        .containsExactly(
            """
            roster.zip: the zip has 1,001 files, at most 1,000 are read.
            Maybe it is the wrong file; else zip only the files that are needed.\
            """);
  }

  @Test
  void aQuoteNeverClosedIsRefusedWhereItOpens() {
    drawn.file("students.csv", "ID,GRADE\na,0\n\"b,0\nc,0\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 3: a quote is not closed, or text follows the closing quote.
            Close every quote; inside a quoted cell write each quote twice.\
            """);
  }

  @Test
  void twoEncodingsInOneFileAreRefusedWhereTheSecondBegins() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("ID,GRADE\nGarcía,0\n".getBytes(StandardCharsets.UTF_8));
    bytes.write("Muñoz,0\n".getBytes(StandardCharsets.ISO_8859_1));
    drawn.bytes("students.csv", bytes.toByteArray());

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 3: the file is in UTF-8 elsewhere, and this line is not.
            It mixes two encodings, as files put together do; export it again, or say encoding: in the map.\
            """);
  }

  @Test
  void bytesOfNoKnownEncodingAreRefused() {
    drawn.bytes("students.csv", "ID,GRADE\nA\u0081,0\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 2: the text is neither UTF-8 nor Windows-1252.
            Say encoding: in the map, or save the file as UTF-8.\
            """);
  }

  @Test
  void bytesAtRandomAreNoMixOfEncodings() {
    drawn.bytes(
        "students.csv", "ID,GRADE\nA\u00C3\u00A9\u0081,0\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 2: the text is neither UTF-8 nor Windows-1252.
            Say encoding: in the map, or save the file as UTF-8.\
            """);
  }

  @Test
  void aHeaderOfAMillionColumnsIsRefusedInLittleMemory() {
    drawn.file("students.csv", "ID,GRADE" + ",c".repeat(999_998) + "\na,0\n");

    assertThat(errorsWithin(60))
        .containsExactly(
            """
            students.csv, row 1: the line has more than 1,000,000 characters.
            Maybe the file has lost its line breaks, or it is the wrong file.\
            """);
  }

  @Test
  void aHeaderOfTooManyColumnsIsRefused() {
    drawn.file("students.csv", "ID,GRADE" + ",".repeat(999_990) + "\na,0\n");

    assertThat(errorsWithin(60))
        .containsExactly(
            """
            students.csv, row 1: the header has 999,992 columns, at most 1,000 are read.
            Maybe it is the wrong file; else remove columns that no rule needs.\
            """);
  }

  @Test
  void aHeaderThatNamesAColumnTwiceIsRefused() {
    drawn.file("students.csv", "ID,GRADE,ID\na,0,b\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 1, column ID: the header names the column twice.
            Remove or rename one of the two.\
            """);
  }

  @Test
  void aFormulaInACellIsRefused() {
    drawn.file("students.csv", "ID,GRADE\n\"=HYPERLINK(\"\"http://x\"\")\",0\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 2, column ID: "=HYPERLINK("http://x")" is a formula.
            Export the file again with values in place of formulas; --leave-out leaves out the row.\
            """);
  }

  @Test
  void aRowWithAFormulaCanBeLeftOut() {
    drawn.file("students.csv", "ID,GRADE\n=A1,0\nb,0\n").leaveOut();
    drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo("student,grade\nb,K\n");
    assertThat(drawn.text("import-left-out.csv").replace(folder + "/", ""))
        .contains("students.csv,students.csv,2,,a cell holds no value that can be used: formula\n");
  }

  @Test
  void coordinatesThatAreNoNumbersAreRefused() {
    drawn
        .map(
            ColumnMapImportTest.PROGRAMS
                + ColumnMapImportTest.STUDENTS.replace(
                    "columns:\n", "columns:\n    latitude: Y\n    longitude: X\n"))
        .file("students.csv", "ID,GRADE,X,Y\na,0,-71.1,NaN\nb,0,-771,42\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 2, column Y: "NaN" is not a number of degrees between -90 and 90.
            Write a decimal with a point, such as 41.31.\
            """,
            """
            students.csv, row 3, column X: "-771" is not a number of degrees between -180 and 180.
            Write a decimal with a point, such as 41.31.\
            """);
  }

  @Test
  void rowsWithMoreOrFewerCellsAreRefused() {
    drawn.file("students.csv", "ID,GRADE\na,0,x\nb\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 2: the row has 3 cells, the header has 2.
            Give every row one cell per column; quote cells that hold commas.\
            """,
            """
            students.csv, row 3: the row has 1 cell, the header has 2.
            Give every row one cell per column; quote cells that hold commas.\
            """);
  }

  @Test
  void aNulCharacterIsRefused() {
    drawn.file("students.csv", "ID,GRADE\na\0,0\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 2: the line holds a NUL character.
            Maybe the file is damaged, or it is not a text file.\
            """);
  }

  @Test
  void aHeaderOfCountlessCharactersInQuotesIsRefused() {
    drawn.file("students.csv", "ID,GRADE,\"" + "c\n".repeat(500_001) + "\"\na,0,\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 1: the row has more than 1,000,000 characters.
            Maybe a quote is opened and closed far below, or it is the wrong file.\
            """);
  }

  @Test
  void theLineOfABadByteIsCountedWhateverEndsLines() {
    drawn.bytes(
        "students.csv", "ID,GRADE\ra,0\r\nA\u0081,0\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 3: the text is neither UTF-8 nor Windows-1252.
            Say encoding: in the map, or save the file as UTF-8.\
            """);
  }

  @Test
  void moreRecordsThanCanBeHeldAreRefusedWithTheirRow() throws IOException {
    RosterPeople people = new RosterPeople();
    At at = At.file("roles.csv");
    for (int i = 0; i < 20_000_000; i++) {
      people.add(at, "u", "teacher", "", false);
    }

    assertThatThrownBy(() -> people.add(At.file("roles.csv").row(7), "u", "teacher", "", false))
        .isInstanceOfSatisfying(
            UnusableTextException.class,
            e ->
                assertThat(e.notice().message())
                    .isEqualTo(
                        """
                        roles.csv, row 7: there are more than 20,000,000 records.
                        Maybe it is the wrong file; else remove records that no rule needs.\
                        """));
  }

  @Test
  void theFilesOfAZipAreCountedTogether() {
    InflatedBytes inflated = new InflatedBytes();

    assertThat(inflated.add(InflatedBytes.MOST)).isTrue();
    assertThat(inflated.add(1)).isFalse();
  }
}
