package org.seatwright.model.certificate;

/**
 * A multiplier on one linear side of a balance row: {@code bottom·N ≥ top·B + constant} where it
 * bounds from below, {@code ≤} where from above. The constant is not stated: it is the strongest
 * with which every whole point (B, N) that obeys the row obeys the side too, so any direction may
 * be priced.
 *
 * @param row index in the problem's rows
 * @param bottom positive
 * @param multiplier 0 or more, over the denominator of the {@link Multipliers}
 */
public record SidePrice(int row, boolean isLower, long bottom, long top, long multiplier) {
  public SidePrice {
    if (row < 0) {
      throw new IllegalArgumentException("A side's row is %d, must be 0 or more.".formatted(row));
    }
    if (bottom <= 0) {
      throw new IllegalArgumentException(
          "A side of row %d counts %d times N, must be positive.".formatted(row, bottom));
    }
    if (multiplier < 0) {
      throw new IllegalArgumentException(
          "A side of row %d has the multiplier %d, must be 0 or more.".formatted(row, multiplier));
    }
  }
}
