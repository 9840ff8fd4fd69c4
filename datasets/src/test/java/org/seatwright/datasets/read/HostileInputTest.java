package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to exhaust memory: each is refused after little of it was held. */
class HostileInputTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnDistrict(folder);
  }

  /** Replaces a file by {@code start} and {@code megabytes} full of {@code part}. */
  private void flood(String file, String start, int megabytes, String part) {
    byte[] block = part.repeat(MEGABYTE / part.length()).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < megabytes; i++) {
        out.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private static String longLine(String file, int row) {
    return """
    %s, row %d: the line has more than 1,000,000 characters.
    Maybe the file has lost its line breaks, or it is the wrong file.\
    """
        .formatted(file, row);
  }

  @Test
  void aLineOf100MegabytesIsRefused() {
    flood("students.csv", "student,grade\nada,K\n", 100, "x");
    flood("choices.csv", "", 100, "\t");
    flood("policy.yaml", "policy: ", 100, "x");

    assertThat(errorsWithin(24))
        .containsExactly(
            longLine("students.csv", 3), longLine("choices.csv", 1), longLine("policy.yaml", 1));
  }

  @Test
  void anEndlessCellIsRefused() {
    flood("students.csv", "student,grade\nada,\"", 100, "K\n");

    assertThat(errorsWithin(16))
        .containsExactly(
            """
            students.csv, row 2: a quote is not closed, or text follows the closing quote.
            Close every quote; inside a quoted cell write each quote twice.\
            """);
  }

  @Test
  void aRowOfAMillionCellsIsRefused() {
    drawn.with("travel.csv", "student,school,km\n" + ",".repeat(999_999) + "\n");
    drawn.with("enrolled.csv", "program,students\n\"\nN-K\"" + ",\"\n\"".repeat(1_000_000) + "\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            travel.csv, row 2: the row has 1,000,000 cells, the header has 3.
            Give every row one cell per column; quote cells that hold commas.\
            """,
            """
            enrolled.csv, row 2: the row has more than 1,000,000 characters.
            Maybe a quote is opened and closed far below, or it is the wrong file.\
            """);
  }

  @Test
  void aHeaderOfAMillionColumnsIsRefused() {
    drawn
        .with("programs.csv", "c,".repeat(1_000_000) + "\n")
        .with("students.csv", "c,".repeat(400_000) + "c\n")
        .with("choices.csv", "\"" + "\n".repeat(1_000_001) + "\"\n");

    assertThat(errorsWithin(48))
        .containsExactly(
            longLine("programs.csv", 1),
            """
            students.csv, row 1: the header has 400,001 columns, at most 1,000 are read.
            Maybe it is the wrong file; else remove columns that no rule needs.\
            """,
            """
            choices.csv, row 1: the row has more than 1,000,000 characters.
            Maybe a quote is opened and closed far below, or it is the wrong file.\
            """);
  }

  @Test
  void errorsInAMillionRowsAreCountedAndTheFirstAreShown() {
    flood("choices.csv", "student,rank,program\n", 16, "nobody,1,nowhere\n");

    LoadResult result = drawn.read();

    assertThat(result.notices().kept()).hasSize(1000);
    assertThat(result.notices().render())
        .startsWith(
            """
            choices.csv, row 2, column student: "nobody" is not in students.csv.
            Maybe students.csv lacks a row, or the id is misspelt.
            choices.csv, row 2, column program: "nowhere" is not in programs.csv.
            Maybe programs.csv lacks a row, or the id is misspelt.
            """)
        .endsWith("\nAnd more: unknown program × 986,870, unknown student × 986,870.");
  }
}
