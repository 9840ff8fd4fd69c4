package org.seatwright.datasets.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seatwright.datasets.imports.DrawnWorkbook.number;
import static org.seatwright.datasets.imports.DrawnWorkbook.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a file is damaged, an import ends with a district or with notices, never otherwise. */
class DamagedImportTest {
  private static final int ROUNDS = 150;

  @TempDir Path folder;

  /** Overwrites, drops or repeats a few bytes; the same seed does the same. */
  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        default -> System.arraycopy(bytes, 0, bytes, at, Math.min(8, bytes.length - at));
      }
    }
    return random.nextInt(5) == 0
        ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length))
        : bytes;
  }

  private interface Setting {
    void add(DrawnImport drawn, byte[] bytes);
  }

  private void damage(byte[] whole, Setting setting) throws IOException {
    int imported = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Path place = Files.createDirectories(folder.resolve("seed" + seed));
      DrawnImport drawn = new DrawnImport(place);
      setting.add(drawn, damaged(whole, new Random(seed)));
      ImportResult result = drawn.run();
      imported += result instanceof ImportResult.Imported ? 1 : 0;
      assertThat(
              switch (result) {
                case ImportResult.Imported _ -> true;
                case ImportResult.Refused(var notices) -> notices.hasErrors();
                case ImportResult.Unfit(var notices) -> notices.hasErrors();
              })
          .as("seed %d", seed)
          .isTrue();
    }
    assertThat(imported).isLessThan(ROUNDS);
  }

  private static DrawnImport mapped(DrawnImport drawn) {
    return drawn
        .map(ColumnMapImportTest.PROGRAMS + ColumnMapImportTest.STUDENTS)
        .file("programs.csv", ColumnMapImportTest.PROGRAM_ROWS);
  }

  @Test
  void workbooks() throws IOException {
    byte[] whole =
        new DrawnWorkbook()
            .row(text("ID"), text("GRADE"))
            .row(number("17", 1), number("0", 0))
            .row(text("b"), number("1", 0))
            .bytes();

    damage(whole, (drawn, bytes) -> mapped(drawn).bytes("students.xlsx", bytes));
  }

  @Test
  void sheetsInsideWorkbooks() throws IOException {
    byte[] sheet =
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>ID</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>GRADE</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>17</v></c><c r=\"B2\"><v>0</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"str\"><f t=\"shared\" ref=\"A3:A4\" si=\"0\">B2</f>"
                + "<v>x</v></c><c r=\"B3\" t=\"b\"><v>1</v></c></row></sheetData></worksheet>")
            .getBytes(StandardCharsets.UTF_8);

    damage(
        sheet,
        (drawn, bytes) ->
            mapped(drawn)
                .bytes(
                    "students.xlsx",
                    new DrawnWorkbook()
                        .part(
                            "xl/worksheets/sheet1.xml",
                            new String(bytes, StandardCharsets.ISO_8859_1))
                        .bytes()));
  }

  @Test
  void rosters() throws IOException {
    byte[] whole =
        Files.readAllBytes(
            new DrawnImport(folder).zip("whole.zip", DrawnRoster.flat(DrawnRoster.version12())));

    damage(
        whole,
        (drawn, bytes) -> drawn.roster(drawn.write("roster.zip", bytes)).seats(3, "K", "1", "2"));
  }

  @Test
  void texts() throws IOException {
    byte[] whole = "ID,GRADE\na,0\n\"b\",1\né,0\n".getBytes(StandardCharsets.UTF_8);

    damage(whole, (drawn, bytes) -> mapped(drawn).bytes("students.csv", bytes));
  }

  @Test
  void maps() throws IOException {
    byte[] whole =
        (ColumnMapImportTest.PROGRAMS + ColumnMapImportTest.STUDENTS)
            .getBytes(StandardCharsets.UTF_8);

    damage(
        whole,
        (drawn, bytes) ->
            drawn
                .map(drawn.write("map.yaml", bytes))
                .file("programs.csv", ColumnMapImportTest.PROGRAM_ROWS)
                .file("students.csv", "ID,GRADE\na,0\n"));
  }
}
