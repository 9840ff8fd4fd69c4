package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFitTest {
  private static final String SHARE =
      """
      name: lunch
      of: ses=frl
      per: school
      share: [0, 1]
      enforce: hard
      """;
  private static final String MEAN =
      """
      name: mix
      of: ses
      per: school
      values: {frl: 1, paid: 2}
      mean: [1, 2]
      enforce: hard
      """;

  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnDistrict(folder);
  }

  @Test
  void aRuleCountsAnAttributeThatStudentsHave() {
    assertThat(drawn.withRule(SHARE.replace("ses=frl", "sse=frl")).errors())
        .containsExactly(
            """
            policy.yaml, row 3, column balance[0].of: "sse" is not an attribute in students.csv (ses, \
            zone, household).
            Did you mean "ses"?\
            """);
    assertThat(drawn.withRule(MEAN.replace("of: ses", "of: grade")).errors())
        .containsExactly(
            """
            policy.yaml, row 3, column balance[0].of: "grade" is not an attribute in students.csv \
            (ses, zone, household).
            Add the column, or name another attribute.\
            """);
  }

  @Test
  void aDistrictWithoutAttributesSaysSo() {
    drawn.with("students.csv", "student,grade\nada,K\nben,K\ncyd,1\n");

    assertThat(drawn.withRule(SHARE).errors())
        .containsExactly(
            """
            policy.yaml, row 3, column balance[0].of: "ses" is not an attribute in students.csv, \
            which has none.
            Add the column, or name another attribute.\
            """);
  }

  @Test
  void aValueThatNoStudentHasIsAWarning() {
    assertThat(drawn.withRule(SHARE.replace("ses=frl", "ses=FRL")).remarks())
        .containsExactly(
            """
            policy.yaml, row 3, column balance[0].of: "ses=FRL" matches no student.
            Maybe the value is misspelt; it is compared letter for letter.\
            """);
  }

  @Test
  void whereNamesAnAttributeOfProgramsOrSchools() {
    assertThat(drawn.withRule(SHARE + "where: magnt=yes").errors())
        .containsExactly(
            """
            policy.yaml, row 7, column balance[0].where: "magnt" is not an attribute in programs.csv \
            or schools.csv (magnet, zone).
            Did you mean "magnet"?\
            """);
  }

  @Test
  void whereThatMatchesNothingIsAWarning() {
    assertThat(drawn.withRule(SHARE + "where: magnet=maybe").remarks())
        .containsExactly(
            """
            policy.yaml, row 7, column balance[0].where: "magnet=maybe" matches no program and no school.
            The rule has no effect; maybe the value is misspelt.\
            """);
  }

  @Test
  void aRulePerZoneNeedsAZoneForEachOfItsSchools() {
    drawn.with("schools.csv", "school,zone\nN,east\nS,\n");
    String rule = SHARE.replace("per: school", "per: zone");

    assertThat(drawn.withRule(rule).errors())
        .containsExactly(
            """
            schools.csv, row 3, column zone: the school has no zone, and rule "lunch" is per zone.
            Give the school a zone, or leave it out of the rule with where.\
            """);
    assertThat(drawn.withRule(rule + "where: magnet=yes").load().policy().balance()).hasSize(1);
  }

  @Test
  void aRulePerZoneNeedsTheColumn() {
    drawn.with("schools.csv", "school,zon\nN,east\nS,west\n");

    assertThat(drawn.withRule(SHARE.replace("per: school", "per: zone")).errors())
        .containsExactly(
            """
            policy.yaml, row 4, column balance[0].per: "zone" is not an attribute in schools.csv (zon).
            Did you mean "zon"?\
            """);
  }

  @Test
  void everyCategoryOfAStudentHasAValue() {
    drawn
        .with("students.csv", "student,ses,grade\nada,frl,K\nben,,K\n\ncyd,free,1\n")
        .with("enrolled.csv", "program,students,ses\nN-K,1,free\nN-K,1,other\nN-K,0,none\n");

    assertThat(drawn.withRule(MEAN).errors())
        .containsExactly(
            """
            students.csv, row 3, column ses: "" has no value in rule "mix" (frl, paid).
            Give the category a value in the policy, or correct the cell.\
            """,
            """
            students.csv, row 5, column ses: "free" has no value in rule "mix" (frl, paid).
            Give the category a value in the policy, or correct the cell.\
            """,
            """
            enrolled.csv, row 3, column ses: "other" has no value in rule "mix" (frl, paid).
            Give the category a value in the policy, or correct the cell.\
            """);
  }

  @Test
  void aBlankCategoryMayHaveAValue() {
    drawn.with("students.csv", "student,ses,grade\nada,frl,K\nben,,K\ncyd,frl,1\n");

    assertThat(
            drawn
                .withRule(MEAN.replace("{frl: 1, paid: 2}", "{frl: 1, \"\": 2}"))
                .load()
                .policy()
                .balance())
        .hasSize(1);
  }

  @Test
  void enrolledChildrenHaveTheColumnsThatRulesLookAt() {
    drawn.with("enrolled.csv", "program,students,zone\nN-K,1,east\n");

    assertThat(drawn.withRule(SHARE).errors())
        .containsExactly(
            """
            enrolled.csv, column ses: the column is missing, and rule "lunch" looks at it.
            Add the column, so that enrolled children count for the rule.\
            """);
  }

  @Test
  void namesAreCheckedEvenWhereRowsHoldErrors() {
    drawn.with("choices.csv", "student,rank,program\nada,2,N-K\n");

    assertThat(drawn.withRule(SHARE.replace("ses=frl", "sse=frl")).errors())
        .containsExactly(
            """
            choices.csv, row 2, column rank: "2" is a rank of a student without rank 1.
            Number each student's choices 1, 2, 3, … without gaps.\
            """,
            """
            policy.yaml, row 3, column balance[0].of: "sse" is not an attribute in students.csv (ses, \
            zone, household).
            Did you mean "ses"?\
            """);
  }

  @Test
  void theLastRankOfTheLongestListCanBeAddedUp() {
    drawLongList(3000);
    drawn.with("policy.yaml", "points:\n  unplaced: 1\n  rank: [0, 1000000]\n");

    assertThat(drawn.errors())
        .containsExactly(
            """
            policy.yaml, row 3, column points.rank: choice 3,000 costs 2,999,000,000 points by the \
            last difference, at most 2,147,483,647 can be added up.
            Write smaller points, or end the list with two equal numbers.\
            """);
  }

  @Test
  void choicesPastTheLongestListDoNotCount() {
    LoadResult.Loaded loaded =
        (LoadResult.Loaded) drawn.with("policy.yaml", "placement: {longest-list: 1}\n").read();

    assertThat(loaded.district().choices().size()).isEqualTo(3);
    assertThat(loaded.district().choices().longest()).isEqualTo(1);
    assertThat(loaded.notices().render())
        .isEqualTo(
            """
            Warning: policy.yaml, row 1, column placement.longest-list: 1 list has more than 1 \
            choice; those past it do not count.
            Raise longest-list where they should count.\
            """);
  }

  @Test
  void listsThatAreShortEnoughAreNotCut() {
    assertThat(drawn.with("policy.yaml", "placement: {longest-list: 2}\n").remarks()).isEmpty();
  }

  /** Ada ranks so many programs of her grade. */
  private void drawLongList(int length) {
    StringBuilder programs = new StringBuilder("program,school,grade,seats\nP1,S,1,1\n");
    StringBuilder choices = new StringBuilder("student,rank,program\n");
    for (int rank = 1; rank <= length; rank++) {
      programs.append("K%d,N,K,1\n".formatted(rank));
      choices.append("ada,%d,K%d\n".formatted(rank, rank));
    }
    drawn.with("programs.csv", programs.toString()).with("choices.csv", choices.toString());
  }

  @Test
  void objectivesByRankTellAtMost60RanksApart() {
    drawLongList(61);

    for (String objective : new String[] {"rank-maximal", "fewest-worst"}) {
      assertThat(drawn.with("policy.yaml", "objective: " + objective + "\n").errors())
          .containsExactly(
              """
              policy.yaml, row 1, column objective: "%s" tells at most 60 ranks apart, and the \
              longest list has 61.
              Set placement: {longest-list: 60}, or objective: points.\
              """
                  .formatted(objective));
    }
    assertThat(drawn.with("policy.yaml", "objective: points\n").remarks()).isEmpty();
    assertThat(
            drawn
                .with("policy.yaml", "objective: rank-maximal\nplacement: {longest-list: 60}\n")
                .remarks())
        .hasSize(1);
  }

  @Test
  void pointsForAGroupCanBeAddedUpToo() {
    drawLongList(3000);

    assertThat(
            drawn
                .with("policy.yaml", "points:\n  for:\n    - {of: ses=frl, rank: [0, 1000000]}\n")
                .errors())
        .containsExactly(
            """
            policy.yaml, row 3, column points.for[0].rank: choice 3,000 costs 2,999,000,000 points by \
            the last difference, at most 2,147,483,647 can be added up.
            Write smaller points, or end the list with two equal numbers.\
            """);
  }

  @Test
  void whatASeatCostsBesideItsRankIsAddedToo() {
    drawLongList(2148);

    assertThat(
            drawn
                .with(
                    "policy.yaml",
                    """
                    points: {rank: [0, 1000000], distance: 20}
                    guarantees: [{name: g, to: {same: zone}, as: points, points: 5}]
                    priorities: {classes: [{name: c, who: {same: zone}, points: 1}], otherwise: 2}
                    """)
                .errors())
        .containsExactly(
            """
            policy.yaml, row 1, column points.rank: choice 2,148 costs 2,147,000,000 points by the \
            last difference, at most 2,146,682,140 can be added up.
            Write smaller points, or end the list with two equal numbers.\
            """);
  }
}
