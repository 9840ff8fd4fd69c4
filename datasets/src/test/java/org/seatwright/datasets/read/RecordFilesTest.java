package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.district.Reason;
import org.seatwright.model.district.Records;

class RecordFilesTest {
  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnDistrict(folder);
  }

  @Test
  void aDistrictWithoutTheseFilesHasNoRecords() {
    Records records = drawn.load().district().records();
    assertThat(records.labels()).isEmpty();
    assertThat(records.shares()).isEmpty();
  }

  @Test
  void promisedSeatsAndPriorityClassesArePairsInInputOrder() {
    Records records =
        drawn
            .with("placed.csv", "program,student\nS-K,ada\nN-K,ada\nS-1,cyd\n")
            .with(
                "priorities.csv",
                """
                student,program,class
                ben,S-K,Sibling
                ben,S-K,Staff
                ada,N-K,Sibling
                """)
            .load()
            .district()
            .records();

    assertThat(records.labels()).containsExactly("placed", "Sibling", "Staff");
    assertThat(records.programs("placed", 0)).containsExactly(2, 0);
    assertThat(records.programs("placed", 1)).isEmpty();
    assertThat(records.programs("placed", 2)).containsExactly(3);
    assertThat(records.programs("Sibling", 0)).containsExactly(0);
    assertThat(records.programs("Sibling", 1)).containsExactly(2);
    assertThat(records.programs("Staff", 1)).containsExactly(2);
    assertThat(records.programs("Unheard of", 1)).isEmpty();
  }

  @Test
  void aStudentHoldsOneSeatOfTheOwnGrade() {
    Records records =
        drawn.with("held.csv", "student,program\nben,N-K\ncyd,S-1\n").load().district().records();

    assertThat(records.hasHeld()).isTrue();
    assertThat(records.held(0)).isEmpty();
    assertThat(records.held(1)).hasValue(0);
    assertThat(records.held(2)).hasValue(3);
    assertThat(drawn.with("held.csv", "student,program\nben,N-K\nben,S-K\nada,N-1\n").errors())
        .containsExactly(
            """
            held.csv, row 3, column student: the student already holds a seat by an earlier row.
            A student holds one seat; remove one of the two rows.\
            """,
            """
            held.csv, row 4, column program: "N-1" teaches grade 1, but the student is in grade K.
            A student may sit in programs of the own grade only.\
            """);
  }

  @Test
  void whoPromisedASeatAndWhyIsKeptWithIt() {
    Records records =
        drawn
            .with("placed.csv", "why,student,program,by\n\"Moved, late\",ada,S-K,Board\n")
            .load()
            .district()
            .records();

    assertThat(records.reason(0, 2)).isEqualTo(new Reason("Board", "Moved, late"));
    assertThat(records.reason(0, 0)).isEqualTo(Reason.NONE);
  }

  @Test
  void seatsThatDoNotSayByWhomOrWhyAreNotedOnceWhereTheFileHasSuchColumns() {
    drawn.with(
        "placed.csv",
        "student,program,by,why\nada,S-K,Board,Moved\nben,N-K,,Moved\ncyd,S-1,Board, \n");
    assertThat(drawn.remarks())
        .containsExactly(
            """
            placed.csv: by or why is blank for 2 of 3 promised seats.
            Say in both columns who decided and why, so that every seat can be accounted for.\
            """);

    drawn.with("placed.csv", "student,program,by\nada,S-K,Board\n");
    assertThat(drawn.remarks())
        .containsExactly(
            """
            placed.csv: by or why is blank for 1 of 1 promised seats.
            Say in both columns who decided and why, so that every seat can be accounted for.\
            """);

    drawn.with("placed.csv", "student,program\nada,S-K\n");
    assertThat(drawn.remarks()).isEmpty();
  }

  @Test
  void lastYearsSharesStandByPlaceAndGroup() {
    Records records =
        drawn
            .with(
                "last-year.csv",
                """
                place,share,of
                N,0.45,ses=frl
                N,0.5,
                N-K,0,ses=frl
                east,1,ses=frl
                S/1,0.25,ses=frl
                ,0.125,
                """)
            .load()
            .district()
            .records();

    assertThat(records.shares())
        .isEqualTo(
            Map.of(
                "N", Map.of("", share("0.5"), "ses=frl", share("0.45")),
                "N-K", Map.of("ses=frl", share("0")),
                "east", Map.of("ses=frl", share("1")),
                "S/1", Map.of("ses=frl", share("0.25")),
                "", Map.of("", share("0.125"))));
    assertThat(records.findShare("N", "ses=paid")).contains(share("0.5"));
    assertThat(records.findShare("N-K", "ses=paid")).isEmpty();
  }

  @Test
  void aFileOfSharesNeedsNoGroups() {
    Records records =
        drawn.with("last-year.csv", "place,share\nN,0.45\n").load().district().records();

    assertThat(records.findShare("N", "ses=frl")).contains(share("0.45"));
  }

  private static BigDecimal share(String text) {
    return new BigDecimal(text);
  }

  @Test
  void theFilesCountAmongThoseRead() {
    drawn
        .with("placed.csv", "student,program\n")
        .with("priorities.csv", "student,program,class\n")
        .with("last-year.csv", "place,share\n");

    assertThat(drawn.load().inputs())
        .extracting(InputFile::file)
        .contains("placed.csv", "priorities.csv", "last-year.csv");
  }

  @Test
  void promisedSeatsAreForKnownStudentsOfTheGradeAndStandOnce() {
    drawn.with(
        "placed.csv",
        """
        student,program
        ada,N-K
        bem,N-K
        ben,N-Q
        cyd,N-K
        ada,N-K
        ,N-K
        ada,
        """);

    assertThat(drawn.errors())
        .containsExactly(
            unknownStudent("placed.csv", 3, "bem"),
            """
            placed.csv, row 4, column program: "N-Q" is not in programs.csv.
            Did you mean "N-K"?\
            """,
            otherGrade("placed.csv", 5),
            """
            placed.csv, row 6, column program: "N-K" is a program in which this student already has \
            a seat.
            Give each pair of student and program one row.\
            """,
            "placed.csv, row 7, column student: the cell is blank.\nEvery row needs a value here.",
            "placed.csv, row 8, column program: the cell is blank.\nEvery row needs a value here.");
  }

  @Test
  void priorityClassesAreForKnownStudentsOfTheGradeAndStandOnce() {
    drawn.with(
        "priorities.csv",
        """
        student,program,class
        ada,N-K,Sibling
        bem,N-K,Sibling
        ben,N-Q,Sibling
        cyd,N-K,Sibling
        ada,N-K,Sibling
        ada,S-K,
        ada,S-K,placed
        ,,Sibling
        """);

    assertThat(drawn.errors())
        .containsExactly(
            unknownStudent("priorities.csv", 3, "bem"),
            """
            priorities.csv, row 4, column program: "N-Q" is not in programs.csv.
            Did you mean "N-K"?\
            """,
            otherGrade("priorities.csv", 5),
            """
            priorities.csv, row 6, column class: "Sibling" is a class this student already has at \
            this program.
            Give each student, program and class one row.\
            """,
            "priorities.csv, row 7, column class: the cell is blank.\n"
                + "Every row needs a value here.",
            """
            priorities.csv, row 8, column class: "placed" is what a policy calls the seats of \
            placed.csv.
            Give the class another name; seats already promised belong in placed.csv.\
            """,
            "priorities.csv, row 9, column student: the cell is blank.\n"
                + "Every row needs a value here.",
            "priorities.csv, row 9, column program: the cell is blank.\n"
                + "Every row needs a value here.");
  }

  private static String unknownStudent(String file, int row, String id) {
    return """
    %s, row %d, column student: "%s" is not in students.csv.
    Maybe students.csv lacks a row, or the id is misspelt.\
    """
        .formatted(file, row, id);
  }

  private static String otherGrade(String file, int row) {
    return """
    %s, row %d, column program: "N-K" teaches grade K, but the student is in grade 1.
    A student may sit in programs of the own grade only.\
    """
        .formatted(file, row);
  }

  @Test
  void lastYearsSharesAreDecimalsBetweenNoneAndAllAndStandOnce() {
    drawn.with(
        "last-year.csv",
        """
        place,share,of
        N,45%,ses=frl
        N,1.01,ses=frl
        N,-0.1,ses=frl
        N,,ses=frl
        N,0.4,ses=frl
        N,0.5,ses=frl
        ,0.1,
        ,0.1,
        """);

    assertThat(drawn.errors())
        .containsExactly(
            badShare(2, "45%"),
            badShare(3, "1.01"),
            badShare(4, "-0.1"),
            badShare(5, ""),
            shareTwice(7, "0.5"),
            shareTwice(9, "0.1"));
  }

  private static String badShare(int row, String text) {
    return """
    last-year.csv, row %d, column share: "%s" is not a decimal number between 0 and 1.
    Write at most 18 digits, with a point and without a percent sign, such as 0.45.\
    """
        .formatted(row, text);
  }

  private static String shareTwice(int row, String text) {
    return """
    last-year.csv, row %d, column share: "%s" is a second share of the same place and group.
    Give each place one row per group.\
    """
        .formatted(row, text);
  }

  @Test
  void aPlaceThatNoRuleCanHaveIsRemarked() {
    drawn.with("last-year.csv", "place,share\nN-k,0.4\nClosed School,0.4\n");

    assertThat(drawn.remarks())
        .containsExactly(
            """
            last-year.csv, row 2, column place: "N-k" is no school, program, zone or school/grade of \
            the district.
            Did you mean "N-K"?\
            """,
            """
            last-year.csv, row 3, column place: "Closed School" is no school, program, zone or \
            school/grade of the district.
            No rule looks at this row; maybe the place is misspelt, or it has closed.\
            """);
  }

  @Test
  void columnsThatAFileMustHaveAreMissed() {
    drawn
        .with("placed.csv", "student,programme\nada,N-K\n")
        .with("priorities.csv", "student,program,priority\nada,N-K,Sibling\n")
        .with("last-year.csv", "share,of\n0.4,ses=frl\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            placed.csv, row 1, column program: the column is missing (the header has student, \
            programme).
            Maybe "programme" is meant; rename it.\
            """,
            """
            priorities.csv, row 1, column class: the column is missing (the header has student, \
            program, priority).
            Add the column.\
            """,
            """
            last-year.csv, row 1, column place: the column is missing (the header has share, of).
            Add the column.\
            """);
  }

  @Test
  void aColumnWithoutMeaningIsNoted() {
    drawn
        .with("placed.csv", "student,program,since\nada,N-K,2024\n")
        .with("priorities.csv", "student,program,class,since\nada,N-K,Staff,2024\n")
        .with("last-year.csv", "place,share,since\nN,0.4,2024\n");

    assertThat(drawn.remarks())
        .isEqualTo(
            List.of(
                ignored("placed.csv", "student, program, by, why"),
                ignored("priorities.csv", "student, program, class"),
                ignored("last-year.csv", "place, share, of")));
  }

  private static String ignored(String file, String known) {
    return """
    %s, row 1, column since: the column is not read (%s are).
    Nothing needs to be done.\
    """
        .formatted(file, known);
  }
}
