package org.seatwright.datasets.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * School files of the Common Core of Data, as written since 2016-17, become schools and programs.
 */
class CcdImportTest {
  private static final String DIRECTORY =
      """
      SCHOOL_YEAR,ST,SCH_NAME,LEA_NAME,LEAID,NCESSCH,SY_STATUS,SY_STATUS_TEXT,SCH_TYPE_TEXT,CHARTER_TEXT,LEVEL
      2023-2024,MA,North,Lakeview,0601234,060123400001,1,Open,Regular School,No,Elementary
      2023-2024,MA,South,Lakeview,0601234,060123400002,3,New,Regular School,Yes,Not reported
      2023-2024,MA,Mill,Lakeview,0601234,060123400003,2,Closed,Regular School,No,Elementary
      2023-2024,MA,Other,Elsewhere,0609999,060999900001,1,Open,Regular School,No,Elementary
      """;

  private static final String MEMBERSHIP =
      """
      NCESSCH,GRADE,RACE_ETHNICITY,SEX,STUDENT_COUNT,TOTAL_INDICATOR,DMS_FLAG
      060123400001,Kindergarten,Asian,Female,12,Category Set A - By Race/Ethnicity; Sex; Grade,Reported
      060123400001,Kindergarten,No Category Codes,No Category Codes,40,Subtotal 4 - By Grade,Derived
      060123400001,Grade 1,No Category Codes,No Category Codes,38,Subtotal 4 - By Grade,Derived
      060123400001,Grade 2,No Category Codes,No Category Codes,,Subtotal 4 - By Grade,Suppressed
      060123400001,Adult Education,No Category Codes,No Category Codes,3,Subtotal 4 - By Grade,Derived
      060123400001,No Category Codes,No Category Codes,No Category Codes,81,Education Unit Total,Reported
      060123400002,Kindergarten,Asian,Female,20,Category Set A - By Race/Ethnicity; Sex; Grade,Reported
      060123400002,Kindergarten,White,Male,5,Category Set A - By Race/Ethnicity; Sex; Grade,Reported
      060123400002,Grade 1,White,Male,-9,Category Set A - By Race/Ethnicity; Sex; Grade,Missing
      060999900001,Grade 1,No Category Codes,No Category Codes,10,Subtotal 4 - By Grade,Derived
      """;

  private static final String LUNCH =
      """
      NCESSCH,DATA_GROUP,LUNCH_PROGRAM,STUDENT_COUNT,TOTAL_INDICATOR,DMS_FLAG
      60123400001,Free and Reduced-price Lunch Table,Free lunch qualified,30,Category Set A,Reported
      60123400001,Free and Reduced-price Lunch Table,Reduced-price lunch qualified,7,Category Set A,Reported
      60123400001,Free and Reduced-price Lunch Table,No Category Codes,37,Education Unit Total,Derived
      60123400001,Direct Certification,Not Applicable,22,Education Unit Total,Reported
      60123400002,Free and Reduced-price Lunch Table,Free lunch qualified,11,Category Set A,Reported
      60123400002,Free and Reduced-price Lunch Table,Reduced-price lunch qualified,,Category Set A,Missing
      """;

  @TempDir Path folder;
  private DrawnImport drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnImport(folder).ccd("ccd_sch_029.csv", DIRECTORY);
  }

  @Test
  void schoolsHaveTheirRealCounts() {
    drawn
        .ccd("ccd_sch_052.csv", MEMBERSHIP)
        .ccd("ccd_sch_033.csv", LUNCH)
        .ccd("edge.csv", "NCESSCH,LAT,LON\n060123400001,37.5,-122.25\n")
        .agency("601234");
    ImportReport report = drawn.report();

    assertThat(drawn.text("district.yaml")).isEqualTo("district: Lakeview\nyear: \"2023-2024\"\n");
    assertThat(drawn.text("schools.csv"))
        .isEqualTo(
            """
            school,name,charter,level,type,latitude,longitude,members,free,reduced,frl
            060123400001,North,No,Elementary,Regular School,37.5,-122.25,78,30,7,37
            060123400002,South,Yes,,Regular School,,,25,11,,
            """);
    assertThat(drawn.text("programs.csv"))
        .isEqualTo(
            """
            program,school,grade,seats
            060123400001-K,060123400001,K,40
            060123400001-1,060123400001,1,38
            060123400002-K,060123400002,K,25
            """);
    assertThat(drawn.text("students.csv")).isEqualTo("student,grade\n");
    assertThat(drawn.text("import-left-out.csv").replace(folder + "/", ""))
        .isEqualTo(
            """
            table,file,row,record,reason
            schools.csv,ccd_sch_029.csv,4,060123400003,SY_STATUS is 2: the school is closed
            programs.csv,ccd_sch_052.csv,5,060123400001,STUDENT_COUNT is missing (Suppressed)
            programs.csv,ccd_sch_052.csv,6,060123400001,"GRADE is ""Adult Education"", which is no grade to be placed in"
            programs.csv,ccd_sch_052.csv,10,060123400002,STUDENT_COUNT is missing (Missing)
            schools.csv,ccd_sch_033.csv,7,060123400002,STUDENT_COUNT is missing (Missing)
            """);
    assertThat(report.remarks())
        .containsExactly(
            "Rows of districts other than 0601234 were passed over.",
            "Schools without counts by grade, which were added up from those by race and sex: 1.",
            "Programs have as many seats as they had students in that year (membership).",
            "Schools without counts of lunch eligibility: 1.");
  }

  @Test
  void schoolsOfSeveralDistrictsAreNotMixed() {
    assertThat(drawn.errors())
        .containsExactly(
            """
            ccd_sch_029.csv: the directory has schools of several districts (0601234, 0609999).
            Say whose schools are meant, with the district's LEAID.\
            """);
  }

  @Test
  void aDistrictWithoutSchoolsIsRefused() {
    drawn.agency("0600000");

    assertThat(drawn.errors())
        .containsExactly(
            """
            ccd_sch_029.csv: "0600000" is no district with open schools in the directory.
            Write its LEAID, seven digits with the zeros before them.\
            """);
  }

  @Test
  void aFileThatIsNoneOfThemIsRefused() {
    drawn.agency("0601234").ccd("staff.csv", "NCESSCH,TEACHERS\n060123400001,4\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            staff.csv: the columns are of no file that is read.
            Name the school files for directory, membership and lunch, or the school locations.\
            """);
  }

  @Test
  void countsWithoutTheDirectoryAreRefused() {
    assertThat(new DrawnImport(folder).ccd("m.csv", MEMBERSHIP).errors())
        .containsExactly(
            """
            CCD: the school directory is missing.
            Name the file that has the columns NCESSCH and SCH_NAME, and no counts.\
            """);
  }

  @Test
  void aLocationThatIsNoNumberIsRefused() {
    drawn.agency("0601234").ccd("edge.csv", "NCESSCH,LAT,LON\n060123400001,NaN,-122\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            edge.csv, row 2, column LAT: "NaN" is not a number of degrees between -90 and 90.
            Write a decimal with a point, such as 41.31.\
            """);
  }
}
