package org.seatwright.model.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;

/**
 * The judge of every plan, and the one definition of the objective.
 *
 * <p>Reads district and policy alone, in exact arithmetic, and shares nothing with the compiled
 * problem or any engine. Cost: O(students + rules × places × programs).
 */
public final class Audit {
  private final District district;
  private final Policy policy;
  private final List<Violation> violations = new ArrayList<>();

  private Audit(District district, Policy policy) {
    this.district = district;
    this.policy = policy;
  }

  /** Judges a plan as it was written, line by line. */
  public static Verdict judge(District district, Policy policy, List<PlanRow> rows) {
    Audit audit = new Audit(district, policy);
    return audit.judge(audit.readRows(rows));
  }

  /** Judges a plan of one placement per student. */
  public static Verdict judge(District district, Policy policy, Assignment plan) {
    Audit audit = new Audit(district, policy);
    for (int i = 0; i < plan.students(); i++) {
      if (plan.placement(i) instanceof Placement.Placed(int program)) {
        audit.checkSeat(i + 2, i, program);
      }
    }
    return audit.judge(plan);
  }

  private Verdict judge(Assignment plan) {
    int[] seated = seated(plan);
    for (int p = 0; p < seated.length; p++) {
      Program program = district.programs().get(p);
      if (seated[p] > program.seats()) {
        violations.add(new Violation.SeatsExceeded(program.id(), seated[p], program.seats()));
      }
    }
    List<BalanceFigure> balance = balance(plan);
    balance.stream()
        .filter(figure -> figure.isHard() && !figure.holds())
        .map(Violation.RuleMissed::new)
        .forEach(violations::add);
    long unplaced = IntStream.range(0, plan.students()).filter(i -> !plan.isPlaced(i)).count();
    if (policy.placement().everyonePlaced() && unplaced > 0) {
      violations.add(new Violation.NotPlaced(unplaced));
    }
    long missed = violations.stream().mapToLong(Violation::students).sum();
    Score score = new Score(missed, points(plan, balance), tieBreak(plan));
    return new Verdict(score, plan, violations, balance);
  }

  private Assignment readRows(List<PlanRow> rows) {
    Assignment.Builder plan = new Assignment.Builder(district.students().size());
    int[] rowOfStudent = new int[district.students().size()];
    for (PlanRow row : rows) {
      OptionalInt student = district.findStudent(row.student());
      if (student.isEmpty()) {
        violations.add(new Violation.UnknownStudent(row.row()));
        continue;
      }
      int i = student.getAsInt();
      if (rowOfStudent[i] != 0) {
        violations.add(new Violation.StudentTwice(row.row(), rowOfStudent[i]));
        continue;
      }
      rowOfStudent[i] = row.row();
      row.program()
          .ifPresent(id ->
              district
                  .findProgram(id)
                  .ifPresentOrElse(
                      program -> {
                        checkSeat(row.row(), i, program);
                        plan.place(i, program);
                      },
                      () -> violations.add(new Violation.UnknownProgram(row.row(), id))));
    }
    for (int i = 0; i < rowOfStudent.length; i++) {
      if (rowOfStudent[i] == 0) {
        violations.add(new Violation.StudentMissing(i + 1));
      }
    }
    return plan.build();
  }

  /** Grade and list: whether this student may sit in this program at all. */
  private void checkSeat(int row, int student, int program) {
    Program seat = district.programs().get(program);
    Student who = district.students().get(student);
    if (!seat.grade().equals(who.grade())) {
      violations.add(new Violation.WrongGrade(row, seat.id(), seat.grade(), who.grade()));
    } else if (policy.placement().unlisted() == Unlisted.NEVER
        && district.choices().findRank(student, program).isEmpty()) {
      violations.add(new Violation.UnlistedSeat(row, seat.id()));
    }
  }

  private int[] seated(Assignment plan) {
    int[] seated = new int[district.programs().size()];
    for (int i = 0; i < plan.students(); i++) {
      if (plan.placement(i) instanceof Placement.Placed(int program)) {
        seated[program]++;
      }
    }
    return seated;
  }

  private List<BalanceFigure> balance(Assignment plan) {
    List<BalanceFigure> figures = new ArrayList<>();
    for (BalanceRule rule : policy.balance()) {
      long[] enrols = new long[district.programs().size()];
      long[] weighted = new long[district.programs().size()];
      for (int i = 0; i < plan.students(); i++) {
        if (plan.placement(i) instanceof Placement.Placed(int program)) {
          enrols[program]++;
          weighted[program] += rule.form().weight(district.students().get(i).attributes());
        }
      }
      for (Enrolled group : district.enrolled()) {
        int program = district.findProgram(group.program()).orElseThrow();
        if (group.students() > 0) {
          enrols[program] += group.students();
          weighted[program] += group.students() * rule.form().weight(group.attributes());
        }
      }
      Band band = rule.form().band(district);
      rule.places(district)
          .forEach(place -> figures.add(figure(rule, band, place, enrols, weighted)));
    }
    return figures;
  }

  private static BalanceFigure figure(
      BalanceRule rule, Band band, Place place, long[] enrols, long[] weighted) {
    long b = 0;
    long n = 0;
    for (int p : place.programs()) {
      b += enrols[p];
      n += weighted[p];
    }
    return new BalanceFigure(
        rule,
        place.name(),
        place.programs(),
        b,
        n,
        band.lower(b),
        band.upper(b),
        band.missed(n, b));
  }

  private long points(Assignment plan, List<BalanceFigure> balance) {
    long points = 0;
    for (int i = 0; i < plan.students(); i++) {
      points += pointsOf(i, plan.placement(i));
    }
    for (BalanceFigure figure : balance) {
      if (figure.rule().enforcement() instanceof Enforcement.Soft soft) {
        points += soft.points() * figure.missed();
      }
    }
    return points;
  }

  private long pointsOf(int student, Placement placement) {
    return switch (placement) {
      case Placement.Unplaced() -> policy.points().unplaced();
      case Placement.Placed(int program) -> {
        OptionalInt rank = district.choices().findRank(student, program);
        yield rank.isPresent()
            ? policy.points().ofRank(rank.getAsInt())
            : policy.points().ofUnlisted(district.kilometres(student, district.schoolOf(program)));
      }
    };
  }

  private long tieBreak(Assignment plan) {
    int[] position = district.positions(policy.lottery());
    long sum = 0;
    for (int i = 0; i < plan.students(); i++) {
      int listed = district.choices().length(i);
      int student = i;
      int steps =
          switch (plan.placement(i)) {
            case Placement.Unplaced() -> listed + 1;
            case Placement.Placed(int program) -> {
              OptionalInt rank = district.choices().findRank(student, program);
              yield rank.isPresent() ? rank.getAsInt() - 1 : listed;
            }
          };
      sum += (long) (plan.students() + 1 - position[i]) * steps;
    }
    return sum;
  }
}
