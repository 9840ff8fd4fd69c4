package org.seatwright.solver.report;

import org.seatwright.datasets.format.JsonText;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.solver.report.PriceView.Price;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What seats and rules cost, as JSON. */
public final class PriceJson {
  /** How every such text begins. */
  public static final String BEGINNING = "{\n  \"prices\": ";

  private PriceJson() {}

  /** The prices as JSON, ended by a line feed. */
  public static String of(PriceView view) {
    ObjectNode root = JsonText.object();
    root.put("prices", view.rules().size() + view.seats().size());
    root.put(ResultKey.POINTS, view.points());
    root.put(ResultKey.BOUND, view.bound());
    root.put("levels-before-points", view.areLast());
    root.put("tolerance", view.tolerance());
    ArrayNode rules = root.putArray("rules");
    view.rules()
        .forEach(it -> add(rules.addObject().put("rule", it.of()).put("step", it.step()), it));
    ArrayNode unpriced = root.putArray("rules-unpriced");
    view.unpriced().forEach(unpriced::add);
    ArrayNode seats = root.putArray("seats");
    view.seats().forEach(it -> add(seats.addObject().put("program", it.of()), it));
    root.put("unpriced", view.left());
    view.leftAtMost().ifPresent(it -> root.put("unpriced-save-at-most", it));
    return JsonText.of(root);
  }

  private static void add(ObjectNode node, Price price) {
    node.put("price", price.points())
        .put("saves-at-least", price.one().atLeast())
        .put("saves-at-most", price.one().atMost());
    price
        .holds()
        .ifPresent(range -> node.put("holds-from", range.from()).put("holds-to", range.to()));
  }
}
