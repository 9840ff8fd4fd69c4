package org.seatwright.datasets.synthetic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits whole numbers in proportion, by largest remainders (Hamilton's method). */
final class Apportionment {
  private Apportionment() {}

  /**
   * Parts that sum to {@code total}, each within 1 of its exact share; of equal remainders the
   * earlier one is rounded up.
   *
   * @param weights 0 or more, not all 0; shape: one per part
   */
  static int[] split(int total, double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    int[] parts = new int[weights.length];
    double[] remainder = new double[weights.length];
    int left = total;
    for (int k = 0; k < parts.length; k++) {
      double exact = total * (weights[k] / sum);
      parts[k] = (int) exact;
      remainder[k] = exact - parts[k];
      left -= parts[k];
    }
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> remainder[k]).reversed())
        .limit(left)
        .forEach(k -> parts[k]++);
    return parts;
  }

  /** Parts as equal as whole numbers can be. */
  static int[] evenly(int total, int parts) {
    double[] weights = new double[parts];
    Arrays.fill(weights, 1);
    return split(total, weights);
  }
}
