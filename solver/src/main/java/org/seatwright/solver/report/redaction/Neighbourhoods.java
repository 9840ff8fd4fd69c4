package org.seatwright.solver.report.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Cross;
import org.seatwright.solver.report.count.Dimension;
import org.seatwright.solver.report.count.HomeMap;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.Tabulation;

/**
 * Squares of a map put together to areas that hold at least so many students each, by halving: an
 * area is cut across its longer side, as near to the middle of its students as a line between
 * squares comes, as long as enough of them live on either side (LeFevre, DeWitt and Ramakrishnan,
 * Mondrian, ICDE 2006). Where fewer live on the whole map, it is one area.
 *
 * <p>Areas fill the whole map from cut to cut, and their edges are lines of a grid that does not
 * depend on where students live: that an area ends where its last student lives would tell of a
 * home.
 */
final class Neighbourhoods {
  /** What a degree is divided by: edges are told in thousandths, about a hundred metres. */
  private static final double EDGES = 1_000;

  private record Square(int row, int column, long students, HomeMap.Cell cell) {}

  /** Lines between squares, counted from the north-west corner: where an area begins and ends. */
  private record Outline(int top, int left, int bottom, int right) {
    Outline firstPart(boolean isAcross, int cut) {
      return isAcross ? new Outline(top, left, cut, right) : new Outline(top, left, bottom, cut);
    }

    Outline secondPart(boolean isAcross, int cut) {
      return isAcross
          ? new Outline(cut, left, bottom, right)
          : new Outline(top, cut, bottom, right);
    }
  }

  private final String dimension;
  private final double side;
  private final int least;
  private final List<List<Square>> areas = new ArrayList<>();
  private final List<Outline> outlines = new ArrayList<>();

  private Neighbourhoods(String dimension, double side, int least) {
    this.dimension = dimension;
    this.side = side;
    this.least = least;
  }

  /**
   * Puts squares together.
   *
   * @param all the students by square
   */
  static Neighbourhoods of(HomeMap map, Margin all, int least) {
    Neighbourhoods found = new Neighbourhoods(all.dimension().name(), map.side(), least);
    if (!map.cells().isEmpty()) {
      List<Square> squares = squares(map, all);
      int rows = squares.stream().mapToInt(Square::row).max().orElse(0) + 1;
      int columns = squares.stream().mapToInt(Square::column).max().orElse(0) + 1;
      found.split(squares, new Outline(0, 0, rows, columns));
    }
    return found;
  }

  private static List<Square> squares(HomeMap map, Margin all) {
    HomeMap.Cell first = map.cells().getFirst();
    double north = map.cells().stream().mapToDouble(HomeMap.Cell::north).max().orElseThrow();
    double west = map.cells().stream().mapToDouble(HomeMap.Cell::west).min().orElseThrow();
    return map.cells().stream()
        .map(cell ->
            new Square(
                (int) Math.round((north - cell.north()) / (first.north() - first.south())),
                (int) Math.round((cell.west() - west) / (first.east() - first.west())),
                count(all, cell.value()),
                cell))
        .toList();
  }

  private static long count(Margin all, String value) {
    return all.counts().get(all.dimension().values().indexOf(value)).find().orElseThrow();
  }

  private void split(List<Square> area, Outline outline) {
    boolean isTall = extent(area, Square::row) >= extent(area, Square::column);
    ToIntFunction<Square> longer = isTall ? Square::row : Square::column;
    ToIntFunction<Square> shorter = isTall ? Square::column : Square::row;
    Optional<Integer> line = line(area, longer);
    ToIntFunction<Square> by = line.isPresent() ? longer : shorter;
    Optional<Integer> cut = line.or(() -> line(area, shorter));
    if (cut.isEmpty()) {
      areas.add(area);
      outlines.add(outline);
    } else {
      boolean isAcross = isTall == line.isPresent();
      split(
          area.stream().filter(it -> by.applyAsInt(it) < cut.get()).toList(),
          outline.firstPart(isAcross, cut.get()));
      split(
          area.stream().filter(it -> by.applyAsInt(it) >= cut.get()).toList(),
          outline.secondPart(isAcross, cut.get()));
    }
  }

  private static int extent(List<Square> area, ToIntFunction<Square> by) {
    return area.stream().mapToInt(by).max().orElse(0) - area.stream().mapToInt(by).min().orElse(0);
  }

