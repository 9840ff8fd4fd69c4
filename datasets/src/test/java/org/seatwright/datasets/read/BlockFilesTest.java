package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.district.District;

/** blocks.csv, and categories held against it. */
class BlockFilesTest {
  static final String TIER =
      """
      categories:
        - name: tier
          method: ranks
          weights: {income: 1}
          tiers: 2
          population: children
      """;

  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn =
        new DrawnDistrict(folder)
            .with("policy.yaml", TIER)
            .with("blocks.csv", "block,income,children\n01,20000,10\n02,50000,10\n")
            .with(
                "students.csv",
                """
                student,grade,ses,block
                ada,K,frl,01
                ben,K,paid,02
                cyd,1,frl,
                """);
  }

  private List<String> tiers() {
    District district = drawn.load().district();
    return district.students().stream()
        .map(student -> student.attributes().find("tier").orElseThrow())
        .toList();
  }

  private void policy(String line, String instead) {
    assertThat(TIER).contains(line);
    drawn.with("policy.yaml", TIER.replace(line, instead));
  }

  @Test
  void studentsCarryTheTierOfTheirBlockAndTheFileIsAnInput() {
    assertThat(tiers()).containsExactly("1", "2", "unknown");
    assertThat(drawn.load().inputs()).extracting(InputFile::file).contains("blocks.csv");
  }

  @Test
  void aRuleMayCountATierLikeAnyAttribute() {
    drawn.with(
        "policy.yaml",
        TIER
            + """
            balance:
              - {name: lowest tier, of: tier=1, per: school, share: [0, 1], enforce: hard}
              - {name: mean tier, of: tier, values: {1: 1, 2: 2, unknown: 1}, per: school, mean: [1, 2], enforce: hard}
            """);
    assertThat(tiers()).containsExactly("1", "2", "unknown");
  }

  @Test
  void aCategoryWithoutAValueInAMeanIsNoticed() {
    drawn.with(
        "policy.yaml",
        TIER
            + """
            balance:
              - {name: mean tier, of: tier, values: {1: 1, 2: 2}, per: school, mean: [1, 2], enforce: hard}
            """);
    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 4, column tier: "unknown" has no value in rule "mean tier" (1, 2).
            Give the category a value in the policy, or correct the cell.\
            """);
  }

  @Test
  void aTierThatNoRuleKnowsIsNoticedAsAnyValueIs() {
    drawn.with(
        "policy.yaml",
        TIER
            + """
            balance:
              - {name: x, of: tierr=1, per: school, share: [0, 1], enforce: hard}
              - {name: y, of: tier=3, per: school, share: [0, 1], enforce: hard}
            """);
    assertThat(drawn.errors())
        .containsExactly(
            """
            policy.yaml, row 8, column balance[0].of: "tierr" is not an attribute in students.csv \
            (ses, block, tier).
            Did you mean "tier"?\
            """);
  }

  @Test
  void enrolledChildrenHaveTheTierOfTheBlockTheyName() {
    drawn
        .with("enrolled.csv", "program,students,block\nN-K,3,02\nS-K,1,\n")
        .with(
            "policy.yaml",
            TIER
                + "balance:\n  - {name: x, of: tier=1, per: school, share: [0, 1], enforce: hard}\n");

    assertThat(drawn.load().district().enrolled())
        .extracting(group -> group.attributes().find("tier").orElseThrow())
        .containsExactly("2", "unknown");
  }

  @Test
  void enrolledChildrenWithoutABlockNeedTheTierItself() {
    drawn
        .with("enrolled.csv", "program,students\nN-K,3\n")
        .with(
            "policy.yaml",
            TIER
                + "balance:\n  - {name: x, of: tier=1, per: school, share: [0, 1], enforce: hard}\n");
    assertThat(drawn.errors())
        .containsExactly(
            """
            enrolled.csv, column tier: the column is missing, and rule "x" looks at it.
            Add the column, so that enrolled children count for the rule.\
            """);

    drawn.with("enrolled.csv", "program,students,tier\nN-K,3,1\n");
    assertThat(drawn.load().district().derived().ofEnrolled()).isEmpty();
  }

  @Test
  void aCategoryNeedsTheFile() {
    drawn.without("blocks.csv");
    assertThat(drawn.errors())
        .containsExactly(
            """
            policy.yaml, row 2, column categories[0]: the category is made of blocks.csv, which is \
            not in the folder.
            Add the file, with a column block and those that the weights name.\
            """);
  }

  @Test
  void aCategoryNeedsColumnsThatAreThere() {
    policy("weights: {income: 1}", "weights: {incomes: 1, rent: 1}");
    assertThat(drawn.errors())
        .containsExactly(
            """
            policy.yaml, row 4, column categories[0].weights: "incomes" is not an attribute in \
            blocks.csv (income, children).
            Did you mean "income"?\
            """,
            """
            policy.yaml, row 4, column categories[0].weights: "rent" is not an attribute in \
            blocks.csv (income, children).
            Add the column, or name another attribute.\
            """);
  }

  @Test
  void onlyColumnsThatCountNeedBeNumbers() {
    drawn.with(
        "blocks.csv",
        """
        block,income,children,name
        01,"52,000",10,Old Town
        02,$50000,-1,Hill
        03,NaN,x,Dale
        """);
    assertThat(drawn.errors())
        .containsExactly(
            badNumber(2, "income", "52,000", "is not a decimal number"),
            badNumber(3, "income", "$50000", "is not a decimal number"),
            badNumber(4, "income", "NaN", "is not a decimal number"),
            badNumber(3, "children", "-1", "is a number of people below 0"),
            badNumber(4, "children", "x", "is not a decimal number"));
  }

  private static String badNumber(int row, String column, String text, String rule) {
    return """
    blocks.csv, row %d, column %s: "%s" %s.
    Write digits with a point, such as 0.45 or 52000; leave the cell blank where nothing is known.\
    """
        .formatted(row, column, text, rule);
  }

  @Test
  void whatTheSurveyWritesForNoEstimateIsABlankCell() {
    drawn.with("blocks.csv", "block,income,children\n01,20000,10\n02,-666666666,10\n03,9,10\n");
    assertThat(drawn.remarks())
        .containsExactly(
            """
            blocks.csv, row 3, column income: "-666666666" is what the American Community Survey \
            writes where it has no estimate.
            It is read as a blank cell; leave it blank to be rid of this warning.\
            """);
  }

  @Test
  void aPopulationOfNobodyIsRefused() {
    drawn.with("blocks.csv", "block,income,children\n01,20000,0\n02,50000,\n");
    assertThat(drawn.errors())
        .containsExactly(
            """
            policy.yaml, row 6, column categories[0].population: "children" comes to nobody in all \
            blocks together.
            Name a column of blocks.csv that counts people.\
            """);
  }

  @Test
  void aColumnMayNotBeCalledAsTheCategoryIs() {
    policy("name: tier", "name: ses");
    assertThat(drawn.errors())
        .containsExactly(
            """
            policy.yaml, row 2, column categories[0].name: "ses" is what a column of students.csv is \
            called.
            Rename the category, or remove the column.\
            """);
    policy("name: tier", "name: grade");
    assertThat(drawn.errors()).hasSize(1).first().asString().contains("\"grade\" is what a column");

    draw();
    drawn.with("enrolled.csv", "program,students,block,tier\nN-K,3,02,1\n");
    assertThat(drawn.errors())
        .containsExactly(
            """
            policy.yaml, row 2, column categories[0].name: "tier" is what a column of enrolled.csv \
            is called.
            Rename the category, or remove the column.\
            """);
  }

  @Test
  void studentsNeedAColumnOrAMap() {
    policy("method: ranks", "method: ranks\n    from: blocks");
    assertThat(drawn.errors())
        .containsExactly(
            """
            policy.yaml, row 4, column categories[0].from: "blocks" is not a column of students.csv, \
            and there is no map blocks.geojson.
            Did you mean from: block?\
            """);
    draw();
    drawn.with("students.csv", "student,grade\nada,K\nben,K\ncyd,1\n");
    assertThat(drawn.errors())
        .containsExactly(
            """
            policy.yaml, row 2, column categories[0]: "block" is not a column of students.csv, and \
            there is no map blocks.geojson.
            Add the column with ids of blocks.csv, or the map and the homes' latitude and longitude.\
            """);
  }

  @Test
  void aBlockThatIsNotListedIsRemarkedOnce() {
    drawn.with("students.csv", "student,grade,block\nada,K,1\nben,K,1\ncyd,1,02\n");
    assertThat(drawn.remarks())
        .containsExactly(
            """
            students.csv, row 2, column block: "1" is not in blocks.csv.
            Those who name it are in no block; maybe its leading zeros are lost, or blocks.csv lacks \
            a row.\
            """);
  }

  @Test
  void whoHasNoTierMayBeRefused() {
    drawn
        .with("blocks.csv", "block,income,children\n01,20000,10\n02,,10\n")
        .with("enrolled.csv", "program,students,block\nN-K,3,\n");
    policy("population: children", "population: children\n    missing: refuse");
    assertThat(drawn.errors())
        .containsExactly(
            """
            students.csv, row 3, column block: "02" is a block without all numbers, and category \
            "tier" refuses that.
            Complete its row in blocks.csv, or say what else they carry, such as missing: unknown.\
            """,
            """
            students.csv, row 4, column block: nothing says which block this is, and category \
            "tier" refuses that.
            Name the block, or say what else they carry, such as missing: unknown.\
            """,
            """
            enrolled.csv, row 2, column block: nothing says which block this is, and category \
            "tier" refuses that.
            Name the block, or say what else they carry, such as missing: unknown.\
            """,
            """
            policy.yaml, row 2, column categories[0]: "1" is a tier without any block.
            Make fewer tiers, or other cuts; ./run.sh check shows the composites.\
            """);
  }

  @Test
  void whoHasNoTierMayCarryOneOfTheLabels() {
    policy(
        "population: children", "population: children\n    labels: [low, high]\n    missing: low");
    assertThat(tiers()).containsExactly("low", "high", "low");
  }

  @Test
  void blocksAreListedOnceAndTheirIdsAreNotBlank() {
    drawn.with("blocks.csv", "block,income,children\n01,1,1\n01,2,2\n,3,3\n");
    assertThat(drawn.errors())
        .containsExactly(
            """
            blocks.csv, row 3, column block: "01" already stands in row 2.
            Each id has one row; remove or rename one of the two.\
            """,
            "blocks.csv, row 4, column block: the cell is blank.\nEvery row needs a value here.");
  }

  @Test
  void aFileOfBlocksNeedsItsColumnAndARow() {
    drawn.with("blocks.csv", "geoid,income,children\n01,1,1\n");
    assertThat(drawn.errors())
        .containsExactly(
            """
            blocks.csv, row 1, column block: the column is missing (the header has geoid, income, \
            children).
            Add the column.\
            """);
    drawn.with("blocks.csv", "block,income,children\n");
    assertThat(drawn.errors())
        .containsExactly("blocks.csv: there is no row below the header.\nAdd at least one row.");
  }
}
