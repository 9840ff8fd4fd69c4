package org.seatwright.datasets.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticeTest {
  private static final At CELL = At.file("students.csv").row(41).column("grade");

  @Test
  void aMessageNamesFileRowColumnValueRuleAndRemedy() {
    Notice notice = CellNotice.untaughtGrade(CELL, "K5", List.of("K", "1", "2", "3", "4", "5"));

    assertThat(notice.message())
        .isEqualTo(
            """
            students.csv, row 41, column grade: "K5" is not taught by any program (K, 1, 2, 3, 4, 5).
            Maybe programs.csv lacks a row, or the grade is misspelt.\
            """);
  }

  @Test
  void aMessageAboutAWholeFileNamesNoRow() {
    assertThat(FileNotice.empty(At.file("choices.csv")).message())
        .isEqualTo(
            """
            choices.csv: the file is empty.
            Write its content, or export it again.\
            """);
  }

  @Test
  void longValuesAreClippedTo60Characters() {
    Notice notice =
        CellNotice.unknownId(
            Kind.UNKNOWN_PROGRAM, CELL, "x".repeat(1_000_000), "programs.csv", Optional.empty());

    assertThat(notice.value()).hasValue("x".repeat(59) + "…");
  }

  @Test
  void clippingKeepsSurrogatePairsWhole() {
    assertThat(Shown.clip("x".repeat(58) + "😀😀")).isEqualTo("x".repeat(58) + "…");
  }

  @Test
  void controlCharactersAndDirectionMarksAreEscapedEverywhere() {
    At at = At.file("a\u001b[2J.csv").row(2).column("b\n");
    Notice notice =
        CellNotice.unknownId(
            Kind.UNKNOWN_PROGRAM, at, "c\r\u202e\ud800", "programs.csv", Optional.of("d\u0007"));

    assertThat(notice.message())
        .isEqualTo(
            """
            a\\u001B[2J.csv, row 2, column b\\u000A: "c\\u000D\\u202E\\uD800" is not in programs.csv.
            Did you mean "d\\u0007"?\
            """);
  }

  @Test
  void longListsOfAlternativesAreCutAfter20() {
    List<String> words = IntStream.range(0, 30).mapToObj(i -> "w" + i).toList();

    assertThat(Shown.list(words)).startsWith("w0, w1, ").endsWith(", w19, …");
  }

  @Test
  void numbersGroupTheirThousands() {
    assertThat(
            List.of(
                Shown.number(0),
                Shown.number(999),
                Shown.number(1000),
                Shown.number(-123_456),
                Shown.number(Long.MIN_VALUE)))
        .containsExactly("0", "999", "1,000", "-123,456", "-9,223,372,036,854,775,808");
  }
}
