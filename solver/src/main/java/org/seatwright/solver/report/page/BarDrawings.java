package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.seatwright.solver.report.Html;
import org.seatwright.solver.report.Text;

/** Charts of bars: shares side by side, and seats as far as they are used. */
final class BarDrawings {
  private static final double STEP = 2.9;
  private static final double TOP = 1.5;
  private static final double HEIGHT = 1;

  /** Parts after the ranks: an unlisted seat, and none. */
  private static final int AFTER_RANKS = 2;

  private BarDrawings() {}

  static String stacks(String id, Chart.Stacks chart) {
    Svg svg = Svg.begin(id, chart, STEP * chart.rows().size());
    for (int k = 0; k < chart.rows().size(); k++) {
      Chart.StackRow row = chart.rows().get(k);
      double top = STEP * k;
      svg.text("name", 0, top + 1, "start", Svg.shortened(row.label(), row.note()));
      svg.text("value", 1, top + 1, "end", row.note());
      double from = 0;
      svg.bar("track", 0, 1, top + TOP, HEIGHT);
      for (int part = 0; part < row.shares().size(); part++) {
        OptionalDouble share = row.shares().get(part).find();
        if (share.isPresent() && share.getAsDouble() > 0) {
          svg.bar(
              kind(part, chart.parts().size()),
              from,
              from + share.getAsDouble(),
              top + TOP,
              HEIGHT);
          from += share.getAsDouble();
        } else if (row.shares().get(part) instanceof Value.Hidden) {
          break; // what comes after a hidden part has no place on the bar
        }
      }
    }
    return svg.end();
  }

  /** What the parts of a stack look like, with the patterns they need. */
  static String legend(Chart.Stacks chart) {
    List<String> items = new ArrayList<>();
    IntStream.range(0, chart.parts().size())
        .mapToObj(part ->
            "<li><svg class=\"swatch\" aria-hidden=\"true\"><rect class=\"%s\" width=\"100%%\" height=\"100%%\"/></svg>%s</li>"
                .formatted(kind(part, chart.parts().size()), Html.escape(chart.parts().get(part))))
        .forEach(items::add);
    return "<ul class=\"legend\">%s</ul>".formatted(String.join("", items));
  }

  private static String kind(int part, int parts) {
    int ranks = parts - AFTER_RANKS;
    if (part < ranks) {
      return "rank" + Math.min(part + 1, 6);
    }
    return part == ranks ? "unlisted" : "unplaced";
  }

  static String seats(String id, Chart.Seats chart) {
    long most = chart.rows().stream().mapToLong(BarDrawings::most).max().orElse(1);
    Svg svg = Svg.begin(id, chart, STEP * chart.rows().size());
    for (int k = 0; k < chart.rows().size(); k++) {
      Chart.SeatRow row = chart.rows().get(k);
      double top = STEP * k;
      double seats = (double) row.seats() / Math.max(1, most);
      String value = "%s of %s".formatted(row.used().text(), Text.number(row.seats()));
      svg.text("name", 0, top + 1, "start", Svg.shortened(row.label(), value));
      svg.text("value", 1, top + 1, "end", value);
      svg.bar("track", 0, seats, top + TOP, HEIGHT);
      row.used()
          .find()
          .ifPresent(used -> {
            double share = used / Math.max(1, most);
            svg.bar("used", 0, Math.min(share, seats), top + TOP, HEIGHT);
            svg.bar("over", seats, Math.max(share, seats), top + TOP, HEIGHT);
          });
    }
    return svg.end();
  }

  private static long most(Chart.SeatRow row) {
    OptionalDouble used = row.used().find();
    return Math.max(row.seats(), used.isPresent() ? (long) used.getAsDouble() : 0);
  }

  static String seatLegend() {
    return "<ul class=\"legend\"><li><svg class=\"swatch\" aria-hidden=\"true\"><rect class=\"used\" width=\"100%\" height=\"100%\"/></svg>students seated</li><li><svg class=\"swatch\" aria-hidden=\"true\"><rect class=\"track\" width=\"100%\" height=\"100%\"/></svg>seats left</li></ul>";
  }
}
