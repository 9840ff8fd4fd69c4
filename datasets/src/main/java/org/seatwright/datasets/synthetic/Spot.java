package org.seatwright.datasets.synthetic;

/** A point of the drawn city: kilometres {@code east} and {@code north} of its centre. */
record Spot(double east, double north) {
  double kmTo(Spot other) {
    double byEast = east - other.east;
    double byNorth = north - other.north;
    return Math.sqrt(byEast * byEast + byNorth * byNorth);
  }
}
