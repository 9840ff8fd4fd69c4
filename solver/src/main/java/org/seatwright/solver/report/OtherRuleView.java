package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.model.audit.RuleFigure;
import org.seatwright.model.policy.Enforcement;

/**
 * A set-aside, fairness or family rule and what a plan makes of it.
 *
 * @param places one figure per program for a set-aside; one for the district otherwise
 */
public record OtherRuleView(
    RuleFigure.Kind kind, String name, Enforcement enforcement, List<RuleFigure> places) {
  public OtherRuleView {
    places = List.copyOf(places);
  }

  private record Key(RuleFigure.Kind kind, String name) {}

  /** One view per rule that has a figure, in the order of the figures. */
  static List<OtherRuleView> of(List<RuleFigure> figures) {
    Map<Key, List<RuleFigure>> ofRule = new LinkedHashMap<>();
    for (RuleFigure figure : figures) {
      ofRule
          .computeIfAbsent(new Key(figure.kind(), figure.rule()), _ -> new ArrayList<>())
          .add(figure);
    }
    return ofRule.entrySet().stream()
        .map(it ->
            new OtherRuleView(
                it.getKey().kind(),
                it.getKey().name(),
                it.getValue().getFirst().enforcement(),
                it.getValue()))
        .toList();
  }

  /** By how many students, seats or pairs it is missed everywhere together. */
  public long missed() {
    return places.stream().mapToLong(RuleFigure::missed).sum();
  }

  /** The places where it is missed. */
  public List<RuleFigure> missedPlaces() {
    return places.stream().filter(place -> place.missed() > 0).toList();
  }
}
