package org.seatwright.solver.report.page;

import java.util.List;
import java.util.OptionalDouble;
import org.seatwright.datasets.format.JsonText;
import org.seatwright.solver.report.ResultJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A page as JSON: every sentence and every number of it, section by section. */
public final class JsonReport {
  private static final int FORMAT = 1;

  private JsonReport() {}

  /** The page, ended by a line feed. */
  public static String of(Page page) {
    ObjectNode root = JsonText.object();
    root.put("report", FORMAT);
    root.put("district", page.district());
    root.put("title", page.title());
    root.put("policy", page.policy());
    strings(root.putArray("notes"), page.notes());
    ArrayNode sections = root.putArray("sections");
    page.sections().forEach(section -> add(sections.addObject(), section));
    root.put("version", page.version());
    return JsonText.of(root);
  }

  private static void strings(ArrayNode node, List<String> texts) {
    texts.forEach(node::add);
  }

  private static void add(ObjectNode node, Section section) {
    node.put("section", section.id());
    node.put("heading", section.heading());
    ArrayNode blocks = node.putArray("blocks");
    section.blocks().forEach(block -> add(blocks.addObject(), block));
  }

  private static void add(ObjectNode node, Block block) {
    switch (block) {
      case Block.Paragraph(String text) -> node.put("text", text);
      case Block.Bullets(List<String> items) -> strings(node.putArray("list"), items);
      case Block.Keys(List<Block.Key> keys) -> {
        ArrayNode all = node.putArray("keys");
        keys.forEach(
            key -> all.addObject().put("figure", key.figure()).put("sentence", key.sentence()));
      }
      case Block.Subheading(String text) -> node.put("heading", text);
      case Block.Tabular(Table table) -> add(node.putObject("table"), table);
      case Block.Drawn(Chart chart, Table table) -> {
        node.putObject("chart")
            .put("kind", kind(chart))
            .put("title", chart.title())
            .put("description", chart.description());
        add(node.putObject("table"), table);
      }
      case Block.Lines(String heading, List<String> lines) -> {
        node.put("heading", heading);
        strings(node.putArray("lines"), lines);
      }
    }
  }

  private static String kind(Chart chart) {
    return switch (chart) {
      case Chart.Stacks _ -> "stacks";
      case Chart.Dots _ -> "dots";
      case Chart.Seats _ -> "seats";
      case Chart.Homes _ -> "map";
    };
  }

  private static void add(ObjectNode node, Table table) {
    node.put("caption", table.caption());
    strings(node.putArray("header"), table.header());
    ArrayNode rows = node.putArray("rows");
    table
        .rows()
        .forEach(row -> {
          ArrayNode cells = rows.addArray();
          row.forEach(value -> add(cells, value));
        });
  }

  private static void add(ArrayNode cells, Value value) {
    switch (value) {
      case Value.Words(String text) -> cells.add(text);
      case Value.Whole(long number) -> cells.add(number);
      case Value.Part(long number, OptionalDouble share) -> {
        ObjectNode part = cells.addObject().put("students", number);
        share.ifPresent(it -> part.put("share", ResultJson.number(it)));
      }
      case Value.Share(double share) -> cells.add(ResultJson.number(share));
      case Value.Decimal(double number, _) -> cells.add(ResultJson.number(number));
      case Value.Undefined _ -> cells.addNull();
      case Value.Hidden _ -> cells.addObject().put("hidden", true);
    }
  }
}
