package org.seatwright.datasets.geography;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.seatwright.model.district.Area;

/** Areas as shapes that can be reckoned with; longitude is x, latitude y, as on a flat map. */
final class Land {
  static final GeometryFactory FACTORY = new GeometryFactory();

  private Land() {}

  static Geometry of(Area area) {
    Polygon[] polygons = new Polygon[area.polygons()];
    for (int p = 0; p < polygons.length; p++) {
      LinearRing[] holes = new LinearRing[area.rings(p) - 1];
      for (int hole = 0; hole < holes.length; hole++) {
        holes[hole] = ring(area, p, hole + 1);
      }
      polygons[p] = FACTORY.createPolygon(ring(area, p, 0), holes);
    }
    return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
  }

  private static LinearRing ring(Area area, int polygon, int ring) {
    double[] packed = new double[2 * area.corners(polygon, ring)];
    for (int c = 0; c < area.corners(polygon, ring); c++) {
      packed[2 * c] = area.longitude(polygon, ring, c);
      packed[2 * c + 1] = area.latitude(polygon, ring, c);
    }
    CoordinateSequence corners = new PackedCoordinateSequence.Double(packed, 2, 0);
    return FACTORY.createLinearRing(corners);
  }
}
