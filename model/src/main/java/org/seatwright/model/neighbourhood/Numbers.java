package org.seatwright.model.neighbourhood;

import java.math.BigDecimal;
import java.util.List;

/** Exact decimals in one way of writing, so that equal numbers are equal values. */
final class Numbers {
  private Numbers() {}

  static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  static List<BigDecimal> plain(List<BigDecimal> numbers) {
    return numbers.stream().map(Numbers::plain).toList();
  }

  /** Refuses no numbers, and numbers of which one is not above the one before. */
  static void requireAscending(String what, List<BigDecimal> numbers) {
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException(what + " are missing; give at least one.");
    }
    for (int k = 1; k < numbers.size(); k++) {
      if (numbers.get(k - 1).compareTo(numbers.get(k)) >= 0) {
        throw new IllegalArgumentException(what + " are not ascending; write the lowest first.");
      }
    }
  }
}
