package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Reckoned;
import org.seatwright.model.conflict.Repair;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.Fraction;

/** Repairs in words. */
final class RepairWords {
  private static final int SHOWN = 20;

  private final Demands demands;
  private final MemberWords members;

  RepairWords(Demands demands) {
    this.demands = demands;
    this.members = new MemberWords(demands);
  }

  /** What to do, and whether less would do. */
  String sentence(Reckoned reckoned) {
    return switch (reckoned.repair()) {
      case Repair.Widen _, Repair.AddSeats _, Repair.LeaveUnplaced _ ->
          "%s; %s."
              .formatted(
                  step(reckoned.repair()),
                  reckoned.isLeast() ? "no less does" : "whether less does is not proven");
      case Repair.GiveUp _ -> step(reckoned.repair()) + ".";
      case Repair.Together(List<Repair> steps, long students) ->
          "All together: %s. Seats, rules and placement give way by %s; %s."
              .formatted(
                  String.join("; ", steps.stream().map(this::step).toList()),
                  Text.students(students),
                  reckoned.isLeast() ? "by fewer they cannot" : "fewer are not ruled out");
    };
  }

  private String step(Repair repair) {
    return switch (repair) {
      case Repair.Widen(String rule, Fraction by) ->
          "Widen rule \"%s\" by %s on both sides".formatted(rule, width(rule, by));
      case Repair.AddSeats added ->
          "Add %s: %s"
              .formatted(
                  Text.count(added.total(), "seat", "seats"),
                  Text.some(perProgram(added.seats()), SHOWN));
      case Repair.LeaveUnplaced(long students) ->
          "Let students stay without a seat, %s at least".formatted(Text.number(students));
      case Repair.GiveUp(var member) ->
          "Give up %s".formatted(members.one(member).replaceFirst(":.*", ""));
      case Repair.Together(List<Repair> steps, _) ->
          String.join("; ", steps.stream().map(this::step).toList());
    };
  }

  private List<String> perProgram(SortedMap<Integer, Integer> seats) {
    List<String> texts = new ArrayList<>();
    seats.forEach((program, more) -> texts.add(members.program(program) + " +" + more));
    return texts;
  }

  private String width(String rule, Fraction by) {
    String exact = by.denominator().bitLength() == 1 ? "" : " (exactly %s)".formatted(by);
    return switch (demands.rule(rule).form()) {
      case BalanceForm.Within _, BalanceForm.Share _ ->
          "%s points of share%s".formatted(Text.trimmed(100 * by.doubleValue()), exact);
      case BalanceForm.Mean _ -> "%s%s".formatted(Text.trimmed(by.doubleValue()), exact);
      case BalanceForm.Count _ -> Text.students(by.ceilingOf(1));
      case BalanceForm.AtLeast _, BalanceForm.Spread _ ->
          throw new IllegalArgumentException("Rule \"%s\" has no one band.".formatted(rule));
    };
  }

  /** The plan that a repair yields. */
  static String plan(RepairView view) {
    if (view.plan().isEmpty()) {
      return "Not solved: time was over.";
    }
    RepairView.Plan plan = view.plan().get();
    String points = Text.count(plan.points(), "point", "points");
    if (!plan.isValid()) {
      return "There is a plan, and none was found in the time left.";
    }
    return plan.isBest()
        ? "The best plan then costs %s.".formatted(points)
        : "A plan of %s was found%s."
            .formatted(
                points,
                plan.bound()
                    .map(bound -> "; none costs under " + Text.number(bound.points()))
                    .orElse(""));
  }
}
