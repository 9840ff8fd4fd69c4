package org.seatwright.datasets.synthetic;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/** The children of a drawn city: where each lives and how well off the family is. */
final class Population {
  private final City city;
  private final Spot[] home;
  private final int[] neighbourhood;
  private final boolean[] eligible;

  /** Whether the child is in the better-off half of those who are not eligible. */
  private final boolean[] wellOff;

  private Population(City city, int children) {
    this.city = city;
    home = new Spot[children];
    neighbourhood = new int[children];
    eligible = new boolean[children];
    wellOff = new boolean[children];
  }

  /**
   * Draws children cohort by cohort.
   *
   * @param cohorts children of each grade
   * @param eligibleOf how many of each cohort are lunch-eligible, exactly
   */
  static Population draw(City city, int[] cohorts, int[] eligibleOf, Random random) {
    Population population = new Population(city, IntStream.of(cohorts).sum());
    for (int i = 0; i < population.home.length; i++) {
      population.neighbourhood[i] = city.drawNeighbourhood(random);
      population.home[i] = city.drawHome(population.neighbourhood[i], random);
    }
    int first = 0;
    for (int c = 0; c < cohorts.length; c++) {
      population.drawEligible(first, first + cohorts[c], eligibleOf[c], random);
      first += cohorts[c];
    }
    return population;
  }

  /**
   * Makes exactly {@code count} of the children from {@code first} up to {@code end} eligible:
   * those whose neighbourhood's log odds plus logistic noise are highest. Half of the others, where
   * they are lowest, are well off.
   */
  private void drawEligible(int first, int end, int count, Random random) {
    double[] need = new double[end - first];
    for (int i = first; i < end; i++) {
      double u = random.nextDouble();
      need[i - first] = city.leaning(neighbourhood[i]) + StrictMath.log(u) - StrictMath.log(1 - u);
    }
    int[] neediestFirst =
        IntStream.range(first, end)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> need[i - first]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    for (int k = 0; k < neediestFirst.length; k++) {
      eligible[neediestFirst[k]] = k < count;
      wellOff[neediestFirst[k]] = k >= count + (neediestFirst.length - count) / 2;
    }
  }

  int children() {
    return home.length;
  }

  Spot home(int child) {
    return home[child];
  }

  /** Lets {@code child} live where {@code other} does, in the same neighbourhood. */
  void moveIn(int child, int other) {
    home[child] = home[other];
  }

  int neighbourhood(int child) {
    return neighbourhood[child];
  }

  boolean isEligible(int child) {
    return eligible[child];
  }

  /** Part of all children that is lunch-eligible. */
  double eligibleShare() {
    return (double) IntStream.range(0, eligible.length).filter(i -> eligible[i]).count()
        / eligible.length;
  }

  /** The family's income: low where the child is lunch-eligible, else middle or high. */
  String income(int child) {
    return eligible[child] ? "low" : wellOff[child] ? "high" : "middle";
  }

  /**
   * Part of the children around each spot that is lunch-eligible; a neighbourhood's weight falls by
   * a factor e with every kilometre.
   */
  double[] eligibleShareAround(Spot[] spots) {
    long[] children = new long[city.neighbourhoods()];
    long[] eligibleChildren = new long[city.neighbourhoods()];
    for (int i = 0; i < home.length; i++) {
      children[neighbourhood[i]]++;
      if (eligible[i]) {
        eligibleChildren[neighbourhood[i]]++;
      }
    }
    double[] share = new double[spots.length];
    for (int s = 0; s < spots.length; s++) {
      double all = 0;
      double matching = 0;
      for (int n = 0; n < children.length; n++) {
        double weight = StrictMath.exp(-city.centre(n).kmTo(spots[s]));
        all += weight * children[n];
        matching += weight * eligibleChildren[n];
      }
      share[s] = matching / all;
    }
    return share;
  }
}
