package org.seatwright.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;
import org.seatwright.model.district.ProgramId;
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

class AuditTest {
  private static final Points POINTS = new Points(List.of(1L, 10L, 25L), 300, 10, 1000);
  private static final AttributeValue FRL = new AttributeValue("ses", "frl");
  private static final Enforcement HARD = new Enforcement.Hard();

  private final District district =
      DrawnDistrict.of(
          """
          North K 2 seats
          North 1 1 seats
          South K 2 seats
          Ada K frl: North-K South-K
          Ben K paid: South-K
          Cyd K paid: North-K
          Dee 1 frl: North-1
          """);

  private static Policy policy(PlacementRule placement, BalanceRule... rules) {
    return new Policy("Drawn", List.of(rules), placement, POINTS, new Lottery(7));
  }

  private static Policy policy(BalanceRule... rules) {
    return policy(PlacementRule.DEFAULT, rules);
  }

  private static BalanceRule rule(BalanceForm form, Per per, Enforcement enforcement) {
    return new BalanceRule("mix", form, per, Optional.empty(), enforcement);
  }

  private static BalanceForm share(long low, long high, long of) {
    return new BalanceForm.Share(FRL, Fraction.of(low, of), Fraction.of(high, of));
  }

  /** Rows of a plan file, one "student program" per line from row 2 on; "-" for no seat. */
  private static List<PlanRow> rows(String drawing) {
    List<PlanRow> rows = new ArrayList<>();
    drawing
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .forEach(words ->
            rows.add(
                new PlanRow(
                    rows.size() + 2,
                    new StudentId(words[0]),
                    words[1].equals("-")
                        ? Optional.empty()
                        : Optional.of(new ProgramId(words[1])))));
    return rows;
  }

  private static List<String> messages(Verdict verdict) {
    return verdict.violations().stream().map(Violation::message).toList();
  }

  private Verdict judge(Policy policy, String drawing) {
    return Audit.judge(district, policy, rows(drawing));
  }

  @Test
  void aValidPlanHasNoViolations() {
    PlacementRule strict = new PlacementRule(Unlisted.NEVER, true);
    BalanceRule mix = rule(share(1, 1, 2), Per.PROGRAM, new Enforcement.Report());

    Verdict verdict =
        judge(policy(strict, mix), "Ada South-K\nBen South-K\nCyd North-K\nDee North-1");

    assertThat(messages(verdict)).isEmpty();
    assertThat(verdict.isValid()).isTrue();
    // The lottery puts Ada first, then Cyd, Dee and Ben: Ada's one step down weighs 4.
    assertThat(verdict.score()).isEqualTo(new Score(0, 13, 4));
    assertThat(verdict.plan())
        .isEqualTo(DrawnDistrict.plan(district, "South-K South-K North-K North-1"));
  }

  @Test
  void oneStudentTooMany() {
    Verdict verdict = judge(policy(), "Ada North-K\nBen North-K\nCyd North-K\nDee North-1");

    assertThat(messages(verdict))
        .containsExactly("Program North-K: 3 students for 2 seats, 1 too many.");
    // Ben's seat is unlisted: 300, one step, and the last position of four weighs 1.
    assertThat(verdict.score()).isEqualTo(new Score(1, 303, 1));
  }

  @Test
  void aShareOneStudentOff() {
    Policy policy = policy(rule(share(1, 1, 2), Per.SCHOOL, HARD));

    Verdict verdict = judge(policy, "Ada South-K\nBen -\nCyd South-K\nDee North-1");

    assertThat(messages(verdict))
        .containsExactly(
            "Rule \"mix\" at North: N is 1 of 1, must be at least 1 and at most 0, which no whole"
                + " number is; missed by 1.");
    assertThat(verdict.score().missed()).isEqualTo(1);
  }

  @Test
  void aShareBelowItsLowerBound() {
    Policy policy = policy(rule(share(1, 2, 2), Per.SCHOOL, HARD));

    assertThat(messages(judge(policy, "Ada -\nBen South-K\nCyd South-K\nDee North-1")))
        .containsExactly("Rule \"mix\" at South: N is 0 of 2, must be 1 to 2; missed by 1.");
  }

