package org.seatwright.datasets.write;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.datasets.format.PolicyWord.Scoring;
import org.seatwright.model.neighbourhood.Category;
import org.seatwright.model.neighbourhood.Method;
import org.seatwright.model.neighbourhood.Population;
import org.seatwright.model.neighbourhood.Tiers;

/** A category by census blocks as the YAML of policy.yaml, without its name. */
final class CategoryText {
  private static final int MOST_DIGITS = 18;

  private CategoryText() {}

  /**
   * The keys and what they hold, as YAML.
   *
   * @throws IllegalArgumentException where a policy file cannot say it
   */
  static Map<String, String> keys(Category category) {
    Map<String, String> keys = new LinkedHashMap<>();
    if (!category.from().equals(Category.BLOCK)) {
      keys.put(PolicyKey.FROM, PolicyScalar.text(category.from()));
    }
    keys.put(PolicyKey.METHOD, PolicyWord.of(scoring(category.method())));
    keys.put(PolicyKey.WEIGHTS, weights(category.weights()));
    if (category.method() instanceof Method.Bands(var limits)) {
      Map<String, String> bands = new LinkedHashMap<>();
      limits.forEach((column, numbers) -> bands.put(column(column), decimals(numbers)));
      keys.put(PolicyKey.BANDS, Yaml.section(bands));
    }
    category
        .weightedBy()
        .ifPresent(population -> keys.put(PolicyKey.WEIGHTED_BY, population(population)));
    switch (category.tiers()) {
      case Tiers.Equal(Population population, List<String> labels) -> {
        keys.put(PolicyKey.TIERS, Integer.toString(labels.size()));
        keys.put(PolicyKey.POPULATION, population(population));
      }
      case Tiers.Cuts(List<BigDecimal> cuts, _) -> keys.put(PolicyKey.CUTS, decimals(cuts));
    }
    List<String> labels = category.tiers().labels();
    if (!labels.equals(numbered(labels.size()))) {
      keys.put(PolicyKey.LABELS, Yaml.list(labels.stream().map(PolicyScalar::text).toList()));
    }
    String missing = category.missing().orElse(PolicyWord.REFUSE);
    if (!missing.equals(Category.UNKNOWN)) {
      keys.put(PolicyKey.MISSING, PolicyScalar.text(missing));
    }
    return keys;
  }

  /** What tiers are called that have no labels of their own. */
  private static List<String> numbered(int tiers) {
    return IntStream.rangeClosed(1, tiers).mapToObj(Integer::toString).toList();
  }

  private static Scoring scoring(Method method) {
    return switch (method) {
      case Method.ZScores() -> Scoring.Z_SCORES;
      case Method.Ranks() -> Scoring.RANKS;
      case Method.Bands _ -> Scoring.BANDS;
    };
  }

  private static String weights(Map<String, BigDecimal> weights) {
    Map<String, String> written = new LinkedHashMap<>();
    weights.forEach((column, weight) -> written.put(column(column), decimal(weight)));
    return Yaml.section(written);
  }

  private static String column(String column) {
    PolicyScalar.requireBare(column);
    return column;
  }

  private static String population(Population population) {
    return switch (population) {
      case Population.Students() -> PolicyWord.STUDENTS;
      case Population.Column(String column) -> PolicyScalar.text(column);
    };
  }

  private static String decimals(List<BigDecimal> numbers) {
    return Yaml.list(numbers.stream().map(CategoryText::decimal).toList());
  }

  private static String decimal(BigDecimal number) {
    if (number.precision() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "%s has more than %d digits; a policy file cannot state it."
              .formatted(number.toPlainString(), MOST_DIGITS));
    }
    return number.toPlainString();
  }
}
