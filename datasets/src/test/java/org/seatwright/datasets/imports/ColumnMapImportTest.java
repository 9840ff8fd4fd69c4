package org.seatwright.datasets.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of any shape become a district by a column map. */
class ColumnMapImportTest {
  /** One file of programs, one of students, one of choices; each test replaces a section. */
  static final String PROGRAMS =
      """
      map: Test
      district: Town
      files:
        programs: {file: "programs.*"}
        students: {file: "students.*"}
        lunch: {file: "lunch.*", optional: yes}
        choices: {file: "choices.*", optional: yes}
      schools:
        from: programs
        repeats: first
        columns: {school: SCHOOL, name: NAME}
      programs:
        from: programs
        columns: {program: CODE, school: SCHOOL, grade: GRADE, seats: SEATS}
      """;

  static final String STUDENTS =
      """
      students:
        from: students
        columns:
          student: ID
          grade: {column: GRADE, values: {K: ["0"], PK: ["-1"]}, otherwise: keep}
      """;

  static final String PROGRAM_ROWS =
      "CODE,SCHOOL,NAME,GRADE,SEATS\nNK,N,North,K,2\nN1,N,North,1,1\nSK,S,South,K,2\n";

  @TempDir Path folder;
  private DrawnImport drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnImport(folder).file("programs.csv", PROGRAM_ROWS);
  }

  @Test
  void columnsValuesConstantsAndTemplatesMakeStudents() {
    drawn
        .map(
            PROGRAMS
                + """
                students:
                  from: students
                  columns:
                    student: {text: "{DIST}-{ID}"}
                    grade: {column: GRADE, values: {K: ["0"], PK: ["-1"]}, otherwise: keep}
                    ses: {column: LUNCH, values: {frl: [F, R], paid: P}, blank: unknown}
                    round: {constant: first}
                    zone: ZONE
                """)
        .file(
            "students.csv",
            "DIST,ID,GRADE,LUNCH,ZONE,NAME\n"
                + "7,001,0,F,A,x\n"
                + "7,002,0,R,,x\n"
                + "7,003,1,P,B,x\n"
                + "7,4,0,,B,x\n");

    ImportReport report = drawn.report();

    assertThat(drawn.text("students.csv"))
        .isEqualTo(
            """
            student,grade,ses,round,zone
            7-001,K,frl,first,A
            7-002,K,frl,first,
            7-003,1,paid,first,B
            7-4,K,unknown,first,B
            """);
    assertThat(report.files().getLast().dropped()).containsExactly("NAME");
    assertThat(report.tables().get(2).values().get("ses"))
        .extracting(Record::toString)
        .containsExactly(
            "ValueUse[from=F, to=frl, count=1]",
            "ValueUse[from=R, to=frl, count=1]",
            "ValueUse[from=P, to=paid, count=1]",
            "ValueUse[from=, to=unknown, count=1]");
    assertThat(drawn.text("schools.csv")).isEqualTo("school,name\nN,North\nS,South\n");
    assertThat(drawn.text("programs.csv"))
        .isEqualTo("program,school,grade,seats\nNK,N,K,2\nN1,N,1,1\nSK,S,K,2\n");
    assertThat(drawn.text("district.yaml")).isEqualTo("district: Town\n");
  }

  @Test
  void anotherFileAddsColumnsByItsId() {
    drawn
        .map(
            PROGRAMS
                + """
                students:
                  from: students
                  join: [{file: lunch, by: ID, key: Student}]
                  columns:
                    student: ID
                    grade: GRADE
                    ses: {column: lunch.Code, values: {frl: F}, otherwise: paid, blank: unknown}
                """)
        .file("students.csv", "ID,GRADE\na,K\nb,K\nc,1\n")
        .file("lunch.csv", "Code,Student\nP,b\nF,a\n");
    drawn.report();

    assertThat(drawn.text("students.csv"))
        .isEqualTo("student,grade,ses\na,K,frl\nb,K,paid\nc,1,unknown\n");
  }

  @Test
  void wideChoicesCloseTheirGapsAndEndWhereTheColumnsDo() {
    drawn
        .map(
            PROGRAMS
                + STUDENTS
                + """
                choices:
                  from: students
                  columns: {student: ID, program: choice_1…choice_12}
                """)
        .file(
            "students.csv", "ID,GRADE,choice_1,choice_2,choice_3\na,0,,SK,NK\nb,1,N1,,\nc,0,,,\n");
    drawn.report();

    assertThat(drawn.text("choices.csv"))
        .isEqualTo("student,rank,program\na,1,SK\na,2,NK\nb,1,N1\n");
  }

  @Test
  void longChoicesAreOrderedByRankAndMayNameSchools() {
    drawn
        .map(
            PROGRAMS
                + STUDENTS
                + """
                choices:
                  from: choices
                  columns: {student: WHO, rank: PLACE, school: WHERE}
                """)
        .file("students.csv", "ID,GRADE\na,0\nb,1\n")
        .file("choices.csv", "WHO,PLACE,WHERE\nb,1,N\na,30,N\na,7,S\n");
    drawn.report();

    assertThat(drawn.text("choices.csv"))
        .isEqualTo("student,rank,program\na,1,SK\na,2,NK\nb,1,N1\n");
  }

  @Test
  void withoutRanksTheOrderOfTheRowsCounts() {
    drawn
        .map(
            PROGRAMS
                + STUDENTS
                + "choices:\n  from: choices\n  columns: {student: WHO, program: WHAT}\n")
        .file("students.csv", "ID,GRADE\na,0\nb,0\n")
        .file("choices.csv", "WHO,WHAT\na,SK\nb,NK\na,NK\n");
    drawn.report();

    assertThat(drawn.text("choices.csv"))
        .isEqualTo("student,rank,program\na,1,SK\na,2,NK\nb,1,NK\n");
  }

  @Test
  void everyRecordLeftOutIsListedWithItsReason() {
    drawn
        .map(
            PROGRAMS
                + """
                students:
                  from: students
                  unusable: leave-out
                  only: {STATUS: [active]}
                  not: {GRADE: ["12"]}
                  columns:
                    student: ID
                    grade: GRADE
                    ses: {column: LUNCH, values: {frl: F}, otherwise: leave-out, blank: keep}
                choices:
                  from: choices
                  unusable: leave-out
                  columns: {student: ID, program: PROGRAM}
                """)
        .file(
            "students.csv",
            """
            ID,GRADE,STATUS,LUNCH
            a,K,active,F
            b,K,moved,F
            c,12,active,F
            ,K,active,F
            a,K,active,F
            d,K,active,X
            e,7,active,F
            f,K,,F
            g,K,active,
            """)
        .file("choices.csv", "ID,PROGRAM\na,NK\na,NK\na,XX\nz,NK\ng,N1\n");
    ImportReport report = drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo("student,grade,ses\na,K,frl\ng,K,\n");
    assertThat(drawn.text("import-left-out.csv").replace(folder + "/", ""))
        .isEqualTo(
            """
            table,file,row,record,reason
            schools.csv,programs.csv,3,N,a further row of an id
            students.csv,students.csv,3,b,STATUS is another value
            students.csv,students.csv,4,c,"GRADE is ""12\"""
            students.csv,students.csv,5,,ID is blank
            students.csv,students.csv,6,a,the id is there already
            students.csv,students.csv,7,d,LUNCH is another value
            students.csv,students.csv,9,f,STATUS is blank
            students.csv,students.csv,8,e,grade is not taught by any program
            choices.csv,choices.csv,4,a,PROGRAM is not in programs.csv
            choices.csv,choices.csv,5,z,ID is not in students.csv
            choices.csv,choices.csv,6,g,the program teaches another grade
            choices.csv,choices.csv,3,a,the student ranks the program already
            """);
    assertThat(report.tables().get(3).leftOut())
        .isEqualTo(
            Map.of(
                "PROGRAM is not in programs.csv", 1L,
                "ID is not in students.csv", 1L,
                "the program teaches another grade", 1L,
                "the student ranks the program already", 1L));
  }

  @Test
  void idsKeepTheirZerosAndCanHaveThemBack() {
    drawn
        .map(PROGRAMS + STUDENTS.replace("student: ID", "student: {column: ID, width: 5}"))
        .file("students.csv", "ID,GRADE\n=\"00017\",0\n123,0\nA1,0\n");
    drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo("student,grade\n00017,K\n00123,K\nA1,K\n");
  }

  @Test
  void programsAreMadeUpWhereThatIsSaid() {
    drawn
        .map(
            """
            map: Test
            files:
              programs: {file: "programs.*"}
              students: {file: "students.*"}
            schools: {from: programs, repeats: first, columns: {school: SCHOOL}}
            programs: {seats: current}
            students: {from: students, columns: {student: ID, grade: GRADE, current: AT}}
            """)
        .file("students.csv", "ID,GRADE,AT\na,K,N\nb,K,N\nc,1,S\nd,1,elsewhere\n");
    ImportReport report = drawn.report();

    assertThat(drawn.text("programs.csv"))
        .isEqualTo("program,school,grade,seats\nN-K,N,K,2\nS-1,S,1,1\n");
    assertThat(report.remarks())
        .contains(
            "Made up 2 programs, one per school and grade, with as many seats as students attend"
                + " that grade of the school now.");
  }

  @Test
  void everyFileOfADistrictCanBeMade() {
    drawn
        .map(
            PROGRAMS
                + STUDENTS
                + """
                enrolled:
                  from: programs
                  columns: {program: CODE, students: {constant: "3"}, ses: {constant: frl}}
                placed:
                  from: lunch
                  columns: {student: ID, program: SEAT, by: {constant: Board}, why: KM}
                priorities:
                  from: lunch
                  columns: {student: ID, program: SEAT, class: {constant: Sibling}}
                travel:
                  from: lunch
                  columns: {student: ID, school: AT, km: KM}
                last-year:
                  from: lunch
                  columns: {place: AT, share: {constant: "0.5"}, of: {constant: ses=frl}}
                blocks:
                  from: lunch
                  columns: {block: AT, median-income: {constant: "41000"}}
                """)
        .file("students.csv", "ID,GRADE\na,0\n")
        .file("lunch.csv", "ID,SEAT,AT,KM\na,NK,S,1.25\n");
    drawn.report();

    assertThat(drawn.text("enrolled.csv"))
        .isEqualTo("program,students,ses\nNK,3,frl\nN1,3,frl\nSK,3,frl\n");
    assertThat(drawn.text("placed.csv")).isEqualTo("student,program,by,why\na,NK,Board,1.25\n");
    assertThat(drawn.text("priorities.csv")).isEqualTo("student,program,class\na,NK,Sibling\n");
    assertThat(drawn.text("travel.csv")).isEqualTo("student,school,km\na,S,1.25\n");
    assertThat(drawn.text("last-year.csv")).isEqualTo("place,share,of\nS,0.5,ses=frl\n");
    assertThat(drawn.text("blocks.csv")).isEqualTo("block,median-income\nS,41000\n");
  }

  @Test
  void aWordOnBlanksGoesBeforeTheMaps() {
    drawn
        .map(
            PROGRAMS
                + STUDENTS.replace(
                    "columns:\n", "columns:\n    ses: {column: LUNCH, blank: unknown}\n"))
        .file("students.csv", "ID,GRADE,LUNCH\na,0,\n")
        .blank("ses", "paid");
    drawn.report();

    assertThat(drawn.text("students.csv")).isEqualTo("student,grade,ses\na,K,paid\n");
  }

  @Test
  void theSameFilesGiveTheSameBytes() {
    drawn.map(PROGRAMS + STUDENTS).file("students.csv", "ID,GRADE\na,0\nb,1\n");
    drawn.report();
    String first = drawn.text("import-log.json") + drawn.text("students.csv");
    DrawnImport again = new DrawnImport(folder.resolve("again"));
    again.map(folder.resolve("map.yaml"));
    again.named(folder.resolve("programs.csv").toString());
    again.named(folder.resolve("students.csv").toString());
    again.report();

    assertThat(again.text("import-log.json") + again.text("students.csv")).isEqualTo(first);
  }

  @Test
  void aLogShowsNoValueThatTheMapDoesNotName() {
    drawn.map(PROGRAMS + STUDENTS).file("students.csv", "ID,GRADE\na,0\nb,1\n");
    drawn.report();

    assertThat(drawn.text("import-log.json"))
        .contains("\"from\" : \"another value\"")
        .doesNotContain("\"from\" : \"1\"");
  }
}
