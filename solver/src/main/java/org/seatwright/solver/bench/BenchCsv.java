package org.seatwright.solver.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.seatwright.solver.bench.BenchReport.Ratio;
import org.seatwright.solver.bench.BenchReport.Row;

/** The report as CSV, one row per run; what is not known is blank. */
public final class BenchCsv {
  private BenchCsv() {}

  /** The text of bench.csv. */
  public static String of(BenchReport report) {
    StringBuilder text = new StringBuilder(String.join(",", header())).append("\n");
    report.rows().forEach(row -> text.append(String.join(",", cells(row))).append("\n"));
    return text.toString();
  }

  private static List<String> header() {
    List<String> header =
        new ArrayList<>(
            List.of(
                "instance",
                "engine",
                "seed",
                "ended",
                "asked-seconds",
                "seconds",
                "late",
                "peak-mib",
                "points",
                "bound",
                "gap",
                "plan-seconds",
                "bound-seconds"));
    Figures.GAPS.forEach(gap -> header.add("within-" + gap.name() + "-seconds"));
    Figures.GAPS.forEach(gap -> header.add("proven-" + gap.name() + "-seconds"));
    header.addAll(List.of("proof-seconds", "ratio", "ratio-at-least"));
    return header;
  }

  private static List<String> cells(Row row) {
    Measurement measurement = row.measurement();
    Figures figures = row.figures();
    List<String> cells =
        new ArrayList<>(
            List.of(
                measurement.instance(),
                measurement.contender().word(),
                Long.toString(measurement.seed()),
                measurement.ending().words(),
                decimal(measurement.asked().toNanos() / 1e9, 3),
                decimal(measurement.seconds(), 3),
                measurement.isLate() ? "yes" : "no",
                number(measurement.peakMib()),
                number(figures.points()),
                number(figures.bound()),
                decimal(figures.gap(), 9),
                decimal(figures.firstPlan(), 3),
                decimal(figures.firstBound(), 3)));
    figures.within().forEach(seconds -> cells.add(decimal(seconds, 3)));
    figures.proven().forEach(seconds -> cells.add(decimal(seconds, 3)));
    cells.add(decimal(figures.proof(), 3));
    cells.add(row.ratio().filter(it -> !it.atLeast()).map(BenchCsv::times).orElse(""));
    cells.add(row.ratio().filter(Ratio::atLeast).map(BenchCsv::times).orElse(""));
    return cells;
  }

  private static String times(Ratio ratio) {
    return decimal(ratio.times(), 3);
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }

  private static String decimal(OptionalDouble number, int digits) {
    return number.isPresent() ? decimal(number.getAsDouble(), digits) : "";
  }

  private static String decimal(double number, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", number);
  }
}
