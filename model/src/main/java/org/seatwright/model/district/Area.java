package org.seatwright.model.district;

import java.util.List;

/**
 * The land of one block: polygons, each of rings in degrees, the outer ring first, then its holes.
 *
 * <p>A ring ends where it begins.
 */
public final class Area {
  /** Polygons of rings. Shape of a ring: longitude and latitude by turns, two numbers a corner. */
  private final List<List<double[]>> polygons;

  private Area(List<List<double[]>> polygons) {
    this.polygons = polygons;
  }

  /**
   * An area.
   *
   * @param polygons polygons of rings of longitudes and latitudes by turns, in degrees
   * @throws IllegalArgumentException where a ring has fewer than four corners or is not closed, or
   *     a polygon has no ring
   */
  public static Area of(List<List<double[]>> polygons) {
    for (List<double[]> rings : polygons) {
      if (rings.isEmpty()) {
        throw new IllegalArgumentException("A polygon has no ring.");
      }
      rings.forEach(Area::requireClosed);
    }
    return new Area(
        polygons.stream().map(rings -> rings.stream().map(double[]::clone).toList()).toList());
  }

  private static void requireClosed(double[] ring) {
    int last = ring.length - 2;
    if (ring.length % 2 != 0
        || ring.length < 8
        || ring[0] != ring[last]
        || ring[1] != ring[last + 1]) {
      throw new IllegalArgumentException(
          "A ring has fewer than four corners, or does not end where it begins.");
    }
  }

  public int polygons() {
    return polygons.size();
  }

  /** Number of rings of a polygon, the outer one among them. */
  public int rings(int polygon) {
    return polygons.get(polygon).size();
  }

  /** Number of corners of a ring; the last is the first. */
  public int corners(int polygon, int ring) {
    return polygons.get(polygon).get(ring).length / 2;
  }

  /** Degrees east of a corner. */
  public double longitude(int polygon, int ring, int corner) {
    return polygons.get(polygon).get(ring)[2 * corner];
  }

  /** Degrees north of a corner. */
  public double latitude(int polygon, int ring, int corner) {
    return polygons.get(polygon).get(ring)[2 * corner + 1];
  }
}
