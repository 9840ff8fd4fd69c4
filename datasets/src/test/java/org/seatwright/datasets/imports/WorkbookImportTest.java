package org.seatwright.datasets.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seatwright.datasets.imports.DrawnWorkbook.number;
import static org.seatwright.datasets.imports.DrawnWorkbook.text;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks are read as the texts their cells show, and never guessed at. */
class WorkbookImportTest {
  @TempDir Path folder;
  private DrawnImport drawn;

  @BeforeEach
  void draw() {
    drawn =
        new DrawnImport(folder)
            .map(ColumnMapImportTest.PROGRAMS + ColumnMapImportTest.STUDENTS)
            .file("programs.csv", ColumnMapImportTest.PROGRAM_ROWS);
  }

  private static DrawnWorkbook students() {
    return new DrawnWorkbook().row(text("ID"), text("GRADE"), text("SEX"));
  }

  @Test
  void numbersAreWrittenOutWithTheZerosTheyShow() {
    drawn.bytes(
        "students.xlsx",
        students()
            .row(number("17", 1), number("0", 0), text("F"))
            .row(number("1.234567E6", 0), number("-0", 0), "<c/>")
            .row(text("00042"), number("1", 0))
            .bytes());
    ImportReport report = drawn.report();

    assertThat(drawn.text("students.csv"))
        .isEqualTo("student,grade\n00017,K\n1234567,K\n00042,1\n");
    assertThat(report.files().getLast().kind()).isEqualTo("XLSX, sheet \"Export\"");
    assertThat(report.files().getLast().dropped()).containsExactly("SEX");
    assertThat(report.files().getLast().rows()).isEqualTo(3);
  }

