package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Reckoned;
import org.seatwright.model.conflict.Repair;
import org.seatwright.model.conflict.Widening;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.Fraction;

/** Repairs in words. */
final class RepairWords {
  private static final int SHOWN = 20;
  private static final int PER_CENT = 100;

  /** Widths are shown to so much of a point. */
  private static final int DECIMALS = 1_000;

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
          "Widen rule \"%s\" by %s on both sides, which makes it %s"
              .formatted(rule, width(rule, by), wider(rule, by));
      case Repair.AddSeats added ->
          "Add %s: %s"
              .formatted(
                  Text.count(added.total(), "seat", "seats"),
                  Text.some(perProgram(added.seats()), SHOWN));
      case Repair.LeaveUnplaced(long students) ->
          "Let students stay without a seat, %s at least".formatted(Text.number(students));
      case Repair.GiveUp(var member) -> "Give up %s".formatted(members.named(member));
      case Repair.Together(List<Repair> steps, _) ->
          String.join("; ", steps.stream().map(this::step).toList());
    };
  }

  private List<String> perProgram(SortedMap<Integer, Integer> seats) {
    List<String> texts = new ArrayList<>();
    seats.forEach((program, more) -> texts.add(members.program(program) + " +" + more));
    return texts;
  }

  /** The width, rounded up where it has no few decimals. */
  private String width(String rule, Fraction by) {
    return switch (demands.rule(rule).form()) {
      case BalanceForm.Within _, BalanceForm.Share _ ->
          "%s points of share%s".formatted(up(by, PER_CENT), exactly(by, PER_CENT));
      case BalanceForm.Mean _ -> up(by, 1) + exactly(by, 1);
      case BalanceForm.Count _ -> Text.students(by.ceilingOf(1));
      case BalanceForm.AtLeast _, BalanceForm.Spread _ -> throw hasNoBand(rule);
    };
  }

  /** What the rule then asks for, rounded outwards. */
  private String wider(String rule, Fraction by) {
    return switch (Widening.widened(demands.rule(rule), by).form()) {
      case BalanceForm.Within within -> up(within.distance(), PER_CENT) + " points either side";
      case BalanceForm.Share share ->
          "%s%% to %s%%".formatted(down(share.low(), PER_CENT), up(share.high(), PER_CENT));
      case BalanceForm.Mean mean ->
          "a mean of %s to %s".formatted(down(mean.low(), 1), up(mean.high(), 1));
      case BalanceForm.Count count ->
          "%s to %s".formatted(Text.number(count.low()), Text.students(count.high()));
      case BalanceForm.AtLeast _, BalanceForm.Spread _ -> throw hasNoBand(rule);
    };
  }

  private static IllegalArgumentException hasNoBand(String rule) {
    return new IllegalArgumentException("Rule \"%s\" has no one band.".formatted(rule));
  }

  private static String up(Fraction number, int times) {
    return Text.trimmed((double) number.ceilingOf((long) times * DECIMALS) / DECIMALS);
  }

  private static String down(Fraction number, int times) {
    return Text.trimmed((double) number.floorOf((long) times * DECIMALS) / DECIMALS);
  }

  private static String exactly(Fraction number, int times) {
    long scale = (long) times * DECIMALS;
    return number.floorOf(scale) == number.ceilingOf(scale)
        ? ""
        : " (exactly %s)".formatted(number);
  }

  /** The plan that a repair yields. */
  static String plan(RepairView view) {
    if (view.plan().isEmpty()) {
      return "Not solved: time was over.";
    }
    RepairView.Plan plan = view.plan().get();
    if (!plan.isValid()) {
      return "There is a plan, and none was found in the time left.";
    }
    String points = Text.count(plan.points(), "point", "points");
    String who =
        "%s in their first choice, %s without a seat"
            .formatted(Text.percent(plan.firstChoices()), Text.number(plan.unplaced()));
    return plan.isBest()
        ? "The best plan then costs %s: %s.".formatted(points, who)
        : "A plan of %s was found: %s%s."
            .formatted(
                points,
                who,
                plan.bound()
                    .map(bound -> "; none costs under " + Text.number(bound.points()))
                    .orElse(""));
  }
}
