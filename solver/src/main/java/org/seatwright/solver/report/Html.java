package org.seatwright.solver.report;

import java.util.List;

/** HTML that is built up piece by piece; every text in it is escaped. */
final class Html {
  private final StringBuilder html = new StringBuilder();

  /** The text with the characters that mean something in HTML written as entities. */
  static String escape(String text) {
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
  Html raw(String markup) {
    html.append(markup).append("\n");
    return this;
  }

  /** Adds an element that holds a text. */
  Html element(String name, String text) {
    return raw("<%s>%s</%s>".formatted(name, escape(text), name));
  }

  /** Adds an element of a class that holds a text. */
  Html element(String name, String kind, String text) {
    return raw("<%s class=\"%s\">%s</%s>".formatted(name, kind, escape(text), name));
  }

  /** Adds a table whose first column names the rows; {@code kind} is its class, blank for none. */
  Html table(TableView table, String kind) {
    raw("<div class=\"table\">");
    raw(kind.isEmpty() ? "<table>" : "<table class=\"%s\">".formatted(kind));
    element("caption", table.caption());
    StringBuilder header = new StringBuilder();
    table
        .header()
        .forEach(cell -> header.append("<th scope=\"col\">%s</th>".formatted(escape(cell))));
    raw("<thead><tr>" + header + "</tr></thead>");
    raw("<tbody>");
    table.rows().forEach(row -> raw("<tr>" + cells(row) + "</tr>"));
    raw("</tbody>");
    raw("</table>");
    return raw("</div>");
  }

  private static String cells(List<String> row) {
    StringBuilder cells = new StringBuilder();
    cells.append("<th scope=\"row\">%s</th>".formatted(escape(row.getFirst())));
    row.stream().skip(1).forEach(cell -> cells.append("<td>%s</td>".formatted(escape(cell))));
    return cells.toString();
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
