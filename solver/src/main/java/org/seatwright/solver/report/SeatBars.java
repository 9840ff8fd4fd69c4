package org.seatwright.solver.report;

import java.util.List;
import java.util.Locale;
import org.seatwright.model.readiness.Census.GradeCount;

/** Students against seats, grade by grade, as a drawing: a bar of seats, and within it students. */
final class SeatBars {
  private static final int WIDTH = 640;
  private static final int LEFT = 90;
  private static final int RIGHT = 170;
  private static final int STEP = 26;
  private static final int THICK = 16;

  private SeatBars() {}

  /** The drawing as inline SVG; what it shows stands in a table too. */
  static String of(List<GradeCount> grades) {
    long most =
        grades.stream().mapToLong(it -> Math.max(it.students(), it.seats())).max().orElse(0);
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg role=\"img\" aria-label=\"Students against seats by grade\" viewBox=\"0 0 %d %d\" width=\"%d\" font-size=\"13\">\n"
            .formatted(WIDTH, STEP * grades.size() + 6, WIDTH));
    for (int g = 0; g < grades.size(); g++) {
      GradeCount grade = grades.get(g);
      int top = STEP * g + 6;
      svg.append(text(LEFT - 10, top, "end", grade.grade()));
      svg.append(bar("rest", top, THICK, grade.seats(), most));
      svg.append(bar("bar", top + 4, THICK - 8, grade.students(), most));
      svg.append(
          text(
              WIDTH - RIGHT + 10,
              top,
              "start",
              "%s for %s"
                  .formatted(
                      Text.count(grade.seats(), "seat", "seats"), Text.number(grade.students()))));
    }
    return svg.append("</svg>").toString();
  }

  private static String bar(String kind, int top, int height, long count, long most) {
    double width = most == 0 ? 0 : (double) (WIDTH - LEFT - RIGHT) * count / most;
    return String.format(
        Locale.ROOT,
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>\n",
        kind,
        LEFT,
        top,
        width,
        height);
  }

  private static String text(int x, int top, String anchor, String text) {
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n"
        .formatted(x, top + 13, anchor, Html.escape(text));
  }
}
