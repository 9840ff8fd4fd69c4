package org.seatwright.datasets.synthetic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Ranks the schools of one level as families do: a multinomial logit over distance, popularity and
 * likeness, drawn by adding Gumbel noise (McFadden 1974). Cost: O(schools considered) a family.
 */
final class Families {
  /**
   * A family looks at this many schools, those nearest to the centre of its neighbourhood; at more
   * where lists may be longer.
   */
  private static final int CONSIDERED = 50;

  private final Population population;
  private final Taste taste;
  private final Spot[] school;

  /** What a school is worth at its door; shape: not eligible, eligible × schools. */
  private final double[][] worth;

  /** Schools that are looked at; shape: neighbourhoods × schools. */
  private final int[][] considered;

  /**
   * @param school where the schools are
   * @param popularity what every family sees in each of them
   */
  Families(City city, Population population, Taste taste, Spot[] school, double[] popularity) {
    this.population = population;
    this.taste = taste;
    this.school = school;
    double[] share = population.eligibleShareAround(school);
    double mean = population.eligibleShare();
    worth = new double[2][school.length];
    for (int s = 0; s < school.length; s++) {
      double likeness = taste.similarity() * (share[s] - mean);
      worth[0][s] = popularity[s] - likeness;
      worth[1][s] = popularity[s] + likeness;
    }
    considered = new int[city.neighbourhoods()][];
    for (int n = 0; n < considered.length; n++) {
      considered[n] = nearest(city.centre(n));
    }
  }

  private int[] nearest(Spot centre) {
    return IntStream.range(0, school.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer s) -> school[s].kmTo(centre)))
        .limit(Math.max(CONSIDERED, taste.longest()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The schools the family of {@code child} lists, favourite first; at least one. */
  int[] list(int child, Random random) {
    int[] schools = considered[population.neighbourhood(child)];
    int length = Math.min(taste.listLength(random.nextInt(100)), schools.length);
    int[] list = new int[length];
    double[] value = new double[length];
    Arrays.fill(value, Double.NEGATIVE_INFINITY);
    for (int s : schools) {
      insert(list, value, s, value(child, s, random));
    }
    return list;
  }

  private double value(int child, int s, Random random) {
    double gumbel = -StrictMath.log(-StrictMath.log(1 - random.nextDouble()));
    return worth[population.isEligible(child) ? 1 : 0][s]
        - taste.perKm() * population.home(child).kmTo(school[s])
        + gumbel;
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
