package org.seatwright.datasets.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.catalog.ColumnMaps;

/** Every shipped column map reads what its system writes. */
class ShippedMapsTest {
  @TempDir Path folder;
  private DrawnImport drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnImport(folder);
  }

  private static Path shipped(String name) {
    return ColumnMaps.ofInstallation().orElseThrow().find(name).orElseThrow();
  }

  @Test
  void thereAreMapsForSystemsAndAnExample() {
    assertThat(ColumnMaps.ofInstallation().orElseThrow().names())
        .containsExactly("ed-fi", "portal", "powerschool");
  }

  @Test
  void powerSchoolHasNextYearsGradeAndLunchStatus() {
    drawn
        .map(shipped("powerschool"))
        .file(
            "schools_export.txt",
            "School_Number\tName\tAbbreviation\n100\tNorth\tN\n200\tSouth\tS\n")
        .file(
            "students_export.txt",
            """
            Student_Number\tLast_Name\tGrade_Level\tSched_NextYearGrade\tEnroll_Status\tSchoolID\tLunchStatus\tFamily_Ident\tEthnicity
            0501\tAmes\t-1\t0\t0\t100\tF\t77\tx
            0502\tBode\t-2\t-1\t-1\t200\tP\t77\tx
            0503\tCole\t0\t1\t0\t100\t\t\tx
            0504\tDahl\t12\t99\t0\t100\tP\t\tx
            0505\tEgan\t0\t1\t2\t100\tFDC\t\tx
            0506\tFaye\t0\t1\t0\t200\tR\t\tx
            """)
        .file("choices.csv", "Student_Number,choice_1,choice_2\n0501,200,100\n0506,200,\n")
        .seats(20, "PK4", "K", "1");
    ImportReport report = drawn.report();

    assertThat(drawn.text("students.csv"))
        .isEqualTo(
            """
            student,grade,current,current-grade,ses,household
            0501,K,100,PK4,frl,77
            0502,PK4,200,PK3,paid,77
            0503,1,100,K,unknown,
            0506,1,200,K,frl,
            """);
    assertThat(drawn.text("choices.csv"))
        .isEqualTo("student,rank,program\n0501,1,200-K\n0501,2,100-K\n0506,1,200-1\n");
    assertThat(report.files().get(1).kind()).isEqualTo("UTF-8, tab");
    assertThat(report.files().get(1).dropped()).containsExactly("Last_Name", "Ethnicity");
    assertThat(drawn.text("import-left-out.csv").replace(folder + "/", ""))
        .isEqualTo(
            """
            table,file,row,record,reason
            students.csv,students_export.txt,5,0504,"Sched_NextYearGrade is ""99\"""
            students.csv,students_export.txt,6,0505,Enroll_Status is another value
            """);
  }

  @Test
  void programsAreMadeUpForTheGradesOfNextYear() {
    drawn
        .map(shipped("powerschool"))
        .file("schools.csv", "School_Number,Name\n100,North\n200,South\n")
        .file(
            "students.csv",
            """
            Student_Number,Grade_Level,Sched_NextYearGrade,Enroll_Status,SchoolID
            1,-1,0,0,100
            2,0,1,0,200
            3,,0,-1,
            4,0,1,0,100
            """)
        .file("choices.csv", "Student_Number,choice_1\n1,100\n2,200\n3,100\n")
        .seats(25);
    drawn.report();

    assertThat(drawn.text("programs.csv"))
        .isEqualTo(
            "program,school,grade,seats\n100-1,100,1,25\n100-K,100,K,25\n200-1,200,1,25\n200-K,200,K,25\n");
    assertThat(drawn.text("choices.csv"))
        .isEqualTo("student,rank,program\n1,1,100-K\n2,1,200-1\n3,1,100-K\n");
  }

  @Test
  void choicesOfStudentsWhomTheMapPassesOverAreLeftOut() {
    drawn
        .map(shipped("powerschool"))
        .file("schools.csv", "School_Number,Name\n100,North\n")
        .file(
            "students.csv",
            "Student_Number,Sched_NextYearGrade,Enroll_Status\n1,0,0\n2,0,2\n3,99,0\n4,1,0\n")
        .file("choices.csv", "Student_Number,choice_1\n1,100\n2,100\n3,100\n4,100\n")
        .seats(25, "K");
    drawn.report();

    assertThat(drawn.text("choices.csv")).isEqualTo("student,rank,program\n1,1,100-K\n");
    assertThat(drawn.text("import-left-out.csv").replace(folder + "/", ""))
        .isEqualTo(
            """
            table,file,row,record,reason
            students.csv,students.csv,3,2,Enroll_Status is another value
            students.csv,students.csv,4,3,"Sched_NextYearGrade is ""99\"""
            students.csv,students.csv,5,4,grade is none of those to be taught
            choices.csv,choices.csv,3,2,the student was left out
            choices.csv,choices.csv,4,3,the student was left out
            choices.csv,choices.csv,5,4,the student was left out
            """);
  }

  @Test
  void aChoiceOfAStudentWhomNoFileHasStaysAnError() {
    drawn
        .map(shipped("powerschool"))
        .file("schools.csv", "School_Number,Name\n100,North\n")
        .file("students.csv", "Student_Number,Sched_NextYearGrade,Enroll_Status\n1,0,0\n2,0,2\n")
        .file("choices.csv", "Student_Number,choice_1\n2,100\n9,100\n")
        .seats(25, "K");

    assertThat(drawn.errors())
        .containsExactly(
            """
            choices.csv, row 3, column Student_Number: "9" is not in students.csv.
            Maybe students.csv lacks a row, or the id is misspelt.\
            """);
  }

  @Test
  void missingLunchStatusFollowsAStatedChoice() {
    drawn
        .map(shipped("powerschool"))
        .file("schools.csv", "School_Number,Name\n100,North\n")
        .file(
            "students.csv",
            "Student_Number,Sched_NextYearGrade,Enroll_Status,LunchStatus\n1,0,0,\n2,0,0,F\n")
        .seats(20, "K")
        .blank("ses", "refuse");

    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 2, column LunchStatus: the cell is blank.
            Every row needs a value here.\
            """);

    DrawnImport paid =
        new DrawnImport(folder.resolve("paid"))
            .map(shipped("powerschool"))
            .named(folder.resolve("schools.csv").toString())
            .named(folder.resolve("students.csv").toString())
            .seats(20, "K")
            .blank("ses", "paid");
    ImportReport report = paid.report();

    assertThat(paid.text("students.csv")).isEqualTo("student,grade,ses\n1,K,paid\n2,K,frl\n");
    assertThat(report.remarks())
        .contains(
            "students.csv has no column current: no input has SchoolID.",
            "students.csv has no column household: no input has Family_Ident.");
  }

  @Test
  void edFiDescriptorsAreReadByTheirLastPart() {
    drawn
        .map(shipped("ed-fi"))
        .file(
            "schools.csv", "schoolId,nameOfInstitution\n255901001,Grand Bend\n255901044,Lakeside\n")
        .file(
            "studentSchoolAssociations.csv",
            """
            studentUniqueId,schoolId,entryGradeLevelDescriptor,nextYearGradeLevelDescriptor,exitWithdrawDate,primarySchool
            604821,255901001,uri://ed-fi.org/GradeLevelDescriptor#Preschool/Prekindergarten,uri://ed-fi.org/GradeLevelDescriptor#Kindergarten,,true
            604822,255901044,Kindergarten,First grade,,true
            604823,255901044,Kindergarten,First grade,2024-01-15,true
            604824,255901044,Fifth grade,,,true
            604822,255901001,Kindergarten,First grade,,false
            """)
        .file(
            "studentSchoolFoodServiceProgramAssociations.csv",
            """
            studentUniqueId,schoolFoodServiceProgramServiceDescriptor
            604821,uri://ed-fi.org/SchoolFoodServiceProgramServiceDescriptor#Free Lunch
            604821,uri://ed-fi.org/SchoolFoodServiceProgramServiceDescriptor#Free Breakfast
            """)
        .seats(10, "K", "1");
    drawn.report();

    assertThat(drawn.text("students.csv"))
        .isEqualTo(
            """
            student,grade,current,current-grade,ses
            604821,K,255901001,PK,frl
            604822,1,255901044,K,paid
            """);
    assertThat(drawn.text("import-left-out.csv").replace(folder + "/", ""))
        .isEqualTo(
            """
            table,file,row,record,reason
            students.csv,studentSchoolFoodServiceProgramAssociations.csv,3,604821,a further row of an id
            students.csv,studentSchoolAssociations.csv,4,604823,exitWithdrawDate is another value
            students.csv,studentSchoolAssociations.csv,5,604824,nextYearGradeLevelDescriptor is blank
            students.csv,studentSchoolAssociations.csv,6,604822,primarySchool is another value
            """);
  }

  @Test
  void thePortalExampleMakesAWholeDistrict() {
    drawn
        .map(shipped("portal"))
        .file(
            "programs.csv",
            """
            program_code,school_code,school_name,grade,seats
            NK,N,North,K,2
            NI,N,North,K,1
            SK,S,South,K,2
            """)
        .file(
            "applications 2026.csv",
            """
            student_id,status,grade,zone,choice_1,choice_2,choice_3
            a,submitted,K,east,NI,NK,
            b,verified,K,west,SK,,
            c,draft,K,west,SK,,
            """)
        .file("lunch.csv", "student_id,lunch_status\na,R\n");
    drawn.report();

    assertThat(drawn.text("schools.csv")).isEqualTo("school,name\nN,North\nS,South\n");
    assertThat(drawn.text("students.csv"))
        .isEqualTo("student,grade,zone,ses\na,K,east,frl\nb,K,west,unknown\n");
    assertThat(drawn.text("choices.csv"))
        .isEqualTo("student,rank,program\na,1,NI\na,2,NK\nb,1,SK\n");
  }

  private static final String MOVING_UP =
      """
      Student_Number,Grade_Level,Sched_NextYearGrade,Enroll_Status,SchoolID
      1,5,6,0,100
      2,4,5,0,100
      3,6,7,0,200
      """;

  @Test
  void seatsAsNowAreThoseOfTheGradesAttended() {
    drawn
        .map(shipped("powerschool"))
        .file("schools.csv", "School_Number,Name\n100,Elm\n200,Oak\n")
        .file("students.csv", MOVING_UP)
        .seatsAsNow();
    drawn.report();

    assertThat(drawn.text("programs.csv"))
        .isEqualTo("program,school,grade,seats\n100-5,100,5,1\n200-6,200,6,1\n200-7,200,7,1\n");
  }

  @Test
  void seatsAsNowAreRefusedWhereTheGradeOfNowIsNotKnown() {
    drawn
        .map(shipped("powerschool"))
        .file("schools.csv", "School_Number,Name\n100,Elm\n200,Oak\n")
        .file("students.csv", MOVING_UP.replace("Grade_Level", "Level"))
        .seatsAsNow();

    assertThat(drawn.errors())
        .containsExactly(
            """
            programs.csv: seats are to be as many as students attend now, and grade is not their present one.
            Add a column current-grade with the present grade to the map, or say a number of seats.\
            """);
  }
}
