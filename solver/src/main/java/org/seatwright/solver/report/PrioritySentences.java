package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.Priorities.PriorityClass;

/** Who goes before whom at a program. */
final class PrioritySentences {
  private PrioritySentences() {}

  static List<String> of(Priorities priorities, AccessCount access) {
    List<PriorityClass> classes = priorities.classes();
    if (classes.isEmpty()) {
      return List.of();
    }
    boolean charged =
        priorities.otherwise() > 0 || classes.stream().anyMatch(one -> one.points() > 0);
    List<String> lines = new ArrayList<>();
    lines.add("At each program students go by class, best first, and within a class by lottery:");
    for (int c = 0; c < classes.size(); c++) {
      lines.add(
          "%d. %s: where %s. %s"
              .formatted(
                  c + 1,
                  classes.get(c).name(),
                  CriterionWords.of(classes.get(c).who()),
                  pairs(access, c, charged, classes.get(c).points())));
    }
    lines.add(
        "%d. Everyone else. %s"
            .formatted(
                classes.size() + 1,
                pairs(access, classes.size(), charged, priorities.otherwise())));
    return lines;
  }

  private static String pairs(AccessCount access, int c, boolean charged, long points) {
    return "%s of a student and a program%s."
        .formatted(
            Text.count(access.pairsOfClass(c), "pair", "pairs"),
            charged ? "; a seat costs " + Text.count(points, "point", "points") : "");
  }
}
