package org.seatwright.solver.report.page;

import java.util.Locale;
import org.seatwright.solver.report.Html;

/**
 * A drawing that is as wide as its place: across in percent, down in lines of text, so that letters
 * keep their size on a phone as on a wall.
 */
final class Svg {
  /** Letters of about this many em stand on one line of a phone. */
  private static final double LINE = 21;

  private static final int LATIN = 0x24F;

  private final StringBuilder svg = new StringBuilder();

  /** Begins a drawing of {@code lines} lines, told by its title and description. */
  static Svg begin(String id, Chart chart, double lines) {
    Svg it = new Svg();
    it.svg.append(
        String.format(
            Locale.ROOT,
            "<svg class=\"chart\" role=\"img\" aria-labelledby=\"%s-t %s-d\" width=\"100%%\" height=\"%sem\">\n",
            id,
            id,
            number(lines)));
    it.svg.append(titles(id, chart));
    return it;
  }

  /** Title and description of a drawing. */
  static String titles(String id, Chart chart) {
    return "<title id=\"%s-t\">%s</title>\n<desc id=\"%s-d\">%s</desc>\n"
        .formatted(id, Html.escape(chart.title()), id, Html.escape(chart.description()));
  }

  /** A bar from {@code from} to {@code to}, parts of the width. */
  Svg bar(String kind, double from, double to, double top, double height) {
    svg.append(
        "<rect class=\"%s\" x=\"%s%%\" y=\"%sem\" width=\"%s%%\" height=\"%sem\"/>\n"
            .formatted(
                kind,
                number(100 * from),
                number(top),
                number(100 * Math.max(0, to - from)),
                number(height)));
    return this;
  }

  /** A line across. */
  Svg line(String kind, double from, double to, double y) {
    svg.append(
        "<line class=\"%s\" x1=\"%s%%\" x2=\"%s%%\" y1=\"%sem\" y2=\"%sem\"/>\n"
            .formatted(kind, number(100 * from), number(100 * to), number(y), number(y)));
    return this;
  }

  /** A line down. */
  Svg tick(String kind, double x, double top, double bottom) {
    svg.append(
        "<line class=\"%s\" x1=\"%s%%\" x2=\"%s%%\" y1=\"%sem\" y2=\"%sem\"/>\n"
            .formatted(kind, number(100 * x), number(100 * x), number(top), number(bottom)));
    return this;
  }

  /** A mark of a shape of its own. */
  Svg mark(Chart.Mark mark, double x, double y) {
    switch (mark) {
      case RING -> circle("ring", x, y, 0.58);
      case DISC -> circle("disc", x, y, 0.36);
      case DIAMOND ->
          svg.append(
              "<rect class=\"diamond\" x=\"%s%%\" y=\"%sem\" width=\"0.78em\" height=\"0.78em\"/>\n"
                  .formatted(number(100 * x), number(y)));
    }
    return this;
  }

  private void circle(String kind, double x, double y, double radius) {
    svg.append(
        "<circle class=\"%s\" cx=\"%s%%\" cy=\"%sem\" r=\"%sem\"/>\n"
            .formatted(kind, number(100 * x), number(y), number(radius)));
  }

  /** A text; {@code anchor} is start, middle or end. */
  Svg text(String kind, double x, double baseline, String anchor, String text) {
    svg.append(
        "<text class=\"%s\" x=\"%s%%\" y=\"%sem\" text-anchor=\"%s\">%s</text>\n"
            .formatted(kind, number(100 * x), number(baseline), anchor, Html.escape(text)));
    return this;
  }

  String end() {
    return svg.append("</svg>\n").toString();
  }

  /** A label that leaves room for a number beside it on a phone; the table has it whole. */
  static String shortened(String label, String beside) {
    double room = LINE - width(beside);
    int[] letters = label.codePoints().toArray();
    double width = 0;
    for (int k = 0; k < letters.length; k++) {
      width += width(letters[k]);
      if (width > room && k > 0) {
        return new String(letters, 0, k - 1).stripTrailing() + "…";
      }
    }
    return label;
  }

  private static double width(String text) {
    return text.codePoints().mapToDouble(Svg::width).sum();
  }

  /** About how wide a letter is in most fonts, in em; rather more than less. */
  private static double width(int letter) {
    if (letter > LATIN) {
      return 1.1;
    }
    return switch (letter) {
      case ' ', '.', ',', ':', 'i', 'j', 'l', 'I', '|', '(', ')' -> 0.4;
      case 'W', 'M', 'm', 'w', '@', '%' -> 1.02;
      default -> Character.isUpperCase(letter) ? 0.76 : 0.65;
    };
  }

  /** As few digits as two decimals take. */
  static String number(double number) {
    String text = String.format(Locale.ROOT, "%.2f", number);
    String trimmed = text.replaceAll("0+$", "").replaceAll("\\.$", "");
    return trimmed.equals("-0") ? "0" : trimmed;
  }
}
