package org.seatwright.solver.report.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Cross;
import org.seatwright.solver.report.count.Dimension;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.Relation.Term;
import org.seatwright.solver.report.count.Tabulation;

/**
 * All counts of a report by dense index, and every row of sums that binds them: margins to totals,
 * crosses to margins, and what everyone knows.
 */
final class Cells {
  /** What a count is of, from what a report can least do without. */
  enum Kind {
    TOTAL,
    MARGIN,
    CROSS
  }

  /** The counts of {@code cells}, each times its factor, sum to between least and most. */
  record Row(int[] cells, long[] factors, long least, long most) {
    long sum(long[] counts) {
      long sum = 0;
      for (int k = 0; k < cells.length; k++) {
        sum += factors[k] * counts[cells[k]];
      }
      return sum;
    }

    boolean holds(long[] counts) {
      long sum = sum(counts);
      return least <= sum && sum <= most;
    }
  }

  /** The counts of one margin or of one cross, which share dimensions. */
  private record Table(int from, int to) {}

  private final List<Tabulation> tabulations;
  private final Map<Cell, Integer> index = new HashMap<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final List<Integer> tables = new ArrayList<>();
  private final List<Table> spans = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<List<Integer>> rowsOf = new ArrayList<>();
  private final Set<Integer> fixed = new HashSet<>();
  private long[] counts = new long[64];

  /**
   * @throws IllegalArgumentException where a count is hidden already, or a limit does not hold
   * @throws NoSuchElementException where a cross lacks a margin, or a limit is about no count
   */
  Cells(List<Tabulation> tabulations, Collection<Limit> limits) {
    this.tabulations = List.copyOf(tabulations);
    tabulations.forEach(this::add);
    counts = Arrays.copyOf(counts, kinds.size());
    tabulations.forEach(this::bind);
    limits.forEach(this::bind);
  }

  private void add(Tabulation of) {
    String population = of.population();
    open();
    add(Cell.total(population), of.total(), Kind.TOTAL);
    for (Margin margin : of.margins()) {
      open();
      Dimension dimension = margin.dimension();
      for (int v = 0; v < dimension.values().size(); v++) {
        Cell cell = Cell.margin(population, dimension.name(), dimension.values().get(v));
        add(cell, margin.counts().get(v), Kind.MARGIN);
      }
    }
    for (Cross cross : of.crosses()) {
      open();
      for (int r = 0; r < cross.cells().size(); r++) {
        for (int c = 0; c < cross.columns().values().size(); c++) {
          add(at(population, cross, r, c), cross.cells().get(r).get(c), Kind.CROSS);
        }
      }
    }
  }

  private void open() {
    spans.add(new Table(kinds.size(), kinds.size()));
  }

  private void add(Cell cell, Count count, Kind kind) {
    int at = kinds.size();
    if (index.put(cell, at) != null) {
      throw new IllegalArgumentException("A report counts the same students twice.");
    }
    if (at == counts.length) {
      counts = Arrays.copyOf(counts, 2 * at);
    }
    counts[at] =
        count.find().orElseThrow(() -> new IllegalArgumentException("A count is hidden already."));
    kinds.add(kind);
    tables.add(spans.size() - 1);
    spans.set(spans.size() - 1, new Table(spans.getLast().from(), at + 1));
    rowsOf.add(new ArrayList<>());
  }

  private void bind(Tabulation of) {
    String population = of.population();
    int total = index(Cell.total(population));
    for (Margin margin : of.margins()) {
      String name = margin.dimension().name();
      bindSum(
          margin.dimension().values().stream()
              .mapToInt(value -> index(Cell.margin(population, name, value)))
              .toArray(),
          total);
    }
    for (Cross cross : of.crosses()) {
      for (int[] line : lines(population, cross)) {
        bindSum(Arrays.copyOfRange(line, 1, line.length), line[0]);
      }
    }
  }

  /** Every row and column of a cross: the index of its margin, then those of its cells. */
  List<int[]> lines(String population, Cross cross) {
    int height = cross.rows().values().size();
    int width = cross.columns().values().size();
    List<int[]> lines = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      int r = row;
      lines.add(
          line(
              index(margin(population, cross.rows(), r)),
              IntStream.range(0, width).map(c -> index(at(population, cross, r, c)))));
    }
    for (int column = 0; column < width; column++) {
      int c = column;
      lines.add(
          line(
              index(margin(population, cross.columns(), c)),
              IntStream.range(0, height).map(r -> index(at(population, cross, r, c)))));
    }
    return lines;
  }

  private static int[] line(int margin, IntStream cells) {
    return IntStream.concat(IntStream.of(margin), cells).toArray();
  }

  private static Cell margin(String population, Dimension dimension, int value) {
    return Cell.margin(population, dimension.name(), dimension.values().get(value));
  }

  private static Cell at(String population, Cross cross, int r, int c) {
    return new Cell(
        population,
        cross.rows().name(),
        cross.rows().values().get(r),
        cross.columns().name(),
        cross.columns().values().get(c));
  }

  private void bindSum(int[] parts, int whole) {
    int[] cells = Arrays.copyOf(parts, parts.length + 1);
    long[] factors = new long[cells.length];
    Arrays.fill(factors, 1);
    cells[parts.length] = whole;
    factors[parts.length] = -1;
    bind(new Row(cells, factors, 0, 0));
  }

  private void bind(Limit limit) {
    Row row = row(limit);
    bind(row);
    if (row.cells().length == 1 && (limit.least() == limit.most() || limit.most() == 0)) {
      fixed.add(row.cells()[0]);
    }
  }

  private Row row(Limit limit) {
    return new Row(
        limit.terms().stream().mapToInt(it -> index(Cell.of(it))).toArray(),
        limit.terms().stream().mapToLong(Term::factor).toArray(),
        limit.least(),
        limit.most());
  }

  private void bind(Row row) {
    if (!row.holds(counts)) {
      throw new IllegalArgumentException("Counts of a report do not add up as they must.");
    }
    for (int cell : row.cells()) {
      rowsOf.get(cell).add(rows.size());
    }
    rows.add(row);
  }

  /** True where the counts that the limit is about are there, and keep it. */
  boolean holds(Limit limit) {
    return limit.terms().stream().map(Cell::of).allMatch(this::has) && row(limit).holds(counts);
  }

  private boolean has(Cell cell) {
    return index.containsKey(cell) || index.containsKey(cell.turned());
  }

  List<Tabulation> tabulations() {
    return tabulations;
  }

  int size() {
    return kinds.size();
  }

  /** How many students the count is. */
  long count(int cell) {
    return counts[cell];
  }

  long[] counts() {
    return counts.clone();
  }

  Kind kind(int cell) {
    return kinds.get(cell);
  }

  /** True where everyone knows the count without a report. */
  boolean isPublic(int cell) {
    return fixed.contains(cell);
  }

  /** The cells of the cross, margin or total that this one stands in. */
  IntStream table(int cell) {
    Table table = spans.get(tables.get(cell));
    return IntStream.range(table.from(), table.to());
  }

  List<Row> rows() {
    return rows;
  }

  /** The rows that this count is part of, by their index. */
  List<Integer> rowsOf(int cell) {
    return rowsOf.get(cell);
  }

  /** The index of a count. */
  int index(Cell cell) {
    Integer at = index.getOrDefault(cell, index.get(cell.turned()));
    if (at == null) {
      throw new NoSuchElementException("The report has no count of this kind.");
    }
    return at;
  }
}
