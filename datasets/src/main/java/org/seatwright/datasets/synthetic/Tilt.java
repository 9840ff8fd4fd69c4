package org.seatwright.datasets.synthetic;

import java.util.Arrays;

/**
 * Shares of the whole numbers 1, 2, …, n with a given mean: share k is in proportion to a base
 * weight times θ<sup>k</sup>, which leaves the shape to the base and the mean to θ.
 */
final class Tilt {
  private static final int HALVINGS = 100;

  /** Where θ is sought: its logarithm is at most this far from 0. */
  private static final double FARTHEST = 60;

  private Tilt() {}

  /**
   * Shares that sum to 1 and have the mean {@code mean}, as near as doubles come; found by halving
   * the logarithm of θ, as the mean rises with it.
   *
   * @param logWeights logarithms of the base weights of 1, 2, …, n
   * @param mean strictly between 1 and n
   */
  static double[] toMean(double[] logWeights, double mean) {
    double low = -FARTHEST;
    double high = FARTHEST;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (low + high) / 2;
      if (mean(shares(logWeights, middle)) < mean) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return shares(logWeights, high);
  }

  private static double[] shares(double[] logWeights, double logTheta) {
    double[] exponents = new double[logWeights.length];
    Arrays.setAll(exponents, k -> logWeights[k] + (k + 1) * logTheta);
    double largest = exponents[0];
    for (double exponent : exponents) {
      largest = Math.max(largest, exponent);
    }
    double sum = 0;
    for (int k = 0; k < exponents.length; k++) {
      exponents[k] = StrictMath.exp(exponents[k] - largest);
      sum += exponents[k];
    }
    for (int k = 0; k < exponents.length; k++) {
      exponents[k] /= sum;
    }
    return exponents;
  }

  /** Σ k · share k. */
  static double mean(double[] shares) {
    double mean = 0;
    for (int k = 0; k < shares.length; k++) {
      mean += (k + 1) * shares[k];
    }
    return mean;
  }
}
