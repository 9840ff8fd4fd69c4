package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.seatwright.model.policy.Group;
import org.seatwright.solver.report.ComparisonView.RunView;

/**
 * What families give up for balance, as SVG: every case by the share of first choices it grants and
 * the dissimilarity it leaves, joined where no other case is as good in both.
 */
public final class FrontierPlot {
  /** How every such drawing begins. */
  public static final String BEGINNING = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"";

  private static final int WIDTH = 860;
  private static final int HEIGHT = 520;
  private static final int LEFT = 80;
  private static final int RIGHT = 40;
  private static final int TOP = 56;
  private static final int BOTTOM = 60;
  private static final int STEPS = 5;
  private static final int LABEL = 32;

  /** Cases that are not proven as near to the best as this are marked. */
  private static final double WIDE_GAP = 0.01;

  /** A case as a point; {@code dissimilarity} across, {@code firstChoices} upwards. */
  private record Point(
      String name, double dissimilarity, double firstChoices, boolean isValid, OptionalDouble gap) {
    /** The name, and what keeps the case from being the best there is. */
    String label() {
      String label = Text.shortened(name, LABEL);
      if (!isValid) {
        return label + " (rules missed)";
      }
      if (gap.isEmpty()) {
        return label + " (not proven)";
      }
      return gap.getAsDouble() > WIDE_GAP
          ? "%s (gap %s)".formatted(label, Text.gap(gap.getAsDouble()))
          : label;
    }
  }

  private final List<Point> points;
  private final Range across;
  private final Range up;
  private final StringBuilder svg = new StringBuilder();

  private FrontierPlot(List<Point> points) {
    this.points = points;
    this.across = Range.of(points.stream().mapToDouble(Point::dissimilarity).toArray());
    this.up = Range.of(points.stream().mapToDouble(Point::firstChoices).toArray());
  }

  /** Round numbers around some values. */
  private record Range(double low, double high, double step) {
    static Range of(double[] values) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
      double step = 0.001;
      while (step * (STEPS - 1) < most - least) {
        step *= 2;
      }
      double low = step * StrictMath.floor(least / step);
      return new Range(low, low + step * (StrictMath.ceil((most - low) / step) + 1), step);
    }

    double part(double value) {
      return (value - low) / (high - low);
    }
  }

  /** The plot; empty where no rule names a group or none of its shares is defined. */
  public static Optional<String> of(ComparisonView view) {
    Optional<Group> group = view.findGroup();
    List<Point> points = new ArrayList<>();
    for (RunView run : view.runs()) {
      OptionalDouble index =
          group.map(it -> ComparisonView.dissimilarity(run, it)).orElse(OptionalDouble.empty());
      OptionalDouble first = run.plan().figures().overall().shareWithin(1);
      if (index.isPresent() && first.isPresent()) {
        points.add(
            new Point(
                run.name(),
                index.getAsDouble(),
                first.getAsDouble(),
                run.plan().score().isValid(),
                run.gap()));
      }
    }
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(new FrontierPlot(points).draw(group.orElseThrow()));
  }

  private String draw(Group group) {
    add(
        BEGINNING
            + " viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n"
            + "<title>First choices against the dissimilarity of %s</title>",
        WIDTH,
        HEIGHT,
        Html.escape(group.toString()));
    add("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", WIDTH, HEIGHT);
    text(LEFT, 26, "start", 15, "First choices and balance, case by case");
    drawAxes();
    text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "middle", 12, "dissimilarity of " + group);
    text(LEFT, TOP - 10, "start", 12, "share in their first choice");
    drawFrontier();
    for (Point point : points) {
      add(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" stroke=\"#0072b2\" stroke-width=\"2\""
              + " fill=\"%s\"/>",
          x(point), y(point), point.isValid() ? "#0072b2" : "white");
      boolean isRight = across.part(point.dissimilarity()) > 0.7;
      text(
          x(point) + (isRight ? -9 : 9),
          y(point) - 7,
          isRight ? "end" : "start",
          11,
          point.label());
    }
    return svg.append("</svg>\n").toString();
  }

  private void drawAxes() {
    for (double value = across.low();
        value < across.high() + across.step() / 2;
        value += across.step()) {
      double x = LEFT + across.part(value) * (WIDTH - LEFT - RIGHT);
      line(x, TOP, x, HEIGHT - BOTTOM);
      text(x, HEIGHT - BOTTOM + 18, "middle", 12, Text.decimal(value, 3));
    }
    for (double value = up.low(); value < up.high() + up.step() / 2; value += up.step()) {
      double y = HEIGHT - BOTTOM - up.part(value) * (HEIGHT - TOP - BOTTOM);
      line(LEFT, y, WIDTH - RIGHT, y);
      text(LEFT - 8, y + 4, "end", 12, Text.percent(value));
    }
  }

  /** Joins the valid cases than which no other has more first choices and is no less even. */
  private void drawFrontier() {
    List<Point> order = new ArrayList<>(points);
    order.removeIf(point -> !point.isValid());
    order.sort(
        Comparator.comparingDouble(Point::dissimilarity)
            .thenComparing(Comparator.comparingDouble(Point::firstChoices).reversed()));
    List<String> corners = new ArrayList<>();
    double most = Double.NEGATIVE_INFINITY;
    for (Point point : order) {
      if (point.firstChoices() > most) {
        most = point.firstChoices();
        corners.add(String.format(Locale.ROOT, "%.1f,%.1f", x(point), y(point)));
      }
    }
    add(
        "<polyline fill=\"none\" stroke=\"#0072b2\" stroke-width=\"1.5\" points=\"%s\"/>",
        String.join(" ", corners));
  }

  private double x(Point point) {
    return LEFT + across.part(point.dissimilarity()) * (WIDTH - LEFT - RIGHT);
  }

  private double y(Point point) {
    return HEIGHT - BOTTOM - up.part(point.firstChoices()) * (HEIGHT - TOP - BOTTOM);
  }

  private void line(double x1, double y1, double x2, double y2) {
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>",
        x1, y1, x2, y2);
  }

  private void text(double x, double y, String anchor, int size, String text) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\">%s</text>",
        x, y, anchor, size, Html.escape(text));
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
