package org.seatwright.datasets.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every defect of a column map, and of files that do not fit it, is told with its place. */
class MapDefectsTest {
  @TempDir Path folder;
  private DrawnImport drawn;

  @BeforeEach
  void draw() {
    drawn =
        new DrawnImport(folder)
            .file("programs.csv", ColumnMapImportTest.PROGRAM_ROWS)
            .file("students.csv", "ID,GRADE,LUNCH\na,0,F\nb,9,X\n");
  }

  private DrawnImport students(String columns) {
    return drawn.map(
        ColumnMapImportTest.PROGRAMS + "students:\n  from: students\n  columns:\n" + columns);
  }

  @Test
  void aKeyThatNoMapHasIsRefused() {
    drawn.map("map: Test\nfiles: {}\npupils: {}\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            map.yaml, row 3, column pupils: "pupils" is not a key of a column map (map, source, district, year, files, schools, programs, students, choices, enrolled, placed, priorities, travel, last-year, blocks).
            Remove it, or use one of those.\
            """);
  }

  @Test
  void aSectionFromAFileTheMapDoesNotHaveIsRefused() {
    drawn.map(
        ColumnMapImportTest.PROGRAMS
            + "students: {from: student, columns: {student: ID, grade: GRADE}}\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            map.yaml, row 15, column students.from: "student" is not one of programs, students, lunch, choices.
            Did you mean "students"?\
            """);
  }

  @Test
  void aColumnTheFileDoesNotHaveIsRefused() {
    students("    student: ID\n    grade: GRADES\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 1, column GRADES: the column is missing (the header has ID, GRADE, LUNCH).
            Maybe "GRADE" is meant; rename it.\
            """);
  }

  @Test
  void aValueTheMapSaysNothingAboutIsRefused() {
    students(
        """
            student: ID
            grade: {column: GRADE, values: {K: ["0", "9"]}}
            ses: {column: LUNCH, values: {frl: [F, R]}}
        """);

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 3, column LUNCH: "X" is not among the values of ses in the map (F, R).
            Add it to the map, or say otherwise: keep, leave-out or a value.\
            """);
  }

  @Test
  void aValueThatBecomesTwoThingsIsRefused() {
    students("    student: ID\n    grade: {column: GRADE, values: {K: [\"0\"], \"1\": [\"0\"]}}\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            map.yaml, row 19, column students.columns.grade.values.1: "0" already becomes K.
            List each value once.\
            """);
  }

  @Test
  void aColumnWithTwoOriginsOrNoneIsRefused() {
    students("    student: ID\n    grade: {column: GRADE, constant: K}\n    ses: {blank: keep}\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            map.yaml, row 19, column students.columns.grade: grade must say where values come from, once.
            Give exactly one of column, columns, constant, text.\
            """,
            """
            map.yaml, row 20, column students.columns.ses: ses must say where values come from, once.
            Give exactly one of column, columns, constant, text.\
            """);
  }

  @Test
  void aRequiredColumnThatNothingMakesIsRefused() {
    students("    student: ID\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            map.yaml, row 16, column students: students.csv needs the column grade, and the section does not say where it comes from.
            Add it under columns:, as a column or a constant.\
            """);
  }

  @Test
  void aGradeThatNoProgramTeachesIsRefused() {
    students(
        "    student: ID\n    grade: {column: GRADE, values: {K: [\"0\"]}, otherwise: keep}\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 3: "9" is a grade that no program teaches (K, 1).
            Add programs for it, or leave such students out with --leave-out; where --seats makes programs up, --grades says for which grades.\
            """);
  }

  @Test
  void aFirstRowThatMayBeAChildsIsNotShown() {
    drawn =
        new DrawnImport(folder.resolve("bare"))
            .map(
                """
                map: Students
                files:
                  students: {file: students.csv}
                programs: {grades: [K], seats: 5}
                students:
                  from: students
                  columns: {student: ID, grade: GRADE}
                """)
            .file("students.csv", "Ada,K\nBen,K\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 1: the first row is no header: it has none of ID, GRADE.
            Name the columns in the first row, separated by commas.\
            """);
  }

  @Test
  void anInputWithoutAFileAndAFileWithoutAnInputAreRefused() {
    drawn =
        new DrawnImport(folder)
            .map(ColumnMapImportTest.PROGRAMS + ColumnMapImportTest.STUDENTS)
            .file("programs.csv", ColumnMapImportTest.PROGRAM_ROWS)
            .file("pupils.csv", "ID,GRADE\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            pupils.csv: "pupils.csv" is none of the files that are read (programs.*, students.*, lunch.*, choices.*).
            Write INPUT=FILE to say which it is, or leave it out.\
            """,
            """
            map.yaml, row 5, column files.students: "students" is an input for which there is no file (students.*).
            Name its file, or write students=FILE where it has another name.\
            """);
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    drawn =
        new DrawnImport(folder)
            .map(ColumnMapImportTest.PROGRAMS + ColumnMapImportTest.STUDENTS)
            .file("programs.csv", ColumnMapImportTest.PROGRAM_ROWS)
            .named(folder.resolve("none.csv").toString());

    assertThat(drawn.errors()).startsWith("none.csv: there is no such file.\nCheck the path.");
  }

