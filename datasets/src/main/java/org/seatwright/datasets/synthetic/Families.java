package org.seatwright.datasets.synthetic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Ranks the schools of one level as families do: quality, distance and likeness, and a noise of
 * each family's own. With Gumbel noise that is a multinomial logit (McFadden 1974). Cost: O(schools
 * considered) a family.
 */
final class Families {
  private final Population population;
  private final Taste taste;
  private final Spot[] school;
  private final double[] quality;

  /** What a school is worth at its door; shape: not eligible, eligible × schools. */
  private final double[][] worth;

  /** Schools that are looked at; shape: neighbourhoods × schools. */
  private final int[][] considered;

  /**
   * @param school where the schools are
   * @param quality what every family sees in each of them
   */
  Families(City city, Population population, Taste taste, Spot[] school, double[] quality) {
    this.population = population;
    this.taste = taste;
    this.school = school;
    this.quality = quality;
    worth = new double[2][school.length];
    considered = new int[city.neighbourhoods()][];
    for (int n = 0; n < considered.length; n++) {
      considered[n] = nearest(city.centre(n));
    }
    look();
  }

  /** Sees anew who lives around each school. */
  void look() {
    double[] share = population.eligibleShareAround(school);
    double mean = population.eligibleShare();
    for (int s = 0; s < school.length; s++) {
      double likeness = taste.similarity() * (share[s] - mean);
      worth[0][s] = quality[s] - likeness;
      worth[1][s] = quality[s] + likeness;
    }
  }

  private int[] nearest(Spot centre) {
    return IntStream.range(0, school.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer s) -> school[s].kmTo(centre)))
        .limit(Math.max(taste.considered(), taste.lengths().longest()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The {@code length} schools the family of {@code child} likes best, favourite first. */
  int[] list(int child, int length, Random random) {
    int[] schools = considered[population.neighbourhood(child)];
    int[] list = new int[Math.min(length, schools.length)];
    double[] value = new double[list.length];
    Arrays.fill(value, Double.NEGATIVE_INFINITY);
    for (int s : schools) {
      insert(list, value, s, value(child, s, random));
    }
    return list;
  }

  private double value(int child, int s, Random random) {
    return worth[population.isEligible(child) ? 1 : 0][s]
        - taste.perKm() * population.home(child).kmTo(school[s])
        + taste.noise().draw(random);
  }

  /** Keeps the list's best schools, by falling value; of equal ones the earlier stays ahead. */
  private static void insert(int[] list, double[] values, int s, double value) {
    int at = list.length;
    while (at > 0 && value > values[at - 1]) {
      at--;
    }
    for (int k = list.length - 1; k > at; k--) {
      list[k] = list[k - 1];
      values[k] = values[k - 1];
    }
    if (at < list.length) {
      list[at] = s;
      values[at] = value;
    }
  }
}
