package org.seatwright.solver.report.count;

import java.util.List;

/**
 * The neighbourhoods that students are counted in, so coarse that none is a home.
 *
 * @param side of a square in kilometres
 * @param cells one per value of the dimension {@code neighbourhood} that lies on the map
 */
public record HomeMap(double side, List<Cell> cells) {
  public HomeMap {
    cells = List.copyOf(cells);
  }

  /** A rectangle in degrees, by the value of the dimension that names it. */
  public record Cell(String value, double south, double west, double north, double east) {}
}
