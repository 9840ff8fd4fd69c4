package org.seatwright.model.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.LotteryNumbers;
import org.seatwright.model.policy.PlacementPoints;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.RankLevels;

/**
 * The judge of every plan, and the one definition of the objective.
 *
 * <p>Reads district and policy alone, in exact arithmetic, and shares nothing with the compiled
 * problem or any engine. Cost: O(students + rules × places × programs).
 */
public final class Audit {
  private final District district;
  private final Policy policy;
  private final Access access;
  private final List<Violation> violations = new ArrayList<>();

  private Audit(District district, Policy policy) {
    this.district = district;
    this.policy = policy;
    this.access = new Access(district, policy);
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
    List<BalanceFigure> balance =
        policy.balance().stream()
            .flatMap(rule -> new BalanceReckoning(district, rule, plan).figures().stream())
            .toList();
    balance.stream()
        .filter(figure -> figure.isHard() && !figure.holds())
        .map(Violation.RuleMissed::new)
        .forEach(violations::add);
    List<RuleFigure> others = others(plan, balance);
    others.stream()
        .filter(figure -> figure.isHard() && figure.missed() > 0)
        .map(Violation.OtherRuleMissed::new)
        .forEach(violations::add);
    checkUnplaced(plan);
    long missed = violations.stream().mapToLong(Violation::students).sum();
    Score score = new Score(missed, ranks(plan), points(plan, balance, others), tieBreak(plan));
    return new Verdict(score, plan, violations, balance, others);
  }

  private List<RuleFigure> others(Assignment plan, List<BalanceFigure> balance) {
    List<RuleFigure> others = new ArrayList<>();
    if (!policy.setAsides().isEmpty()) {
      others.addAll(new SetAsideReckoning(district, policy.setAsides(), plan).figures());
    }
    if (!policy.fairness().isEmpty()) {
      Score any = new Score(0, 0, 0);
      Verdict soFar = new Verdict(any, plan, List.of(), balance, List.of());
      Fairness fairness = Claims.fairness(district, policy, soFar);
      for (FairnessRule rule : policy.fairness()) {
        long envious =
            switch (rule.among()) {
              case SAME_TYPE -> fairness.envyWithinGroups();
              case ACROSS_TYPES -> fairness.envyAcrossGroups();
            };
        others.add(
            new RuleFigure(RuleFigure.Kind.FAIRNESS, rule.name(), "", rule.enforcement(), envious));
      }
    }
    others.addAll(new FamilyReckoning(district, access, plan).figures(policy));
    return others;
  }

  private void checkUnplaced(Assignment plan) {
    long unplaced = 0;
    Map<String, Long> promised = new LinkedHashMap<>();
    for (int i = 0; i < plan.students(); i++) {
      if (!plan.isPlaced(i)) {
        unplaced++;
        access.seats(i).guarantee().ifPresent(it -> promised.merge(it.name(), 1L, Long::sum));
      }
    }
    if (policy.placement().everyonePlaced() && unplaced > 0) {
      violations.add(new Violation.NotPlaced(unplaced));
    } else {
      promised.forEach((guarantee, students) ->
          violations.add(new Violation.PromiseBroken(guarantee, students)));
    }
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
    } else {
      Access.Seats seats = access.seats(student);
      seats
          .find(seats.indexOf(program))
          .ifPresent(denial -> violations.add(new Violation.SeatDenied(row, seat.id(), denial)));
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

  /** The students that each level before points counts. */
  private List<Long> ranks(Assignment plan) {
    RankLevels levels = RankLevels.of(district, policy);
    List<Long> ranks = new ArrayList<>();
    for (int level = 0; level < levels.count(); level++) {
      long beyond = 0;
      for (int i = 0; i < plan.students(); i++) {
        int place = levels.place(district, i, seat(plan.placement(i)));
        beyond += levels.counts(level, place) ? 1 : 0;
      }
      ranks.add(beyond);
    }
    return ranks;
  }

  private static OptionalInt seat(Placement placement) {
    return switch (placement) {
      case Placement.Unplaced() -> OptionalInt.empty();
      case Placement.Placed(int program) -> OptionalInt.of(program);
    };
  }

  private long points(Assignment plan, List<BalanceFigure> balance, List<RuleFigure> others) {
    PlacementPoints placements = new PlacementPoints(district, policy);
    long points =
        IntStream.range(0, plan.students())
            .parallel()
            .mapToLong(i -> {
              Access.Seats seats = access.seats(i);
              return pointsOf(i, plan.placement(i), seats, placements.of(i, seats));
            })
            .sum();
    for (BalanceFigure figure : balance) {
      points += charge(figure.rule().enforcement(), figure.missed());
    }
    for (RuleFigure figure : others) {
      points += charge(figure.enforcement(), figure.missed());
    }
    return points;
  }

  private static long charge(Enforcement enforcement, long missed) {
    return enforcement instanceof Enforcement.Soft(long each) ? each * missed : 0;
  }

  private long pointsOf(
      int student, Placement placement, Access.Seats seats, PlacementPoints.OfStudent points) {
    return switch (placement) {
      case Placement.Unplaced() -> points.unplaced();
      case Placement.Placed(int program) -> {
        int k = seats.indexOf(program);
        // A program of another grade is a violation of its own; it costs what any other seat does.
        yield k >= 0
            ? points.seat(k)
            : policy.points().ofUnlisted(district.kilometres(student, district.schoolOf(program)));
      }
    };
  }

  private long tieBreak(Assignment plan) {
    LotteryNumbers numbers = LotteryNumbers.of(district, policy);
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
      for (int step = 0; step < steps; step++) {
        int position =
            step < listed
                ? numbers.position(i, district.choices().program(i, step))
                : numbers.position(i);
        sum += plan.students() + 1L - position;
      }
    }
    return sum;
  }
}
