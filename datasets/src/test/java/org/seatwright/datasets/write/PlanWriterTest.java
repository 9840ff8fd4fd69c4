package org.seatwright.datasets.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.SetAside;

class PlanWriterTest {
  private static final List<String> SES = List.of("ses");
  private static final BalanceForm HALF =
      new BalanceForm.Share(new AttributeValue("ses", "frl"), Fraction.ZERO, Fraction.of(1, 2));

  @TempDir Path temp;

  /** North has strands N1 and N2 of grade K and program NA of grade 1; South has one program. */
  private static final District DISTRICT =
      new District(
          "Drawn",
          "",
          List.of(school("North"), school("South")),
          List.of(
              program("N1", "North", "K", 2),
              program("S1", "South", "K", 1),
              program("N2", "North", "K", 1),
              program("NA", "North", "1", 4)),
          List.of(
              student("ada", "K", "frl"),
              student("ben", "K", "frl"),
              student("cyd, jr.", "K", "paid"),
              student("=dee", "1", "paid"),
              student("eli", "K", "paid")),
          RankedChoices.of(
              List.of(
                  new int[] {1, 0},
                  new int[] {0},
                  new int[] {2},
                  new int[] {},
                  new int[] {1, 2, 0})),
          List.of(new Enrolled(new ProgramId("S1"), 2, new Attributes(SES, List.of("paid")))),
          Travel.NONE);

  private static final Assignment PLAN =
      new Assignment.Builder(5).place(0, 0).place(1, 0).place(3, 3).place(4, 1).build();

  private static School school(String name) {
    return new School(new SchoolId(name), name, Optional.empty(), Attributes.NONE);
  }

  private static Program program(String id, String school, String grade, int seats) {
    return new Program(
        new ProgramId(id), new SchoolId(school), new Grade(grade), seats, Attributes.NONE);
  }

  private static Student student(String id, String grade, String ses) {
    return new Student(
        new StudentId(id), new Grade(grade), Optional.empty(), new Attributes(SES, List.of(ses)));
  }

  @Test
  void everyStudentStandsInThePlanOnceInInputOrder() throws IOException {
    Path file = temp.resolve("assignments.csv");
    PlanWriter.writeAssignments(DISTRICT, PLAN, file);
    assertThat(file)
        .content()
        .isEqualTo(
            """
            student,program,school,rank,how
            ada,N1,North,2,choice
            ben,N1,North,1,choice
            "cyd, jr.",,,,unplaced
            '=dee,NA,North,,unlisted
            eli,S1,South,1,choice
            """);
  }

  @Test
  void eachRuleShowsItsFiguresAtItsPlaces() throws IOException {
    assertThat(schools(rule("by school", Per.SCHOOL), rule("by program", Per.PROGRAM)))
        .isEqualTo(
            """
            school,program,grade,seats,students,by school: N,by school: lower,by school: upper,\
            by school: holds,by program: N,by program: lower,by program: upper,by program: holds
            North,,,7,3,2,0,1,no,,,,
            North,N1,K,2,2,,,,,2,0,1,no
            North,N2,K,1,0,,,,,0,0,0,yes
            North,NA,1,4,1,,,,,0,0,0,yes
            South,,,1,1,0,0,1,yes,,,,
            South,S1,K,1,1,,,,,0,0,1,yes
            """);
  }

  @Test
  void aRulePerGradeShowsWhereOneProgramIsTheWholeGrade() throws IOException {
    assertThat(schools(rule("by grade", Per.GRADE), rule("overall", Per.DISTRICT)))
        .isEqualTo(
            """
            school,program,grade,seats,students,by grade: N,by grade: lower,by grade: upper,\
            by grade: holds,overall: N,overall: lower,overall: upper,overall: holds
            North,,,7,3,,,,,,,,
            North,N1,K,2,2,,,,,,,,
            North,N2,K,1,0,,,,,,,,
            North,NA,1,4,1,0,0,0,yes,,,,
            South,,,1,1,,,,,,,,
            South,S1,K,1,1,0,0,1,yes,,,,
            """);
  }

  @Test
  void severalTestsHaveTheirOwnColumnsAndOneThatSaysWhetherTheRuleHolds() throws IOException {
    BalanceForm most = new BalanceForm.Count(new AttributeValue("ses", "paid"), 1, 4);
    BalanceRule anyOf =
        new BalanceRule(
            "either",
            new BalanceForm.AtLeast(1, List.of(HALF, most)),
            Per.SCHOOL,
            Optional.empty(),
            new Enforcement.Hard());

    assertThat(schools(anyOf))
        .isEqualTo(
            """
            school,program,grade,seats,students,"either, test 1 (ses=frl): N",\
            "either, test 1 (ses=frl): lower","either, test 1 (ses=frl): upper",\
            "either, test 2 (ses=paid): N","either, test 2 (ses=paid): lower",\
            "either, test 2 (ses=paid): upper",either: holds
            North,,,7,3,2,0,1,1,1,4,yes
            North,N1,K,2,2,,,,,,,
            North,N2,K,1,0,,,,,,,
            North,NA,1,4,1,,,,,,,
            South,,,1,1,0,0,1,3,1,4,yes
            South,S1,K,1,1,,,,,,,
            """);
  }

  @Test
  void aSetAsideShowsItsSeatsAndByHowManyItIsMissed() throws IOException {
    SetAside paid =
        new SetAside(
            "paid half",
            Optional.empty(),
            List.of(
                new SetAside.Block(Optional.empty(), new SetAside.Size.Seats(1)),
                new SetAside.Block(
                    Optional.of(Group.of("ses", "paid")),
                    new SetAside.Size.Share(Fraction.of(1, 2)))),
            new SetAside.Unfilled.Released(5));
    Policy policy =
        Policy.named("Drawn")
            .balance(List.of(rule("by school", Per.SCHOOL)))
            .setAsides(List.of(paid))
            .build();

    assertThat(schools(policy))
        .isEqualTo(
            """
            school,program,grade,seats,students,by school: N,by school: lower,by school: upper,\
            by school: holds,paid half: set aside,paid half: missed
            North,,,7,3,2,0,1,no,,
            North,N1,K,2,2,,,,,1,1
            North,N2,K,1,0,,,,,0,0
            North,NA,1,4,1,,,,,2,1
            South,,,1,1,0,0,1,yes,,
            South,S1,K,1,1,,,,,0,0
            """);
  }

  private String schools(BalanceRule... rules) throws IOException {
    return schools(
        new Policy("Drawn", List.of(rules), PlacementRule.DEFAULT, Points.DEFAULT, new Lottery(1)));
  }

  private String schools(Policy policy) throws IOException {
    Path file = temp.resolve("schools.csv");
    PlanWriter.writeSchools(DISTRICT, policy, Audit.judge(DISTRICT, policy, PLAN), file);
    return Files.readString(file);
  }

  private static BalanceRule rule(String name, Per per) {
    return new BalanceRule(name, HALF, per, Optional.empty(), new Enforcement.Report());
  }
}
