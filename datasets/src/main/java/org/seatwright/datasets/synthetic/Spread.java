package org.seatwright.datasets.synthetic;

/** Gives drawn values an exact spread, so that chance does not make one seed's city tamer. */
final class Spread {
  private Spread() {}

  /** Shifts and stretches {@code values} in place to mean 0 and the given standard deviation. */
  static void standardise(double[] values, double deviation) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double drawn = Math.sqrt(squares / values.length);
    for (int k = 0; k < values.length; k++) {
      values[k] = drawn == 0 ? 0 : (values[k] - mean) / drawn * deviation;
    }
  }
}
