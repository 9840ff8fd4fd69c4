package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seatwright.model.certificate.PointsBound;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.Records;
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
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.ProblemPart;
import org.seatwright.model.problem.ProblemParts;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Proof;
import org.seatwright.solver.SolveRequest;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.report.PriceView;
import org.seatwright.solver.report.PriceView.Price;

/** Prices in districts large enough for a step of every form of rule, against new solutions. */
class PriceRangeTest {
  private static final Budget EACH = Budget.ofMoves(5_000);
  private static final int STUDENTS = 160;
  private static final Grade GRADE = new Grade("K");
  private static final BalanceForm SHARE =
      new BalanceForm.Share(new AttributeValue("ses", "frl"), share("0.42"), share("0.58"));
  private static final BalanceForm MEAN =
      new BalanceForm.Mean("ses", Map.of("frl", 1L, "paid", 2L), share("1.42"), share("1.58"));
  private static final BalanceForm COUNT =
      new BalanceForm.Count(new AttributeValue("ses", "frl"), 22, 28);

  @Test
  void sharesThatMustHold() {
    assertThat(pricesHold(SHARE, new Enforcement.Hard())).isPositive();
  }

  @Test
  void sharesThatCost() {
    assertThat(pricesHold(SHARE, new Enforcement.Soft(6))).isPositive();
  }

  @Test
  void means() {
    assertThat(pricesHold(MEAN, new Enforcement.Hard())).isPositive();
  }

  @Test
  void counts() {
    assertThat(pricesHold(COUNT, new Enforcement.Hard())).isPositive();
  }

  private static Fraction share(String decimal) {
    return Fraction.of(new BigDecimal(decimal));
  }

  private static District district(long seed) {
    Random random = new Random(seed);
    List<School> schools = new ArrayList<>();
    List<Program> programs = new ArrayList<>();
    for (String name : List.of("A", "B", "C")) {
      SchoolId school = new SchoolId(name);
      schools.add(new School(school, name, Optional.empty(), Attributes.NONE));
      programs.add(
          new Program(
              new ProgramId(name + "-K"), school, GRADE, STUDENTS / 3 + 2, Attributes.NONE));
    }
    List<Student> students = new ArrayList<>();
    List<int[]> lists = new ArrayList<>();
    for (int i = 0; i < STUDENTS; i++) {
      boolean isFrl = random.nextBoolean();
      students.add(
          new Student(
              new StudentId("s" + i),
              GRADE,
              Optional.empty(),
              new Attributes(List.of("ses"), List.of(isFrl ? "frl" : "paid"))));
      int first = random.nextInt(10) < 6 ? (isFrl ? 0 : 1) : random.nextInt(3);
      int second = (first + 1 + random.nextInt(2)) % 3;
      lists.add(new int[] {first, second, 3 - first - second});
    }
    return new District(
        "Drawn",
        "",
        schools,
        programs,
        students,
        RankedChoices.of(lists),
        List.of(),
        new Travel.Builder().build(),
        new Records.Builder().build());
  }

  /** Checks every claim; how many steps of the rule were said to save something, and did. */
  private static int pricesHold(BalanceForm form, Enforcement enforcement) {
    District district = district(7);
    BalanceRule rule = new BalanceRule("mix", form, Per.SCHOOL, Optional.empty(), enforcement);
    Policy policy = Policy.named("Drawn").balance(List.of(rule)).build();
    Solved now = solve(district, policy);
    List<ProblemPart> parts = ProblemParts.of(AssignmentProblem.compile(district, policy));
    PointsBound prices = new PointsBound(parts.size(), now.certificates());
    long points = now.verdict().score().points();
    PriceView view =
        new PriceSearch(
                new PriceSearch.Base(district, policy, now.verdict().plan(), 1),
                prices,
                new PriceSearch.Now(points, prices.of(parts).orElseThrow()),
                2,
                EACH,
                new StopSignal())
            .view(parts, (_, _, _) -> {});
    int saving = 0;
    for (Price price : view.rules()) {
      for (int steps = -3; steps <= 3; steps++) {
        if (steps != 0) {
          Change wider =
              new Change.Wider(price.of(), price.step().multiply(BigDecimal.valueOf(steps)));
          if (isConfirmed(district, policy, view, price, steps, wider)) {
            saving++;
          }
        }
      }
    }
    for (Price price : view.seats()) {
      for (int steps = -3; steps <= 3; steps++) {
        if (steps != 0) {
          isConfirmed(district, policy, view, price, steps, new Change.Seats(price.of(), steps));
        }
      }
    }
    assertThat(view.rules()).hasSize(1);
    return saving;
  }

  /** True where a step that the price speaks of saves or costs something. */
  private static boolean isConfirmed(
      District district, Policy policy, PriceView view, Price price, int steps, Change change) {
    PriceView.Range holds = price.holds().orElse(new PriceView.Range(0, 0));
    boolean isHeld = holds.from() <= steps && steps <= holds.to();
    if (!isHeld && steps != 1) {
      return false;
    }
    ChangedDistrict changed =
        switch (ChangedDistrict.of(district, policy, Path.of(""), List.of(change))) {
          case ChangedDistrict.Changed(ChangedDistrict it) -> it;
          case ChangedDistrict.DoesNotFit(String message) -> throw new AssertionError(message);
          case ChangedDistrict.Refused _ -> throw new AssertionError("No file was read.");
        };
    long saved =
        view.points() - solve(changed.district(), changed.policy()).verdict().score().points();
    String where = "%s of %s".formatted(change, view);
    if (steps == 1) {
      assertThat(saved).as(where).isBetween(price.one().atLeast(), price.one().atMost());
    }
    if (isHeld) {
      assertThat(Math.abs(saved - steps * price.points()))
          .as(where)
          .isLessThanOrEqualTo(view.tolerance());
    }
    return isHeld && saved != 0;
  }

  /** The best plan, proven. */
  private static Solved solve(District district, Policy policy) {
    Solved solved =
        Engines.BOTH.solve(
            AssignmentProblem.compile(district, policy), SolveRequest.of(EACH, 1), SolverName.SCIP);
    assertThat(solved.proof()).isInstanceOf(Proof.Optimal.class);
    return solved;
  }
}
