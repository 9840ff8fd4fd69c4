package org.seatwright.model.readiness;

import java.util.OptionalLong;

/**
 * What two rules leave of one place.
 *
 * @param seated the most students with whom each could be kept alone
 * @param most the most with whom both can be kept; empty where there is no number
 * @param one the first rule at that size
 * @param other the second, with the least and most N where the first is kept
 */
public record Conflict(
    String place, long seated, OptionalLong most, Finding.Sum one, Finding.Sum other) {
  /** True where the place cannot keep both, however it is filled. */
  public boolean isImpossible() {
    return most.isEmpty();
  }
}
