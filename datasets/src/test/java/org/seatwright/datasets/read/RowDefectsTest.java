package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowDefectsTest {
  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnDistrict(folder);
  }

  @Test
  void everyIdHasOneRow() {
    drawn
        .with("schools.csv", "school\nN\nS\nN\n")
        .with(
            "programs.csv",
            """
            program,school,grade,seats
            N-K,N,K,2
            N-1,N,1,none
            S-K,S,K,1
            S-1,S,1,3
            N-1,N,1,2
            """)
        .with("students.csv", "student,grade\nada,K\nben,K\ncyd,1\nada,1\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            schools.csv, row 4, column school: "N" already stands in row 2.
            Each id has one row; remove or rename one of the two.\
            """,
            """
            programs.csv, row 3, column seats: "none" is not a whole number between 0 and 1,000,000.
            Write digits alone, such as 25.\
            """,
            """
            programs.csv, row 6, column program: "N-1" already stands in row 3.
            Each id has one row; remove or rename one of the two.\
            """,
            """
            students.csv, row 5, column student: "ada" already stands in row 2.
            Each id has one row; remove or rename one of the two.\
            """);
  }

  @Test
  void requiredCellsAreNotBlank() {
    drawn
        .with("schools.csv", "school,name\nN,\nS,\n ,Third\n")
        .with(
            "programs.csv",
            """
            program,school,grade,seats
            N-K,N,K,2
            ,N,1,2
            S-K,,K,1
            S-1,S,\t,3
            """)
        .with("students.csv", "student,grade\nada,K\nben,\n,K\n")
        .with("choices.csv", "student,rank,program\n,1,N-K\nada,1,\n");

    assertThat(drawn.errors())
        .containsExactly(
            "schools.csv, row 4, column school: the cell is blank.\nEvery row needs a value here.",
            "programs.csv, row 3, column program: the cell is blank.\n"
                + "Every row needs a value here.",
            "programs.csv, row 4, column school: the cell is blank.\nEvery row needs a value here.",
            "programs.csv, row 5, column grade: the cell is blank.\nEvery row needs a value here.",
            "students.csv, row 3, column grade: the cell is blank.\nEvery row needs a value here.",
            "students.csv, row 4, column student: the cell is blank.\n"
                + "Every row needs a value here.",
            "choices.csv, row 2, column student: the cell is blank.\nEvery row needs a value here.",
            "choices.csv, row 3, column program: the cell is blank.\n"
                + "Every row needs a value here.");
  }

  @Test
  void seatsAreAWholeNumber() {
    drawn.with(
        "programs.csv",
        """
        program,school,grade,seats
        N-K,N,K,-1
        N-1,N,1,2.5
        S-K,S,K,1000001
        S-1,S,1,
        S-2,S,2,99999999999999999999
        S-3,S,3, 4
        """);

    assertThat(drawn.errors())
        .containsExactly(
            seats(2, "-1"),
            seats(3, "2.5"),
            seats(4, "1000001"),
            seats(5, ""),
            seats(6, "99999999999999999999"),
            seats(7, " 4"));
  }

  private static String seats(int row, String value) {
    return """
    programs.csv, row %d, column seats: "%s" is not a whole number between 0 and 1,000,000.
    Write digits alone, such as 25.\
    """
        .formatted(row, value);
  }

  @Test
  void aProgramsSchoolIsInTheListOfSchools() {
    drawn
        .with("schools.csv", "school\nNorth\nSouth\n")
        .with(
            "programs.csv",
            """
            program,school,grade,seats
            N-K,Noth,K,2
            N-1,North,1,2
            S-K,west,K,1
            S-1,South,1,3
            """);

    assertThat(drawn.errors())
        .containsExactly(
            """
            programs.csv, row 2, column school: "Noth" is not in schools.csv.
            Did you mean "North"?\
            """,
            """
            programs.csv, row 4, column school: "west" is not in schools.csv.
            Maybe schools.csv lacks a row, or the id is misspelt.\
            """);
  }

  @Test
  void aStudentsGradeIsTaughtSomewhere() {
    drawn.with("students.csv", "student,grade\nada,K\nben,K\ncyd,1\ndee,K5\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 5, column grade: "K5" is not taught by any program (K, 1).
            Maybe programs.csv lacks a row, or the grade is misspelt.\
            """);
  }

  @Test
  void coordinatesAreDegrees() {
    drawn.with(
        "students.csv",
        """
        student,grade,latitude,longitude
        ada,K,90.1,0
        ben,K,NaN,-180.5
        cyd,1,41.3N,1e400
        """);

    assertThat(drawn.errors())
        .containsExactly(
            degrees(2, "latitude", "90.1", 90),
            degrees(3, "latitude", "NaN", 90),
            degrees(3, "longitude", "-180.5", 180),
            degrees(4, "latitude", "41.3N", 90),
            degrees(4, "longitude", "1e400", 180));
  }

  private static String degrees(int row, String column, String value, int most) {
    return """
    students.csv, row %d, column %s: "%s" is not a number of degrees between -%d and %d.
    Write a decimal with a point, such as 41.31.\
    """
        .formatted(row, column, value, most, most);
  }

  @Test
  void coordinatesStandInPairs() {
    drawn
        .with("schools.csv", "school,latitude,longtitude\nN,41.3,-72.9\nS,,\n")
        .with(
            "students.csv",
            """
            student,grade,latitude,longitude
            ada,K,41.3,
            ben,K,,-72.9
            cyd,1,,
            """);

    assertThat(drawn.errors())
        .containsExactly(
            """
            schools.csv, row 1, column longitude: the column is missing (the header has school, \
            latitude, longtitude).
            Maybe "longtitude" is meant; rename it.\
            """,
            """
            students.csv, row 2, column longitude: the cell is blank, but latitude is given.
            Give both latitude and longitude, or neither.\
            """,
            """
            students.csv, row 3, column latitude: the cell is blank, but longitude is given.
            Give both latitude and longitude, or neither.\
            """);
  }

  @Test
  void travelIsStatedOncePerKnownPair() {
    drawn.with(
        "travel.csv",
        """
        student,school,km
        ada,N,-0.1
        ada,S,3
        ada,S,3
        bem,N,1
        ada,W,1
        ben,N,40076
        ben,S,far
        """);

    assertThat(drawn.errors())
        .containsExactly(
            """
            travel.csv, row 2, column km: "-0.1" is not a number of kilometres between 0 and 40,075.
            Write a decimal with a point, such as 41.31.\
            """,
            """
            travel.csv, row 4, column school: "S" is a school for which this student already has a \
            distance.
            Give each pair of student and school one row.\
            """,
            """
            travel.csv, row 5, column student: "bem" is not in students.csv.
            Maybe students.csv lacks a row, or the id is misspelt.\
            """,
            """
            travel.csv, row 6, column school: "W" is not in schools.csv.
            Maybe schools.csv lacks a row, or the id is misspelt.\
            """,
            """
            travel.csv, row 7, column km: "40076" is not a number of kilometres between 0 and 40,075.
            Write a decimal with a point, such as 41.31.\
            """,
            """
            travel.csv, row 8, column km: "far" is not a number of kilometres between 0 and 40,075.
            Write a decimal with a point, such as 41.31.\
            """);
  }

  @Test
  void enrolledChildrenSitInKnownPrograms() {
    drawn.with("enrolled.csv", "program,students\nN-Q,1\nN-K,-1\nN-K,0.5\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            enrolled.csv, row 2, column program: "N-Q" is not in programs.csv.
            Did you mean "N-K"?\
            """,
            """
            enrolled.csv, row 3, column students: "-1" is not a whole number between 0 and 1,000,000.
            Write digits alone, such as 25.\
            """,
            """
            enrolled.csv, row 4, column students: "0.5" is not a whole number between 0 and 1,000,000.
            Write digits alone, such as 25.\
            """);
  }
}
