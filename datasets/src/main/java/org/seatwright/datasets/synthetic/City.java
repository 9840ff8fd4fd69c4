package org.seatwright.datasets.synthetic;

import java.util.Arrays;
import java.util.Random;
import org.seatwright.model.district.Site;

/** A drawn city: where its neighbourhoods lie, how many live there and how they lean. */
final class City {
  private static final double KM_PER_DEGREE = 6371.0088 * Math.PI / 180;

  /** Spread of the homes of one neighbourhood, as a part of the side of its share of the land. */
  private static final double SPREAD = 0.35;

  /** Digits of a degree that a drawn coordinate keeps: about a metre. */
  private static final double PER_DEGREE = 1e5;

  private final Area area;
  private final double spreadKm;
  private final Spot[] centre;

  /** Part of all homes in this neighbourhood and those before it. */
  private final double[] homesUpTo;

  /** Log odds of lunch eligibility, up to a constant. */
  private final double[] leaning;

  private City(Area area) {
    this.area = area;
    spreadKm = SPREAD * Math.sqrt(area.squareKm() / area.neighbourhoods());
    centre = new Spot[area.neighbourhoods()];
    homesUpTo = new double[area.neighbourhoods()];
    leaning = new double[area.neighbourhoods()];
  }

  /**
   * Draws a city; the largest neighbourhood has at most three times the homes of the smallest, and
   * lunch eligibility rises from west to east, unevenly.
   */
  static City draw(Area area, Random random) {
    City city = new City(area);
    double homes = 0;
    for (int n = 0; n < city.centre.length; n++) {
      Spot spot = city.spotAnywhere(random);
      city.centre[n] = spot;
      homes += 0.5 + random.nextDouble();
      city.homesUpTo[n] = homes;
      city.leaning[n] =
          spot.east() / area.halfWidthKm() + area.unevenness() * random.nextGaussian();
    }
    for (int n = 0; n < city.centre.length; n++) {
      city.homesUpTo[n] /= homes;
    }
    Spread.standardise(city.leaning, area.leaning());
    return city;
  }

  private Spot spotAnywhere(Random random) {
    while (true) {
      double east = (2 * random.nextDouble() - 1) * area.halfWidthKm();
      double north = (2 * random.nextDouble() - 1) * area.halfHeightKm();
      if (isInside(east, north)) {
        return new Spot(east, north);
      }
    }
  }

  private boolean isInside(double east, double north) {
    double byWidth = east / area.halfWidthKm();
    double byHeight = north / area.halfHeightKm();
    return byWidth * byWidth + byHeight * byHeight <= 1;
  }

  int neighbourhoods() {
    return centre.length;
  }

  Spot centre(int neighbourhood) {
    return centre[neighbourhood];
  }

  /** Log odds that a child of {@code neighbourhood} is lunch-eligible, up to a constant. */
  double leaning(int neighbourhood) {
    return leaning[neighbourhood];
  }

  /** The neighbourhood of one home; each is drawn as often as it has homes. */
  int drawNeighbourhood(Random random) {
    int at = Arrays.binarySearch(homesUpTo, random.nextDouble());
    return Math.min(at < 0 ? -at - 1 : at + 1, homesUpTo.length - 1);
  }

  /** A home of {@code neighbourhood}: normal around its centre, inside the city. */
  Spot drawHome(int neighbourhood, Random random) {
    while (true) {
      double east = centre[neighbourhood].east() + spreadKm * random.nextGaussian();
      double north = centre[neighbourhood].north() + spreadKm * random.nextGaussian();
      if (isInside(east, north)) {
        return new Spot(east, north);
      }
    }
  }

  /** Where {@code spot} is on the map, to the fifth decimal of a degree. */
  Site site(Spot spot) {
    double latitude = area.centre().latitude();
    double kmPerDegreeEast = KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(latitude));
    return new Site(
        rounded(latitude + spot.north() / KM_PER_DEGREE),
        rounded(area.centre().longitude() + spot.east() / kmPerDegreeEast));
  }

  private static double rounded(double degrees) {
    return Math.rint(degrees * PER_DEGREE) / PER_DEGREE;
  }
}
