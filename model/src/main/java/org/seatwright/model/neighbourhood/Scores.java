package org.seatwright.model.neighbourhood;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The numbers of one column as scores, the same on every machine: sums and products are exact, a
 * quotient or a root has forty digits, rounded half to even.
 */
final class Scores {
  static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);

  private final List<BigDecimal> numbers;
  private final List<BigDecimal> weights;

  /**
   * @param numbers one for each block
   * @param weights what each block counts, 0 or more, not all 0
   */
  Scores(List<BigDecimal> numbers, List<BigDecimal> weights) {
    this.numbers = numbers;
    this.weights = weights;
  }

  /** The score of each block by {@code method}. */
  List<BigDecimal> by(Method method, String column) {
    return switch (method) {
      case Method.ZScores() -> zScores();
      case Method.Ranks() -> ranks();
      case Method.Bands bands -> bands(bands.of(column));
    };
  }

  /**
   * (x − mean) / deviation of the whole population; 0 where all numbers are equal. With the sums S0
   * of weights, S1 of weight · x and S2 of weight · x² that is (S0·x − S1) / √(S0·S2 − S1²), where
   * only the root and the quotient are rounded.
   */
  private List<BigDecimal> zScores() {
    BigDecimal s0 = BigDecimal.ZERO;
    BigDecimal s1 = BigDecimal.ZERO;
    BigDecimal s2 = BigDecimal.ZERO;
    for (int b = 0; b < numbers.size(); b++) {
      BigDecimal weighted = weights.get(b).multiply(numbers.get(b));
      s0 = s0.add(weights.get(b));
      s1 = s1.add(weighted);
      s2 = s2.add(weighted.multiply(numbers.get(b)));
    }
    BigDecimal total = s0;
    BigDecimal sum = s1;
    BigDecimal spread = s0.multiply(s2).subtract(s1.multiply(s1));
    if (spread.signum() == 0) {
      return numbers.stream().map(_ -> BigDecimal.ZERO).toList();
    }
    BigDecimal root = spread.sqrt(PRECISION);
    return numbers.stream()
        .map(number -> total.multiply(number).subtract(sum).divide(root, PRECISION))
        .toList();
  }

  /** The weight of all blocks with a lower number, as a share of all weight. */
  private List<BigDecimal> ranks() {
    NavigableMap<BigDecimal, BigDecimal> weightOf = new TreeMap<>();
    for (int b = 0; b < numbers.size(); b++) {
      weightOf.merge(numbers.get(b), weights.get(b), BigDecimal::add);
    }
    NavigableMap<BigDecimal, BigDecimal> below = new TreeMap<>();
    BigDecimal passed = BigDecimal.ZERO;
    for (Map.Entry<BigDecimal, BigDecimal> entry : weightOf.entrySet()) {
      below.put(entry.getKey(), passed);
      passed = passed.add(entry.getValue());
    }
    BigDecimal total = passed;
    return numbers.stream()
        .map(number -> below.getOrDefault(number, BigDecimal.ZERO).divide(total, PRECISION))
        .toList();
  }

  private List<BigDecimal> bands(List<BigDecimal> limits) {
    return numbers.stream()
        .map(number ->
            BigDecimal.valueOf(
                1 + limits.stream().filter(limit -> limit.compareTo(number) <= 0).count()))
        .toList();
  }
}
