package org.seatwright.solver.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.seatwright.solver.Bound;
import org.seatwright.solver.bench.BenchReport.Row;

/**
 * Gap over time of all runs of one instance, as SVG. Both axes are logarithmic. A full line is how
 * far the run's plan was from the best bound that any run proved, a dashed one how far the run
 * itself had proven; a gap of {@link #LEAST_GAP} or less lies on the lower edge.
 */
public final class GapPlot {
  private static final double LEAST_GAP = 1e-5;
  private static final double LEAST_SECONDS = 0.1;

  private static final int WIDTH = 860;
  private static final int HEIGHT = 480;
  private static final int LEFT = 70;
  private static final int RIGHT = 190;
  private static final int TOP = 44;
  private static final int BOTTOM = 52;
  private static final int LEGEND_STEP = 20;

  /** Colours that people with colour-blindness can tell apart (Okabe and Ito 2008). */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");

  private final BenchReport report;
  private final String instance;
  private final Optional<Bound> bound;
  private final double longest;
  private final StringBuilder svg = new StringBuilder();

  private GapPlot(BenchReport report, String instance) {
    this.report = report;
    this.instance = instance;
    bound = report.bestBound(instance);
    longest =
        report.rows(instance).stream()
            .mapToDouble(row -> row.measurement().seconds())
            .reduce(10 * LEAST_SECONDS, Math::max);
  }

  /** The plot of {@code instance}. */
  public static String of(BenchReport report, String instance) {
    return new GapPlot(report, instance).draw();
  }

  private String draw() {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"12\">",
        WIDTH, HEIGHT);
    add("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", WIDTH, HEIGHT);
    text(LEFT, 24, "start", 15, instance + ": gap over time");
    drawAxes();
    List<Row> rows = report.rows(instance);
    for (int k = 0; k < rows.size(); k++) {
      drawRun(rows.get(k), COLOURS.get(k % COLOURS.size()), k);
    }
    text(WIDTH - RIGHT + 16, HEIGHT - BOTTOM - 24, "start", 11, "full: from the best bound known");
    text(WIDTH - RIGHT + 16, HEIGHT - BOTTOM - 8, "start", 11, "dashed: as the run had proven");
    add("</svg>");
    return svg.toString();
  }

  private void drawAxes() {
    for (double gap = 1; gap > LEAST_GAP / 2; gap /= 10) {
      line(LEFT, y(gap), WIDTH - RIGHT, y(gap));
      text(LEFT - 8, y(gap) + 4, "end", 12, percent(gap));
    }
    for (double seconds = LEAST_SECONDS; seconds <= longest * 1.001; seconds *= 10) {
      line(x(seconds), TOP, x(seconds), HEIGHT - BOTTOM);
      text(x(seconds), HEIGHT - BOTTOM + 18, "middle", 12, trimmed(seconds));
    }
    text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", 12, "seconds since the start");
  }

  private static String percent(double gap) {
    return gap <= LEAST_GAP * 1.001 ? "≤ 0.001%" : trimmed(gap * 100) + "%";
  }

  /** A power of ten without needless zeros. */
  private static String trimmed(double power) {
    return String.format(Locale.ROOT, "%.3f", power).replaceFirst("\\.?0+$", "");
  }

  private void drawRun(Row row, String colour, int k) {
    Trace trace = row.measurement().trace();
    List<Moment> plans = trace.moments().stream().filter(Moment::isValid).toList();
    double end = row.measurement().seconds();
    bound.ifPresent(best -> drawSteps(plans, end, moment -> from(moment, best), colour, ""));
    drawSteps(plans, end, Moment::bound, colour, " stroke-dasharray=\"6 4\"");
    double at = TOP + 8 + k * LEGEND_STEP;
    add(
        "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"2\"/>",
        WIDTH - RIGHT + 16, at, WIDTH - RIGHT + 40, at, colour);
    text(WIDTH - RIGHT + 46, at + 4, "start", 12, name(row.measurement()));
  }

  /** Points are measured against the best bound from when on the plan is as good by rank. */
  private static OptionalLong from(Moment moment, Bound best) {
    return moment.ranks().equals(best.ranks())
        ? OptionalLong.of(best.points())
        : OptionalLong.empty();
  }

  private static String name(Measurement measurement) {
    return measurement.contender().word() + ", seed " + measurement.seed();
  }

  /** What a plan's gap is measured from at a moment. */
  private interface From {
    OptionalLong bound(Moment moment);
  }

  /** A line that keeps each gap until the next one, the last until the run's end. */
  private void drawSteps(List<Moment> plans, double end, From from, String colour, String style) {
    List<String> points = new ArrayList<>();
    double height = Double.NaN;
    for (Moment moment : plans) {
      OptionalLong against = from.bound(moment);
      if (against.isPresent()) {
        if (!points.isEmpty()) {
          points.add(point(moment.seconds(), height));
        }
        height = y(Trace.gap(moment, against.getAsLong()));
        points.add(point(moment.seconds(), height));
      }
    }
    if (!points.isEmpty()) {
      points.add(point(end, height));
      add(
          "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s points=\"%s\"/>",
          colour, style, String.join(" ", points));
    }
  }

  private String point(double seconds, double height) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x(seconds), height);
  }

  private double x(double seconds) {
    double part =
        StrictMath.log(Math.max(seconds, LEAST_SECONDS) / LEAST_SECONDS)
            / StrictMath.log(longest / LEAST_SECONDS);
    return LEFT + part * (WIDTH - LEFT - RIGHT);
  }

  private double y(double gap) {
    double part = StrictMath.log(Math.clamp(gap, LEAST_GAP, 1)) / StrictMath.log(LEAST_GAP);
    return TOP + part * (HEIGHT - TOP - BOTTOM);
  }

  private void line(double x1, double y1, double x2, double y2) {
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#d8d8d8\"/>",
        x1, y1, x2, y2);
  }

  /** Text; names are letters, digits and hyphens, so nothing needs escaping. */
  private void text(double x, double y, String anchor, int size, String words) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\">%s</text>",
        x, y, anchor, size, words);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append("\n");
  }
}
