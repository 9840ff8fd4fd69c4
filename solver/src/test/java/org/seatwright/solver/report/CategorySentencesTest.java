package org.seatwright.solver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of category by census blocks is said to be, with what its tiers hold. */
class CategorySentencesTest {
  @TempDir Path folder;

  private ExplainedDistrict district;

  /** Two children live in block 2, two in 3 and two in 4, one in 1. */
  @BeforeEach
  void drawBlocks() throws IOException {
    district = new ExplainedDistrict(folder);
    district.write(
        "blocks.csv",
        """
        block,income,single,children
        1,70000,0.1,1200
        2,50000,0.2,1000.5
        3,30000,0.4,900
        """);
  }

  private String explained(String category) throws IOException {
    return district.section("Categories", "categories:\n  - " + category + "\n");
  }

  @Test
  void ranksInTiersOfEqualPopulation() throws IOException {
    assertThat(
            explained(
                "{name: tier, method: ranks, weights: {income: 2, single: -1}, tiers: 2, population: children}"))
        .isEqualTo(
            """
            Category "tier": a block's composite is the mean share of blocks that are lower by income (weight 2), single (less is more).
            Each of 2 tiers holds an equal part of the children, as far as whole blocks can.
              tier   from     to  blocks  children  students
              1     0.000  0.333       2     1,900         4
              2     0.667  0.667       1     1,200         1
            2 students have no block.
            Students without a tier carry "unknown".
            """);
  }

  @Test
  void standardScoresBetweenCuts() throws IOException {
    assertThat(
            explained(
                "{name: area, method: z-scores, weights: {income: 1}, weighted-by: students, cuts: [-0.5, 1], labels: [low, middle, high], missing: middle}"))
        .isEqualTo(
            """
            Category "area": a block's composite is the mean of standard deviations above the mean of all blocks by income.
            A block counts by its students.
            Composites are cut at -0.5, 1 into 3 tiers.
              area      from      to  blocks  students
              low     -1.069  -1.069       1         2
              middle   0.267   0.267       1         2
              high     1.604   1.604       1         1
            2 students have no block.
            Students without a tier carry "middle".
            """);
  }

  @Test
  void bandsAndWhoIsLeftOut() throws IOException {
    district.write(
        "blocks.csv", "block,income,single\n1,70000,0.1\n2,50000,\n3,30000,0.4\n4,42000,0.3\n");

    assertThat(
            explained(
                "{name: band, method: bands, weights: {income: 1, single: -1}, bands: {income: [42000, 62000], single: [0.15, 0.35]}, cuts: [1.5, 2.5]}"))
        .isEqualTo(
            """
            Category "band": a block's composite is the mean band by income (limits 42000, 62000), single (limits 0.15, 0.35; less is more).
            Composites are cut at 1.5, 2.5 into 3 tiers.
              band   from     to  blocks  students
              1     1.000  1.000       1         2
              2     2.000  2.000       1         2
              3     3.000  3.000       1         1
            1 block has no tier, for want of a number; 2 students live there.
            Students without a tier carry "unknown".
            """);
  }

  @Test
  void homesOnOtherLandThanNamedAreCounted() throws IOException {
    district.write(
        "blocks.geojson",
        """
        {"features": [{"id": "1", "geometry": {"type": "Polygon", "coordinates":
         [[[-0.005, -0.005], [0.005, -0.005], [0.005, 0.005], [-0.005, 0.005], [-0.005, -0.005]]]}}]}
        """);

    // Ada, Ben, Fay and Gus live on that land; Ada alone names block 1, and 4 is not listed.
    assertThat(explained("{name: t, method: ranks, weights: {income: 1}, cuts: [0.5]}"))
        .endsWith(
            """
            2 students have no block.
            Students without a tier carry "unknown".
            1 student lives on the land of another block than the one named, which counts.
            """);
  }
}
