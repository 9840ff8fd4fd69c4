package org.seatwright.solver.report;

import java.util.List;
import org.seatwright.model.neighbourhood.TierFigures;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The categories by census blocks in result.json: their tiers, and who is in none. */
final class CategoriesJson {
  private CategoriesJson() {}

  /** Adds the categories; nothing where there are none. */
  static void addTo(ObjectNode root, List<CategoryView> categories) {
    if (categories.isEmpty()) {
      return;
    }
    ArrayNode nodes = root.putArray("categories");
    for (CategoryView category : categories) {
      ObjectNode node = nodes.addObject();
      node.put("category", category.name());
      ArrayNode tiers = node.putArray("tiers");
      category.tiers().forEach(tier -> addTier(tiers.addObject(), tier));
      node.put("blocks-without-tier", category.blocksWithoutTier());
      node.put("students-without-tier", category.studentsWithoutTier());
      node.put("students-without-block", category.studentsWithoutBlock());
    }
  }

  private static void addTier(ObjectNode node, TierFigures tier) {
    node.put("tier", tier.label());
    tier.lowest().ifPresent(it -> node.put("lowest", ResultJson.number(it.doubleValue())));
    tier.highest().ifPresent(it -> node.put("highest", ResultJson.number(it.doubleValue())));
    node.put("blocks", tier.blocks());
    tier.population().ifPresent(it -> node.put("population", ResultJson.number(it.doubleValue())));
    node.put("students", tier.students());
  }
}
