package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.PlanCounts;

/** What students got of what they asked for, overall and by group, zone and grade. */
final class ChoiceSection {
  /** Ranks with a part of their own; later ones share the last. */
  private static final int RANKS = 6;

  private static final int FIRST_CHOICES = 3;

  private final Reading reading;
  private final int ranks;

  private ChoiceSection(Reading reading) {
    this.reading = reading;
    this.ranks =
        Math.max(reading.all().ranks(), reading.compared().map(ResultRow::ranks).orElse(0));
  }

  static Section of(Reading reading) {
    return new ChoiceSection(reading).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    List<ResultRow> overall = new ArrayList<>(List.of(reading.all()));
    reading.compared().ifPresent(overall::add);
    blocks.add(
        new Block.Paragraph(
            "Each bar is everyone in a group. Its parts are those who sit in their first choice, their second, and so on; then those in a seat the family did not ask for, and those without a seat."));
    blocks.add(drawn("who", "What students got", overall));
    for (String dimension : reading.resultDimensions()) {
      List<ResultRow> rows = reading.by(dimension);
      if (rows.size() > 1) {
        blocks.add(new Block.Subheading("By " + dimension));
        blocks.add(drawn(dimension, "What students got by " + dimension, rows));
      }
    }
    return new Section("choices", "What families got", blocks);
  }

  private Block drawn(String dimension, String title, List<ResultRow> rows) {
    List<String> header = new ArrayList<>(List.of(dimension, "students"));
    header.addAll(parts());
    header.addAll(List.of("in 1st to 3rd", "mean rank"));
    List<List<Value>> cells = new ArrayList<>();
    for (ResultRow row : rows) {
      List<Value> line = new ArrayList<>();
      line.add(new Value.Words(row.label()));
      line.add(Value.of(row.students()));
      counts(row).forEach(count -> line.add(Value.part(count, row.students())));
      line.add(Value.share(row.within(FIRST_CHOICES), row.students()));
      line.add(row.meanRank(2));
      cells.add(line);
    }
    return new Block.Drawn(
        new Chart.Stacks(title, description(rows), parts(), rows.stream().map(this::bar).toList()),
        new Table(title, header, cells));
  }

  private Chart.StackRow bar(ResultRow row) {
    Value first = Value.share(row.within(1), row.students());
    return new Chart.StackRow(
        "%s, %s".formatted(row.label(), Phrases.students(row.students())),
        first.text() + " in 1st",
        counts(row).stream().map(count -> Value.share(count, row.students())).toList());
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    int shown = Math.min(ranks, RANKS);
    IntStream.rangeClosed(1, shown)
        .mapToObj(rank ->
            rank == RANKS && ranks > RANKS
                ? Text.ordinal(rank) + " or later"
                : Text.ordinal(rank) + " choice")
        .forEach(parts::add);
    parts.add(PlanCounts.UNLISTED);
    parts.add(PlanCounts.NO_SEAT);
    return parts;
  }

  /** One count per part. */
  private List<Count> counts(ResultRow row) {
    List<Count> counts = new ArrayList<>();
    int shown = Math.min(ranks, RANKS);
    for (int rank = 0; rank < shown; rank++) {
      boolean isLast = rank == RANKS - 1;
      counts.add(
          rank >= row.ranks() ? Count.of(0) : isLast ? row.beyond(rank) : row.results().get(rank));
    }
    counts.add(row.unlisted());
    counts.add(row.unplaced());
    return counts;
  }

  private static String description(List<ResultRow> rows) {
    record Seen(String label, double share) {}
    List<Seen> seen = new ArrayList<>();
    for (ResultRow row : rows) {
      Value share = Value.share(row.within(1), row.students());
      share.find().ifPresent(it -> seen.add(new Seen(row.label(), it)));
    }
    if (seen.isEmpty()) {
      return "No share can be shown.";
    }
    if (seen.size() == 1) {
      return "%s: %s have their first choice."
          .formatted(seen.getFirst().label(), Text.percent(seen.getFirst().share()));
    }
    Optional<Seen> least = seen.stream().min(Comparator.comparingDouble(Seen::share));
    Optional<Seen> most = seen.stream().max(Comparator.comparingDouble(Seen::share));
    return "First choices range from %s (%s) to %s (%s)."
        .formatted(
            Text.percent(least.orElseThrow().share()),
            least.orElseThrow().label(),
            Text.percent(most.orElseThrow().share()),
            most.orElseThrow().label());
  }
}
