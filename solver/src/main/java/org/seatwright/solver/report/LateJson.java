package org.seatwright.solver.report;

import org.seatwright.datasets.format.JsonText;
import org.seatwright.datasets.format.ResultKey;
import tools.jackson.databind.node.ObjectNode;

/** What late changes came to, as JSON. */
public final class LateJson {
  /** How every such text begins. */
  public static final String BEGINNING = "{\n  \"late-changes\": ";

  private LateJson() {}

  /** The counts as JSON, ended by a line feed; nobody is named. */
  public static String of(LateView late, ReportView report) {
    ObjectNode root = JsonText.object();
    root.putObject("late-changes")
        .put("arrived", late.arrived())
        .put("left", late.left())
        .put("declined", late.declined())
        .put("relisted", late.relisted());
    ObjectNode moved = root.putObject("moved");
    moved.put("needed", late.moved());
    late.movedAtLeast().ifPresent(least -> moved.put("at-least", least));
    moved.put("fewest-proven", late.isFewestProven());
    moved.put("to-no-seat", late.movedUnplaced());
    moved.put("own-higher-choice", late.ownHigherChoice());
    moved.put("first-seat", late.seated());
    root.put("unplaced", late.unplaced());
    root.put("arrived-unplaced", late.arrivedUnplaced());
    root.put("waiting", late.waiting());
    root.put(ResultKey.STATUS, report.status());
    root.put(ResultKey.POINTS, report.plan().score().points());
    root.put(ResultKey.MISSED, report.plan().score().missed());
    return JsonText.of(root);
  }
}
