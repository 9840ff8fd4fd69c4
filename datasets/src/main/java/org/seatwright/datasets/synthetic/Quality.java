package org.seatwright.datasets.synthetic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What every family sees in the schools of a level, in the units of a {@link Taste}. A law shapes
 * independent standard normal draws, one per school; where families differ by a Gumbel variable
 * alone, e to the power of a school's quality is how often it is chosen.
 */
public sealed interface Quality {
  /** The quality of each school from its standard normal draw. */
  double[] shaped(double[] normals);

  /**
   * The draws shifted and stretched to this very standard deviation, so that chance does not make
   * one seed's schools more alike than another's.
   *
   * @param deviation 0 or more
   */
  record Levelled(double deviation) implements Quality {
    public Levelled {
      requireDeviation(deviation);
    }

    @Override
    public double[] shaped(double[] normals) {
      double[] quality = normals.clone();
      Spread.standardise(quality, deviation);
      return quality;
    }
  }

  /**
   * The draws as they come, times the standard deviation.
   *
   * @param deviation 0 or more
   */
  record Normal(double deviation) implements Quality {
    public Normal {
      requireDeviation(deviation);
    }

    @Override
    public double[] shaped(double[] normals) {
      return Arrays.stream(normals).map(normal -> deviation * normal).toArray();
    }
  }

  /**
   * The most popular school is chosen {@code ratio} times as often as the least popular one, with
   * equal steps between.
   *
   * @param ratio 1 or more
   */
  record Linear(double ratio) implements Quality {
    public Linear {
      if (!(ratio >= 1 && ratio <= MOST_RATIO)) {
        throw new IllegalArgumentException(
            "linear quality has the ratio %s, must be between 1 and %d."
                .formatted(ratio, MOST_RATIO));
      }
    }

    @Override
    public double[] shaped(double[] normals) {
      int steps = Math.max(1, normals.length - 1);
      return byRank(normals, rank -> StrictMath.log(ratio - (ratio - 1) * ((double) rank / steps)));
    }
  }

  /**
   * Each school is chosen {@code factor} times as often as the one before it in popularity.
   *
   * @param factor above 0, at most 1
   */
  record Geometric(double factor) implements Quality {
    public Geometric {
      if (!(factor > 0 && factor <= 1)) {
        throw new IllegalArgumentException(
            "geometric quality has the factor %s, must be above 0 and at most 1."
                .formatted(factor));
      }
    }

    @Override
    public double[] shaped(double[] normals) {
      double step = StrictMath.log(factor);
      return byRank(normals, rank -> rank * step);
    }
  }

  /**
   * The k-th school in popularity is chosen in proportion to k to the power of −{@code exponent}.
   *
   * @param exponent 0 or more
   */
  record Zipf(double exponent) implements Quality {
    public Zipf {
      if (!(exponent >= 0 && exponent <= MOST_DEVIATION)) {
        throw new IllegalArgumentException(
            "zipf quality has the exponent %s, must be between 0 and %d."
                .formatted(exponent, MOST_DEVIATION));
      }
    }

    @Override
    public double[] shaped(double[] normals) {
      return byRank(normals, rank -> -exponent * StrictMath.log(rank + 1));
    }
  }

  /** The largest ratio of two schools' popularity under {@link Linear}. */
  int MOST_RATIO = 1_000_000;

  /** The largest standard deviation or exponent. */
  int MOST_DEVIATION = 100;

  private static void requireDeviation(double deviation) {
    if (!(deviation >= 0 && deviation <= MOST_DEVIATION)) {
      throw new IllegalArgumentException(
          "quality has the standard deviation %s, must be between 0 and %d."
              .formatted(deviation, MOST_DEVIATION));
    }
  }

  /** A quality that depends on the rank of the draw alone; rank 0 is the highest. */
  private static double[] byRank(double[] normals, IntToDoubleFunction quality) {
    int[] highestFirst =
        IntStream.range(0, normals.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer s) -> -normals[s]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] shaped = new double[normals.length];
    for (int rank = 0; rank < highestFirst.length; rank++) {
      shaped[highestFirst[rank]] = quality.applyAsDouble(rank);
    }
    return shaped;
  }
}
