package org.seatwright.model.neighbourhood;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A category of students by the block they live in, such as a tier.
 *
 * @param name the attribute that students carry
 * @param from the attribute of students, and of enrolled children, that names their block
 * @param weights what each column of the blocks counts; below 0 where less of it is more
 * @param weightedBy what a block counts in means, deviations and ranks; empty where all count alike
 * @param missing what a student without a tier carries; empty where there must be none
 */
public record Category(
    String name,
    String from,
    Method method,
    Map<String, BigDecimal> weights,
    Optional<Population> weightedBy,
    Tiers tiers,
    Optional<String> missing) {
  /** The attribute that names a student's block where nothing else is said. */
  public static final String BLOCK = "block";

  /** What a student without a tier carries where nothing else is said. */
  public static final String UNKNOWN = "unknown";

  public Category {
    Map<String, BigDecimal> plain = new LinkedHashMap<>();
    weights.forEach((column, weight) -> plain.put(column, Numbers.plain(weight)));
    weights = Collections.unmodifiableMap(plain);
    if (name.isBlank() || name.contains("=")) {
      throw new IllegalArgumentException(
          "Category \"%s\": no rule can name an attribute that is blank or holds an equals sign."
              .formatted(name));
    }
    if (weights.isEmpty() || weights.containsValue(BigDecimal.ZERO)) {
      throw new IllegalArgumentException(
          "Category \"%s\": a weight is 0, or there is none; name the columns that count."
              .formatted(name));
    }
    if (method instanceof Method.Bands && weightedBy.isPresent()) {
      throw new IllegalArgumentException(
          "Category \"%s\": bands do not depend on how many people a block counts for."
              .formatted(name));
    }
    if (method instanceof Method.Bands(var limits) && !limits.keySet().equals(weights.keySet())) {
      throw new IllegalArgumentException(
          "Category \"%s\": bands and weights name different columns.".formatted(name));
    }
  }
}