  @Test
  void aCountOneOff() {
    Policy policy = policy(rule(new BalanceForm.Count(FRL, 0, 1), Per.DISTRICT, HARD));

    assertThat(messages(judge(policy, "Ada North-K\nBen South-K\nCyd North-K\nDee North-1")))
        .containsExactly("Rule \"mix\" at the district: N is 2 of 4, must be 0 to 1; missed by 1.");
  }

  @Test
  void aMeanOneOff() {
    BalanceForm mean =
        new BalanceForm.Mean(
            "ses", Map.of("frl", 1L, "paid", 3L), Fraction.of(3, 2), Fraction.of(5, 2));
    Policy policy = policy(rule(mean, Per.PROGRAM, HARD));

    assertThat(messages(judge(policy, "Ada North-K\nBen South-K\nCyd North-K\nDee -")))
        .containsExactly("Rule \"mix\" at South-K: N is 3 of 1, must be exactly 2; missed by 1.");
  }

  @Test
  void withinTheReferenceIsHeldToTheShareOfAllStudents() {
    BalanceForm within =
        new BalanceForm.Within(FRL, Fraction.of(1, 4), new Reference.DistrictShare());
    Policy policy = policy(rule(within, Per.PROGRAM, HARD));

    assertThat(messages(judge(policy, "Ada North-K\nBen South-K\nCyd South-K\nDee -")))
        .containsExactly(
            "Rule \"mix\" at North-K: N is 1 of 1, must be at least 1 and at most 0, which no"
                + " whole number is; missed by 1.",
            "Rule \"mix\" at South-K: N is 0 of 2, must be exactly 1; missed by 1.");
  }

  @Test
  void aSeatOfAnotherGrade() {
    Verdict verdict = judge(policy(), "Ada North-1\nBen South-K\nCyd North-K\nDee -");

    assertThat(messages(verdict))
        .containsExactly("Row 2: program North-1 teaches grade 1, the student is in grade K.");
    assertThat(verdict.score().missed()).isEqualTo(1);
  }

  @Test
  void anUnlistedSeatWhereThatIsNeverAllowed() {
    Policy listedOnly = policy(new PlacementRule(Unlisted.NEVER, false));
    String plan = "Ada North-K\nBen North-K\nCyd -\nDee North-1";

    assertThat(messages(judge(listedOnly, plan)))
        .containsExactly(
            "Row 3: program North-K is not on the student's list, and the policy says unlisted:"
                + " never.");
    assertThat(messages(judge(policy(), plan))).isEmpty();
  }

  @Test
  void aStudentTwiceCountsByTheFirstRow() {
    Verdict verdict =
        judge(policy(), "Ada North-K\nBen South-K\nCyd North-K\nAda South-K\nDee North-1");

    assertThat(messages(verdict))
        .containsExactly("Row 5: the student already stands in row 2; each student has one row.");
    assertThat(verdict.plan())
        .isEqualTo(DrawnDistrict.plan(district, "North-K South-K North-K North-1"));
    assertThat(verdict.score()).isEqualTo(new Score(1, 4, 0));
  }

  @Test
  void aStudentMissing() {
    Verdict verdict = judge(policy(), "Ada North-K\nBen South-K\nDee North-1");

    assertThat(messages(verdict))
        .containsExactly(
            "Student number 3 of students.csv has no row in the plan; write every student once.");
    assertThat(verdict.score().points()).isEqualTo(1003);
  }

  @Test
  void unknownStudentsAndPrograms() {
    Verdict verdict =
        judge(policy(), "Ada North-X\nBen South-K\nEve North-K\nCyd North-K\nDee North-1");

    assertThat(messages(verdict))
        .containsExactly(
            "Row 2: program \"North-X\" is not in programs.csv.",
            "Row 4: the student is not in students.csv.");
    assertThat(verdict.score().missed()).isEqualTo(2);
    assertThat(verdict.plan()).isEqualTo(DrawnDistrict.plan(district, "- South-K North-K North-1"));
  }

  @Test
  void unplacedStudentsWhereEveryoneMustBePlaced() {
    Policy everyone = policy(new PlacementRule(Unlisted.WHEN_NEEDED, true));

    assertThat(messages(judge(everyone, "Ada North-K\nBen South-K\nCyd North-K\nDee -")))
        .containsExactly("1 student is unplaced, and the policy says everyone-placed.");
    Verdict two = judge(everyone, "Ada North-K\nBen South-K\nCyd -\nDee -");
    assertThat(messages(two))
        .containsExactly("2 students are unplaced, and the policy says everyone-placed.");
    assertThat(two.score()).isEqualTo(new Score(2, 2002, 10));
  }

