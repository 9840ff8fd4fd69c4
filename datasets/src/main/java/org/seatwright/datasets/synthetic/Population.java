package org.seatwright.datasets.synthetic;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** The children of a drawn city: where each lives and how well off the family is. */
final class Population {
  private final City city;
  private final Spot[] home;
  private final int[] neighbourhood;

  /** What sets a child's need apart from its neighbours', uniform from 0 to 1. */
  private final double[] luck;

  private final boolean[] eligible;

  /** Whether the child is in the better-off half of those who are not eligible. */
  private final boolean[] wellOff;

  /** Children of each cohort, and how many of them are eligible. */
  private final int[] cohorts;

  private final int[] eligibleOf;

  private Population(City city, int[] cohorts, int[] eligibleOf) {
    this.city = city;
    this.cohorts = cohorts;
    this.eligibleOf = eligibleOf;
    int children = IntStream.of(cohorts).sum();
    luck = new double[children];
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
    Population population = new Population(city, cohorts, eligibleOf);
    for (int i = 0; i < population.home.length; i++) {
      population.neighbourhood[i] = city.drawNeighbourhood(random);
      population.home[i] = city.drawHome(population.neighbourhood[i], random);
    }
    for (int i = 0; i < population.luck.length; i++) {
      population.luck[i] = random.nextDouble();
    }
    population.lean(city.usualStrength(), 0);
    return population;
  }

  /**
   * Makes other children eligible, as many as before.
   *
   * @param strength how unlike neighbourhoods are
   * @param order from 0 to 1, how far they are sorted from west to east
   */
  void lean(double strength, double order) {
    int first = 0;
    for (int c = 0; c < cohorts.length; c++) {
      makeEligible(first, first + cohorts[c], eligibleOf[c], strength, order);
      first += cohorts[c];
    }
  }

  /**
   * Makes exactly {@code count} of the children from {@code first} up to {@code end} eligible:
   * those whose neighbourhood's log odds plus logistic noise are highest. Half of the others, where
   * they are lowest, are well off.
   */
  private void makeEligible(int first, int end, int count, double strength, double order) {
    double[] need = new double[end - first];
    for (int k = 0; k < need.length; k++) {
      double u = luck[first + k];
      double leaning = strength * city.leaning(neighbourhood[first + k], order);
      need[k] = leaning + StrictMath.log(u) - StrictMath.log(1 - u);
    }
    double[] ascending = need.clone();
    Arrays.parallelSort(ascending);
    boolean[] neediest = highest(need, ascending, count);
    boolean[] needy = highest(need, ascending, count + (need.length - count) / 2);
    for (int k = 0; k < need.length; k++) {
      eligible[first + k] = neediest[k];
      wellOff[first + k] = !needy[k];
    }
  }

  /** Which {@code count} of the values are highest; of equal ones the earlier. */
  private static boolean[] highest(double[] values, double[] ascending, int count) {
    boolean[] highest = new boolean[values.length];
    if (count == 0) {
      return highest;
    }
    double least = ascending[values.length - count];
    int left = count;
    for (int k = 0; k < values.length; k++) {
      highest[k] = values[k] > least;
      left -= highest[k] ? 1 : 0;
    }
    for (int k = 0; left > 0; k++) {
      if (values[k] == least) {
        highest[k] = true;
        left--;
      }
    }
    return highest;
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
   * a factor e with every kilometre. Where nobody lives for hundreds of kilometres it is
   * everyone's.
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
      share[s] = all > 0 ? matching / all : eligibleShare();
    }
    return share;
  }
}
