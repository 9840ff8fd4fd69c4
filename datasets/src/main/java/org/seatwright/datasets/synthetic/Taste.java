package org.seatwright.datasets.synthetic;

import java.util.List;

/**
 * What families look for in a school: quality, nearness, their likes, and what only they see in it.
 *
 * @param perKm what each kilometre from home takes away, 0 or more
 * @param quality what every family sees in schools
 * @param similarity what a school gains if everyone around it were of the family's own group
 *     instead of no one, 0 or more
 * @param noise what only one family sees
 * @param considered a family looks at so many schools, those nearest to the centre of its
 *     neighbourhood, or at more where lists may be longer; 1 or more
 * @param lengths how many schools families list
 */
public record Taste(
    double perKm,
    Quality quality,
    double similarity,
    Noise noise,
    int considered,
    ListLengths lengths) {
  /** How many schools families usually look at. */
  public static final int USUALLY_CONSIDERED = 50;

  private static final int MOST = 1000;

  public Taste {
    if (!(perKm >= 0 && perKm <= MOST && similarity >= 0 && similarity <= MOST)) {
      throw new IllegalArgumentException(
          "perKm is %s and similarity %s, both must be between 0 and %d."
              .formatted(perKm, similarity, MOST));
    }
    if (considered < 1) {
      throw new IllegalArgumentException(
          "considered is %d, must be at least 1.".formatted(considered));
    }
  }

  /**
   * A multinomial logit over levelled quality.
   *
   * @param popularity standard deviation of the quality, 0 or more
   * @param listLengths how many families in a hundred list 1, 2, 3, … schools; sums to 100
   */
  public Taste(double perKm, double popularity, double similarity, List<Integer> listLengths) {
    this(
        perKm,
        new Quality.Levelled(popularity),
        similarity,
        Noise.LOGIT,
        USUALLY_CONSIDERED,
        new ListLengths.Percentages(listLengths));
  }
}
