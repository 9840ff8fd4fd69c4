package org.seatwright.model.audit;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far students travel to their seats, in kilometres.
 *
 * @param students those whose distance is known
 * @param percentile90 the shortest distance that at least nine in ten do not exceed
 */
public record Distances(int students, double mean, double percentile90, double maximum) {
  /** Sums up {@code kilometres}, one per student, in any order; empty where there are none. */
  static Optional<Distances> of(double[] kilometres) {
    int n = kilometres.length;
    if (n == 0) {
      return Optional.empty();
    }
    double[] sorted = kilometres.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (double km : sorted) {
      sum += km;
    }
    int ninety = (int) Math.ceilDiv(9L * n, 10L) - 1;
    return Optional.of(new Distances(n, sum / n, sorted[ninety], sorted[n - 1]));
  }
}
