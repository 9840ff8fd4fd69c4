package org.seatwright.solver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.format.PolicySchema;
import org.seatwright.solver.cli.CommandLineFixture.Ended;
import org.seatwright.solver.pipeline.PolicyFile;

class PoliciesCommandTest {
  @TempDir Path folder;

  private final CommandLineFixture line = new CommandLineFixture();

  @Test
  void theShippedPoliciesAreATable() {
    assertThat(line.run("policies"))
        .isEqualTo(
            new Ended(
                0,
                """
                Name               What                                            Source                        Year        Rules                                           Objective
                berkeley           Every school near its zone's mix                Berkeley, California          since 2004  balance 3, priorities 3, families 1             points
                boston-home-based  A menu of near schools of every tier            Boston, Massachusetts         since 2014  menus 1, priorities 1, fairness 1               points
                cambridge          Controlled choice, ten points either side       Cambridge, Massachusetts      2011        balance 2, priorities 2, fairness 1             rank-maximal
                champaign          Every grade within fifteen points               Champaign, Illinois           2011–16     balance 1, priorities 2                         fewest-worst
                charlotte          Magnet seats in thirds                          Charlotte, North Carolina     since 2017  set-asides 1, guarantees 1, priorities 2        points
                chicago-selective  30% for all, then four tiers                    Chicago, Illinois             since 2011  set-asides 1                                    points
                chicago-tiers      30% for all, then four tiers of census tracts   Chicago, Illinois             since 2011  categories 1, set-asides 1                      points
                dallas             Half and half, zoned seat guaranteed            Dallas, Texas                 since 2016  balance 1, set-asides 1, guarantees 1           points
                eden-prairie       Schools as like each other as can be            Eden Prairie, Minnesota       2011        balance 1                                       points
                hartford           At most 75% of one group, 20% of the other      Hartford region, Connecticut  undated     balance 2, priorities 3                         points
                jefferson-blocks   Mean category of block groups 1.4 to 2.5        Jefferson County, Kentucky    since 2012  categories 1, balance 1, priorities 3           points
                jefferson-county   Mean category between 1.4 and 2.5               Jefferson County, Kentucky    since 2012  balance 2, menus 1, priorities 3                points
                la-crosse          Between 15% and 45% lunch-eligible              La Crosse, Wisconsin          1992        balance 1                                       points
                minneapolis        Priority against the present mix                Minneapolis, Minnesota        since 2021  priorities 3                                    points
                montclair          A cap per zone in every grade                   Montclair, New Jersey         since 2010  balance 3, set-asides 1, guarantees 1           points
                montclair-factors  A cap per zone of like neighbourhoods           Montclair, New Jersey         since 2010  categories 1, balance 3, guarantees 1           points
                nashville          One of three tests of diversity                 Nashville, Tennessee          2013        balance 1                                       points
                new-york-d1        Reserves of 67% and 33%                         New York City, District 1     since 2018  balance 1, set-asides 1                         points
                new-york-d15       Priority for 52% of the seats                   New York City, District 15    since 2019  balance 1, set-asides 1, fairness 2             points
                omaha              Siblings, then who adds to diversity            Omaha, Nebraska               until 2017  balance 1, guarantees 1, priorities 2           points
                san-antonio        Half disadvantaged, and the poorest among them  San Antonio, Texas            since 2017  balance 3, menus 1                              points
                san-francisco      Priorities, then the nearest school             San Francisco, California     until 2025  priorities 3, fairness 1                        points
                stamford           Ten points, magnet seats for other towns        Stamford, Connecticut         undated     balance 1, set-asides 1, menus 1, priorities 3  points
                wake-2000          At most 40% lunch-eligible                      Wake County, North Carolina   2000–10     balance 1, families 1                           points
                white-plains       Comparable mix and class sizes                  White Plains, New York        since 1988  balance 2, guarantees 1, families 1             points
                """,
                ""));
  }

  @Test
  void onePolicyIsPrintedWholeWithWhatItSimplifies() throws IOException {
    Ended ended = line.run("policies", "cambridge");

    assertThat(ended)
        .isEqualTo(
            new Ended(0, Files.readString(PolicyFile.findShipped("cambridge").orElseThrow()), ""));
    assertThat(ended.out())
        .contains(
            """
            source: Cambridge, Massachusetts
            year: "2011"
            simplified:
              - The band as written, five points, is reported beside the ten points that were practised.
            """);
  }

  @Test
  void theSchemaIsPrintedForEditors() {
    assertThat(line.run("policies", "--schema")).isEqualTo(new Ended(0, PolicySchema.text(), ""));
  }

  @Test
  void aPolicyAndTheSchemaAreTwoQuestions() {
    assertThat(line.run("policies", "cambridge", "--schema"))
        .isEqualTo(
            new Ended(
                2,
                "",
                "Name a policy or ask for the schema, not both. See ./run.sh policies --help.\n"));
  }

  @Test
  void aShippedPolicyStandsInForAFileWhereThereIsNone() throws IOException {
    Path district = folder.resolve("district");
    line.run("generate", "neighbourhoods", "--students", 60, "--schools", 4, "--out", district);

    Ended ended = new CommandLineFixture().run("check", district, "--policy", "san-francisco");

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void aFileGoesBeforeAShippedPolicyAndAFolderDoesNot() throws IOException {
    Path file = Files.writeString(folder.resolve("cambridge.yaml"), "policy: Mine\n");

    assertThat(PolicyFile.find(file)).contains(file);
    assertThat(PolicyFile.find(Path.of("cambridge")))
        .isEqualTo(PolicyFile.findShipped("cambridge"));
    assertThat(PolicyFile.find(folder)).contains(folder);
    assertThat(PolicyFile.find(folder.resolve("cambridge"))).isEmpty();
  }
}
