package org.seatwright.datasets.synthetic;

import java.util.List;
import java.util.Random;

/**
 * How many schools families list. No list has more schools than a grade has, whatever the law says.
 */
public sealed interface ListLengths {
  /** The most schools a family may list. */
  int longest();

  /** The mean length of lists where a grade has so many schools. */
  double mean(int schools);

  /**
   * Each family draws its own length.
   *
   * @param percent how many families in a hundred list 1, 2, 3, … schools; sums to 100
   */
  record Percentages(List<Integer> percent) implements ListLengths {
    public Percentages {
      percent = List.copyOf(percent);
      int sum = percent.stream().mapToInt(Integer::intValue).sum();
      if (sum != 100 || percent.stream().anyMatch(it -> it < 0)) {
        throw new IllegalArgumentException(
            "listLengths is %s, must be percentages that sum to 100.".formatted(percent));
      }
    }

    @Override
    public int longest() {
      return percent.size();
    }

    @Override
    public double mean(int schools) {
      int sum = 0;
      for (int k = 0; k < percent.size(); k++) {
        sum += Math.min(k + 1, schools) * percent.get(k);
      }
      return sum / 100.0;
    }

    /** The length of the list of a family that draws {@code percentile}, from 0 to 99. */
    int of(int percentile) {
      int length = 1;
      int reached = percent.getFirst();
      while (percentile >= reached) {
        reached += percent.get(length);
        length++;
      }
      return length;
    }
  }

  /**
   * Lengths are handed out so that the families of a level have the law's shares, to the family, in
   * a random order.
   *
   * @param mean from 1 to {@code longest}; in a level of fewer schools, that number
   * @param longest from 1 to {@link #MOST}
   */
  record Quotas(Law law, double mean, int longest) implements ListLengths {
    /** The longest list of any law. */
    public static final int MOST = 1000;

    public Quotas {
      if (longest < 1 || longest > MOST) {
        throw new IllegalArgumentException(
            "longest is %d, must be between 1 and %d.".formatted(longest, MOST));
      }
      if (!(mean >= 1 && mean <= longest)) {
        throw new IllegalArgumentException(
            "mean is %s, must be between 1 and %d, the longest list.".formatted(mean, longest));
      }
    }

    @Override
    public double mean(int schools) {
      return Math.min(mean, schools);
    }

    /** The lengths of so many families in a grade of so many schools, in a random order. */
    int[] draw(int families, int schools, Random random) {
      int most = Math.min(longest, schools);
      int[] counts = Apportionment.split(families, law.shares(Math.min(mean, most), most));
      int[] lengths = new int[families];
      int at = 0;
      for (int k = 0; k < counts.length; k++) {
        for (int c = 0; c < counts[k]; c++) {
          lengths[at++] = k + 1;
        }
      }
      Shuffle.inPlace(lengths, random);
      return lengths;
    }
  }

  /** The shape that lengths have around their mean. */
  enum Law {
    /**
     * Every list has the mean's length; where that is no whole number, one of the two next to it.
     */
    FIXED {
      @Override
      double[] tilted(double mean, int longest) {
        double[] shares = new double[longest];
        int below = (int) mean;
        shares[below - 1] = 1 - (mean - below);
        shares[below] = mean - below;
        return shares;
      }
    },

    /** Each length is so many times as frequent as the one before. */
    GEOMETRIC {
      @Override
      double[] tilted(double mean, int longest) {
        return Tilt.toMean(new double[longest], mean);
      }
    },

    /** One choice for sure, and a Poisson number of further ones. */
    POISSON {
      @Override
      double[] tilted(double mean, int longest) {
        double[] logWeights = new double[longest];
        for (int k = 1; k < longest; k++) {
          logWeights[k] = logWeights[k - 1] - StrictMath.log(k);
        }
        return Tilt.toMean(logWeights, mean);
      }
    };

    /** Shares for a mean strictly between 1 and {@code longest}. */
    abstract double[] tilted(double mean, int longest);

    /** Shares of the lengths 1 to {@code longest} that sum to 1 and have this mean. */
    double[] shares(double mean, int longest) {
      if (mean > 1 && mean < longest) {
        return tilted(mean, longest);
      }
      double[] shares = new double[longest];
      shares[(int) mean - 1] = 1;
      return shares;
    }
  }
}
