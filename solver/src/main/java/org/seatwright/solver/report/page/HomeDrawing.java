package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.seatwright.solver.report.Html;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.count.HomeMap;
import org.seatwright.solver.report.page.Chart.HomeMark;
import org.seatwright.solver.report.page.Chart.Pin;

/** The map: a circle per neighbourhood, a numbered square per school. */
final class HomeDrawing {
  private static final double WIDTH = 640;
  private static final double MARGIN = 24;
  private static final double LEAST_HEIGHT = 260;
  private static final double MOST_HEIGHT = 900;
  private static final double LEAST_RADIUS = 2;

  /** Schools beyond this number get small marks without numbers. */
  static final int MOST_NUMBERS = 80;

  /** Width of a school's mark. */
  private static final double PIN = 20;

  private static final int RINGS = 4;
  private static final int TURNS = 12;
  private static final int CLASSES = 5;
  private static final double KM_PER_DEGREE = StrictMath.toRadians(6371.0088);

  private final Chart.Homes chart;
  private final double west;
  private final double north;
  private final double narrowing;
  private final double scale;
  private final double height;
  private final double left;
  private final double top;

  private HomeDrawing(Chart.Homes chart) {
    this.chart = chart;
    List<HomeMap.Cell> cells = chart.map().cells();
    west = cells.stream().mapToDouble(HomeMap.Cell::west).min().orElse(0);
    north = cells.stream().mapToDouble(HomeMap.Cell::north).max().orElse(0);
    double east = cells.stream().mapToDouble(HomeMap.Cell::east).max().orElse(1);
    double south = cells.stream().mapToDouble(HomeMap.Cell::south).min().orElse(1);
    narrowing = Math.max(0.01, StrictMath.cos(StrictMath.toRadians((north + south) / 2)));
    double across = (east - west) * narrowing;
    double down = north - south;
    scale = Math.min((WIDTH - 2 * MARGIN) / across, (MOST_HEIGHT - 2 * MARGIN) / down);
    height = Math.max(LEAST_HEIGHT, down * scale + 2 * MARGIN + 24);
    left = (WIDTH - across * scale) / 2;
    top = (height - 24 - down * scale) / 2;
  }

  static String of(String id, Chart.Homes chart) {
    return new HomeDrawing(chart).draw(id);
  }

  private double x(double longitude) {
    return left + (longitude - west) * narrowing * scale;
  }

  private double y(double latitude) {
    return top + (north - latitude) * scale;
  }

