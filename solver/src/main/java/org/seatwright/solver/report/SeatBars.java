package org.seatwright.solver.report;

import java.util.List;
import java.util.Locale;
import org.seatwright.model.readiness.Census.GradeCount;

/**
 * Students against seats, grade by grade, as a drawing: a bar of seats, and within it students.
 * Bars are as wide as the page has room, words stay as large as they are.
 */
final class SeatBars {
  private static final int STEP = 44;
  private static final int BAR = 18;
  private static final int LONGEST_NAME = 12;

  private SeatBars() {}

  /** The drawing as inline SVG; what it shows stands in a table too. */
  static String of(List<GradeCount> grades) {
    long most =
        grades.stream().mapToLong(it -> Math.max(it.students(), it.seats())).max().orElse(0);
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg role=\"img\" aria-label=\"Students against seats by grade\" width=\"100%%\" height=\"%d\" font-size=\"13\">\n"
            .formatted(STEP * grades.size()));
    for (int g = 0; g < grades.size(); g++) {
      GradeCount grade = grades.get(g);
      int top = STEP * g;
      svg.append(text("0", top, "start", Text.shortened(grade.grade(), LONGEST_NAME)));
      svg.append(text("100%", top, "end", seatsAndStudents(grade)));
      svg.append(bar("rest", top + BAR, BAR, grade.seats(), most));
      svg.append(bar("bar", top + BAR + 5, BAR - 10, grade.students(), most));
    }
    return svg.append("</svg>").toString();
  }

  private static String seatsAndStudents(GradeCount grade) {
    return "%s for %s"
        .formatted(Text.count(grade.seats(), "seat", "seats"), Text.number(grade.students()));
  }

  private static String bar(String kind, int top, int height, long count, long most) {
    return String.format(
        Locale.ROOT,
        "<rect class=\"%s\" y=\"%d\" width=\"%.1f%%\" height=\"%d\"/>\n",
        kind,
        top,
        most == 0 ? 0 : 100.0 * count / most,
        height);
  }

  private static String text(String x, int top, String anchor, String text) {
    return "<text x=\"%s\" y=\"%d\" text-anchor=\"%s\">%s</text>\n"
        .formatted(x, top + 13, anchor, Html.escape(text));
  }
}
