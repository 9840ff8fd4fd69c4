package org.seatwright.datasets.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private final Notices.Collector collector = new Notices.Collector();

  private void addBlanks(int from, int to) {
    for (int row = from; row <= to; row++) {
      collector.add(CellNotice.blank(At.file("students.csv").row(row).column("grade")));
    }
  }

  @Test
  void nothingCollectedRendersAsNothing() {
    assertThat(collector.notices().render()).isEmpty();
    assertThat(collector.notices().isEmpty()).isTrue();
    assertThat(collector.notices().hasErrors()).isFalse();
  }

  @Test
  void errorsComeBeforeWarningsAndNotesWhateverTheOrderFound() {
    collector.add(
        TableNotice.ignoredColumn(
            At.file("choices.csv").row(1).column("date"), List.of("student")));
    collector.add(TableNotice.noStudents(At.file("students.csv")));
    addBlanks(2, 2);

    assertThat(collector.notices().render())
        .isEqualTo(
            """
            students.csv, row 2, column grade: the cell is blank.
            Every row needs a value here.
            Warning: students.csv: there is no student below the header.
            The plan will be empty; add students if that is not meant.
            Note: choices.csv, row 1, column date: the column is not read (student are).
            Nothing needs to be done.\
            """);
  }

  @Test
  void afterTwentyMessagesTheRestIsCountedPerKind() {
    addBlanks(2, 26);
    collector.add(FileNotice.empty(At.file("choices.csv")));

    String rendered = collector.notices().render();

    assertThat(rendered.lines()).hasSize(41);
    assertThat(rendered)
        .contains("students.csv, row 21,")
        .doesNotContain("students.csv, row 22,")
        .endsWith("\nAnd more: empty file × 1, blank cell × 5.");
  }

  @Test
  void beyondAThousandNoticesAreCountedAndNotKept() {
    addBlanks(2, 5001);
    collector.add(
        Kind.BLANK_CELL,
        () -> {
          throw new AssertionError("A notice beyond the limit must not be built.");
        });

    Notices notices = collector.notices();

    assertThat(notices.kept()).hasSize(1000);
    assertThat(notices.count(Kind.BLANK_CELL)).isEqualTo(5001);
    assertThat(notices.count(Severity.ERROR)).isEqualTo(5001);
    assertThat(notices.render()).endsWith("\nAnd more: blank cell × 4,981.");
  }

  @Test
  void warningsAloneAreNoErrors() {
    collector.add(TableNotice.noStudents(At.file("students.csv")));

    assertThat(collector.notices().hasErrors()).isFalse();
    assertThat(collector.errors()).isZero();
  }
}
