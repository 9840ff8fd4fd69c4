package org.seatwright.datasets.geography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes in the corners of one feature, ring by ring and polygon by polygon; mutable. */
final class Corners {
  private final List<List<double[]>> polygons = new ArrayList<>();
  private List<double[]> rings = new ArrayList<>();
  private double[] ring = new double[64];
  private int length;

  void add(double longitude, double latitude) {
    if (length == ring.length) {
      ring = Arrays.copyOf(ring, 2 * length);
    }
    ring[length++] = longitude;
    ring[length++] = latitude;
  }

  /** Ends a ring and returns it: longitude and latitude by turns. */
  double[] endRing() {
    double[] ended = Arrays.copyOf(ring, length);
    rings.add(ended);
    length = 0;
    return ended;
  }

  void endPolygon() {
    polygons.add(rings);
    rings = new ArrayList<>();
  }

  List<List<double[]>> polygons() {
    return polygons;
  }
}
