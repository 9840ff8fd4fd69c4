package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Site;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;

class DistrictReaderTest {
  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnDistrict(folder);
  }

  @Test
  void everyFileOfADistrictIsRead() {
    District district =
        drawn
            .with("travel.csv", "student,school,km\nben,N,3.5\nben,S,0\n")
            .with("enrolled.csv", "program,students,ses\nN-K,4,frl\nN-K,0,paid\n")
            .load()
            .district();

    assertThat(district.name()).isEqualTo("Two Rivers");
    assertThat(district.year()).isEqualTo("2026-27");
    assertThat(district.schools())
        .containsExactly(
            new School(
                new SchoolId("N"),
                "North School",
                Optional.of(new Site(41.3, -72.9)),
                new Attributes(List.of("zone"), List.of("east"))),
            new School(
                new SchoolId("S"),
                "South School",
                Optional.empty(),
                new Attributes(List.of("zone"), List.of("west"))));
    assertThat(district.programs())
        .hasSize(4)
        .startsWith(
            new Program(
                new ProgramId("N-K"),
                new SchoolId("N"),
                new Grade("K"),
                2,
                new Attributes(List.of("magnet"), List.of("yes"))));
    assertThat(district.students())
        .hasSize(3)
        .startsWith(
            new Student(
                new StudentId("ada"),
                new Grade("K"),
                Optional.of(new Site(41.31, -72.92)),
                new Attributes(List.of("ses", "zone", "household"), List.of("frl", "east", "h1"))));
    assertThat(lists(district)).isEqualTo("N-K S-K | S-K | S-1");
    assertThat(district.kilometres(1, 0)).isEqualTo(3.5);
    assertThat(district.enrolled())
        .containsExactly(
            new Enrolled(new ProgramId("N-K"), 4, new Attributes(List.of("ses"), List.of("frl"))),
            new Enrolled(new ProgramId("N-K"), 0, new Attributes(List.of("ses"), List.of("paid"))));
  }

  private static String lists(District district) {
    StringBuilder lists = new StringBuilder();
    for (int i = 0; i < district.students().size(); i++) {
      lists.append(i == 0 ? "" : " |");
      for (int r = 0; r < district.choices().length(i); r++) {
        lists
            .append(lists.isEmpty() ? "" : " ")
            .append(district.programs().get(district.choices().program(i, r)).id());
      }
    }
    return lists.toString();
  }

  @Test
  void theFilesReadAreListedWithTheirHashes() throws Exception {
    drawn
        .with("policy.yaml", "policy: None\n")
        .with("travel.csv", "\ufeffstudent,school,km\r\nben,N,3.5")
        .with("SOURCE.md", "not read");

    List<InputFile> inputs = drawn.load().inputs();

    assertThat(inputs)
        .extracting(InputFile::file)
        .containsExactly(
            "district.yaml",
            "schools.csv",
            "programs.csv",
            "students.csv",
            "choices.csv",
            "travel.csv",
            "policy.yaml");
    for (InputFile input : inputs) {
      byte[] bytes = Files.readAllBytes(folder.resolve(input.file()));
      assertThat(input.sha256())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
  }

  @Test
  void byteOrderMarkColumnOrderLineEndsQuotesAndBlankLinesAreFree() {
    District district =
        drawn
            .with(
                "students.csv",
                "\ufeffses,grade,student\r\n\r\n\"f\"\"r,\r\nl\",K,\"ada\"\rpaid,K,ben\n\n,1,çyd")
            .with("choices.csv", "program,student,rank\nS-K,ada,2\nS-1,çyd,1\nN-K,ada,1\n")
            .load()
            .district();

    assertThat(district.students())
        .extracting(student -> student.id() + "/" + student.attributes().values())
        .containsExactly("ada/[f\"r,\r\nl]", "ben/[paid]", "çyd/[]");
    assertThat(lists(district)).isEqualTo("N-K S-K | | S-1");
  }

  @Test
  void aSchoolWithoutANameIsCalledByItsId() {
    District district = drawn.with("schools.csv", "name,school\n,N\nSouth,S\n").load().district();

    assertThat(district.schools()).extracting(School::name).containsExactly("N", "South");
  }

  @Test
  void theYearMayBeLeftOut() {
    assertThat(drawn.with("district.yaml", "district: 12\n").load().district())
        .returns("12", District::name)
        .returns("", District::year);
  }

  @Test
  void equalAttributeValuesAndNamesShareOneInstance() {
    List<Student> students = drawn.load().district().students();

    assertThat(students.get(0).attributes().values().getFirst())
        .isSameAs(students.get(2).attributes().values().getFirst());
    assertThat(students.get(0).attributes().names()).isSameAs(students.get(1).attributes().names());
    assertThat(students.get(0).grade()).isSameAs(students.get(1).grade());
  }

  @Test
  void aDistrictWithoutStudentsIsReadWithAWarning() {
    drawn.with("students.csv", "student,grade\n").with("choices.csv", "student,rank,program\n");

    assertThat(drawn.remarks())
        .containsExactly(
            """
            students.csv: there is no student below the header.
            The plan will be empty; add students if that is not meant.\
            """);
  }

  @Test
  void columnsThatNoRuleCanNameAreNoted() {
    drawn.with("travel.csv", "student,school,km,route\nben,N,3.5,12\n");

    assertThat(drawn.remarks())
        .containsExactly(
            """
            travel.csv, row 1, column route: the column is not read (student, school, km are).
            Nothing needs to be done.\
            """);
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    drawn
        .with("district.yaml", "name: Two Rivers\n")
        .with("schools.csv", "school\nN\n")
        .without("choices.csv")
        .with("policy.yaml", "lottery: tomorrow\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            district.yaml, row 1, column name: "name" is not a key of district.yaml (district, year).
            Remove it, or use one of those.\
            """,
            """
            district.yaml, row 1: the key district is missing.
            Say what the district is called.\
            """,
            """
            programs.csv, row 4, column school: "S" is not in schools.csv.
            Maybe schools.csv lacks a row, or the id is misspelt.\
            """,
            """
            programs.csv, row 5, column school: "S" is not in schools.csv.
            Maybe schools.csv lacks a row, or the id is misspelt.\
            """,
            """
            choices.csv: the file is missing.
            Every district folder needs this file.\
            """,
            """
            policy.yaml, row 1, column lottery: "tomorrow" is not a whole number between \
            -9,223,372,036,854,775,808 and 9,223,372,036,854,775,807.
            Write digits alone, such as 25.\
            """);
  }

  @Test
  void aDistrictsTextIsUtf8() {
    byte[] bytes = "district: Añasco\n".getBytes(StandardCharsets.UTF_8);

    assertThat(drawn.with("district.yaml", bytes).load().district().name()).isEqualTo("Añasco");
  }
}