  @Test
  void violationsComeInTheOrderLinesSeatsBalanceUnplaced() {
    Policy policy =
        policy(
            new PlacementRule(Unlisted.NEVER, true),
            rule(new BalanceForm.Count(FRL, 0, 0), Per.PROGRAM, HARD));

    Verdict verdict = judge(policy, "Ada North-K\nBen North-K\nCyd North-K\nDee -");

    assertThat(messages(verdict))
        .containsExactly(
            "Row 3: program North-K is not on the student's list, and the policy says unlisted:"
                + " never.",
            "Program North-K: 3 students for 2 seats, 1 too many.",
            "Rule \"mix\" at North-K: N is 1 of 3, must be exactly 0; missed by 1.",
            "1 student is unplaced, and the policy says everyone-placed.");
    assertThat(verdict.score().missed()).isEqualTo(4);
  }

  @Test
  void aSoftRuleCostsPointsPerStudentMissedAndBreaksNothing() {
    BalanceRule soft = rule(new BalanceForm.Count(FRL, 2, 2), Per.PROGRAM, new Enforcement.Soft(7));

    Verdict verdict = judge(policy(soft), "Ada North-K\nBen South-K\nCyd North-K\nDee North-1");

    // One short at North-K and North-1, two short at South-K.
    assertThat(verdict.score()).isEqualTo(new Score(0, 4 + 4 * 7, 0));
    assertThat(verdict.isValid()).isTrue();
    assertThat(verdict.balance()).extracting(BalanceFigure::missed).containsExactly(1L, 1L, 2L);
  }

  @Test
  void aReportRuleOnlyHasFigures() {
    BalanceRule report = rule(share(0, 0, 1), Per.SCHOOL, new Enforcement.Report());

    Verdict verdict = judge(policy(report), "Ada South-K\nBen South-K\nCyd North-K\nDee North-1");

    assertThat(verdict.score()).isEqualTo(new Score(0, 13, 4));
    assertThat(verdict.balance())
        .containsExactly(
            new BalanceFigure(report, "", "North", List.of(0, 1), 2, 1, 0, 0, 1),
            new BalanceFigure(report, "", "South", List.of(2), 2, 1, 0, 0, 1));
  }

  @Test
  void enrolledChildrenCountForBalanceAndTakeNoSeat() {
    District withEnrolled =
        DrawnDistrict.of(
            """
            North K 1 seats
            North-K enrolled 3 frl
            North-K enrolled 2 paid
            Ada K frl: North-K
            """);
    Policy policy = policy(rule(share(0, 1, 2), Per.SCHOOL, HARD));

    Verdict verdict = Audit.judge(withEnrolled, policy, rows("Ada North-K"));

    assertThat(messages(verdict))
        .containsExactly("Rule \"mix\" at North: N is 4 of 6, must be 0 to 3; missed by 1.");
    assertThat(messages(Audit.judge(withEnrolled, policy, rows("Ada -"))))
        .containsExactly("Rule \"mix\" at North: N is 3 of 5, must be 0 to 2; missed by 1.");
  }

  @Test
  void anEmptyPlaceObeysEveryShareButNotEveryCount() {
    String nobody = "Ada -\nBen -\nCyd -\nDee -";

    assertThat(messages(judge(policy(rule(share(1, 1, 1), Per.PROGRAM, HARD)), nobody))).isEmpty();
    assertThat(
            messages(
                judge(policy(rule(new BalanceForm.Count(FRL, 1, 2), Per.SCHOOL, HARD)), nobody)))
        .containsExactly(
            "Rule \"mix\" at North: N is 0 of 0, must be 1 to 2; missed by 1.",
            "Rule \"mix\" at South: N is 0 of 0, must be 1 to 2; missed by 1.");
  }

  @Test
  void aPlanOfPlacementsIsJudgedLikeItsRows() {
    Policy policy = policy(new PlacementRule(Unlisted.NEVER, true));
    Verdict rows = judge(policy, "Ada North-1\nBen North-K\nCyd North-K\nDee -");

    Verdict placements =
        Audit.judge(district, policy, DrawnDistrict.plan(district, "North-1 North-K North-K -"));

    assertThat(placements).isEqualTo(rows);
    assertThat(messages(placements)).hasSize(3);
  }
}
