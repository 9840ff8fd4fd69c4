package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with a category in the policy file alone. */
class CategoryDefectsTest {
  @TempDir Path folder;

  /** A category of these keys besides its name and weights. */
  private void assertErrors(String keys, String... messages) {
    String text = "categories:\n  - {name: tier, weights: {income: 1}, %s}\n".formatted(keys);
    assertThat(new DrawnPolicy(folder).errors(text)).containsExactly(messages);
  }

  @Test
  void aMethodIsMissing() {
    assertErrors(
        "cuts: [0]",
        """
        policy.yaml, row 2, column categories[0]: the key method is missing.
        Say how columns become scores: z-scores, ranks or bands.\
        """);
  }

  @Test
  void aCompositeIsPartedInExactlyOneWay() {
    assertErrors(
        "method: ranks",
        """
        policy.yaml, row 2, column categories[0]: the category has no tiers.
        Give exactly one of tiers, cuts.\
        """);
    assertErrors(
        "method: ranks, cuts: [0], tiers: 2, population: students",
        """
        policy.yaml, row 2, column categories[0]: the category has tiers and cuts.
        Keep one: tiers of equal population, or cuts between composites.\
        """);
  }

  @Test
  void tiersOfEqualPopulationSayOfWhom() {
    assertErrors(
        "method: ranks, tiers: 2",
        """
        policy.yaml, row 2, column categories[0]: the key population is missing.
        Say of whom each tier holds an equal part: a column of blocks.csv, or students.\
        """);
    assertErrors(
        "method: ranks, cuts: [0], population: students",
        """
        policy.yaml, row 2, column categories[0].population: population has a meaning only with \
        tiers.
        Remove population, or give tiers too.\
        """);
  }

  @Test
  void everyTierHasOneLabel() {
    assertErrors(
        "method: ranks, cuts: [0], labels: [a, b, c]",
        """
        policy.yaml, row 2, column categories[0].labels: 3 labels are listed for 2 tiers.
        Give each tier one label, that of the lowest composites first.\
        """);
    assertErrors(
        "method: ranks, tiers: 3, population: students, labels: [a, a, b]",
        """
        policy.yaml, row 2, column categories[0].labels: the policy is not possible.
        Two tiers have the same label; labels must differ.\
        """);
  }

  @Test
  void limitsAndWeightsNameTheSameColumns() {
    assertErrors(
        "method: bands, cuts: [1.5], bands: {rent: [1]}",
        """
        policy.yaml, row 2, column categories[0]: the policy is not possible.
        Category "tier": bands and weights name different columns.\
        """);
    assertErrors(
        "method: bands, cuts: [1.5], bands: {income: [2, 1]}",
        """
        policy.yaml, row 2, column categories[0].bands: the policy is not possible.
        The limits of bands are not ascending; write the lowest first.\
        """);
    assertErrors(
        "method: ranks, cuts: [0], bands: {income: [2]}",
        """
        policy.yaml, row 2, column categories[0].bands: bands has a meaning only with method: bands.
        Remove bands, or give method: bands too.\
        """);
    assertErrors(
        "method: bands, bands: {income: [2]}, cuts: [1.5], weighted-by: children",
        """
        policy.yaml, row 2, column categories[0].weighted-by: weighted-by has a meaning only with \
        method: z-scores or method: ranks.
        Remove weighted-by, or give method: z-scores or method: ranks too.\
        """);
  }

  @Test
  void thoseWithoutATierCarryALabelOrUnknownOrAreRefused() {
    assertErrors(
        "method: ranks, cuts: [0], missing: 3",
        """
        policy.yaml, row 2, column categories[0].missing: "3" is not one of unknown, 1, 2, refuse.
        Use one of those.\
        """);
  }

  @Test
  void numbersAreExactDecimals() {
    assertErrors(
        "method: ranks, cuts: [a half]",
        """
        policy.yaml, row 2, column categories[0].cuts[0]: "a half" is not a decimal number between \
        -1,000,000,000,000 and 1,000,000,000,000.
        Write at most 18 digits, with a point and without a percent sign, such as 0.45.\
        """);
  }

  @Test
  void twoCategoriesHaveTwoNames() {
    String tier = "  - {name: tier, method: ranks, weights: {income: 1}, cuts: [0]}\n";
    assertThat(new DrawnPolicy(folder).errors("categories:\n" + tier + tier))
        .containsExactly(
            """
            policy.yaml, row 3, column categories[1].name: "tier" is already the name of the \
            category in row 2.
            Give each category its own name; reports tell categories apart by it.\
            """);
  }
}
