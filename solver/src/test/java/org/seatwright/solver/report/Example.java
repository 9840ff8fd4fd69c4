package org.seatwright.solver.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.audit.Audit;
import org.seatwright.model.audit.Score;
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
import org.seatwright.model.district.Site;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Proof;
import org.seatwright.solver.report.ReportView.EngineView;
import org.seatwright.solver.report.ReportView.FileView;

/**
 * Eight students, two schools of four seats on the equator, and a plan.
 *
 * <pre>
 *   1 frl  North       → North      5 paid South North → South
 *   2 frl  North South → North      6 paid South       → South
 *   3 frl  North South → South      7 paid South North → North
 *   4 paid North       → North      8 frl              → South
 * </pre>
 */
final class Example {
  private static final Grade GRADE = new Grade("K");
  private static final String[] LISTS = {"N", "NS", "NS", "N", "SN", "S", "SN", ""};
  private static final String[] SES = {"frl", "frl", "frl", "paid", "paid", "paid", "paid", "frl"};
  static final String PLAN = "NNSNSSNS";

  static final BalanceRule HARD =
      rule(
          "lunch-eligible share",
          new BalanceForm.Share(frl(), decimal("0.4"), decimal("0.6")),
          Per.SCHOOL,
          new Enforcement.Hard());
  static final BalanceRule TIGHT =
      rule(
          "three of four",
          new BalanceForm.Share(frl(), decimal("0.75"), decimal("1")),
          Per.SCHOOL,
          new Enforcement.Hard());
  static final BalanceRule SOFT_COUNT =
      rule(
          "at least three",
          new BalanceForm.Count(frl(), 3, 4),
          Per.PROGRAM,
          new Enforcement.Soft(5));
  static final BalanceRule REPORTED_MEAN =
      rule(
          "mean category",
          new BalanceForm.Mean(
              "ses", Map.of("frl", 1L, "paid", 2L), decimal("1.4"), decimal("2.5")),
          Per.DISTRICT,
          new Enforcement.Report());

  static final List<FileView> OUTPUTS = List.of(new FileView("assignments.csv", "cd34"));

  private Example() {}

  private static BalanceRule rule(String name, BalanceForm form, Per per, Enforcement enforce) {
    return new BalanceRule(name, form, per, Optional.empty(), enforce);
  }

  private static AttributeValue frl() {
    return new AttributeValue("ses", "frl");
  }

  private static Fraction decimal(String text) {
    return Fraction.of(new BigDecimal(text));
  }

  private static Attributes ses(String value) {
    return new Attributes(List.of("ses"), List.of(value));
  }

  static District district(List<Enrolled> enrolled) {
    List<School> schools = new ArrayList<>();
    List<Program> programs = new ArrayList<>();
    for (String name : List.of("North", "South")) {
      SchoolId id = new SchoolId(name.substring(0, 1));
      double longitude = name.equals("North") ? 0 : 0.02;
      schools.add(new School(id, name, Optional.of(new Site(0, longitude)), Attributes.NONE));
      programs.add(new Program(new ProgramId(id + "-K"), id, GRADE, 4, Attributes.NONE));
    }
    List<Student> students = new ArrayList<>();
    List<int[]> lists = new ArrayList<>();
    for (int i = 0; i < SES.length; i++) {
      Site home = new Site(0, 0.01 * i);
      students.add(
          new Student(new StudentId("s" + (i + 1)), GRADE, Optional.of(home), ses(SES[i])));
      lists.add(LISTS[i].chars().map("NS"::indexOf).toArray());
    }
    return new District(
        "Example",
        "2026",
        schools,
        programs,
        students,
        RankedChoices.of(lists),
        enrolled,
        Travel.NONE);
  }

  static Enrolled enrolled(String program, int students, String ses) {
    return new Enrolled(new ProgramId(program), students, ses(ses));
  }

  static Policy policy(BalanceRule... rules) {
    return new Policy(
        "Example policy", List.of(rules), PlacementRule.DEFAULT, Points.DEFAULT, new Lottery(1));
  }

  /** One letter per student: N or S, or - for no seat. */
  static Assignment plan(String seats) {
    Assignment.Builder plan = new Assignment.Builder(seats.length());
    for (int i = 0; i < seats.length(); i++) {
      if (seats.charAt(i) != '-') {
        plan.place(i, "NS".indexOf(seats.charAt(i)));
      }
    }
    return plan.build();
  }

  static PlanView view(String seats, BalanceRule... rules) {
    District district = district(List.of());
    Policy policy = policy(rules);
    return PlanView.of(district, policy, Audit.judge(district, policy, plan(seats)));
  }

  /** A run of two engines: timefold found the plan, the program made {@code proof} of it. */
  static ReportView report(PlanView plan, Proof proof, Budget budget, boolean interrupted) {
    Score score = plan.score();
    return new ReportView(
        plan,
        proof,
        List.of(
            new EngineView("timefold", score, new Proof.NoBound(), 1.2),
            new EngineView("program", score, proof, 0.5)),
        "Cross-check: all claims agree.",
        7,
        budget,
        interrupted,
        "1.0",
        List.of(new FileView("students.csv", "ab12")));
  }

  static Budget seconds(long seconds) {
    return Budget.ofTime(Duration.ofSeconds(seconds));
  }

  static Budget moves(long moves) {
    return new Budget(Optional.empty(), OptionalLong.of(moves), 0.005);
  }
}
