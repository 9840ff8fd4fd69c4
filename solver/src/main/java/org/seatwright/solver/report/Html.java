package org.seatwright.solver.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** HTML that is built up piece by piece; every text in it is escaped. */
public final class Html {
  /** Twenty characters of a word that goes on. */
  private static final Pattern LONG_WORD = Pattern.compile("\\S{20}(?=\\S)");

  private final StringBuilder html = new StringBuilder();

  /** The text with the characters that mean something in HTML written as entities. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    Text.printable(text)
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(c);
          }
        });
    return escaped.toString();
  }

  /** Adds markup as it is, on a line of its own. */
  public Html raw(String markup) {
    html.append(markup).append("\n");
    return this;
  }

  /** Adds an element that holds a text. */
  public Html element(String name, String text) {
    return raw("<%s>%s</%s>".formatted(name, escape(text), name));
  }

  /** Adds an element of a class that holds a text. */
  public Html element(String name, String kind, String text) {
    return raw("<%s class=\"%s\">%s</%s>".formatted(name, kind, escape(text), name));
  }

  /** Adds an element that holds a text of several lines and keeps their ends. */
  public Html lines(String name, String text) {
    String lines = text.lines().map(Html::escape).collect(Collectors.joining("\n"));
    return raw("<%s>%s</%s>".formatted(name, lines, name));
  }

  /**
   * Adds a table whose first column names the rows; {@code kind} is its class, blank for none.
   * Where it is wider than the page, it scrolls by itself, by keyboard too.
   */
  Html table(TableView table, String kind) {
    raw(
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"%s\">"
            .formatted(escape(table.caption())));
    raw(kind.isEmpty() ? "<table>" : "<table class=\"%s\">".formatted(kind));
    element("caption", table.caption());
    StringBuilder header = new StringBuilder();
    table
        .header()
        .forEach(cell -> header.append("<th scope=\"col\">%s</th>".formatted(breakable(cell))));
    raw("<thead><tr>" + header + "</tr></thead>");
    raw("<tbody>");
    table.rows().forEach(row -> raw("<tr>" + cells(row) + "</tr>"));
    raw("</tbody>");
    raw("</table>");
    return raw("</div>");
  }

  private static String cells(List<String> row) {
    StringBuilder cells = new StringBuilder();
    cells.append("<th scope=\"row\">%s</th>".formatted(breakable(row.getFirst())));
    row.stream().skip(1).forEach(cell -> cells.append("<td>%s</td>".formatted(breakable(cell))));
    return cells.toString();
  }

  /**
   * The text escaped, with places where words that are too long for a line of a table may go on in
   * the next. (A style that breaks words wherever there is need would break short ones too.)
   */
  public static String breakable(String text) {
    StringBuilder pieces = new StringBuilder();
    int from = 0;
    for (Matcher piece = LONG_WORD.matcher(text); piece.find(); from = piece.end()) {
      pieces.append(escape(text.substring(from, piece.end()))).append("<wbr>");
    }
    return pieces.append(escape(text.substring(from))).toString();
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
