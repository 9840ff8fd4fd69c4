package org.seatwright.model.certificate;

import java.util.List;

/**
 * What each row of a problem is priced at, in whole parts of one denominator.
 *
 * @param denominator positive
 * @param seats of a seat, 0 or more; one per program
 * @param sides of balance rows; rows and sides that are left out are priced at 0
 * @param ranks of a student beyond the rank of each level held, 0 or more; one per level held
 */
public record Multipliers(
    long denominator, List<Long> seats, List<SidePrice> sides, List<Long> ranks) {
  public Multipliers {
    if (denominator <= 0) {
      throw new IllegalArgumentException(
          "The denominator is %d, must be positive.".formatted(denominator));
    }
    seats = checked("seat", seats);
    sides = List.copyOf(sides);
    ranks = checked("rank", ranks);
  }

  private static List<Long> checked(String of, List<Long> multipliers) {
    for (long multiplier : multipliers) {
      if (multiplier < 0) {
        throw new IllegalArgumentException(
            "The multiplier of a %s is %d, must be 0 or more.".formatted(of, multiplier));
      }
    }
    return List.copyOf(multipliers);
  }
}
