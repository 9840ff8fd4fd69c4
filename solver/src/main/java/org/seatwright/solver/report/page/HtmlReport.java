package org.seatwright.solver.report.page;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seatwright.solver.report.Html;
import org.seatwright.solver.report.PageStyle;
import org.seatwright.solver.report.Text;

/** A page as one HTML file that needs nothing else: no network, no scripts. */
public final class HtmlReport {
  /** How every such page begins. */
  public static final String BEGINNING = "<!DOCTYPE html>\n<html lang=\"en\" data-report=\"plan\">";

  /** Charts of more rows scroll within the page. */
  private static final int MOST_ROWS = 40;

  /** Tables beside drawings that are longer are folded up on the screen. */
  private static final int LONG_TABLE = 30;

  private final Page page;
  private final Html html = new Html();
  private int charts;

  private HtmlReport(Page page) {
    this.page = page;
  }

  /** The page, ended by a line feed. */
  public static String of(Page page) {
    return new HtmlReport(page).html();
  }

  private String html() {
    html.raw(BEGINNING);
    html.raw("<head>");
    html.raw("<meta charset=\"utf-8\">");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.raw(PageStyle.NOTHING_FROM_ELSEWHERE);
    html.element("title", "%s: %s".formatted(page.district(), page.title()));
    html.raw("<style>\n" + PageStyle.CSS + PlanStyle.CSS + "</style>");
    html.raw("</head>");
    html.raw("<body class=\"plan\">");
    html.raw("<a class=\"skip\" href=\"#main\">Skip to the report</a>");
    addPatterns();
    html.raw("<header>");
    html.element("p", "district", page.district());
    html.element("h1", page.title());
    html.element("p", "about", page.policy());
    page.notes().forEach(note -> html.element("p", "remark", note));
    html.raw("</header>");
    addContents();
    html.raw("<main id=\"main\" tabindex=\"-1\">");
    page.sections().forEach(this::add);
    html.raw("</main>");
    html.raw("<footer>");
    html.element("p", "Made by Seatwright %s.".formatted(page.version()));
    html.raw("</footer>");
    html.raw("</body>");
    html.raw("</html>");
    return html.toString();
  }

  /** Hatching, so that nothing is told by colour alone. */
  private void addPatterns() {
    html.raw(
        "<svg class=\"patterns\" aria-hidden=\"true\" width=\"0\" height=\"0\"><defs><pattern"
            + " id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
            + " patternTransform=\"rotate(45)\"><rect class=\"hatch-ground\" width=\"6\""
            + " height=\"6\"/><line class=\"hatch-line\" y2=\"6\"/></pattern></defs></svg>");
  }

  private void addContents() {
    html.raw("<nav aria-label=\"Contents\">");
    html.raw("<ul>");
    page.sections()
        .forEach(section ->
            html.raw(
                "<li><a href=\"#%s\">%s</a></li>"
                    .formatted(section.id(), Html.escape(section.heading()))));
    html.raw("</ul>");
    html.raw("</nav>");
  }

  private void add(Section section) {
    html.raw("<section id=\"%s\" aria-labelledby=\"%s-h\">".formatted(section.id(), section.id()));
    html.raw("<h2 id=\"%s-h\">%s</h2>".formatted(section.id(), Html.escape(section.heading())));
    section.blocks().forEach(this::add);
    html.raw("</section>");
  }

  private void add(Block block) {
    switch (block) {
      case Block.Paragraph(String text) -> html.element("p", text);
      case Block.Bullets(List<String> items) -> {
        html.raw("<ul>");
        items.forEach(item -> html.element("li", item));
        html.raw("</ul>");
      }
      case Block.Keys(List<Block.Key> keys) -> {
        html.raw("<div class=\"keys\">");
        keys.forEach(key ->
            html.raw(
                "<p class=\"key\"><strong>%s</strong> <span>%s</span></p>"
                    .formatted(Html.escape(key.figure()), Html.escape(key.sentence()))));
        html.raw("</div>");
      }
      case Block.Subheading(String text) -> html.element("h3", text);
      case Block.Tabular(Table table) -> add(table);
      case Block.Drawn(Chart chart, Table table) -> add(chart, table);
      case Block.Lines(String heading, List<String> lines) -> {
        html.element("h3", heading);
        html.lines("pre", String.join("\n", lines));
      }
    }
  }

