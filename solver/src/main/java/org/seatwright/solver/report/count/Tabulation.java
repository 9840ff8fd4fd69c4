package org.seatwright.solver.report.count;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * Some students counted in all the ways in which a report counts them.
 *
 * @param population who is counted, such as {@code students}, {@code first choices} or {@code
 *     seated}; unique in a report
 * @param total all of them
 * @param margins one per dimension
 * @param crosses pairs of those dimensions, each at most once
 */
public record Tabulation(
    String population, Count total, List<Margin> margins, List<Cross> crosses) {
  public Tabulation {
    margins = List.copyOf(margins);
    crosses = List.copyOf(crosses);
  }

  /**
   * The students by one dimension.
   *
   * @throws NoSuchElementException where they are not counted by it
   */
  public Margin margin(String dimension) {
    return margins.stream()
        .filter(margin -> margin.dimension().name().equals(dimension))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The students by two dimensions.
   *
   * @throws NoSuchElementException where they are not counted by both at once
   */
  public Cross cross(String rows, String columns) {
    return crosses.stream()
        .filter(cross -> cross.rows().name().equals(rows))
        .filter(cross -> cross.columns().name().equals(columns))
        .findFirst()
        .orElseThrow();
  }
}