  /** Where the area is cut: the first row or column of the second part. */
  private Optional<Integer> line(List<Square> area, ToIntFunction<Square> by) {
    TreeMap<Integer, Long> students = new TreeMap<>();
    area.forEach(it -> students.merge(by.applyAsInt(it), it.students(), Long::sum));
    long all = area.stream().mapToLong(Square::students).sum();
    Map<Integer, Long> imbalance = new TreeMap<>();
    long before = 0;
    for (Map.Entry<Integer, Long> line : students.entrySet()) {
      if (before >= least && all - before >= least) {
        imbalance.put(line.getKey(), Math.abs(all - 2 * before));
      }
      before += line.getValue();
    }
    return imbalance.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** The areas, by the names they have in the tabulations. */
  HomeMap map() {
    return new HomeMap(side, IntStream.range(0, areas.size()).mapToObj(k -> outline(k)).toList());
  }

  private HomeMap.Cell outline(int area) {
    HomeMap.Cell any = areas.getFirst().getFirst().cell();
    double down = any.north() - any.south();
    double right = any.east() - any.west();
    List<HomeMap.Cell> cells = areas.stream().flatMap(List::stream).map(Square::cell).toList();
    double north = cells.stream().mapToDouble(HomeMap.Cell::north).max().orElseThrow();
    double west = cells.stream().mapToDouble(HomeMap.Cell::west).min().orElseThrow();
    Outline outline = outlines.get(area);
    return new HomeMap.Cell(
        name(area),
        edge(north - outline.bottom() * down, down),
        edge(west + outline.left() * right, right),
        edge(north - outline.top() * down, down),
        edge(west + outline.right() * right, right));
  }

  /** The nearest of the lines that stand about a square apart, counted from 0 degrees. */
  private static double edge(double degrees, double square) {
    long step = Math.max(1, (long) (square * EDGES + 1e-6));
    return Math.round(degrees * EDGES / step) * step / EDGES;
  }

  private static String name(int area) {
    return "area " + (area + 1);
  }

  /** The same students by areas in place of squares. */
  Tabulation coarsen(Tabulation fine) {
    return new Tabulation(
        fine.population(),
        fine.total(),
        fine.margins().stream().map(this::coarsen).toList(),
        fine.crosses().stream().map(this::coarsen).toList());
  }

  private boolean isCoarsened(Dimension of) {
    return of.name().equals(dimension);
  }

  private Margin coarsen(Margin margin) {
    if (!isCoarsened(margin.dimension())) {
      return margin;
    }
    List<List<Integer>> parts = parts(margin.dimension());
    return new Margin(
        coarse(margin.dimension(), parts),
        parts.stream().map(it -> sum(it.stream().map(margin.counts()::get))).toList());
  }

  private Cross coarsen(Cross cross) {
    if (isCoarsened(cross.columns())) {
      throw new IllegalArgumentException("Neighbourhoods stand in rows.");
    }
    if (!isCoarsened(cross.rows())) {
      return cross;
    }
    List<List<Integer>> parts = parts(cross.rows());
    return new Cross(
        coarse(cross.rows(), parts),
        cross.columns(),
        parts.stream()
            .map(part ->
                IntStream.range(0, cross.columns().values().size())
                    .mapToObj(c -> sum(part.stream().map(r -> cross.cells().get(r).get(c))))
                    .toList())
            .toList());
  }

  /** Which values each new one is made of: the areas, then the values that are no squares. */
  private List<List<Integer>> parts(Dimension fine) {
    Map<String, Integer> areaOf = new HashMap<>();
    for (int k = 0; k < areas.size(); k++) {
      for (Square square : areas.get(k)) {
        areaOf.put(square.cell().value(), k);
      }
    }
    List<List<Integer>> parts = new ArrayList<>();
    areas.forEach(_ -> parts.add(new ArrayList<>()));
    for (int v = 0; v < fine.values().size(); v++) {
      Integer area = areaOf.get(fine.values().get(v));
      if (area == null) {
        parts.add(List.of(v));
      } else {
        parts.get(area).add(v);
      }
    }
    return parts;
  }

  private Dimension coarse(Dimension fine, List<List<Integer>> parts) {
    return new Dimension(
        fine.name(),
        Stream.concat(
                IntStream.range(0, areas.size()).mapToObj(Neighbourhoods::name),
                parts.stream().skip(areas.size()).map(it -> fine.values().get(it.getFirst())))
            .toList());
  }

  private static Count sum(Stream<Count> counts) {
    return Count.of(counts.mapToLong(it -> it.find().orElseThrow()).sum());
  }
}