  private void add(Chart chart, Table table) {
    String id = "chart-" + ++charts;
    html.raw("<figure>");
    html.raw(legend(chart));
    boolean scrolls = rows(chart) > MOST_ROWS || chart instanceof Chart.Homes;
    String kind = chart instanceof Chart.Homes ? "wide" : "tall";
    html.raw(
        scrolls
            ? "<div class=\"%s\" role=\"region\" tabindex=\"0\" aria-label=\"%s\">"
                .formatted(kind, Html.escape("Chart: " + chart.title()))
            : "<div>");
    html.raw(svg(id, chart));
    html.raw("</div>");
    html.raw("</figure>");
    html.raw(table.rows().size() > LONG_TABLE ? "<details>" : "<details open>");
    html.element("summary", "The numbers");
    add(table);
    html.raw("</details>");
  }

  private static int rows(Chart chart) {
    return switch (chart) {
      case Chart.Stacks it -> it.rows().size();
      case Chart.Dots it -> it.rows().size();
      case Chart.Seats it -> it.rows().size();
      case Chart.Homes _ -> 0;
    };
  }

  private static String svg(String id, Chart chart) {
    return switch (chart) {
      case Chart.Stacks it -> BarDrawings.stacks(id, it);
      case Chart.Dots it -> DotDrawing.of(id, it);
      case Chart.Seats it -> BarDrawings.seats(id, it);
      case Chart.Homes it -> HomeDrawing.of(id, it);
    };
  }

  private static String legend(Chart chart) {
    return switch (chart) {
      case Chart.Stacks it -> BarDrawings.legend(it);
      case Chart.Dots it -> DotDrawing.legend(it);
      case Chart.Seats _ -> BarDrawings.seatLegend();
      case Chart.Homes it -> HomeDrawing.legend(it);
    };
  }

  private void add(Table table) {
    html.raw(
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"%s\">"
            .formatted(Html.escape("Table: " + table.caption())));
    html.raw("<table>");
    html.element("caption", table.caption());
    html.raw(
        IntStream.range(0, table.header().size())
            .mapToObj(column ->
                "<th scope=\"col\"%s>%s</th>"
                    .formatted(
                        column > 0 && isOfWords(table, column) ? " class=\"words\"" : "",
                        Html.breakable(table.header().get(column))))
            .collect(Collectors.joining("", "<thead><tr>", "</tr></thead>")));
    html.raw("<tbody>");
    table.rows().forEach(row -> html.raw("<tr>%s</tr>".formatted(cells(table, row))));
    html.raw("</tbody>");
    html.raw("</table>");
    html.raw("</div>");
  }

  private static String cells(Table table, List<Value> row) {
    StringBuilder cells = new StringBuilder();
    cells.append("<th scope=\"row\">%s</th>".formatted(Html.breakable(row.getFirst().text())));
    for (int column = 1; column < row.size(); column++) {
      String kind =
          isOfWords(table, column)
              ? " class=\"words\""
              : row.get(column) instanceof Value.Hidden ? " class=\"hidden\"" : "";
      cells.append("<td%s>%s</td>".formatted(kind, markup(row.get(column))));
    }
    return cells.toString();
  }

  /** Words begin at the left, under a header that does so too; numbers end at the right. */
  private static boolean isOfWords(Table table, int column) {
    return !table.rows().isEmpty()
        && table.rows().stream().allMatch(row -> row.get(column) instanceof Value.Words);
  }

  /** A share stands below the number it is of, so that both line up from row to row. */
  private static String markup(Value value) {
    return switch (value) {
      case Value.Part(long number, OptionalDouble share) when share.isPresent() ->
          "%s <span class=\"share\">(%s)</span>"
              .formatted(Text.number(number), Text.percent(share));
      case Value.Part _,
          Value.Words _,
          Value.Whole _,
          Value.Share _,
          Value.Decimal _,
          Value.Undefined _,
          Value.Hidden _ ->
          Html.breakable(value.text());
    };
  }
}
