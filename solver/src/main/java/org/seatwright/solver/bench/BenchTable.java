package org.seatwright.solver.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seatwright.solver.bench.BenchReport.Ratio;
import org.seatwright.solver.bench.BenchReport.Row;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.TextTable;

/** The report as tables for people, for a terminal and in Markdown. */
public final class BenchTable {
  /** Indices of {@link Figures#GAPS}. */
  private static final List<Integer> ALL = IntStream.range(0, Figures.GAPS.size()).boxed().toList();

  private static final List<Integer> SOME =
      ALL.stream().filter(k -> Figures.GAPS.get(k).isShown()).toList();

  private static final double SHORT = 10;
  private static final int MIB_PER_GIB = 1 << 10;

  private final boolean seeds;
  private final List<Integer> shown;

  private BenchTable(BenchReport report, List<Integer> shown) {
    this.shown = shown;
    seeds = report.rows().stream().map(row -> row.measurement().seed()).distinct().count() > 1;
  }

  /** Lines for a terminal, ended by a line feed. */
  public static String ofTerminal(BenchReport report) {
    BenchTable table = new BenchTable(report, SOME);
    TextTable lines = new TextTable().row(table.header());
    report.rows().forEach(row -> lines.row(table.cells(row)));
    return machine(report.machine())
        + "\n\n"
        + String.join("\n", lines.lines())
        + "\n\n"
        + legend()
        + contradictions(report);
  }

  /** The same in Markdown, with columns for every gap. */
  public static String ofMarkdown(BenchReport report) {
    BenchTable table = new BenchTable(report, ALL);
    List<String> lines = new ArrayList<>();
    lines.add(machine(report.machine()));
    lines.add("");
    lines.add(markdown(table.header()));
    lines.add(
        table.header().stream()
            .map(name -> name.equals("instance") || name.equals("engine") ? "---" : "---:")
            .collect(Collectors.joining(" | ", "| ", " |")));
    report.rows().forEach(row -> lines.add(markdown(table.cells(row))));
    lines.add("");
    return String.join("\n", lines) + "\n" + legend() + contradictions(report);
  }

  /** One run in one line, for people who wait. */
  public static String line(Row row) {
    Measurement measurement = row.measurement();
    Figures figures = row.figures();
    String found =
        figures.points().isEmpty()
            ? "no valid plan"
            : "plan %s, bound %s, gap %s"
                .formatted(number(figures.points()), number(figures.bound()), gap(figures));
    return "%s, %s, seed %d: %s, %s s%s"
        .formatted(
            measurement.instance(),
            measurement.contender().word(),
            measurement.seed(),
            found,
            seconds(measurement.seconds()),
            measurement.ending() == Ending.DONE ? "" : ", " + measurement.ending().words());
  }

  private static String markdown(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String machine(Machine machine) {
    List<String> versions = new ArrayList<>();
    for (Map.Entry<String, String> version : machine.versions().entrySet()) {
      versions.add(version.getKey() + " " + version.getValue());
    }
    return "%s, %d cores, %s GiB, %s; %s%s."
        .formatted(
            machine.processor(),
            machine.cores(),
            gib(machine.memoryMib()),
            machine.system(),
            String.join(", ", versions),
            machine.commit().map(commit -> ", commit " + commit).orElse(""));
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("instance", "engine"));
    if (seeds) {
      header.add("seed");
    }
    header.add("plan");
    shown.forEach(k -> header.add("in " + Figures.GAPS.get(k).percent()));
    shown.forEach(k -> header.add("proven " + Figures.GAPS.get(k).percent()));
    header.addAll(List.of("proof", "ratio", "points", "bound", "gap", "GiB", "seconds", "ended"));
    return header;
  }

  private List<String> cells(Row row) {
    Measurement measurement = row.measurement();
    Figures figures = row.figures();
    List<String> cells =
        new ArrayList<>(List.of(measurement.instance(), measurement.contender().word()));
    if (seeds) {
      cells.add(Long.toString(measurement.seed()));
    }
    cells.add(seconds(figures.firstPlan()));
    shown.forEach(k -> cells.add(seconds(figures.within().get(k))));
    shown.forEach(k -> cells.add(seconds(figures.proven().get(k))));
    cells.add(seconds(figures.proof()));
    cells.add(row.ratio().map(BenchTable::ratio).orElse(Text.NONE));
    cells.add(number(figures.points()));
    cells.add(number(figures.bound()));
    cells.add(gap(figures));
    cells.add(
        measurement.peakMib().isPresent() ? gib(measurement.peakMib().getAsLong()) : Text.NONE);
    cells.add(seconds(measurement.seconds()));
    cells.add(measurement.ending().words() + (measurement.isLate() ? ", late" : ""));
    return cells;
  }

  private static String gap(Figures figures) {
    return figures.gap().isPresent() ? Text.gap(figures.gap().getAsDouble()) : Text.NONE;
  }

  private static String seconds(OptionalDouble seconds) {
    return seconds.isPresent() ? seconds(seconds.getAsDouble()) : Text.NONE;
  }

  /** Hundredths matter only where the whole is short. */
  private static String seconds(double seconds) {
    return Text.decimal(seconds, seconds < SHORT ? 2 : 1);
  }

  private static String ratio(Ratio ratio) {
    return (ratio.atLeast() ? "> " : "") + Text.decimal(ratio.times(), 1);
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? Text.number(number.getAsLong()) : Text.NONE;
  }

  private static String gib(long mib) {
    return Text.decimal((double) mib / MIB_PER_GIB, 1);
  }

  private static String legend() {
    return """
    All times are seconds since the process started. plan: the first valid one; in: a plan within so much of
    the best bound that any run here proved; proven: the run itself had proven that; proof: the optimum, proven;
    ratio: its time over the default engine's (>: not proven, so the whole run's time); GiB: the most memory held.
    """;
  }

  private static String contradictions(BenchReport report) {
    return report.contradictions().stream()
        .map(it -> "\n" + it + "\n")
        .collect(Collectors.joining());
  }
}
