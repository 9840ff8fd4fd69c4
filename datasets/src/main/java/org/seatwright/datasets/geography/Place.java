package org.seatwright.datasets.geography;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A point of a map in words. */
final class Place {
  private static final int DECIMALS = 6;

  private Place() {}

  /** Such as "-87.63, 41.88": longitude, then latitude, as in the file. */
  static String of(double longitude, double latitude) {
    return degrees(longitude) + ", " + degrees(latitude);
  }

  private static String degrees(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
