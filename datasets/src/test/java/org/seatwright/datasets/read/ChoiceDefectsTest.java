package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoiceDefectsTest {
  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnDistrict(folder);
  }

  private List<String> errors(String rows) {
    return drawn.with("choices.csv", "student,rank,program\n" + rows).errors();
  }

  @Test
  void studentsAndProgramsAreKnown() {
    assertThat(errors("aba,1,N-K\nada,1,NK\nzoe,1,X9\n"))
        .containsExactly(
            """
            choices.csv, row 2, column student: "aba" is not in students.csv.
            Maybe students.csv lacks a row, or the id is misspelt.\
            """,
            """
            choices.csv, row 3, column program: "NK" is not in programs.csv.
            Maybe programs.csv lacks a row, or the id is misspelt.\
            """,
            """
            choices.csv, row 4, column student: "zoe" is not in students.csv.
            Maybe students.csv lacks a row, or the id is misspelt.\
            """,
            """
            choices.csv, row 4, column program: "X9" is not in programs.csv.
            Maybe programs.csv lacks a row, or the id is misspelt.\
            """);
  }

  @Test
  void ranksAreWholeNumbersFromOne() {
    assertThat(errors("ada,0,N-K\nben,1.0,N-K\ncyd,first,N-1\n"))
        .containsExactly(rank(2, "0"), rank(3, "1.0"), rank(4, "first"));
  }

  private static String rank(int row, String value) {
    return """
    choices.csv, row %d, column rank: "%s" is not a whole number between 1 and 1,000,000.
    Write digits alone, such as 25.\
    """
        .formatted(row, value);
  }

  @Test
  void ranksHaveNoGaps() {
    assertThat(errors("ada,3,N-K\nada,1,S-K\nben,2,N-K\n"))
        .containsExactly(
            """
            choices.csv, row 2, column rank: "3" is a rank of a student without rank 2.
            Number each student's choices 1, 2, 3, … without gaps.\
            """,
            """
            choices.csv, row 4, column rank: "2" is a rank of a student without rank 1.
            Number each student's choices 1, 2, 3, … without gaps.\
            """);
  }

  @Test
  void ranksDoNotRepeat() {
    assertThat(errors("ada,1,N-K\ncyd,1,N-1\nada,1,S-K\n"))
        .containsExactly(
            """
            choices.csv, row 4, column rank: "1" is a rank the same student already gives in row 2.
            Number each student's choices 1, 2, 3, … without gaps.\
            """);
  }

  @Test
  void aListNamesAProgramOnce() {
    assertThat(errors("ada,1,N-K\nada,2,N-K\nada,3,S-K\n"))
        .containsExactly(
            """
            choices.csv, row 3, column program: "N-K" is a program the same student already ranks \
            in row 2.
            A student ranks each program once; remove one of the two rows.\
            """);
  }

  @Test
  void twoStudentsMayRankTheSameProgram() {
    drawn.with("choices.csv", "student,rank,program\nada,1,N-K\nben,1,N-K\n");

    assertThat(drawn.load().district().choices().size()).isEqualTo(2);
  }

  @Test
  void aListHoldsProgramsOfTheOwnGrade() {
    assertThat(errors("ada,1,N-K\nada,2,S-1\n"))
        .containsExactly(
            """
            choices.csv, row 3, column program: "S-1" teaches grade 1, but the student is in grade K.
            A student may rank programs of the own grade only.\
            """);
  }

  @Test
  void anUnknownProgramLeavesNoGap() {
    assertThat(errors("ada,1,Q\nada,2,S-K\n"))
        .containsExactly(
            """
            choices.csv, row 2, column program: "Q" is not in programs.csv.
            Maybe programs.csv lacks a row, or the id is misspelt.\
            """);
  }

  @Test
  void aListLongerThanThereAreProgramsIsRefusedInBoundedMemory() {
    StringBuilder rows = new StringBuilder();
    for (int rank = 1; rank <= 1000; rank++) {
      rows.append("ada,").append(rank).append(",N-K\n");
    }

    assertThat(errors(rows.toString()))
        .hasSize(4)
        .allMatch(
            message -> message.contains("is a program the same student already ranks in row 2"));
  }
}
