package org.seatwright.solver.report;

import java.util.List;
import org.seatwright.datasets.format.JsonText;
import org.seatwright.model.conflict.Diagnosis;
import org.seatwright.model.conflict.Member;
import org.seatwright.model.conflict.MinimalConflict;
import org.seatwright.model.conflict.Repair;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A diagnosis as JSON. */
public final class DiagnosisJson {
  /** How every such text begins. */
  public static final String BEGINNING = "{\n  \"diagnosis\": 1,";

  private static final int FORMAT = 1;

  private final DiagnosisView view;
  private final MemberWords members;
  private final RepairWords repairs;

  private DiagnosisJson(DiagnosisView view) {
    this.view = view;
    members = new MemberWords(view.demands());
    repairs = new RepairWords(view.demands());
  }

  /** The diagnosis as JSON, ended by a line feed. */
  public static String of(DiagnosisView view) {
    return JsonText.of(new DiagnosisJson(view).root());
  }

  private ObjectNode root() {
    ObjectNode root = JsonText.object();
    root.put("diagnosis", FORMAT);
    root.put("district", view.demands().district().name());
    root.put("policy", view.demands().policy().name());
    root.put("status", status());
    root.put("version", view.version());
    ArrayNode beyond = root.putArray("beyond-programs");
    view.demands().beyondLinear().forEach(beyond::add);
    if (view.diagnosis() instanceof Diagnosis.Impossible impossible) {
      ArrayNode conflicts = root.putArray("conflicts");
      impossible.conflicts().forEach(it -> add(conflicts.addObject(), it));
      ArrayNode found = root.putArray("repairs");
      view.repairs().forEach(it -> add(found.addObject(), it));
      ArrayNode unfinished = root.putArray("unfinished");
      impossible.unfinished().forEach(unfinished::add);
      root.put("programs", view.programs());
    }
    return root;
  }

  private String status() {
    return switch (view.diagnosis()) {
      case Diagnosis.Possible() -> view.isPossible() ? "possible" : "not-known";
      case Diagnosis.Impossible _ -> "impossible";
      case Diagnosis.Unknown() -> "not-known";
    };
  }

  private void add(ObjectNode node, MinimalConflict conflict) {
    node.put("minimal", conflict.isMinimal());
    ArrayNode list = node.putArray("members");
    for (Member member : conflict.members()) {
      ObjectNode one = list.addObject();
      add(one, member);
      one.put("sentence", members.one(member));
    }
    ArrayNode shortfalls = node.putArray("where-all-others-hold");
    conflict
        .shortfalls()
        .forEach(it -> {
          ObjectNode one = shortfalls.addObject();
          ArrayNode together = one.putArray("members");
          it.members().forEach(member -> add(together.addObject(), member));
          one.put("missed", it.missed());
          one.put("counted", it.counted());
          it.size().ifPresent(size -> one.put("size", size));
          one.put("asked", it.asked());
          one.put("sentence", members.shortfall(it));
        });
  }

  private void add(ObjectNode node, Member member) {
    switch (member) {
      case Member.Bound(String rule, String place, _, Member.Side side) ->
          node.put("kind", side == Member.Side.LOWER ? "lower" : "upper")
              .put("rule", rule)
              .put("place", place);
      case Member.Tests(String rule, String place, _) ->
          node.put("kind", "tests").put("rule", rule).put("place", place);
      case Member.Blocks(String setAside, int program, _) ->
          node.put("kind", "set-aside")
              .put("rule", setAside)
              .put("program", members.program(program));
      case Member.Seats(int program) ->
          node.put("kind", "seats").put("program", members.program(program));
      case Member.EveryonePlaced() -> node.put("kind", "everyone-placed");
      case Member.Promise(String guarantee) -> node.put("kind", "guarantee").put("rule", guarantee);
      case Member.OnMenu(String menu) -> node.put("kind", "menu").put("rule", menu);
      case Member.Listed() -> node.put("kind", "unlisted");
      case Member.Together(String family) -> node.put("kind", "family").put("rule", family);
    }
  }

  private void add(ObjectNode node, RepairView repair) {
    add(node, repair.reckoned().repair());
    node.put("least", repair.reckoned().isLeast());
    node.put("sentence", repairs.sentence(repair.reckoned()));
    repair
        .plan()
        .ifPresent(plan -> {
          node.put("valid", plan.isValid());
          node.put("points", plan.points());
          plan.firstChoices().ifPresent(share -> node.put("first-choice-share", share));
          node.put("unplaced", plan.unplaced());
          plan.bound().ifPresent(bound -> node.put("bound", bound.points()));
          plan.folder().ifPresent(folder -> node.put("folder", folder));
        });
  }

  private void add(ObjectNode node, Repair repair) {
    switch (repair) {
      case Repair.Widen(String rule, var by) ->
          node.put("kind", "widen")
              .put("rule", rule)
              .put("by", by.doubleValue())
              .put("exactly", by.toString());
      case Repair.AddSeats added -> {
        node.put("kind", "seats").put("total", added.total());
        ObjectNode seats = node.putObject("seats");
        added.seats().forEach((program, more) -> seats.put(members.program(program), more));
      }
      case Repair.LeaveUnplaced(long students) ->
          node.put("kind", "unplaced").put("students", students);
      case Repair.GiveUp(Member member) -> {
        node.put("kind", "give-up");
        add(node.putObject("what"), member);
      }
      case Repair.Together(List<Repair> steps, long students) -> {
        node.put("kind", "together").put("students", students);
        ArrayNode list = node.putArray("steps");
        steps.forEach(step -> add(list.addObject(), step));
      }
    }
  }
}
