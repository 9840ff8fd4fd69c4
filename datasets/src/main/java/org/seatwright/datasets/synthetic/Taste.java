package org.seatwright.datasets.synthetic;

import java.util.List;

/**
 * What families look for in a school, in units of a multinomial logit (McFadden 1974), whose noise
 * is a standard Gumbel variable.
 *
 * @param perKm what each kilometre from home takes away, 0 or more
 * @param popularity standard deviation among schools of what every family sees in them, 0 or more
 * @param similarity what a school gains if everyone around it were of the family's own group
 *     instead of no one, 0 or more
 * @param listLengths how many families in a hundred list 1, 2, 3, … schools; sums to 100
 */
public record Taste(double perKm, double popularity, double similarity, List<Integer> listLengths) {
  public Taste {
    listLengths = List.copyOf(listLengths);
    if (!(perKm >= 0 && popularity >= 0 && similarity >= 0)) {
      throw new IllegalArgumentException(
          "perKm is %s, popularity %s and similarity %s, all must be 0 or more."
              .formatted(perKm, popularity, similarity));
    }
    int sum = listLengths.stream().mapToInt(Integer::intValue).sum();
    if (sum != 100 || listLengths.stream().anyMatch(percent -> percent < 0)) {
      throw new IllegalArgumentException(
          "listLengths is %s, must be percentages that sum to 100.".formatted(listLengths));
    }
  }

  /** The most schools a family may list. */
  int longest() {
    return listLengths.size();
  }

  /** The length of the list of a family that draws {@code percentile}, from 0 to 99. */
  int listLength(int percentile) {
    int length = 1;
    int reached = listLengths.getFirst();
    while (percentile >= reached) {
      reached += listLengths.get(length);
      length++;
    }
    return length;
  }
}
