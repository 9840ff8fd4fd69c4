package org.seatwright.solver.report.count;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts students one after the other into the cells of a tabulation. */
final class CellCounter {
  /** Two dimensions to be crossed, by their indices. */
  record Pair(int rows, int columns) {}

  private final String population;
  private final List<Dimension> dimensions;
  private final List<Pair> pairs;
  private long total;
  private final long[][] margins;
  private final long[][][] crosses;

  CellCounter(String population, List<Dimension> dimensions, List<Pair> pairs) {
    this.population = population;
    this.dimensions = List.copyOf(dimensions);
    this.pairs = List.copyOf(pairs);
    margins = dimensions.stream().map(it -> new long[it.values().size()]).toArray(long[][]::new);
    crosses =
        pairs.stream()
            .map(it -> new long[margins[it.rows()].length][margins[it.columns()].length])
            .toArray(long[][][]::new);
  }

  /** Counts {@code students} who have these values; one index per dimension. */
  void add(int[] values, long students) {
    total += students;
    for (int d = 0; d < values.length; d++) {
      margins[d][values[d]] += students;
    }
    for (int k = 0; k < crosses.length; k++) {
      Pair pair = pairs.get(k);
      crosses[k][values[pair.rows()]][values[pair.columns()]] += students;
    }
  }

  Tabulation tabulation() {
    return new Tabulation(
        population,
        Count.of(total),
        IntStream.range(0, margins.length)
            .mapToObj(d -> new Margin(dimensions.get(d), counts(margins[d])))
            .toList(),
        IntStream.range(0, crosses.length).mapToObj(this::cross).toList());
  }

  private Cross cross(int k) {
    Pair pair = pairs.get(k);
    return new Cross(
        dimensions.get(pair.rows()),
        dimensions.get(pair.columns()),
        Arrays.stream(crosses[k]).map(CellCounter::counts).toList());
  }

  private static List<Count> counts(long[] students) {
    return Arrays.stream(students).mapToObj(Count::of).toList();
  }
}