  @Test
  void sharedTextsAndRowsWithoutAnyAreReadAsPeopleSeeThem() {
    drawn.bytes(
        "students.xlsx",
        new DrawnWorkbook()
            .part(
                "xl/sharedStrings.xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>ID</t></si><si><t> GRADE </t></si><si><t>é 1</t></si></sst>
                """)
            .row("<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>1</v></c>")
            .row(text(""), text(" "))
            .row("<c t=\"s\"><v>2</v></c>", number("0", 0))
            .bytes());
    drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo("student,grade\né 1,K\n");
  }

  @Test
  void aDateInPlaceOfAnIdIsRefused() {
    drawn.bytes(
        "students.xlsx",
        students()
            .row(number("45293", 2), number("0", 0))
            .row(text("b"), number("45294", 3))
            .bytes());

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.xlsx, row 2, column ID: "2024-01-02" is a date.
            A spreadsheet probably took an id such as 1-2 for a date; format the column as text and enter it again.\
            """,
            """
            students.xlsx, row 3, column GRADE: "2024-01-03" is a date.
            A spreadsheet probably took an id such as 1-2 for a date; format the column as text and enter it again.\
            """);
  }

  @Test
  void anIdOfMoreDigitsThanSpreadsheetsKeepIsRefused() {
    drawn.bytes(
        "students.xlsx", students().row(number("1234567890123456789", 0), number("0", 0)).bytes());

    assertThat(drawn.errors())
        .startsWith(
            """
            students.xlsx, row 2, column ID: "1234567890123456789" is a number of more than 15 digits, of which spreadsheets keep no more.
            Export the column as text.\
            """);
  }

  @Test
  void aFormulaIsRefusedUnlessTheMapTakesItsValue() {
    byte[] bytes =
        students()
            .row("<c t=\"str\"><f>CONCAT(\"a\",\"7\")</f><v>a7</v></c>", number("0", 0))
            .row("<c><f>3+4</f><v>7</v></c>", number("0", 0))
            .bytes();
    drawn.bytes("students.xlsx", bytes);

    assertThat(drawn.errors())
        .hasSize(2)
        .startsWith(
            """
            students.xlsx, row 2, column ID: "=CONCAT("a","7")" is a formula.
            Paste the column as values, or say formulas: values in the map to take what they gave last.\
            """);

    DrawnImport values =
        new DrawnImport(folder.resolve("values"))
            .map(
                ColumnMapImportTest.PROGRAMS.replace(
                        "\"students.*\"}", "\"students.*\", formulas: values}")
                    + ColumnMapImportTest.STUDENTS)
            .file("programs.csv", ColumnMapImportTest.PROGRAM_ROWS)
            .bytes("students.xlsx", bytes);
    values.report();

    assertThat(values.text("students.csv")).isEqualTo("student,grade\na7,K\n7,K\n");
  }

  @Test
  void anErrorOfTheSpreadsheetIsRefused() {
    drawn.bytes(
        "students.xlsx", students().row("<c t=\"e\"><v>#REF!</v></c>", number("0", 0)).bytes());

    assertThat(drawn.errors())
        .startsWith(
            """
            students.xlsx, row 2, column ID: "#REF!" is an error of the spreadsheet.
            Mend the cell, and paste the column as values.\
            """);
  }

  @Test
  void aSheetThatIsNotThereIsNamedWithThoseThatAre() {
    drawn
        .map(
            ColumnMapImportTest.PROGRAMS.replace(
                    "\"students.*\"}", "\"students.*\", sheet: Pupils}")
                + ColumnMapImportTest.STUDENTS)
        .bytes("students.xlsx", students().bytes());

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.xlsx: "Pupils" is no sheet of the workbook (Export).
            Name one of its sheets in the map.\
            """);
  }

  @Test
  void namesMayHoldAnyNumberOfAmpersands() {
    DrawnWorkbook workbook = students();
    for (int i = 0; i < 120; i++) {
      workbook.row(text("s" + i), number("0", 0), text("&amp;".repeat(1000)));
    }
    drawn.bytes("students.xlsx", workbook.bytes());

    assertThat(drawn.report().files().getLast().rows()).isEqualTo(120);
  }

  /** Students with these formats of numbers as styles 0, 1, … */
  private static DrawnWorkbook formatted(String... codes) {
    StringBuilder formats = new StringBuilder();
    StringBuilder styles = new StringBuilder();
    for (int i = 0; i < codes.length; i++) {
      formats.append(
          "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
              .formatted(170 + i, codes[i].replace("<", "&lt;").replace("\"", "&quot;")));
      styles.append("<xf numFmtId=\"%d\"/>".formatted(170 + i));
    }
    return students()
        .part(
            "xl/styles.xml",
            "<styleSheet><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
                .formatted(formats, styles));
  }

  @Test
  void idsAreReadWithTheZerosAndTextsTheirFormatsShow() {
    drawn.bytes(
        "students.xlsx",
        formatted("000-00-0000", "00000;-00000", "\"A\"0000", "[$-409]00000", "#,##0.00", "0")
            .row(number("12345678", 0), number("0", 5))
            .row(number("17", 1), number("0", 4))
            .row(number("17", 2), number("0", 5))
            .row(number("170017", 3), number("0", 5))
            .bytes());
    drawn.report();

    assertThat(drawn.text("students.csv"))
        .isEqualTo("student,grade\n012-34-5678,K\n00017,K\nA0017,K\n170017,K\n");
  }

  @Test
  void aFormatThatMayMakeAnIdInAnUnknownWayIsRefused() {
    drawn.bytes(
        "students.xlsx",
        formatted("[<=99999]00000;00000-0000", "\"A\"#", "0")
            .row(number("17", 0), number("0", 2))
            .row(number("18", 1), number("0", 2))
            .bytes());

    assertThat(drawn.errors()).contains(shownOtherwise(2, "17"), shownOtherwise(3, "18"));
  }

  private static String shownOtherwise(int row, String number) {
    return """
    students.xlsx, row %d, column ID: "%s" is shown in another way by the format of its cell, and may stand for an id.
    Export the column as text, or give it a plain format.\
    """
        .formatted(row, number);
  }

  private void mapWithSexAnd(String fileKeys) {
    drawn.map(
        ColumnMapImportTest.PROGRAMS.replace(
                "\"students.*\"}", "\"students.*\"%s}".formatted(fileKeys))
            + ColumnMapImportTest.STUDENTS.replace(
                "  columns:\n", "  only: {SEX: [\"\"]}\n  columns:\n"));
  }

  @Test
  void whatIsInARowLeftOutIsNoDefect() {
    mapWithSexAnd("");
    drawn.bytes(
        "students.xlsx",
        students()
            .row(text("a"), number("0", 0))
            .row(number("45293", 2), "<c t=\"e\"><v>#REF!</v></c>", number("45293", 2))
            .bytes());
    drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo("student,grade\na,K\n");
    assertThat(drawn.text("import-left-out.csv"))
        .contains("students.xlsx,3,2024-01-02,SEX is another value\n");
  }

  @Test
  void daysAreTakenAsTextWhereTheMapSaysSo() {
    mapWithSexAnd(", dates: text");
    drawn.bytes("students.xlsx", students().row(number("45293", 2), number("0", 0)).bytes());
    drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo("student,grade\n2024-01-02,K\n");
  }

  @Test
  void numbersTooLargeAndTooSmallToReckonWithAreRefused() {
    DrawnWorkbook workbook = students();
    for (String number :
        List.of("100e2147483647", "-12345678901234567890e2147483647", "1e-2147483647")) {
      workbook.row(number(number, 0), number("0", 0));
    }
    drawn.bytes(
        "students.xlsx",
        workbook
            .row(number("1" + "0".repeat(30_000), 0), number("0", 0))
            .row(number("7", 0), number("0e2147483647", 0))
            .bytes());

    assertThat(drawn.errors())
        .hasSize(4)
        .startsWith(
            tooManyDigits(2, "100e2147483647"),
            tooManyDigits(3, "-12345678901234567890e2147483647"),
            tooManyDigits(4, "1e-2147483647"));
  }

  private static String tooManyDigits(int row, String number) {
    return """
    students.xlsx, row %d, column ID: "%s" is a number of more than 15 digits, of which spreadsheets keep no more.
    Export the column as text.\
    """
        .formatted(row, number);
  }

  @Test
  void filtersSeeNumbersTooLargeToReckonWithAsTheyAreWritten() {
    mapWithSexAnd("");
    drawn.bytes(
        "students.xlsx",
        students()
            .row(text("a"), number("0", 0))
            .row(text("b"), number("0", 0), number("100e2147483647", 0))
            .bytes());
    drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo("student,grade\na,K\n");
  }

  @Test
  void aRowOfEmptySharedTextsIsBlank() {
    drawn.bytes(
        "students.xlsx",
        students()
            .part("xl/sharedStrings.xml", "<sst><si><t/></si><si><t> </t></si></sst>")
            .row("<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>1</v></c>")
            .row(text("a"), number("0", 0), text("F"), "<c t=\"s\"><v>0</v></c>")
            .bytes());
    drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo("student,grade\na,K\n");
  }

  @Test
  void aFormatThatPadsWithZerosAfterAnotherMarkIsNotReadWithoutThem() {
    drawn.bytes(
        "students.xlsx",
        formatted("#00000", "0#", "#,##0")
            .row(number("17", 0), number("0", 2))
            .row(number("7", 1), number("0", 2))
            .row(number("18", 2), number("0", 2))
            .bytes());

    assertThat(drawn.errors()).containsExactly(shownOtherwise(2, "17"), shownOtherwise(3, "7"));
  }
}
