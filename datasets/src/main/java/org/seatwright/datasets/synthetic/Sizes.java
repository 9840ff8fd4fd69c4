package org.seatwright.datasets.synthetic;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How large the schools of a level are beside each other.
 *
 * @param spread how far sizes lie from their mean, as a part of it, 0 to 1: at most so far where
 *     they follow nothing; where they follow quality their standard deviation is that of such sizes
 * @param followQuality the correlation of sizes with quality, −1 to 1; empty where sizes are drawn
 *     by themselves
 */
public record Sizes(double spread, OptionalDouble followQuality) {
  /** The largest schools have about twice the seats of the smallest. */
  public static final Sizes USUAL = new Sizes(0.35, OptionalDouble.empty());

  /** No school is smaller than this part of the mean. */
  private static final double SMALLEST = 0.1;

  public Sizes {
    if (!(spread >= 0 && spread <= 1)) {
      throw new IllegalArgumentException(
          "spread is %s, must be between 0 and 1.".formatted(spread));
    }
    if (followQuality.isPresent() && !(Math.abs(followQuality.getAsDouble()) <= 1)) {
      throw new IllegalArgumentException(
          "followQuality is %s, must be between -1 and 1.".formatted(followQuality.getAsDouble()));
    }
  }

  /**
   * The size of each school in proportion to the others, above 0.
   *
   * @param uniforms one draw per school, uniform from 0 to 1
   * @param quality what every family sees in each
   */
  double[] of(double[] uniforms, double[] quality) {
    double[] size = Arrays.stream(uniforms).map(u -> 1 + spread * (2 * u - 1)).toArray();
    if (followQuality.isEmpty()) {
      return size;
    }
    double correlation = followQuality.getAsDouble();
    double[] along = quality.clone();
    Spread.standardise(along, 1);
    double[] across = across(uniforms, along);
    double deviation = spread / Math.sqrt(3); // that of a uniform variable
    for (int s = 0; s < size.length; s++) {
      double mixed = correlation * along[s] + Math.sqrt(1 - correlation * correlation) * across[s];
      size[s] = Math.max(SMALLEST, 1 + deviation * mixed);
    }
    return size;
  }

  /** What is left of {@code values} once all that goes with {@code along} is taken out. */
  private static double[] across(double[] values, double[] along) {
    double[] rest = values.clone();
    Spread.standardise(rest, 1);
    double together = 0;
    for (int s = 0; s < rest.length; s++) {
      together += rest[s] * along[s];
    }
    for (int s = 0; s < rest.length; s++) {
      rest[s] -= together / rest.length * along[s];
    }
    Spread.standardise(rest, 1);
    return rest;
  }
}
