package org.seatwright.datasets.synthetic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The census block, race and home language of every child of a drawn city. */
final class Origins {
  private static final int BLOCKS = 4;

  private static final List<String> RACES = List.of("white", "black", "hispanic", "other");

  /** Log odds of the races over the whole city. */
  private static final double[] USUAL = {0.9, 0.3, 0.3, -0.6};

  /** What lunch eligibility adds to these log odds. */
  private static final double[] ELIGIBLE = {-0.6, 0.3, 0.4, 0};

  /** How unlike in race the neighbourhoods are: standard deviation of the log odds among them. */
  private static final double UNEVENNESS = 0.7;

  private static final String ENGLISH = "en";
  private static final String SPANISH = "es";
  private static final String OTHER = "other";

  private final Population population;
  private final int[] blockOfNeighbourhood;
  private final String[] race;
  private final String[] language;

  private Origins(City city, Population population) {
    this.population = population;
    blockOfNeighbourhood = blocks(city, population);
    race = new String[population.children()];
    language = new String[population.children()];
  }

  static Origins draw(City city, Population population, Households households, Random random) {
    Origins origins = new Origins(city, population);
    double[][] tendency = new double[RACES.size()][city.neighbourhoods()];
    for (double[] ofRace : tendency) {
      Arrays.setAll(ofRace, _ -> random.nextGaussian());
      Spread.standardise(ofRace, UNEVENNESS);
    }
    for (int child = 0; child < origins.race.length; child++) {
      origins.race[child] = origins.race(child, tendency, random);
      origins.language[child] = language(origins.race[child], random.nextDouble());
    }
    for (List<Integer> children : households.shared()) {
      for (int child : children) {
        origins.race[child] = origins.race[children.getFirst()];
        origins.language[child] = origins.language[children.getFirst()];
      }
    }
    return origins;
  }

  /** Quarters of the children, whole neighbourhoods each, by how they lean; 0 the best-off. */
  private static int[] blocks(City city, Population population) {
    int[] children = new int[city.neighbourhoods()];
    for (int child = 0; child < population.children(); child++) {
      children[population.neighbourhood(child)]++;
    }
    int[] block = new int[children.length];
    int[] bestFirst =
        IntStream.range(0, children.length)
            .boxed()
            .sorted(Comparator.comparingDouble(city::leaning))
            .mapToInt(Integer::intValue)
            .toArray();
    int before = 0;
    for (int n : bestFirst) {
      int middle = before + children[n] / 2;
      block[n] = Math.min(BLOCKS - 1, BLOCKS * middle / population.children());
      before += children[n];
    }
    return block;
  }

  private String race(int child, double[][] tendency, Random random) {
    double[] odds = new double[RACES.size()];
    double sum = 0;
    for (int r = 0; r < odds.length; r++) {
      double need = population.isEligible(child) ? ELIGIBLE[r] : 0;
      double leaning = tendency[r][population.neighbourhood(child)];
      odds[r] = StrictMath.exp(USUAL[r] + need + leaning);
      sum += odds[r];
    }
    double at = random.nextDouble() * sum;
    int r = 0;
    while (r < odds.length - 1 && at >= odds[r]) {
      at -= odds[r];
      r++;
    }
    return RACES.get(r);
  }

  /** Half of the Hispanic and some of the other children speak another language at home. */
  private static String language(String race, double drawn) {
    return switch (race) {
      case "hispanic" -> drawn < 0.5 ? SPANISH : ENGLISH;
      case "other" -> drawn < 0.4 ? OTHER : ENGLISH;
      default -> drawn < 0.03 ? OTHER : ENGLISH;
    };
  }

  /** The quarter of census blocks a child lives in, from 1, the best-off, to 4. */
  int block(int child) {
    return blockOfNeighbourhood[population.neighbourhood(child)] + 1;
  }

  String race(int child) {
    return race[child];
  }

  String language(int child) {
    return language[child];
  }
}
