package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.seatwright.model.audit.RuleFigure;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Tabulator;
import org.seatwright.solver.report.page.Chart.DotRow;
import org.seatwright.solver.report.page.Chart.Mark;
import org.seatwright.solver.report.page.Chart.Series;
import org.seatwright.solver.report.page.ReportFacts.OtherRule;
import org.seatwright.solver.report.page.RuleReading.PlaceReading;

/** Every balance rule at every place: a dot on its band, before and after. */
final class BalanceSection {
  /** More places than these are summed up rather than drawn. */
  static final int MOST_PLACES = 400;

  private final Reading reading;

  private BalanceSection(Reading reading) {
    this.reading = reading;
  }

  static Section of(Reading reading) {
    return new BalanceSection(reading).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    if (reading.facts().rules().isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              "The policy has no balance rule, so no school has a band to stay within."));
    } else {
      blocks.add(
          new Block.Paragraph(
              "Each line is a place. The shaded part is what the rule allows there; a ring shows where the place would be if everyone had the first choice, a disc where the plan puts it. Places are sorted by the plan."));
    }
    for (int r = 0; r < reading.facts().rules().size(); r++) {
      RuleReading rule =
          RuleReading.of(
              reading.facts().rules().get(r), reading.counts().rules().get(r), reading.counts());
      blocks.addAll(blocks(rule));
    }
    List<String> others = reading.facts().others().stream().map(this::sentence).toList();
    if (!others.isEmpty()) {
      blocks.add(new Block.Subheading("Other rules"));
      blocks.add(new Block.Bullets(others));
    }
    return new Section("balance", "What balance was reached", blocks);
  }

  private List<Block> blocks(RuleReading rule) {
    List<Block> blocks = new ArrayList<>();
    String name = title(rule);
    blocks.add(new Block.Subheading(name));
    blocks.add(new Block.Paragraph(sentence(rule)));
    if (rule.places().isEmpty()) {
      return blocks;
    }
    List<PlaceReading> sorted =
        rule.places().stream()
            .sorted(
                Comparator.comparing(
                    place -> rule.value(place.after()).find().orElse(Double.NEGATIVE_INFINITY)))
            .toList();
    List<PlaceReading> shown = shown(sorted);
    if (shown.size() < sorted.size()) {
      blocks.add(
          new Block.Paragraph(
              "Of %s places the %s lowest and the %s highest are shown."
                  .formatted(
                      Text.number(sorted.size()),
                      Text.number(MOST_PLACES / 2),
                      Text.number(MOST_PLACES / 2))));
    }
    List<DotRow> rows = shown.stream().map(place -> row(rule, place)).toList();
    blocks.add(
        new Block.Drawn(
            new Chart.Dots(name, description(rule), series(), rows, Axes.of(rows, rule.isShare())),
            table(rule, name, shown)));
    return blocks;
  }

  private static List<PlaceReading> shown(List<PlaceReading> sorted) {
    if (sorted.size() <= MOST_PLACES) {
      return sorted;
    }
    List<PlaceReading> ends = new ArrayList<>(sorted.subList(0, MOST_PLACES / 2));
    ends.addAll(sorted.subList(sorted.size() - MOST_PLACES / 2, sorted.size()));
    return ends;
  }

  private static String title(RuleReading rule) {
    return Phrases.sentence(
        rule.rule().test().isEmpty()
            ? rule.rule().name()
            : "%s: %s".formatted(rule.rule().name(), rule.rule().test()));
  }

  private static String sentence(RuleReading rule) {
    int places = rule.places().size();
    String what =
        rule.isMean()
            ? "The " + rule.rule().tally()
            : rule.isCount()
                ? "The number of students with " + rule.rule().tally()
                : "The share of students with " + rule.rule().tally();
    if (places == 0) {
      return "%s %s; there is no such place."
          .formatted(what, Phrases.enforcement(rule.rule().enforcement()));
    }
    List<Boolean> told =
        rule.places().stream().flatMap(place -> place.facts().holds().stream()).toList();
    long holds = told.stream().filter(it -> it).count();
    String where = Phrases.places(rule.rule().per(), places);
    return "%s %s. %s"
        .formatted(
            what,
            Phrases.enforcement(rule.rule().enforcement())
                + switch (rule.rule().per()) {
                  case DISTRICT -> ", for the district as a whole";
                  case SCHOOL -> ", at each school";
                  case PROGRAM -> ", in each program";
                  case GRADE -> ", in each grade of each school";
                  case ZONE -> ", in each zone";
                },
            told.size() < places
                ? "It holds at %s of the %s where that is not hidden."
                    .formatted(Text.number(holds), Text.number(told.size()))
                : holds == places
                    ? "It holds at %s.".formatted(places == 1 ? where : "all of " + where)
                    : "It holds at %s of %s.".formatted(Text.number(holds), where));
  }

  private String description(RuleReading rule) {
    List<Double> after = new ArrayList<>();
    List<Double> before = new ArrayList<>();
    for (PlaceReading place : rule.places()) {
      rule.value(place.after()).find().ifPresent(after::add);
      rule.value(place.before()).find().ifPresent(before::add);
    }
    if (after.isEmpty()) {
      return "No place has a value that can be shown.";
    }
    String now = "In the plan places range from %s".formatted(range(rule, after));
    return before.isEmpty()
        ? now + "."
        : "%s; by first choices they would range from %s.".formatted(now, range(rule, before));
  }

  private static String range(RuleReading rule, List<Double> values) {
    return "%s to %s"
        .formatted(
            rule.number(values.stream().min(Double::compare).orElseThrow()),
            rule.number(values.stream().max(Double::compare).orElseThrow()));
  }

  private List<Series> series() {
    List<Series> series =
        new ArrayList<>(
            List.of(
                new Series("if everyone had the first choice", Mark.RING),
                new Series("in this plan", Mark.DISC)));
    if (reading.facts().compared().isPresent()) {
      series.add(new Series("in the " + reading.comparedName(), Mark.DIAMOND));
    }
    return series;
  }

  private DotRow row(RuleReading rule, PlaceReading place) {
    List<Value> values =
        new ArrayList<>(List.of(rule.value(place.before()), rule.value(place.after())));
    if (reading.facts().compared().isPresent()) {
      values.add(rule.value(place.compared()));
    }
    return new DotRow(place.facts().label(), rule.range(place), values, place.facts().isMissed());
  }

  private Table table(RuleReading rule, String name, List<PlaceReading> places) {
    List<String> header =
        new ArrayList<>(List.of("place", "allowed", "first choices", "this plan"));
    if (reading.facts().compared().isPresent()) {
      header.add(reading.comparedName());
    }
    header.addAll(List.of(rule.isMean() ? "sum of values" : "students counted", "of", "holds"));
    List<List<Value>> rows = new ArrayList<>();
    for (PlaceReading place : places) {
      List<Value> row = new ArrayList<>();
      row.add(new Value.Words(place.facts().label()));
      row.add(rule.bandWords(place));
      row.add(rule.value(place.before()));
      row.add(rule.value(place.after()));
      if (reading.facts().compared().isPresent()) {
        row.add(rule.value(place.compared()));
      }
      row.add(
          place
              .after()
              .<Value>map(mix -> new Value.Whole(mix.weighted()))
              .orElseGet(Value.Hidden::new));
      row.add(Value.of(place.enrols()));
      row.add(
          place
              .facts()
              .holds()
              .<Value>map(holds -> new Value.Words(holds ? "yes" : missed(place)))
              .orElseGet(Value.Hidden::new));
      rows.add(row);
    }
    return new Table(name, header, rows);
  }

  private static String missed(PlaceReading place) {
    return place.missed().isPresent() && place.missed().getAsLong() > 0
        ? "no, missed by " + Text.number(place.missed().getAsLong())
        : "no";
  }

  private String sentence(OtherRule rule) {
    Count missed = reading.total(Tabulator.missedBy(rule.kind(), rule.name()));
    boolean none = missed.equals(Count.of(0));
    String of =
        switch (rule.kind()) {
          case SET_ASIDE -> {
            boolean kept = rule.enforcement() instanceof Enforcement.Hard;
            String where = Text.count(rule.places(), "program", "programs");
            yield kept
                ? none
                    ? "every student has a seat that admits them, at " + where
                    : Phrases.students(missed) + " without a seat that admits them, at " + where
                : none
                    ? "the groups fill the seats set aside for them at " + where
                    : "seats set aside that the group does not fill: " + Phrases.number(missed);
          }
          case FAIRNESS ->
              none ? "nobody has justified envy" : "justified envy: " + Phrases.students(missed);
          case FAMILY ->
              none
                  ? "every pair of children that can be together is"
                  : "pairs of children apart: " + Phrases.number(missed);
        };
    return "%s “%s”: %s.".formatted(kind(rule.kind()), rule.name(), of);
  }

  private static String kind(RuleFigure.Kind kind) {
    return switch (kind) {
      case SET_ASIDE -> "Set-aside";
      case FAIRNESS -> "Fairness rule";
      case FAMILY -> "Family rule";
    };
  }
}