  @Test
  void choicesOfUnknownStudentsAndProgramsAreRefused() {
    drawn
        .map(
            ColumnMapImportTest.PROGRAMS
                + ColumnMapImportTest.STUDENTS.replace("columns:\n", "only: {ID: a}\n  columns:\n")
                + "choices:\n  from: choices\n  columns: {student: ID, rank: R, program: P}\n")
        .file("choices.csv", "ID,R,P\na,1,NX\nz,1,NK\na,0,NK\na,2,N1\na,3,NK\na,3,SK\na,4,NK\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            choices.csv, row 2, column P: "NX" is not in programs.csv.
            Maybe programs.csv lacks a row, or the id is misspelt.\
            """,
            """
            choices.csv, row 3, column ID: "z" is not in students.csv.
            Maybe students.csv lacks a row, or the id is misspelt.\
            """,
            """
            choices.csv, row 4, column R: "0" is not a whole number between 1 and 1,000,000.
            Write digits alone, such as 25.\
            """,
            """
            choices.csv, row 5, column P: "N1" teaches grade 1, but the student is in grade K.
            A student may rank programs of the own grade only.\
            """);
  }

  @Test
  void ranksAndProgramsThatComeAgainAreRefused() {
    drawn
        .map(
            ColumnMapImportTest.PROGRAMS
                + ColumnMapImportTest.STUDENTS.replace("columns:\n", "only: {ID: a}\n  columns:\n")
                + "choices:\n  from: choices\n  columns: {student: ID, rank: R, program: P}\n")
        .file("choices.csv", "ID,R,P\na,3,NK\na,3,SK\na,4,NK\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            choices.csv, row 3: "3" is a rank the same student already gives.
            Give each of a student's choices a rank of its own.\
            """,
            """
            choices.csv, row 4: "NK" is a program the same student already ranks.
            A student ranks each program once; remove one of the two choices.\
            """);
  }

  @Test
  void aSchoolWithSeveralProgramsOfAGradeCannotBeChosenByItself() {
    drawn
        .map(
            ColumnMapImportTest.PROGRAMS
                + ColumnMapImportTest.STUDENTS.replace("columns:\n", "only: {ID: a}\n  columns:\n")
                + "choices:\n  from: choices\n  columns: {student: ID, school: S}\n")
        .file("choices.csv", "ID,S\na,N\na,S\na,X\n")
        .write("programs.csv", ColumnMapImportTest.PROGRAM_ROWS + "NI,N,North,K,2\n");

    assertThat(drawn.errors())
        .contains(
            """
            choices.csv, row 2, column S: "N" is a school with several programs for grade K.
            Choices must name the program; map it from another column.\
            """,
            """
            choices.csv, row 4, column S: "X" is no school with a program for grade K.
            Maybe a program is missing, or the choice is of another grade.\
            """);
  }

  @Test
  void anEncodingThatDoesNotExistIsRefused() {
    drawn.map("map: T\nfiles: {a: {file: a.csv, encoding: latin-seven}}\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            map.yaml, row 2, column files.a.encoding: "latin-seven" is no encoding.
            Write a name such as UTF-8, windows-1252, ISO-8859-2 or UTF-16LE.\
            """);
  }

  @Test
  void aWordOnBlanksOfAColumnThatNothingMakesIsRefused() {
    students("    student: ID\n    grade: {column: GRADE, values: {K: [\"0\", \"9\"]}}\n");
    drawn.blank("sess", "paid");

    assertThat(drawn.errors())
        .containsExactly(
            """
            --missing: "sess" is no column of the district that the map makes.
            Name one that stands under columns: in the map.\
            """);
  }

  @Test
  void anIdThatComesAgainIsRefused() {
    drawn
        .map(ColumnMapImportTest.PROGRAMS + ColumnMapImportTest.STUDENTS)
        .write("students.csv", "ID,GRADE\na,0\na,0\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 3, column ID: "a" already stands in row 2.
            Each id has one row; remove or rename one of the two.\
            """);
  }
}
