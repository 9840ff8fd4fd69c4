package org.seatwright.solver.report;

import org.seatwright.model.policy.Enforcement;

/** How strictly a rule is meant, in words. */
final class Strictness {
  private Strictness() {}

  /** Behind a rule's name; {@code unit} is what a soft rule's points are paid for. */
  static String words(Enforcement enforcement, String unit) {
    return switch (enforcement) {
      case Enforcement.Hard() -> "hard";
      case Enforcement.Report() -> "report";
      case Enforcement.Soft(long points) ->
          "soft, %s per %s".formatted(Text.count(points, "point", "points"), unit);
    };
  }

  /** What a plan does with the rule: a hard one must be kept. */
  static String verb(Enforcement enforcement) {
    return enforcement instanceof Enforcement.Hard ? "must" : "should";
  }
}
