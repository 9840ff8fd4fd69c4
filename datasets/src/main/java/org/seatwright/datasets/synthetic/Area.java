package org.seatwright.datasets.synthetic;

import org.seatwright.model.district.Site;

/**
 * The land a district covers: an ellipse whose axes run east and north.
 *
 * @param centre the middle, not nearer than 10 degrees to a pole
 * @param squareKm land in square kilometres, above 0
 * @param aspect east-west extent over north-south extent, above 0
 * @param neighbourhoods centres around which homes lie, at least 1
 * @param leaning how unlike in lunch eligibility the neighbourhoods are: standard deviation of the
 *     log odds of eligibility among them, 0 or more; 0 mixes everyone evenly
 * @param unevenness how much of that is a neighbourhood's own, where 2 is the rise from the western
 *     to the eastern rim, 0 or more. A wide city that only rises has no mixed school near its rims
 */
public record Area(
    Site centre,
    double squareKm,
    double aspect,
    int neighbourhoods,
    double leaning,
    double unevenness) {
  /** What most cities are like: halves, with exceptions. */
  public static final double USUAL_UNEVENNESS = 0.5;

  /** Land of the usual unevenness. */
  public Area(Site centre, double squareKm, double aspect, int neighbourhoods, double leaning) {
    this(centre, squareKm, aspect, neighbourhoods, leaning, USUAL_UNEVENNESS);
  }

  public Area {
    if (Math.abs(centre.latitude()) > 80) {
      throw new IllegalArgumentException(
          "The centre's latitude is %s, must be between -80 and 80 degrees."
              .formatted(centre.latitude()));
    }
    if (!(squareKm > 0 && aspect > 0)) {
      throw new IllegalArgumentException(
          "squareKm is %s and aspect %s, both must be above 0.".formatted(squareKm, aspect));
    }
    if (neighbourhoods < 1) {
      throw new IllegalArgumentException(
          "neighbourhoods is %d, must be at least 1.".formatted(neighbourhoods));
    }
    if (!(leaning >= 0)) {
      throw new IllegalArgumentException("leaning is %s, must be 0 or more.".formatted(leaning));
    }
    if (!(unevenness >= 0)) {
      throw new IllegalArgumentException(
          "unevenness is %s, must be 0 or more.".formatted(unevenness));
    }
  }

  /** The same land with {@code factor} times the ground and the neighbourhoods, at least one. */
  Area scaled(double factor) {
    int count = (int) Math.max(1, Math.round(neighbourhoods * factor));
    return new Area(centre, squareKm * factor, aspect, count, leaning, unevenness);
  }

  /** The same land around another middle. */
  Area at(Site centre) {
    return new Area(centre, squareKm, aspect, neighbourhoods, leaning, unevenness);
  }

  /** Half the extent from west to east in kilometres. */
  double halfWidthKm() {
    return Math.sqrt(squareKm * aspect / Math.PI);
  }

  /** Half the extent from south to north in kilometres. */
  double halfHeightKm() {
    return Math.sqrt(squareKm / aspect / Math.PI);
  }
}
