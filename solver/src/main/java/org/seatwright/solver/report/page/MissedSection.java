package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.Tabulator;
import org.seatwright.solver.report.page.ReportFacts.OtherRule;
import org.seatwright.solver.report.page.ReportFacts.RuleFacts;
import org.seatwright.solver.report.page.RuleReading.PlaceReading;

/** Which hard rules a plan that is not valid misses, and where. */
final class MissedSection {
  private static final int MOST_ROWS = 200;

  private final Reading reading;
  private final List<List<Value>> rows = new ArrayList<>();

  private MissedSection(Reading reading) {
    this.reading = reading;
  }

  static Section of(Reading reading) {
    return new MissedSection(reading).section();
  }

  private Section section() {
    addSeats();
    addBalance();
    addOthers();
    addSingle();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "This plan does not keep all rules that must hold. Whoever uses it must change a rule, or seats, first."));
    if (!rows.isEmpty()) {
      String more =
          rows.size() > MOST_ROWS
              ? " (the first %s of %s)".formatted(Text.number(MOST_ROWS), Text.number(rows.size()))
              : "";
      blocks.add(
          new Block.Tabular(
              new Table(
                  "Hard rules missed" + more,
                  List.of("rule", "place", "missed by"),
                  rows.stream().limit(MOST_ROWS).toList())));
    }
    return new Section("missed", "Rules this plan misses", blocks);
  }

  private void add(String rule, String place, Value missed) {
    rows.add(List.of(new Value.Words(rule), new Value.Words(place), missed));
  }

  private void addSeats() {
    List<Count> students =
        reading.counts().get(PlanCounts.SEATED).margin(PlanCounts.PROGRAM).counts();
    for (int p = 0; p < students.size(); p++) {
      OptionalLong seated = students.get(p).find();
      long seats = reading.facts().programs().get(p).seats();
      if (seated.isPresent() && seated.getAsLong() > seats) {
        add(
            "no more students than seats",
            reading.facts().programs().get(p).id(),
            new Value.Whole(seated.getAsLong() - seats));
      }
    }
  }

  private void addBalance() {
    Set<String> seen = new LinkedHashSet<>();
    for (int r = 0; r < reading.facts().rules().size(); r++) {
      RuleFacts rule = reading.facts().rules().get(r);
      if (rule.enforcement() instanceof Enforcement.Hard && seen.add(rule.name())) {
        RuleReading it = RuleReading.of(rule, reading.counts().rules().get(r), reading.counts());
        for (PlaceReading place : it.places()) {
          if (place.facts().isMissed()) {
            add(rule.name(), place.facts().label(), missed(rule, place));
          }
        }
      }
    }
  }

  /** Of several tests it takes them all to say by how many the rule is missed. */
  private static Value missed(RuleFacts rule, PlaceReading place) {
    if (!rule.test().isEmpty()) {
      return new Value.Undefined();
    }
    return place.missed().isPresent()
        ? new Value.Whole(place.missed().getAsLong())
        : new Value.Hidden();
  }

  private void addOthers() {
    for (OtherRule rule : reading.facts().others()) {
      Margin missed =
          reading
              .counts()
              .get(Tabulator.missedBy(rule.kind(), rule.name()))
              .margin(PlanCounts.PLACE);
      for (int k = 0; k < missed.counts().size(); k++) {
        boolean none = missed.counts().get(k).equals(Count.of(0));
        if (rule.enforcement() instanceof Enforcement.Hard && !none) {
          String place = missed.dimension().values().get(k);
          add(
              rule.name(),
              place.isEmpty() ? "the district" : place,
              Value.of(missed.counts().get(k)));
        }
      }
    }
  }

  private void addSingle() {
    Margin missed = reading.counts().get(PlanCounts.MISSED).margin(PlanCounts.RULE);
    for (int k = 0; k < missed.counts().size(); k++) {
      add(missed.dimension().values().get(k), "the district", Value.of(missed.counts().get(k)));
    }
  }
}
