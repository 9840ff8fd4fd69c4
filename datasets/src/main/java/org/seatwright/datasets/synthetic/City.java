package org.seatwright.datasets.synthetic;

import java.util.Arrays;
import java.util.Random;
import org.seatwright.model.district.Site;

/**
 * A drawn city: where its neighbourhoods lie, how many live there and which way they lean. In an
 * ellipse neighbourhoods lie anywhere and homes around their centres; a square is a grid of them
 * with homes anywhere.
 */
final class City {
  /** Kilometres of a degree of latitude. */
  static final double KM_PER_DEGREE = 6371.0088 * Math.PI / 180;

  /** Written out, so that the product has the same bits under every JDK. */
  private static final double RADIANS_PER_DEGREE = 0.017453292519943295;

  /** Spread of the homes of one neighbourhood, as a part of the side of its share of the land. */
  private static final double SPREAD = 0.35;

  /** Digits of a degree that a drawn coordinate keeps: about a metre. */
  private static final double PER_DEGREE = 1e5;

  private final Area area;
  private final double spreadKm;
  private final Spot[] centre;

  /** Part of all homes in this neighbourhood and those before it. */
  private final double[] homesUpTo;

  /** Which way a neighbourhood leans; mean 0 and standard deviation 1 over the city. */
  private final double[] leaning;

  /** How far east a neighbourhood lies; mean 0 and standard deviation 1 over the city. */
  private final double[] eastward;

  private City(Area area) {
    this.area = area;
    spreadKm = SPREAD * Math.sqrt(area.squareKm() / area.neighbourhoods());
    centre = new Spot[area.neighbourhoods()];
    homesUpTo = new double[area.neighbourhoods()];
    leaning = new double[area.neighbourhoods()];
    eastward = new double[area.neighbourhoods()];
  }

  /**
   * Draws a city; the largest neighbourhood has at most three times the homes of the smallest, and
   * lunch eligibility rises from west to east, unevenly.
   */
  static City draw(Area area, Random random) {
    City city = new City(area);
    double homes = 0;
    for (int n = 0; n < city.centre.length; n++) {
      Spot spot = city.isGrid() ? city.cell(n) : city.spotAnywhere(random);
      city.centre[n] = spot;
      homes += city.isGrid() ? 1 : 0.5 + random.nextDouble();
      city.homesUpTo[n] = homes;
      city.leaning[n] =
          spot.east() / area.halfWidthKm() + area.unevenness() * random.nextGaussian();
    }
    for (int n = 0; n < city.centre.length; n++) {
      city.homesUpTo[n] /= homes;
    }
    Spread.standardise(city.leaning, 1);
    Arrays.setAll(city.eastward, n -> city.centre[n].east());
    Spread.standardise(city.eastward, 1);
    return city;
  }

  private boolean isGrid() {
    return area.shape() == Area.Shape.SQUARE;
  }

  /** The middle of a cell of the square, row by row from the south-west. */
  private Spot cell(int neighbourhood) {
    int side = area.cellsPerSide();
    double km = area.cellKm();
    return new Spot(
        (neighbourhood % side + 0.5) * km - area.halfWidthKm(),
        (neighbourhood / side + 0.5) * km - area.halfHeightKm());
  }

  /** Any spot of the city. */
  Spot spotAnywhere(Random random) {
    while (true) {
      double east = (2 * random.nextDouble() - 1) * area.halfWidthKm();
      double north = (2 * random.nextDouble() - 1) * area.halfHeightKm();
      if (isInside(east, north)) {
        return new Spot(east, north);
      }
    }
  }

  private boolean isInside(double east, double north) {
    if (isGrid()) {
      return true;
    }
    double byWidth = east / area.halfWidthKm();
    double byHeight = north / area.halfHeightKm();
    return byWidth * byWidth + byHeight * byHeight <= 1;
  }

  /** How unlike the neighbourhoods are where nobody asks for anything else. */
  double usualStrength() {
    return area.leaning();
  }

  int neighbourhoods() {
    return centre.length;
  }

  Spot centre(int neighbourhood) {
    return centre[neighbourhood];
  }

  /**
   * Which way {@code neighbourhood} leans. Times a strength it is the log odds that a child there
   * is lunch-eligible, up to a constant.
   */
  double leaning(int neighbourhood) {
    return leaning[neighbourhood];
  }

  /**
   * The same where neighbourhoods are set in order.
   *
   * @param order 0 leaves them as they were drawn, 1 sorts them from west to east
   */
  double leaning(int neighbourhood, double order) {
    return (1 - order) * leaning[neighbourhood] + order * eastward[neighbourhood];
  }

  /** The neighbourhood of one home; each is drawn as often as it has homes. */
  int drawNeighbourhood(Random random) {
    int at = Arrays.binarySearch(homesUpTo, random.nextDouble());
    return Math.min(at < 0 ? -at - 1 : at + 1, homesUpTo.length - 1);
  }

  /** A home of {@code neighbourhood}: normal around its centre, inside the city; or of its cell. */
  Spot drawHome(int neighbourhood, Random random) {
    if (isGrid()) {
      double km = area.cellKm();
      double east = centre[neighbourhood].east() + km * (random.nextDouble() - 0.5);
      return new Spot(east, centre[neighbourhood].north() + km * (random.nextDouble() - 0.5));
    }
    while (true) {
      double east = centre[neighbourhood].east() + spreadKm * random.nextGaussian();
      double north = centre[neighbourhood].north() + spreadKm * random.nextGaussian();
      if (isInside(east, north)) {
        return new Spot(east, north);
      }
    }
  }

  /** Kilometres of a degree of longitude at {@code latitude}. */
  static double kmPerDegreeEast(double latitude) {
    return KM_PER_DEGREE * StrictMath.cos(latitude * RADIANS_PER_DEGREE);
  }

  /** Where {@code spot} is on the map, to the fifth decimal of a degree. */
  Site site(Spot spot) {
    double latitude = area.centre().latitude();
    return new Site(
        rounded(latitude + spot.north() / KM_PER_DEGREE),
        rounded(area.centre().longitude() + spot.east() / kmPerDegreeEast(latitude)));
  }

  private static double rounded(double degrees) {
    return Math.rint(degrees * PER_DEGREE) / PER_DEGREE;
  }
}
