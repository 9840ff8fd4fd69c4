package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.choice.Lottery;
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
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Reference;

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
  void everyFormOfRuleAndEveryKeyOfAPolicyIsRead() {
    Policy policy =
        drawn
            .with(
                "policy.yaml",
                """
                policy: Everything at once
                balance:
                  - name: near the district
                    of: ses=frl
                    per: school
                    where: magnet=yes
                    within: 0.10
                    reference: district
                    enforce: hard
                  - name: near a number
                    of: ses=frl
                    per: zone
                    where: zone=west
                    within: 1
                    reference: 0.45
                    enforce: report
                  - name: a share
                    of: ses=paid
                    per: grade
                    share: [0, 0.75]
                    enforce: soft
                    points: 12
                  - {name: a count, of: household=h1, per: program, count: [1, 30], enforce: hard}
                  - name: a mean
                    of: ses
                    per: district
                    values: {frl: 10, "paid": -3}
                    mean: [-1.5, 2.5]
                    enforce: hard
                placement:
                  unlisted: never
                  everyone-placed: true
                points: {rank: [1, 2], unlisted: 3, per-km: 4, unplaced: 5}
                lottery: -9223372036854775808
                """)
            .load()
            .policy();

    AttributeValue frl = new AttributeValue("ses", "frl");
    assertThat(policy)
        .isEqualTo(
            new Policy(
                "Everything at once",
                List.of(
                    new BalanceRule(
                        "near the district",
                        new BalanceForm.Within(
                            frl, Fraction.of(1, 10), new Reference.DistrictShare()),
                        Per.SCHOOL,
                        Optional.of(new AttributeValue("magnet", "yes")),
                        new Enforcement.Hard()),
                    new BalanceRule(
                        "near a number",
                        new BalanceForm.Within(
                            frl, Fraction.ONE, new Reference.Stated(Fraction.of(9, 20))),
                        Per.ZONE,
                        Optional.of(new AttributeValue("zone", "west")),
                        new Enforcement.Report()),
                    new BalanceRule(
                        "a share",
                        new BalanceForm.Share(
                            new AttributeValue("ses", "paid"), Fraction.ZERO, Fraction.of(3, 4)),
                        Per.GRADE,
                        Optional.empty(),
                        new Enforcement.Soft(12)),
                    new BalanceRule(
                        "a count",
                        new BalanceForm.Count(new AttributeValue("household", "h1"), 1, 30),
                        Per.PROGRAM,
                        Optional.empty(),
                        new Enforcement.Hard()),
                    new BalanceRule(
                        "a mean",
                        new BalanceForm.Mean(
                            "ses",
                            Map.of("frl", 10L, "paid", -3L),
                            Fraction.of(-3, 2),
                            Fraction.of(5, 2)),
                        Per.DISTRICT,
                        Optional.empty(),
                        new Enforcement.Hard())),
                new PlacementRule(Unlisted.NEVER, true),
                new Points(List.of(1L, 2L), 3, 4, 5),
                new Lottery(Long.MIN_VALUE)));
  }

  @Test
  void withoutAPolicyTheDefaultHolds() {
    assertThat(drawn.load().policy()).isEqualTo(Policy.DEFAULT);
  }

  @Test
  void keysThatAPolicyLacksKeepTheirDefaultsOneByOne() {
    Policy policy =
        drawn
            .with(
                "policy.yaml",
                "points: {unplaced: 7}\nplacement: {everyone-placed: true}\nlottery: \"42\"\n")
            .load()
            .policy();

    Points usual = Points.DEFAULT;
    assertThat(policy)
        .isEqualTo(
            new Policy(
                "policy.yaml",
                List.of(),
                new PlacementRule(Unlisted.WHEN_NEEDED, true),
                new Points(usual.rank(), usual.unlisted(), usual.perKm(), 7),
                new Lottery(42)));
  }

  @Test
  void aPolicyNamedOnTheCommandLineReplacesTheFoldersOwn(@TempDir Path elsewhere)
      throws IOException {
    drawn.with("policy.yaml", "this: is not a policy\n");
    Path other = Files.writeString(elsewhere.resolve("other.yaml"), "policy: Another\n");

    LoadResult.Loaded loaded =
        DrawnDistrict.loaded(DistrictReader.read(folder, Optional.of(other)));

    assertThat(loaded.policy().name()).isEqualTo("Another");
    assertThat(loaded.inputs()).extracting(InputFile::file).endsWith("other.yaml");
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
  void sharesAreReadToTheLastOfEighteenDigits() {
    BalanceForm form =
        drawn
            .withRule(
                """
                name: exact
                of: ses=frl
                per: school
                share: [0.000000000000000001, 0.999999999999999999]
                enforce: hard
                """)
            .load()
            .policy()
            .balance()
            .getFirst()
            .form();

    long ten18 = 1_000_000_000_000_000_000L;
    assertThat(form)
        .isEqualTo(
            new BalanceForm.Share(
                new AttributeValue("ses", "frl"),
                Fraction.of(1, ten18),
                Fraction.of(ten18 - 1, ten18)));
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
