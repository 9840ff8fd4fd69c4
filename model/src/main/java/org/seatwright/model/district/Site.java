package org.seatwright.model.district;

/**
 * A point on the map in degrees: {@code latitude} in [−90, 90], {@code longitude} in [−180, 180].
 */
public record Site(double latitude, double longitude) {
  private static final double EARTH_RADIUS_KM = 6371.0088;

  public Site {
    if (!(Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(
          "Latitude is %s, must be between -90 and 90 degrees.".formatted(latitude));
    }
    if (!(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          "Longitude is %s, must be between -180 and 180 degrees.".formatted(longitude));
    }
  }

  /**
   * Great-circle distance in kilometres on a sphere of radius 6371.0088 km, by the haversine
   * formula. {@link StrictMath} keeps the last bit equal on every machine.
   */
  public double kilometresTo(Site other) {
    double phi1 = StrictMath.toRadians(latitude);
    double phi2 = StrictMath.toRadians(other.latitude);
    double sinPhi = StrictMath.sin((phi2 - phi1) / 2);
    double sinLambda = StrictMath.sin(StrictMath.toRadians(other.longitude - longitude) / 2);
    double h =
        sinPhi * sinPhi + StrictMath.cos(phi1) * StrictMath.cos(phi2) * sinLambda * sinLambda;
    return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.sqrt(Math.min(1, h)));
  }
}
