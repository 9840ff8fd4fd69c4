package org.seatwright.model.neighbourhood;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the numbers of one column become scores that can be added to those of another. */
public sealed interface Method {
  /** By how many standard deviations of all blocks a number is above their mean. */
  record ZScores() implements Method {}

  /** The share of all blocks whose number is lower. */
  record Ranks() implements Method {}

  /**
   * Which of several bands a number lies in: 1 below the first limit, 2 from there on, and so on.
   *
   * @param limits ascending, by column; every column has as many
   */
  record Bands(Map<String, List<BigDecimal>> limits) implements Method {
    public Bands {
      Map<String, List<BigDecimal>> plain = new LinkedHashMap<>();
      limits.forEach((column, numbers) -> {
        Numbers.requireAscending("The limits of bands", numbers);
        plain.put(column, Numbers.plain(numbers));
      });
      limits = Collections.unmodifiableMap(plain);
      if (limits.isEmpty()) {
        throw new IllegalArgumentException("There are no bands; give each column its limits.");
      }
      if (limits.values().stream().mapToInt(List::size).distinct().count() != 1) {
        throw new IllegalArgumentException(
            "Columns have bands of different number; give each as many limits.");
      }
    }

    /** The limits of a column. */
    public List<BigDecimal> of(String column) {
      return limits.getOrDefault(column, List.of());
    }

    /** Number of bands of each column. */
    public int count() {
      return limits.values().stream().mapToInt(List::size).max().orElse(0) + 1;
    }
  }
}
