package org.seatwright.model.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CategoryTest {
  private static final Map<String, BigDecimal> INCOME = Map.of("income", BigDecimal.ONE);
  private static final Tiers HALVES =
      new Tiers.Equal(new Population.Students(), List.of("low", "high"));

  private static Category category(String name, Method method, Map<String, BigDecimal> weights) {
    return new Category(name, "block", method, weights, Optional.empty(), HALVES, Optional.empty());
  }

  @Test
  void numbersWrittenInTwoWaysAreTheSameCategory() {
    assertThat(category("tier", new Method.Ranks(), Map.of("income", new BigDecimal("1.00"))))
        .isEqualTo(category("tier", new Method.Ranks(), INCOME));
    assertThat(new Tiers.Cuts(List.of(new BigDecimal("10")), List.of("low", "high")))
        .isEqualTo(new Tiers.Cuts(List.of(new BigDecimal("1e1")), List.of("low", "high")));
  }

  @Test
  void whatCannotBeACategoryIsRefused() {
    assertRefused(
        () -> category("a=b", new Method.Ranks(), INCOME),
        "Category \"a=b\": no rule can name an attribute that is blank or holds an equals sign.");
    assertRefused(
        () -> category("tier", new Method.Ranks(), Map.of()),
        "Category \"tier\": a weight is 0, or there is none; name the columns that count.");
    assertRefused(
        () -> category("tier", new Method.Ranks(), Map.of("income", new BigDecimal("0.0"))),
        "Category \"tier\": a weight is 0, or there is none; name the columns that count.");
    assertRefused(
        () -> category("tier", bands(Map.of("rent", List.of(BigDecimal.ONE))), INCOME),
        "Category \"tier\": bands and weights name different columns.");
    assertRefused(
        () -> bands(Map.of("income", List.of(BigDecimal.TEN, BigDecimal.ONE))),
        "The limits of bands are not ascending; write the lowest first.");
    assertRefused(
        () -> bands(Map.of("income", List.of())),
        "The limits of bands are missing; give at least one.");
    assertRefused(
        () ->
            bands(
                Map.of(
                    "income",
                    List.of(BigDecimal.ONE),
                    "rent",
                    List.of(BigDecimal.ONE, BigDecimal.TEN))),
        "Columns have bands of different number; give each as many limits.");
    assertRefused(() -> bands(Map.of()), "There are no bands; give each column its limits.");
    assertRefused(
        () -> new Tiers.Cuts(List.of(BigDecimal.ONE), List.of("low", "middle", "high")),
        "1 cuts make 2 tiers, but there are 3 labels.");
    assertRefused(
        () -> new Tiers.Cuts(List.of(), List.of("low", "high")),
        "Cuts are missing; give at least one.");
    assertRefused(
        () -> new Tiers.Equal(new Population.Students(), List.of("all")),
        "The number of tiers is 1, must be between 2 and 100.");
    assertRefused(
        () -> new Tiers.Equal(new Population.Students(), List.of("x", "x")),
        "Two tiers have the same label; labels must differ.");
  }

  private static Method bands(Map<String, List<BigDecimal>> limits) {
    return new Method.Bands(limits);
  }

  private static void assertRefused(Runnable making, String message) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
