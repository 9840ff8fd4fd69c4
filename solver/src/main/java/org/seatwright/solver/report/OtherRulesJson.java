package org.seatwright.solver.report;

import java.util.List;
import java.util.Locale;
import org.seatwright.model.audit.RuleFigure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Set-asides, fairness and family rules as JSON. */
final class OtherRulesJson {
  private OtherRulesJson() {}

  /** Adds {@code rules}; nothing where the policy has none of these. */
  static void addTo(ObjectNode root, List<OtherRuleView> others) {
    if (others.isEmpty()) {
      return;
    }
    ArrayNode rules = root.putArray("rules");
    for (OtherRuleView rule : others) {
      ObjectNode node = rules.addObject();
      node.put("rule", rule.name());
      node.put("kind", rule.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      node.put("enforce", BandText.enforcement(rule.enforcement()));
      node.put("missed", rule.missed());
      if (rule.kind() == RuleFigure.Kind.SET_ASIDE) {
        ArrayNode places = node.putArray("places");
        rule.places()
            .forEach(it -> places.addObject().put("place", it.place()).put("missed", it.missed()));
      }
    }
  }
}
