package org.seatwright.solver.report.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.seatwright.model.district.District;
import org.seatwright.model.district.School;
import org.seatwright.model.district.Site;
import org.seatwright.model.district.Student;

/**
 * Squares over a district's homes, the smallest in round kilometres of which not too many hold
 * students. Homes far from all others are counted elsewhere.
 */
final class HomeGrid {
  /** Most squares that hold students. */
  static final int MOST_CELLS = 120;

  /** Students that live in a square on average, at least. */
  private static final int STUDENTS_EACH = 10;

  private static final int MOST_COLUMNS = 1_000;
  private static final double KM_PER_DEGREE = StrictMath.toRadians(6371.0088);
  private static final double[] SIDES = {
    0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 20_000, 50_000
  };
  private static final int LETTERS = 26;

  private final double north;
  private final double west;
  private final double side;
  private final double degreesDown;
  private final double degreesRight;
  private final int rows;
  private final int columns;
  private final List<Integer> filled;
  private final boolean hasElsewhere;
  private final boolean hasUnknown;

  private HomeGrid(District district, Span latitude, Span longitude, double side) {
    this.side = side;
    double middle = StrictMath.toRadians((latitude.low() + latitude.high()) / 2);
    degreesDown = side / KM_PER_DEGREE;
    degreesRight = side / (KM_PER_DEGREE * Math.max(0.01, StrictMath.cos(middle)));
    rows = count(latitude, degreesDown);
    columns = count(longitude, degreesRight);
    north = (latitude.low() + latitude.high() + rows * degreesDown) / 2;
    west = (longitude.low() + longitude.high() - columns * degreesRight) / 2;
    TreeSet<Integer> cells = new TreeSet<>();
    boolean elsewhere = false;
    boolean unknown = false;
    for (Student student : district.students()) {
      if (student.site().isEmpty()) {
        unknown = true;
      } else {
        int cell = cell(student.site().get());
        elsewhere |= cell < 0;
        if (cell >= 0) {
          cells.add(cell);
        }
      }
    }
    filled = List.copyOf(cells);
    hasElsewhere = elsewhere;
    hasUnknown = unknown;
  }

  /** From where to where homes lie. */
  private record Span(double low, double high) {
    /** The middle 98 of 100 homes, and the schools that are no farther out than once as much. */
    static Span of(double[] homes, double[] schools) {
      Arrays.sort(homes);
      double low = homes[homes.length / 100];
      double high = homes[homes.length - 1 - homes.length / 100];
      double width = high - low;
      double from = low;
      double to = high;
      for (double school : schools) {
        if (school >= low - width && school <= high + width) {
          from = Math.min(from, school);
          to = Math.max(to, school);
        }
      }
      return new Span(from, to);
    }
  }

  private static int count(Span span, double step) {
    return 1 + (int) Math.min(MOST_COLUMNS, Math.floor((span.high() - span.low()) / step));
  }

  /** The grid, empty where no home is known. Cost: O(students × sizes tried). */
  static Optional<HomeGrid> of(District district) {
    List<Site> homes = district.students().stream().flatMap(it -> it.site().stream()).toList();
    if (homes.isEmpty()) {
      return Optional.empty();
    }
    List<Site> schools =
        district.schools().stream().map(School::site).flatMap(Optional::stream).toList();
    Span latitude = Span.of(degrees(homes, true), degrees(schools, true));
    Span longitude = Span.of(degrees(homes, false), degrees(schools, false));
    int most = Math.clamp(homes.size() / STUDENTS_EACH, 1, MOST_CELLS);
    return Arrays.stream(SIDES)
        .mapToObj(side -> new HomeGrid(district, latitude, longitude, side))
        .filter(grid -> grid.columns <= MOST_COLUMNS && grid.rows <= MOST_COLUMNS)
        .filter(grid -> grid.filled.size() <= most)
        .findFirst();
  }

  private static double[] degrees(List<Site> sites, boolean isLatitude) {
    return sites.stream()
        .mapToDouble(site -> isLatitude ? site.latitude() : site.longitude())
        .toArray();
  }

  /** Number of the square, row by row from the north-west; -1 where it is off the grid. */
  private int cell(Site site) {
    int row = (int) Math.floor((north - site.latitude()) / degreesDown);
    int column = (int) Math.floor((site.longitude() - west) / degreesRight);
    return row < 0 || row >= rows || column < 0 || column >= columns ? -1 : row * columns + column;
  }

  Dimension dimension() {
    List<String> values = new ArrayList<>(filled.stream().map(this::name).toList());
    Stream.of(hasElsewhere ? "elsewhere" : "", hasUnknown ? "not known" : "")
        .filter(value -> !value.isEmpty())
        .forEach(values::add);
    return new Dimension(PlanCounts.NEIGHBOURHOOD, values);
  }

  /** Index of a home's value in the dimension. */
  int value(Optional<Site> home) {
    if (home.isEmpty()) {
      return filled.size() + (hasElsewhere ? 1 : 0);
    }
    int at = Collections.binarySearch(filled, cell(home.get()));
    return at >= 0 ? at : filled.size();
  }

  HomeMap map() {
    return new HomeMap(side, filled.stream().map(this::bounds).toList());
  }

  private HomeMap.Cell bounds(int cell) {
    double top = north - cell / columns * degreesDown;
    double left = west + cell % columns * degreesRight;
    return new HomeMap.Cell(name(cell), top - degreesDown, left, top, left + degreesRight);
  }

  /** Column in letters, row in numbers, such as C4. */
  private String name(int cell) {
    StringBuilder letters = new StringBuilder();
    for (int n = cell % columns; n >= 0; n = n / LETTERS - 1) {
      letters.insert(0, (char) ('A' + n % LETTERS));
    }
    return letters.append(cell / columns + 1).toString();
  }
}
