package org.seatwright.solver.report;

import java.util.OptionalDouble;
import org.seatwright.model.audit.Breakdown;
import org.seatwright.model.audit.ChoiceFigures;
import org.seatwright.model.audit.Fairness;
import org.seatwright.model.audit.Figures;
import org.seatwright.model.audit.GroupSegregation;
import org.seatwright.model.audit.Segregation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a plan as JSON; a figure that is not defined is left out. */
final class FiguresJson {
  private final Figures figures;

  FiguresJson(Figures figures) {
    this.figures = figures;
  }

  void addTo(ObjectNode node) {
    addChoices(node.putObject("overall"), figures.overall());
    ArrayNode groups = node.putArray("groups");
    for (Breakdown breakdown : figures.breakdowns()) {
      for (Breakdown.Group group : breakdown.groups()) {
        ObjectNode it = groups.addObject().put("by", breakdown.by()).put("value", group.value());
        addChoices(it, group.figures());
      }
    }
    ArrayNode segregation = node.putArray("segregation");
    for (GroupSegregation group : figures.segregation()) {
      ObjectNode it = segregation.addObject().put("group", group.group().toString());
      addSegregation(it.putObject("before"), group.before());
      addSegregation(it.putObject("after"), group.after());
    }
    Fairness fairness = figures.fairness();
    node.putObject("justified-envy")
        .put("within-groups", fairness.envyWithinGroups())
        .put("across-groups", fairness.envyAcrossGroups());
    node.putObject("waste")
        .put("takeable", fairness.wasteTakeable())
        .put("kept-by-rules", fairness.wasteKeptByRules());
  }

  private static void addChoices(ObjectNode node, ChoiceFigures choices) {
    node.put("students", choices.students());
    add(node, "first-choice", choices.shareWithin(1));
    add(node, "first-three", choices.shareWithin(3));
    add(node, "mean-rank", choices.meanRank());
    add(node, "unlisted", choices.unlistedShare());
    add(node, "unplaced", choices.unplacedShare());
    ArrayNode ranks = node.putArray("seated-by-rank");
    choices.seatedByRank().forEach(count -> ranks.add(count.intValue()));
    choices
        .distances()
        .ifPresent(it ->
            node.putObject("distance-km")
                .put("students", it.students())
                .put("mean", ResultJson.number(it.mean()))
                .put("percentile-90", ResultJson.number(it.percentile90()))
                .put("maximum", ResultJson.number(it.maximum())));
  }

  private static void add(ObjectNode node, String name, OptionalDouble value) {
    value.ifPresent(number -> node.put(name, ResultJson.number(number)));
  }

  private static void addSegregation(ObjectNode node, Segregation segregation) {
    node.put("members", segregation.members());
    node.put("students", segregation.students());
    node.put("schools", segregation.schools());
    node.put("majority-middle-class", segregation.majorityMiddleClass());
    switch (segregation.indices()) {
      case Segregation.Measured it ->
          node.put("dissimilarity", ResultJson.number(it.dissimilarity()))
              .put("isolation", ResultJson.number(it.isolation()))
              .put("exposure", ResultJson.number(it.exposure()))
              .put("variance-ratio", ResultJson.number(it.varianceRatio()))
              .put("information-theory", ResultJson.number(it.informationTheory()))
              .put("gini", ResultJson.number(it.gini()))
              .put("atkinson", ResultJson.number(it.atkinson()))
              .put("hutchens", ResultJson.number(it.hutchens()));
      case Segregation.Undefined(String reason) -> node.put("undefined", reason);
    }
  }
}
