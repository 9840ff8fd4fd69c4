package org.seatwright.datasets.synthetic;

import java.util.Random;

/**
 * What sets one family's view of a school apart from another's.
 *
 * @param scale what the law's standard variable is multiplied with, 0 or more
 */
public record Noise(Law law, double scale) {
  /** A standard Gumbel variable: the multinomial logit of McFadden (1974). */
  public static final Noise LOGIT = new Noise(Law.GUMBEL, 1);

  private static final int MOST = 100;

  public Noise {
    if (!(scale >= 0 && scale <= MOST)) {
      throw new IllegalArgumentException(
          "noise has the scale %s, must be between 0 and %d.".formatted(scale, MOST));
    }
  }

  /** How the variable is distributed. */
  public enum Law {
    GUMBEL {
      @Override
      double draw(Random random) {
        return -StrictMath.log(-StrictMath.log(1 - random.nextDouble()));
      }
    },

    NORMAL {
      @Override
      double draw(Random random) {
        return random.nextGaussian();
      }
    };

    /** The law's standard variable. */
    abstract double draw(Random random);
  }

  double draw(Random random) {
    return scale * law.draw(random);
  }
}
