package org.seatwright.datasets.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seatwright.datasets.imports.DrawnWorkbook.number;
import static org.seatwright.datasets.imports.DrawnWorkbook.text;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that are damaged, or hold what no spreadsheet program writes, are refused. */
class HostileWorkbookTest {
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
  void aWorkbookCutOffIsRefused() {
    byte[] whole = students().row(text("a"), text("0")).bytes();
    drawn.bytes("students.xlsx", Arrays.copyOf(whole, whole.length - 100));

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.xlsx: the zip is damaged, cut off or locked with a password.
            Copy or export it again.\
            """);
  }

  @Test
  void whatIsNoWorkbookInsideIsRefused() {
    drawn.bytes("students.xlsx", students().part("xl/workbook.xml", "<workbook").bytes());

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.xlsx: the workbook is damaged or not of the kind XLSX.
            Save it as XLSX or CSV again.\
            """);
  }

  @Test
  void aColumnBeyondAllSpreadsheetsIsRefusedUnread() {
    drawn.bytes(
        "students.xlsx",
        students().raw("<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>").bytes());

    assertThat(drawn.errors()).containsExactly(hostile());
  }

  @Test
  void entitiesThatExpandAreRefusedUnread() {
    drawn.bytes(
        "students.xlsx",
        students()
            .part(
                "xl/workbook.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
                    + " \"&a;&a;&a;&a;&a;&a;\">]><workbook>&b;</workbook>")
            .bytes());

    assertThat(drawn.errors()).containsExactly(hostile());
  }

  @Test
  void aTextWithoutEndIsRefusedUnread() {
    drawn.bytes("students.xlsx", students().row(text("x".repeat(1_100_000))).bytes());

    assertThat(drawn.errors()).containsExactly(hostile());
  }

  private static String hostile() {
    return """
    students.xlsx: the workbook holds what no spreadsheet program writes.
    Do not open it; ask where it comes from.\
    """;
  }

  @Test
  void aWorkbookThatInflatesWithoutBoundIsRefused() {
    drawn.bytes("students.xlsx", students().raw("<x/>".repeat(5 << 20)).bytes());

    assertThat(drawn.errors())
        .singleElement()
        .asString()
        .startsWith("students.xlsx: ")
        .endsWith(
            "No export is like that; reading stopped. Where it is in order, unpack it first.");
  }

  @Test
  void cellsWithoutAddressesEndWhereSpreadsheetsDo() {
    drawn.bytes(
        "students.xlsx", students().raw("<row>" + "<c/>".repeat(16_385) + "</row>").bytes());

    assertThat(drawn.errors()).containsExactly(hostile());
  }

  @Test
  void addressesWrittenInEntitiesAreReadAsWhatTheyAre() {
    drawn.bytes(
        "students.xlsx",
        students().raw("<row r=\"2\"><c r = '&#90;ZZZ2'><v>1</v></c></row>").bytes());

    assertThat(drawn.errors()).containsExactly(hostile());
  }

  @Test
  void aTextOfCountlessPiecesIsRefused() {
    drawn.bytes(
        "students.xlsx",
        students()
            .row(
                "<c t=\"inlineStr\"><is>"
                    + ("<r><t>" + "x".repeat(1000) + "</t></r>").repeat(33)
                    + "</is></c>")
            .bytes());

    assertThat(drawn.errors()).containsExactly(hostile());
  }

  @Test
  void partsAreHeldToTheSameWhateverTheirNames() {
    drawn.bytes(
        "students.xlsx",
        new DrawnWorkbook()
            .part(
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships>
                <Relationship Id="rId1" Type="x/worksheet" Target="s/a.dat"/>
                </Relationships>
                """)
            .part(
                "xl/s/a.dat",
                "<worksheet><sheetData><row><c r=\"AAAA1\"/></row></sheetData></worksheet>")
            .bytes());

    assertThat(drawn.errors()).containsExactly(hostile());
  }

  @Test
  void anotherEncodingThanUtf8IsNoneOfAWorkbook() {
    drawn.bytes("students.xlsx", students().part("xl/workbook.xml", "\0<\0w\0/\0>").bytes());

    assertThat(drawn.errors()).containsExactly(damaged());
  }

  private static String damaged() {
    return """
    students.xlsx: the workbook is damaged or not of the kind XLSX.
    Save it as XLSX or CSV again.\
    """;
  }

  @Test
  void aSharedTextThatIsNotThereIsRefused() {
    drawn.bytes("students.xlsx", students().row("<c t=\"s\"><v>9</v></c>", number("0", 0)).bytes());

    assertThat(drawn.errors())
        .startsWith(
            """
            students.xlsx, row 2, column ID: the workbook is damaged or not of the kind XLSX.
            Save it as XLSX or CSV again.\
            """);
  }

  @Test
  void anOldWorkbookIsSentBack() {
    drawn.bytes("students.xls", new byte[] {(byte) 0xD0, (byte) 0xCF});

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.xls: workbooks of this kind are not read.
            Save it as XLSX or CSV.\
            """);
  }

  /** Students in a workbook whose main part begins with this. */
  private static DrawnWorkbook sheets(String names) {
    return students()
        .part("xl/workbook.xml", "<workbook><sheets>%s</sheets></workbook>".formatted(names));
  }

  private static DrawnWorkbook formats(String formats) {
    return students()
        .part("xl/styles.xml", "<styleSheet><numFmts>%s</numFmts></styleSheet>".formatted(formats));
  }

  private static String format(String code) {
    return "<numFmt numFmtId=\"170\" formatCode=\"%s\"/>".formatted(code);
  }

  @Test
  void aFormatLongerThanSpreadsheetsHaveIsRefusedUnread() {
    drawn.bytes("students.xlsx", formats(format("[$".repeat(3_000))).bytes());

    assertThat(drawn.errors()).containsExactly(hostile());
  }

  @Test
  void countlessFormatsAreRefused() {
    drawn.bytes("students.xlsx", formats(format("[$".repeat(127)).repeat(4_097)).bytes());

    assertThat(drawn.errors()).containsExactly(hostile());
  }

  @Test
  void countlessPrefixesAreRefused() {
    StringBuilder prefixes = new StringBuilder();
    for (int i = 0; i < 501; i++) {
      prefixes.append("<x xmlns:p%d=\"u\"/>".formatted(i));
    }
    drawn.bytes("students.xlsx", students().raw(prefixes.toString()).bytes());

    assertThat(drawn.errors()).containsExactly(hostile());
  }

  @Test
  void longNamesAreRefused() {
    StringBuilder names = new StringBuilder();
    for (int i = 100; i < 350; i++) {
      names.append("<x xmlns:p=\"%s%d\"/>".formatted("u".repeat(400), i));
    }
    drawn.bytes("students.xlsx", students().raw(names.toString()).bytes());

    assertThat(drawn.errors()).containsExactly(hostile());
  }

  @Test
  void cellsAreOfKnownTypes() {
    drawn.bytes("students.xlsx", students().row("<c t=\"ss\"><v>1</v></c>").bytes());

    assertThat(drawn.errors()).containsExactly(hostile());
  }

  @Test
  void namesOfSheetsEndWhereSpreadsheetsEndThem() {
    String sheet = "<sheet name=\"%s\" id=\"rId1\"/>";
    drawn.bytes("students.xlsx", sheets(sheet.formatted("x".repeat(32))).bytes());

    assertThat(drawn.errors()).containsExactly(hostile());
  }

  @Test
  void countlessSheetsAreRefused() {
    StringBuilder sheets = new StringBuilder();
    for (int i = 0; i <= 10_000; i++) {
      sheets.append("<sheet name=\"%d\" id=\"rId1\"/>".formatted(i));
    }
    drawn.bytes("students.xlsx", sheets(sheets.toString()).bytes());

    assertThat(drawn.errors()).containsExactly(hostile());
  }

  @Test
  void relationsOfOtherKindsArePassedOver() {
    String relation = "<Relationship Id=\"%s\" Type=\"x/%s\" Target=\"worksheets/sheet1.xml\"/>";
    String first = relation.formatted("rId1", "worksheet");
    String relations = "<Relationships>%s</Relationships>";
    byte[] other =
        students()
            .row(text("a"), number("0", 0))
            .part(
                "xl/_rels/workbook.xml.rels",
                relations.formatted(first + relation.formatted("i".repeat(256), "theme")))
            .bytes();
    drawn.bytes("students.xlsx", other);
    drawn.report();
    assertThat(drawn.text("students.csv")).isEqualTo("student,grade\na,K\n");
  }

  @Test
  void relationsOfSheetsWithLongNamesAreRefused() {
    String relation =
        "<Relationship Id=\"%s\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>";
    String relations = "<Relationships>%s</Relationships>";
    drawn.bytes(
        "students.xlsx",
        students()
            .part(
                "xl/_rels/workbook.xml.rels",
                relations.formatted(
                    relation.formatted("rId1") + relation.formatted("i".repeat(256))))
            .bytes());
    assertThat(drawn.errors()).containsExactly(hostile());
  }
}
