package org.seatwright.datasets.synthetic;

import org.seatwright.model.district.Site;

/**
 * The land a district covers: an ellipse or a square whose axes run east and north.
 *
 * @param shape a square has an aspect of 1 and a square number of neighbourhoods
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
    Shape shape,
    Site centre,
    double squareKm,
    double aspect,
    int neighbourhoods,
    double leaning,
    double unevenness) {
  /** What most cities are like: halves, with exceptions. */
  public static final double USUAL_UNEVENNESS = 0.5;

  private static final double MOST_NORTH = 85;
  private static final double MOST_EAST = 180;

  /** The most neighbourhoods of any land. */
  public static final int MOST_NEIGHBOURHOODS = 100_000;

  /** The outline, and how homes lie in it. */
  public enum Shape {
    /** Homes lie around the centres of neighbourhoods, which lie anywhere. */
    ELLIPSE,
    /** Homes lie anywhere; neighbourhoods are the cells of a grid. */
    SQUARE
  }

  /** An ellipse of the usual unevenness. */
  public Area(Site centre, double squareKm, double aspect, int neighbourhoods, double leaning) {
    this(centre, squareKm, aspect, neighbourhoods, leaning, USUAL_UNEVENNESS);
  }

  /** An ellipse. */
  public Area(
      Site centre,
      double squareKm,
      double aspect,
      int neighbourhoods,
      double leaning,
      double unevenness) {
    this(Shape.ELLIPSE, centre, squareKm, aspect, neighbourhoods, leaning, unevenness);
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
    if (!isOnTheMap(
        centre,
        halfExtentKm(shape, squareKm, squareKm * aspect),
        halfExtentKm(shape, squareKm, squareKm / aspect))) {
      throw new IllegalArgumentException(
          "squareKm is %s with aspect %s around %s, %s; that reaches beyond the map."
              .formatted(squareKm, aspect, centre.latitude(), centre.longitude()));
    }
    if (neighbourhoods < 1) {
      throw new IllegalArgumentException(
          "neighbourhoods is %d, must be at least 1.".formatted(neighbourhoods));
    }
    if (neighbourhoods > MOST_NEIGHBOURHOODS) {
      throw new IllegalArgumentException(
          "neighbourhoods is %d, must be at most %d."
              .formatted(neighbourhoods, MOST_NEIGHBOURHOODS));
    }
    int side = side(neighbourhoods);
    if (shape == Shape.SQUARE && (aspect != 1 || side * side != neighbourhoods)) {
      throw new IllegalArgumentException(
          "aspect is %s and neighbourhoods %d; a square has 1 and a square number such as 25."
              .formatted(aspect, neighbourhoods));
    }
    if (!(leaning >= 0)) {
      throw new IllegalArgumentException("leaning is %s, must be 0 or more.".formatted(leaning));
    }
    if (!(unevenness >= 0)) {
      throw new IllegalArgumentException(
          "unevenness is %s, must be 0 or more.".formatted(unevenness));
    }
  }

  /** True where land of this half extent lies on the map, clear of poles and the date line. */
  private static boolean isOnTheMap(Site centre, double halfWidthKm, double halfHeightKm) {
    double north = Math.abs(centre.latitude()) + halfHeightKm / City.KM_PER_DEGREE;
    double kmPerDegree = City.kmPerDegreeEast(centre.latitude());
    double east = Math.abs(centre.longitude()) + halfWidthKm / kmPerDegree;
    return north <= MOST_NORTH && east <= MOST_EAST;
  }

  /**
   * Half an extent in kilometres.
   *
   * @param circleKm square kilometres of the circle that has an ellipse's axis as its diameter
   */
  private static double halfExtentKm(Shape shape, double squareKm, double circleKm) {
    return shape == Shape.SQUARE ? Math.sqrt(squareKm) / 2 : Math.sqrt(circleKm / Math.PI);
  }

  /** The same land with {@code factor} times the ground and the neighbourhoods, at least one. */
  Area scaled(double factor) {
    int count = (int) Math.max(1, Math.round(neighbourhoods * factor));
    int side = side(count);
    return new Area(
        shape,
        centre,
        squareKm * factor,
        aspect,
        shape == Shape.SQUARE ? side * side : count,
        leaning,
        unevenness);
  }

  /** The same land whose neighbourhoods are unlike by another strength. */
  public Area leaning(double strength) {
    return new Area(shape, centre, squareKm, aspect, neighbourhoods, strength, unevenness);
  }

  /** The side of the largest square of at most so many cells. */
  private static int side(int cells) {
    return (int) Math.sqrt(cells);
  }

  /** Cells along a side of a square. */
  int cellsPerSide() {
    return side(neighbourhoods);
  }

  /** The side of a square's cell in kilometres. */
  double cellKm() {
    return 2 * halfWidthKm() / cellsPerSide();
  }

  /** The same land around another middle. */
  Area at(Site centre) {
    return new Area(shape, centre, squareKm, aspect, neighbourhoods, leaning, unevenness);
  }

  /** Half the extent from west to east in kilometres. */
  double halfWidthKm() {
    return halfExtentKm(shape, squareKm, squareKm * aspect);
  }

  /** Half the extent from south to north in kilometres. */
  double halfHeightKm() {
    return halfExtentKm(shape, squareKm, squareKm / aspect);
  }
}
