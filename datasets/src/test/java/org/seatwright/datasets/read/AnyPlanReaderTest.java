package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.district.District;
import org.seatwright.model.district.ProgramId;

class AnyPlanReaderTest {
  private static final PlanColumns BY_SCHOOL =
      new PlanColumns("Pupil", Optional.empty(), Optional.of("Building"));

  @TempDir Path folder;
  private District district;

  @BeforeEach
  void draw() throws IOException {
    Path drawn = Files.createDirectory(folder.resolve("district"));
    new DrawnDistrict(drawn)
        .with(
            "programs.csv",
            """
            program,school,grade,seats
            N-K,N,K,2
            S-K,S,K,1
            S-K2,S,K,1
            S-1,S,1,3
            """);
    district = ((LoadResult.Loaded) DistrictReader.read(drawn, Optional.empty())).district();
  }

  private PlanResult read(String name, String text, PlanColumns columns) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return AnyPlanReader.read(file, columns, district);
  }

  /** The rows as "row student→program", or the notices. */
  private String shown(PlanResult result) {
    return switch (result) {
      case PlanResult.Loaded(var rows, _, _) ->
          rows.stream()
              .map(row ->
                  "%d %s→%s"
                      .formatted(
                          row.row(),
                          row.student(),
                          row.program().map(ProgramId::value).orElse("–")))
              .collect(Collectors.joining(", "));
      case PlanResult.Refused(var notices) -> notices.render().replace(folder.toString(), "FOLDER");
    };
  }

  private String csv(String text, PlanColumns columns) throws IOException {
    return shown(read("plan.csv", text, columns));
  }

  private String csv(String text) throws IOException {
    return csv(text, PlanColumns.USUAL);
  }

  private String json(String text) throws IOException {
    return shown(read("plan.json", text, PlanColumns.USUAL));
  }

  @Test
  void programsAreReadUnderAnyNames() throws IOException {
    PlanColumns columns = new PlanColumns("Pupil", Optional.of("Seat"), Optional.empty());

    assertThat(csv("Seat,Pupil,school\nN-K,ada,S\n,ben,N\n", columns))
        .isEqualTo("2 ada→N-K, 3 ben→–");
    assertThat(csv("school,program,student\nS,N-K,ada\n")).isEqualTo("2 ada→N-K");
  }

  @Test
  void aSchoolIsEnoughWhereItTeachesTheGradeOnce() throws IOException {
    assertThat(csv("student,school\nada,N\ncyd,S\nben,\n"))
        .isEqualTo("2 ada→N-K, 3 cyd→S-1, 4 ben→–");
    assertThat(csv("Building,Pupil,program\nN,ada,x\n", BY_SCHOOL)).isEqualTo("2 ada→N-K");
  }

  @Test
  void aSchoolIsNotEnoughElsewhere() throws IOException {
    assertThat(csv("student,school\nada,S\ncyd,N\nzoe,N\nben,Q\n"))
        .isEqualTo(
            """
            FOLDER/plan.csv, row 2, column school: "S" has 2 programs of grade K (S-K, S-K2).
            Name programs in place of schools.
            FOLDER/plan.csv, row 3, column school: "N" has no program of grade 1.
            Correct the school, or leave the cell blank for no seat.
            FOLDER/plan.csv, row 4, column school: "zoe" is not in students.csv, so the school does \
            not tell a program.
            Correct the id, or remove the row.
            FOLDER/plan.csv, row 5, column school: "Q" is not in schools.csv.
            Maybe schools.csv lacks a row, or the id is misspelt.\
            """);
  }

  @Test
  void aColumnPerProgramHasAOneWhereTheStudentSits() throws IOException {
    assertThat(csv("student,N-K,S-K,note\nada,1,0,x\nben,,0.9999999,\ncyd,0,,\n"))
        .isEqualTo("2 ada→N-K, 3 ben→S-K, 4 cyd→–");
  }

  @Test
  void aColumnPerProgramHasOneOneAtMost() throws IOException {
    assertThat(csv("student,N-K,S-K\nada,1,1\nben,0.5,yes\n"))
        .isEqualTo(
            """
            FOLDER/plan.csv, row 2, column S-K: the row has a 1 here and under N-K.
            Seat each student once.
            FOLDER/plan.csv, row 3, column N-K: "0.5" is neither 1 nor 0.
            Write 1 where the student sits, and 0 or nothing elsewhere.
            FOLDER/plan.csv, row 3, column S-K: "yes" is neither 1 nor 0.
            Write 1 where the student sits, and 0 or nothing elsewhere.\
            """);
  }

  @Test
  void jsonHasRowsUnderPlanOrAsAWhole() throws IOException {
    String rows =
        "[{\"student\": \"ada\", \"program\": \"N-K\"},\n {\"program\": null, \"student\": \"ben\"}]";

    assertThat(json(rows)).isEqualTo("1 ada→N-K, 2 ben→–");
    assertThat(json("{\"other\": [1, {\"plan\": 2}], \"plan\": %s}".formatted(rows)))
        .isEqualTo("1 ada→N-K, 2 ben→–");
    assertThat(json("{\"plan\": []}")).isEmpty();
    assertThat(json("[{\"school\": \"N\", \"student\": \"ada\"}]")).isEqualTo("1 ada→N-K");
  }

  @Test
  void jsonWithoutAPlanIsRefused() throws IOException {
    assertThat(json("{\"district\": \"Two\"}"))
        .isEqualTo(
            """
            FOLDER/plan.json: the key plan is missing, and the file is no list of rows.
            Write the plan's rows under this key, or as the whole file.\
            """);
    assertThat(json("[{\"student\": \"ada\"}]"))
        .startsWith("FOLDER/plan.json, row 1, column program: the column is missing");
  }

  @Test
  void columnsThatAreNamedMustBeThere() throws IOException {
    assertThat(csv("Pupil,Bilding\nada,N\n", BY_SCHOOL))
        .isEqualTo(
            """
            FOLDER/plan.csv, row 1, column Building: the column is missing (the header has Pupil, \
            Bilding).
            Maybe "Bilding" is meant; rename it.\
            """);
    assertThat(csv("ada,N-K\n"))
        .isEqualTo(
            """
            FOLDER/plan.csv, row 1: the first row is no header: it has none of student.
            Name the columns in the first row, separated by commas.\
            """);
    assertThat(csv(""))
        .isEqualTo("FOLDER/plan.csv: the file is empty.\nWrite its content, or export it again.");
  }
}
