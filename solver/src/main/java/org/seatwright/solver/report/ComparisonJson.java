package org.seatwright.solver.report;

import org.seatwright.datasets.format.JsonText;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.model.audit.PlanChange;
import org.seatwright.solver.report.ComparisonView.RunView;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs side by side, as JSON. */
public final class ComparisonJson {
  /** How every such text begins. */
  public static final String BEGINNING = "{\n  \"comparison\": ";

  private ComparisonJson() {}

  /** The comparison as JSON, ended by a line feed. */
  public static String of(ComparisonView view) {
    ObjectNode root = JsonText.object();
    root.put("comparison", view.runs().size());
    ArrayNode runs = root.putArray("runs");
    view.runs().forEach(run -> add(runs.addObject(), run));
    ArrayNode changes = root.putArray("changes");
    for (int k = 0; k < view.changes().size(); k++) {
      ObjectNode node = changes.addObject();
      node.put("from", view.runs().getFirst().name());
      node.put("to", view.runs().get(k + 1).name());
      add(node, view.changes().get(k));
    }
    return JsonText.of(root);
  }

  private static void add(ObjectNode node, RunView run) {
    node.put("run", run.name());
    node.put("policy", run.plan().policy());
    node.put(ResultKey.STATUS, run.status());
    node.put(ResultKey.POINTS, run.plan().score().points());
    node.put(ResultKey.MISSED, run.plan().score().missed());
    run.bound().ifPresent(bound -> node.put(ResultKey.BOUND, bound));
    run.gap().ifPresent(gap -> node.put(ResultKey.GAP, ResultJson.number(gap)));
    new FiguresJson(run.plan().figures()).addTo(node.putObject("figures"));
  }

  private static void add(ObjectNode node, PlanChange change) {
    add(node, change.overall());
    node.put("only-before", change.onlyFirst());
    node.put("only-after", change.onlySecond());
    ArrayNode breakdowns = node.putArray("breakdowns");
    for (PlanChange.ByAttribute by : change.breakdowns()) {
      ObjectNode breakdown = breakdowns.addObject().put("by", by.by());
      ArrayNode groups = breakdown.putArray("groups");
      by.groups()
          .forEach(group -> add(groups.addObject().put("value", group.value()), group.change()));
    }
  }

  private static void add(ObjectNode node, PlanChange.Change change) {
    node.put("students", change.students())
        .put("moved", change.moved())
        .put("better", change.better())
        .put("worse", change.worse());
  }
}
