package org.seatwright.solver.report.page;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.seatwright.solver.report.Html;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.page.Chart.Axis;
import org.seatwright.solver.report.page.Chart.DotRow;

/** Marks on lines, each line with the band that is allowed there. */
final class DotDrawing {
  private static final double STEP = 2.9;
  private static final double LINE = 1.95;
  private static final double HALF_BAND = 0.5;
  private static final double AXIS = 1.6;

  /** Charts of more rows have an axis above them, too. */
  private static final int LONG = 12;

  private final Chart.Dots chart;
  private final Svg svg;
  private final boolean isLong;

  private DotDrawing(String id, Chart.Dots chart) {
    this.chart = chart;
    this.isLong = chart.rows().size() > LONG;
    this.svg = Svg.begin(id, chart, STEP * chart.rows().size() + (isLong ? 2 * AXIS : AXIS));
  }

  static String of(String id, Chart.Dots chart) {
    DotDrawing it = new DotDrawing(id, chart);
    double top = 0;
    if (it.isLong) {
      it.drawAxis(top);
      top = AXIS;
    }
    for (int k = 0; k < chart.rows().size(); k++) {
      it.draw(chart.rows().get(k), top + STEP * k);
    }
    it.drawAxis(top + STEP * chart.rows().size());
    return it.svg.end();
  }

  /** Where on the line a number stands, from 0 to 1. */
  private double at(double number) {
    Axis axis = chart.axis();
    double part = (number - axis.low()) / (axis.high() - axis.low());
    return Math.clamp(part, 0, 1);
  }

  private void draw(DotRow row, double top) {
    double y = top + LINE;
    String value = row.values().get(shown()).text();
    svg.text(row.isMissed() ? "name missed" : "name", 0, top + 1, "start", label(row, value));
    svg.text("value", 1, top + 1, "end", value);
    svg.line("axis", 0, 1, y);
    row.band()
        .ifPresent(
            band -> svg.bar("band", at(band.low()), at(band.high()), y - HALF_BAND, 2 * HALF_BAND));
    List<Double> places =
        row.values().stream()
            .map(Value::find)
            .filter(OptionalDouble::isPresent)
            .map(OptionalDouble::getAsDouble)
            .map(this::at)
            .toList();
    if (places.size() > 1) {
      svg.line(
          "way",
          places.stream().min(Double::compare).orElseThrow(),
          places.stream().max(Double::compare).orElseThrow(),
          y);
    }
    for (Chart.Mark mark : Chart.Mark.values()) {
      for (int s = 0; s < chart.series().size(); s++) {
        OptionalDouble number = row.values().get(s).find();
        if (chart.series().get(s).mark() == mark && number.isPresent()) {
          svg.mark(mark, at(number.getAsDouble()), y);
        }
      }
    }
  }

  private static String label(DotRow row, String beside) {
    return Svg.shortened(row.isMissed() ? "✕ " + row.label() : row.label(), beside);
  }

  /** The series whose number stands in words: the disc. */
  private int shown() {
    for (int s = 0; s < chart.series().size(); s++) {
      if (chart.series().get(s).mark() == Chart.Mark.DISC) {
        return s;
      }
    }
    return 0;
  }

  private void drawAxis(double top) {
    Axis axis = chart.axis();
    int steps = (int) Math.round((axis.high() - axis.low()) / axis.step());
    for (int k = 0; k <= steps; k++) {
      double number = axis.low() + k * axis.step();
      double x = at(number);
      svg.tick("axis", x, top, top + 0.3);
      String anchor = k == 0 ? "start" : k == steps ? "end" : "middle";
      String text =
          axis.isShare()
              ? Text.decimal(100 * number, axis.digits()) + "%"
              : Text.decimal(number, axis.digits());
      svg.text("tick", x, top + 1.4, anchor, text);
    }
  }

  static String legend(Chart.Dots chart) {
    boolean hasBands = chart.rows().stream().anyMatch(row -> row.band().isPresent());
    String marks =
        chart.series().stream()
            .map(series ->
                "<li>%s%s</li>".formatted(swatch(series.mark()), Html.escape(series.name())))
            .collect(Collectors.joining());
    String band =
        hasBands
            ? "<li><svg class=\"swatch\" aria-hidden=\"true\"><rect class=\"band\" width=\"100%\" height=\"100%\"/></svg>allowed</li>"
            : "";
    String missed =
        chart.rows().stream().anyMatch(DotRow::isMissed) ? "<li>✕ rule missed</li>" : "";
    return "<ul class=\"legend\">%s%s%s</ul>".formatted(marks, band, missed);
  }

  private static String swatch(Chart.Mark mark) {
    String shape =
        switch (mark) {
          case RING -> "<circle class=\"ring\" cx=\"50%\" cy=\"50%\" r=\"0.5em\"/>";
          case DISC -> "<circle class=\"disc\" cx=\"50%\" cy=\"50%\" r=\"0.38em\"/>";
          case DIAMOND ->
              "<rect class=\"diamond\" x=\"50%\" y=\"50%\" width=\"0.8em\" height=\"0.8em\"/>";
        };
    return "<svg class=\"swatch\" aria-hidden=\"true\">%s</svg>".formatted(shape);
  }
}
