package org.seatwright.model.district;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * A census block, block group, tract or other small area; {@code attributes} hold what is known of
 * the people who live there.
 */
public record Block(BlockId id, Attributes attributes) {
  /** What the American Community Survey writes where it has no estimate. */
  private static final Set<BigDecimal> NO_ESTIMATE =
      Set.of(
          new BigDecimal(-222222222),
          new BigDecimal(-333333333),
          new BigDecimal(-555555555),
          new BigDecimal(-666666666),
          new BigDecimal(-888888888),
          new BigDecimal(-999999999));

  /** True for a number that stands for a missing estimate in tables of the Census Bureau. */
  public static boolean isNoEstimate(BigDecimal number) {
    return NO_ESTIMATE.contains(number.stripTrailingZeros());
  }

  /**
   * The number under {@code column}; empty where it is blank or there is no estimate.
   *
   * @throws NumberFormatException where the text is no number
   */
  public Optional<BigDecimal> findNumber(String column) {
    return attributes
        .find(column)
        .filter(text -> !text.isBlank())
        .map(BigDecimal::new)
        .filter(number -> !isNoEstimate(number));
  }
}
