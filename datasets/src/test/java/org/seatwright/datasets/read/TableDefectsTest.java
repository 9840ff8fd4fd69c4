package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableDefectsTest {
  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnDistrict(folder);
  }

  @Test
  void missingColumnsAreNamedWithTheNearestHeader() {
    drawn.with("programs.csv", "program,School,seat,level\nN-K,N,3,K\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            programs.csv, row 1, column school: the column is missing (the header has program, \
            School, seat, level).
            Maybe "School" is meant; rename it.\
            """,
            """
            programs.csv, row 1, column grade: the column is missing (the header has program, \
            School, seat, level).
            Add the column.\
            """,
            """
            programs.csv, row 1, column seats: the column is missing (the header has program, \
            School, seat, level).
            Maybe "seat" is meant; rename it.\
            """);
  }

  @Test
  void aFirstRowThatMayBeAChildsIsNotShown() {
    for (String row :
        List.of("Ada,K,50.001,8.002,frl", "Ada,K,K,K,frl", "Ada;K;50.001;8.002;frl")) {
      drawn.with("students.csv", row + "\nBen,K,50.002,8.003,paid\n");

      assertThat(drawn.errors())
          .first()
          .isEqualTo(
              """
              students.csv, row 1: the first row is no header: it has none of student, grade.
              Name the columns in the first row, separated by commas.\
              """);
      assertThat(drawn.errors()).noneMatch(error -> error.contains("Ada"));
    }
  }

  @Test
  void aHeaderMayStandBelowBlankLines() {
    drawn.with("programs.csv", "\n\nprogram,school,grade\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            programs.csv, row 3, column seats: the column is missing (the header has program, \
            school, grade).
            Add the column.\
            """);
  }

  @Test
  void aColumnNamedTwiceIsRefused() {
    drawn.with("students.csv", "student,grade,ses,grade,ses\nada,K,frl,1,paid\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 1, column grade: the header names the column twice.
            Remove or rename one of the two.\
            """,
            """
            students.csv, row 1, column ses: the header names the column twice.
            Remove or rename one of the two.\
            """);
  }

  @Test
  void aColumnWithoutANameIsRefused() {
    drawn.with("students.csv", "student,grade,\nada,K,\nben,K,\ncyd,1,\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 1: column 3 of the header has no name.
            Name the column or remove it.\
            """);
  }

  @Test
  void otherSeparatorsAreRecognised() {
    drawn
        .with("students.csv", "student;grade\nada;K\n")
        .with("choices.csv", "student\trank\tprogram\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 1: "student;grade" is a header without commas.
            Separate cells by commas, not by semicolons or tabs.\
            """,
            """
            choices.csv, row 1: "student\\u0009rank\\u0009program" is a header without commas.
            Separate cells by commas, not by semicolons or tabs.\
            """);
  }

  @Test
  void rowsWithTooFewOrTooManyCellsAreRefused() {
    drawn.with("choices.csv", "student,rank,program\nada\nada,1,N-K,x\n\"a\nb\"\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            choices.csv, row 2: the row has 1 cell, the header has 3.
            Give every row one cell per column; quote cells that hold commas.\
            """,
            """
            choices.csv, row 3: the row has 4 cells, the header has 3.
            Give every row one cell per column; quote cells that hold commas.\
            """,
            """
            choices.csv, row 4: the row has 1 cell, the header has 3.
            Give every row one cell per column; quote cells that hold commas.\
            """);
  }

  @Test
  void rowsThatAreLostMakeNothingElseSeemUnknown() {
    drawn.with("programs.csv", "program,school,grade,seats\nN-K,N,K\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            programs.csv, row 2: the row has 3 cells, the header has 4.
            Give every row one cell per column; quote cells that hold commas.\
            """);
  }

  @Test
  void aQuoteThatIsNotClosedIsRefusedWhereItsRowStarts() {
    drawn.with("students.csv", "student,grade\nada,K\n\"ben,K\ncyd,1\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 3: a quote is not closed, or text follows the closing quote.
            Close every quote; inside a quoted cell write each quote twice.\
            """);
  }

  @Test
  void textAfterAClosingQuoteIsRefused() {
    drawn.with("schools.csv", "school,name\nN,\"North\" School\nS,South\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            schools.csv, row 2: a quote is not closed, or text follows the closing quote.
            Close every quote; inside a quoted cell write each quote twice.\
            """);
  }

  @Test
  void aHeaderAloneIsNotEnoughForSchoolsAndPrograms() {
    drawn.with("schools.csv", "school").with("programs.csv", "program,school,grade,seats\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            schools.csv: there is no row below the header.
            Add at least one row.\
            """,
            """
            programs.csv: there is no row below the header.
            Add at least one row.\
            """);
  }
}
