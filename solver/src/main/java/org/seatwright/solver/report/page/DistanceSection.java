package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.Travelled;
import org.seatwright.solver.report.count.Travelled.Kilometres;
import org.seatwright.solver.report.page.Chart.DotRow;
import org.seatwright.solver.report.page.Chart.Mark;
import org.seatwright.solver.report.page.Chart.Series;

/** How far students travel to their seats. */
final class DistanceSection {
  private static final int MOST_ROWS = 120;
  private static final String TITLE = "Kilometres from home to the seat";

  private final Reading reading;

  private DistanceSection(Reading reading) {
    this.reading = reading;
  }

  static Section of(Reading reading) {
    return new DistanceSection(reading).section();
  }

  private Section section() {
    List<Travelled> all = reading.counts().distances();
    List<Block> blocks = new ArrayList<>();
    if (all.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              "No distance is known: the files give no coordinates of homes and schools and no travel.csv."));
      return new Section("distance", "Distance", blocks);
    }
    blocks.add(new Block.Paragraph(sentence(all.getFirst())));
    List<Travelled> shown = all.stream().limit(MOST_ROWS).toList();
    List<DotRow> rows =
        shown.stream()
            .filter(it -> it.kilometres().isPresent())
            .map(it ->
                new DotRow(
                    label(it),
                    Optional.empty(),
                    List.of(mean(it.kilometres()), nineInTen(it.kilometres())),
                    false))
            .toList();
    blocks.add(
        new Block.Drawn(
            new Chart.Dots(
                TITLE,
                sentence(all.getFirst()),
                List.of(
                    new Series("mean", Mark.DISC),
                    new Series("nine in ten travel no farther", Mark.DIAMOND)),
                rows,
                Axes.of(rows, false)),
            new Table(
                TITLE,
                List.of("students", "mean", "nine in ten within", "longest"),
                shown.stream().map(this::line).toList())));
    return new Section("distance", "Distance", blocks);
  }

  private static String sentence(Travelled overall) {
    return overall
        .kilometres()
        .map(it ->
            "Students travel %s km on average, and nine in ten no farther than %s km.%s"
                .formatted(
                    Text.decimal(it.mean(), 2),
                    Text.decimal(it.nineInTen(), 2),
                    it.longest()
                        .map(km -> " The longest way is %s km.".formatted(Text.decimal(km, 2)))
                        .orElse("")))
        .orElse("Distances are hidden.");
  }

  private String label(Travelled it) {
    String who =
        it.dimension().isEmpty() ? "all students" : "%s: %s".formatted(it.dimension(), it.value());
    return it.population().startsWith(PlanCounts.COMPARED)
        ? "%s, %s".formatted(reading.comparedName(), who)
        : who;
  }

  private List<Value> line(Travelled it) {
    return List.of(
        new Value.Words(label(it)),
        mean(it.kilometres()),
        nineInTen(it.kilometres()),
        it.kilometres()
            .flatMap(Kilometres::longest)
            .<Value>map(km -> new Value.Decimal(km, 2))
            .orElseGet(Value.Hidden::new));
  }

  private static Value mean(Optional<Kilometres> kilometres) {
    return kilometres
        .<Value>map(it -> new Value.Decimal(it.mean(), 2))
        .orElseGet(Value.Hidden::new);
  }

  private static Value nineInTen(Optional<Kilometres> kilometres) {
    return kilometres
        .<Value>map(it -> new Value.Decimal(it.nineInTen(), 2))
        .orElseGet(Value.Hidden::new);
  }
}
