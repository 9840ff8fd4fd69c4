package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.page.Prices.BoundPrice;
import org.seatwright.solver.report.page.Prices.SeatPrice;
import org.seatwright.solver.report.page.ReportFacts.ProgramFacts;
import org.seatwright.solver.report.page.ReportFacts.RuleFacts;

/** What seats and rules cost families, by the prices that prove the bound. */
final class CostSection {
  private static final int MOST_ROWS = 200;
  private static final int DIGITS = 1;

  private final Reading reading;

  private CostSection(Reading reading) {
    this.reading = reading;
  }

  static Section of(Reading reading) {
    return new CostSection(reading).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    Optional<Prices> prices = reading.facts().prices();
    if (prices.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              reading.facts().standing().hasCertificate()
                  ? "Prices of seats and rules are not shown here."
                  : "The run has no certificate, and so no prices of seats and rules."));
    } else {
      blocks.add(
          new Block.Paragraph(
              "The proof of how good a plan can be puts a price on every seat and every rule, in the policy's own points. A price tells what a little more room would be worth: with one more seat, or room for one more student within a rule, no plan could cost fewer points than the bound less the price. What has no price is not in the way."));
      blocks.add(new Block.Bullets(rules(prices.get())));
      if (!prices.get().bounds().isEmpty()) {
        blocks.add(new Block.Tabular(bounds(prices.get())));
      }
      blocks.add(new Block.Paragraph(seats(prices.get())));
      if (!prices.get().seats().isEmpty()) {
        blocks.add(new Block.Tabular(seatTable(prices.get())));
      }
    }
    return new Section("costs", "What each rule cost", blocks);
  }

  /** One sentence per rule. */
  private List<String> rules(Prices prices) {
    List<String> sentences = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (RuleFacts rule : reading.facts().rules()) {
      if (seen.add(rule.name())) {
        sentences.add("“%s”: %s".formatted(rule.name(), sentence(rule, prices)));
      }
    }
    if (sentences.isEmpty()) {
      sentences.add("The policy has no balance rule, so only seats have prices.");
    }
    return sentences;
  }

  private String sentence(RuleFacts rule, Prices prices) {
    if (rule.enforcement() instanceof Enforcement.Report) {
      return "only reported, so it costs nothing.";
    }
    if (reading.facts().standing().leftOut().contains(rule.name())) {
      return "the proof makes no use of it, so it has no price.";
    }
    Optional<BoundPrice> dearest = prices.dearest(rule.name());
    if (dearest.isEmpty()) {
      return "no price; by this proof it stands in no family's way.";
    }
    long places =
        prices.bounds().stream()
            .filter(it -> it.rule().equals(rule.name()))
            .map(BoundPrice::place)
            .distinct()
            .count();
    return "it is in the way at %s of %s; most at %s, where room for one student is worth up to %s."
        .formatted(
            Text.number(places),
            Phrases.places(rule.per(), rule.places().size()),
            dearest.get().place(),
            points(dearest.get().points()));
  }

  private static String points(double points) {
    return Text.decimal(points, DIGITS) + " points";
  }

  private static Table bounds(Prices prices) {
    return new Table(
        "What room for one more student within a rule is worth" + first(prices.bounds().size()),
        List.of("rule", "place", "bound", "points"),
        prices.bounds().stream()
            .limit(MOST_ROWS)
            .map(it ->
                List.<Value>of(
                    new Value.Words(it.rule()),
                    new Value.Words(it.place()),
                    new Value.Words(it.isLower() ? "at least" : "at most"),
                    new Value.Decimal(it.points(), DIGITS)))
            .toList());
  }

  private static String first(int rows) {
    return rows > MOST_ROWS
        ? " (the first %s of %s)".formatted(Text.number(MOST_ROWS), Text.number(rows))
        : "";
  }

  private String seats(Prices prices) {
    int programs = reading.facts().programs().size();
    if (prices.seats().isEmpty()) {
      return "No seat has a price: more seats would save nothing.";
    }
    SeatPrice dearest = prices.seats().getFirst();
    return "Seats of %s of %s have a price; a further seat is worth most in %s, up to %s."
        .formatted(
            Text.number(prices.seats().size()),
            Text.count(programs, "program", "programs"),
            reading.facts().programs().get(dearest.program()).id(),
            points(dearest.points()));
  }

  private Table seatTable(Prices prices) {
    List<List<Value>> rows = new ArrayList<>();
    for (SeatPrice price : prices.seats().stream().limit(MOST_ROWS).toList()) {
      ProgramFacts program = reading.facts().programs().get(price.program());
      rows.add(
          List.of(
              new Value.Words(program.id()),
              new Value.Words(reading.facts().schools().get(program.school()).label()),
              new Value.Words(program.grade()),
              new Value.Decimal(price.points(), DIGITS)));
    }
    return new Table(
        "What one more seat is worth" + first(prices.seats().size()),
        List.of("program", "school", "grade", "points"),
        rows);
  }
}