  private String draw(String id) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg class=\"map\" role=\"img\" aria-labelledby=\"%s-t %s-d\" viewBox=\"0 0 %s %s\">\n",
            id,
            id,
            Svg.number(WIDTH),
            Svg.number(height)));
    svg.append(Svg.titles(id, chart));
    double most =
        chart.homes().stream()
            .map(home -> home.students().find())
            .flatMapToDouble(OptionalDouble::stream)
            .max()
            .orElse(1);
    chart.homes().stream()
        .sorted(Comparator.comparingDouble((HomeMark it) -> -it.students().find().orElse(0)))
        .forEach(home -> svg.append(home(home, most)));
    svg.append(pins());
    svg.append(scaleBar());
    return svg.append("</svg>\n").toString();
  }

  private String home(HomeMark home, double most) {
    HomeMap.Cell cell = home.cell();
    double x = (x(cell.west()) + x(cell.east())) / 2;
    double y = (y(cell.north()) + y(cell.south())) / 2;
    double half = (y(cell.south()) - y(cell.north())) / 2;
    OptionalDouble students = home.students().find();
    String title =
        "%s: students %s%s"
            .formatted(
                cell.value(),
                home.students().text(),
                chart.group().map(it -> ", %s %s".formatted(it, home.share().text())).orElse(""));
    if (students.isEmpty()) {
      return "<rect class=\"veiled\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>\n"
          .formatted(
              Svg.number(x - half * 0.6),
              Svg.number(y - half * 0.6),
              Svg.number(half * 1.2),
              Svg.number(half * 1.2),
              Html.escape(title));
    }
    double radius = Math.max(LEAST_RADIUS, 0.95 * half * Math.sqrt(students.getAsDouble() / most));
    return "<circle class=\"home %s\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s</title></circle>\n"
        .formatted(
            kind(home.share()),
            Svg.number(x),
            Svg.number(y),
            Svg.number(radius),
            Html.escape(title));
  }

  private static String kind(Value share) {
    OptionalDouble part = share.find();
    return part.isEmpty()
        ? "plain"
        : "mix" + Math.min(CLASSES, 1 + (int) (part.getAsDouble() * CLASSES));
  }

  /** A place for a number on the map. */
  private record Spot(double x, double y) {
    boolean touches(Spot other) {
      return Math.abs(x - other.x) < PIN + 2 && Math.abs(y - other.y) < PIN + 2;
    }
  }

  /** Schools by number; where two stand too close, one is drawn beside its place, tied to it. */
  private String pins() {
    boolean numbered = chart.schools().size() <= MOST_NUMBERS;
    List<Spot> taken = new ArrayList<>();
    StringBuilder pins = new StringBuilder();
    for (Pin pin : chart.schools()) {
      Spot place = new Spot(x(pin.site().longitude()), y(pin.site().latitude()));
      if (isOnMap(place)) {
        Optional<Spot> free = numbered ? free(place, taken) : Optional.empty();
        free.ifPresent(taken::add);
        pins.append(pin(pin, place, free));
      }
    }
    return pins.toString();
  }

  private boolean isOnMap(Spot spot) {
    return spot.x() >= PIN
        && spot.x() <= WIDTH - PIN
        && spot.y() >= PIN
        && spot.y() <= height - PIN;
  }

  /** The nearest spot where no other number stands, empty where there is none around. */
  private Optional<Spot> free(Spot place, List<Spot> taken) {
    for (int ring = 0; ring <= RINGS; ring++) {
      for (int turn = 0; turn < (ring == 0 ? 1 : TURNS); turn++) {
        double angle = 2 * Math.PI * turn / TURNS;
        Spot spot =
            new Spot(
                place.x() + ring * PIN * 1.1 * StrictMath.cos(angle),
                place.y() + ring * PIN * 1.1 * StrictMath.sin(angle));
        if (isOnMap(spot) && taken.stream().noneMatch(spot::touches)) {
          return Optional.of(spot);
        }
      }
    }
    return Optional.empty();
  }

  private static String pin(Pin pin, Spot place, Optional<Spot> number) {
    Spot at = number.orElse(place);
    double half = number.isPresent() ? PIN / 2 : PIN / 5;
    StringBuilder mark = new StringBuilder("<g class=\"pin\">");
    mark.append("<title>").append(Html.escape(pin.label())).append("</title>");
    if (!at.equals(place)) {
      mark.append(
          "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
              .formatted(
                  Svg.number(place.x()),
                  Svg.number(place.y()),
                  Svg.number(at.x()),
                  Svg.number(at.y())));
    }
    mark.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\"/>"
            .formatted(
                Svg.number(at.x() - half),
                Svg.number(at.y() - half),
                Svg.number(2 * half),
                Svg.number(2 * half)));
    if (number.isPresent()) {
      mark.append(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%d</text>"
              .formatted(Svg.number(at.x()), Svg.number(at.y() + 4), pin.number()));
    }
    return mark.append("</g>\n").toString();
  }

  /** A line as long as a neighbourhood is wide, or a tenth of the map. */
  private String scaleBar() {
    double km = chart.map().side();
    double length = km / KM_PER_DEGREE * scale;
    double y = height - 10;
    return "<line class=\"scale\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/><text class=\"tick\" x=\"%s\" y=\"%s\">%s km</text>\n"
        .formatted(
            Svg.number(MARGIN),
            Svg.number(MARGIN + length),
            Svg.number(y),
            Svg.number(y),
            Svg.number(MARGIN + length + 8),
            Svg.number(y + 4),
            Text.trimmed(km));
  }

  static String legend(Chart.Homes chart) {
    StringBuilder items = new StringBuilder();
    if (chart.group().isPresent()) {
      IntStream.rangeClosed(1, CLASSES)
          .mapToObj(part ->
              "<li><svg class=\"swatch\" aria-hidden=\"true\"><circle class=\"home mix%d\" cx=\"50%%\" cy=\"50%%\" r=\"0.48em\"/></svg>%d–%d%%</li>"
                  .formatted(part, (part - 1) * 100 / CLASSES, part * 100 / CLASSES))
          .forEach(items::append);
      items.append("<li>of ").append(Html.escape(chart.group().get())).append("</li>");
    }
    if (chart.homes().stream().anyMatch(home -> home.students() instanceof Value.Hidden)) {
      items.append(
          "<li><svg class=\"swatch\" aria-hidden=\"true\"><rect class=\"veiled\" width=\"100%\" height=\"100%\"/></svg>hidden</li>");
    }
    return "<ul class=\"legend\">%s<li><svg class=\"swatch pin\" aria-hidden=\"true\"><rect x=\"15%%\" width=\"70%%\" height=\"100%%\"/></svg>school</li></ul>"
        .formatted(items);
  }
}
