package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.seatwright.model.audit.Segregation;
import org.seatwright.model.audit.Segregation.Measured;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.count.PlanCounts.GroupMix;
import org.seatwright.solver.report.page.Chart.DotRow;
import org.seatwright.solver.report.page.Chart.Mark;
import org.seatwright.solver.report.page.Chart.Series;

/** How evenly each group is spread over the schools: before, after, and in another plan. */
final class SegregationSection {
  private static final int MOST_GROUPS = 24;
  private static final int DIGITS = 3;

  /** An index by its name. */
  private record Index(String name, ToDoubleFunction<Measured> of) {}

  private static final List<Index> INDICES =
      List.of(
          new Index("dissimilarity (D)", Measured::dissimilarity),
          new Index("Gini", Measured::gini),
          new Index("variance ratio (η²)", Measured::varianceRatio),
          new Index("information theory (H)", Measured::informationTheory),
          new Index("Atkinson (b = ½)", Measured::atkinson),
          new Index("Hutchens (S)", Measured::hutchens),
          new Index("isolation", Measured::isolation),
          new Index("exposure to others", Measured::exposure));

  private final Reading reading;

  private SegregationSection(Reading reading) {
    this.reading = reading;
  }

  static Section of(Reading reading) {
    return new SegregationSection(reading).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    List<GroupMix> groups = reading.counts().groups();
    blocks.add(
        new Block.Paragraph(
            groups.isEmpty()
                ? "No balance rule names a group, so no segregation is measured."
                : "Each line is a common measure of how far apart a group and all others sit, from 0, as even as can be, to 1, wholly apart. Isolation is the group's share in the school of one of its members, exposure that of the others; these two depend on how large the group is."));
    groups.stream().limit(MOST_GROUPS).forEach(group -> blocks.addAll(blocks(group)));
    if (groups.size() > MOST_GROUPS) {
      blocks.add(
          new Block.Paragraph(
              "And %s more groups; result.json in the run folder has them all."
                  .formatted(Text.number(groups.size() - MOST_GROUPS))));
    }
    return new Section("segregation", "How evenly groups are spread", blocks);
  }

  private List<Block> blocks(GroupMix group) {
    List<Optional<Segregation>> stages = new ArrayList<>();
    stages.add(group.stages().before().segregation(reading.counts()));
    stages.add(group.stages().after().segregation(reading.counts()));
    group.stages().compared().ifPresent(it -> stages.add(it.segregation(reading.counts())));
    List<Block> blocks = new ArrayList<>(List.of(new Block.Subheading(group.group())));
    Optional<String> undefined = undefined(stages.get(1));
    if (undefined.isPresent()) {
      blocks.add(
          new Block.Paragraph(
              "Nothing can be measured in this plan: %s.".formatted(undefined.get())));
      return blocks;
    }
    List<DotRow> rows = new ArrayList<>();
    List<List<Value>> cells = new ArrayList<>();
    for (Index index : INDICES) {
      List<Value> values = stages.stream().map(stage -> value(index, stage)).toList();
      rows.add(new DotRow(index.name(), Optional.empty(), values, false));
      cells.add(line(index.name(), values));
    }
    cells.add(
        line(
            "schools where the group is below one half",
            stages.stream().map(SegregationSection::belowHalf).toList()));
    String title = "Spread of %s over the schools".formatted(group.group());
    blocks.add(
        new Block.Drawn(
            new Chart.Dots(
                title,
                description(rows.getFirst()),
                series(),
                rows,
                new Chart.Axis(0, 1, 0.25, false, 2)),
            new Table(title, header(), cells)));
    return blocks;
  }

  private static List<Value> line(String name, List<Value> values) {
    List<Value> line = new ArrayList<>(List.of(new Value.Words(name)));
    line.addAll(values);
    return line;
  }

  private static Optional<String> undefined(Optional<Segregation> segregation) {
    return segregation.isPresent()
            && segregation.get().indices() instanceof Segregation.Undefined(String reason)
        ? Optional.of(reason)
        : Optional.empty();
  }

  private static Value value(Index index, Optional<Segregation> segregation) {
    if (segregation.isEmpty()) {
      return new Value.Hidden();
    }
    return switch (segregation.get().indices()) {
      case Measured measured -> new Value.Decimal(index.of().applyAsDouble(measured), DIGITS);
      case Segregation.Undefined _ -> new Value.Undefined();
    };
  }

  private static Value belowHalf(Optional<Segregation> segregation) {
    return segregation
        .<Value>map(it ->
            new Value.Words(
                "%s of %s"
                    .formatted(Text.number(it.majorityMiddleClass()), Text.number(it.schools()))))
        .orElseGet(Value.Hidden::new);
  }

  private static String description(DotRow dissimilarity) {
    return "Dissimilarity is %s if everyone had the first choice and %s in this plan."
        .formatted(dissimilarity.values().get(0).text(), dissimilarity.values().get(1).text());
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

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("measure", "first choices", "this plan"));
    if (reading.facts().compared().isPresent()) {
      header.add(reading.comparedName());
    }
    return header;
  }
}
