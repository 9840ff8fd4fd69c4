package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Balance rules held against the places and last year's figures of a district. */
class RuleFitTest {
  private static final String RULE =
      """
      name: lunch
      of: ses=frl
      per: school
      enforce: hard
      """;
  private static final String WIDE = "within: 1\n";

  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnDistrict(folder);
  }

  @Test
  void placesTooSmallForAWholeNumberAreNamed() {
    String narrow = RULE.replace("school", "program") + "share: [0.4, 0.45]\n";

    assertThat(drawn.withRule(narrow).remarks())
        .containsExactly(
            """
            policy.yaml, row 2, column balance[0]: no whole number of students obeys the rule once \
            full: N-K (2 students), N-1 (2 students), S-K (1 student), S-1 (3 students).
            Write tolerance: one-student to round the bounds outwards there, or widen the rule.\
            """);
    assertThat(drawn.withRule(narrow + "tolerance: one-student").remarks())
        .containsExactly(
            """
            policy.yaml, row 2, column balance[0]: no whole number of students obeys the rule once \
            full: N-K (2 students), N-1 (2 students), S-K (1 student), S-1 (3 students).
            There tolerance: one-student rounds the bounds outwards to whole students.\
            """);
  }

  @Test
  void childrenAlreadyEnrolledFillAPlaceToo() {
    drawn.with("enrolled.csv", "program,students,ses\nN-K,3,frl\nS-K,4,paid\n");

    assertThat(drawn.withRule(RULE + "share: [0.41, 0.45]").remarks())
        .containsExactly(
            """
            policy.yaml, row 2, column balance[0]: no whole number of students obeys the rule once \
            full: South School (8 students).
            Write tolerance: one-student to round the bounds outwards there, or widen the rule.\
            """);
  }

  @Test
  void ofManyPlacesTooSmallFiveAreNamed() {
    String programs =
        IntStream.rangeClosed(1, 1007)
            .mapToObj("P%d,N,K,1\n"::formatted)
            .collect(Collectors.joining());
    drawn
        .with("programs.csv", "program,school,grade,seats\nS-1,S,1,0\n" + programs)
        .with("choices.csv", "student,rank,program\n");

    assertThat(drawn.withRule(RULE.replace("school", "program") + "share: [0.4, 0.45]").remarks())
        .containsExactly(
            """
            policy.yaml, row 2, column balance[0]: no whole number of students obeys the rule once \
            full: P1 (1 student), P2 (1 student), P3 (1 student), P4 (1 student), P5 (1 student) and \
            1,002 more.
            Write tolerance: one-student to round the bounds outwards there, or widen the rule.\
            """);
  }

  @Test
  void ofSeveralTestsSoManyAsMustHoldArePossible() {
    String narrow = "{of: ses=frl, share: [0.41, 0.42]}";
    String wide = "{of: ses=frl, share: [0, 1]}";
    String rule = "name: lunch\nper: school\nenforce: hard\n";

    assertThat(drawn.withRule(rule + "any-of: [%s, %s]".formatted(narrow, wide)).remarks())
        .isEmpty();
    assertThat(drawn.withRule(rule + "all-of: [%s, %s]".formatted(narrow, wide)).remarks())
        .containsExactly(
            """
            policy.yaml, row 2, column balance[0]: no whole number of students obeys the rule once \
            full: North School (4 students), South School (4 students).
            Write tolerance: one-student to round the bounds outwards there, or widen the rule.\
            """);
  }

  @Test
  void placesWithoutLastYearsShareAreNamed() {
    String rule = RULE + WIDE + "reference: last-year";
    drawn.with("last-year.csv", "place,share,of\nN,0.4,ses=frl\nS,0.5,ses=paid\n");

    assertThat(drawn.withRule(rule).remarks())
        .containsExactly(
            """
            policy.yaml, row 7, column balance[0].reference: "ses=frl" has no share in last-year.csv \
            for South School.
            There the district's share holds; add rows to compare with last year's.\
            """);
    drawn.with("last-year.csv", "place,share\nN,0.4\nS,0.5\n");
    assertThat(drawn.withRule(rule).remarks()).isEmpty();
  }

  @Test
  void aReferenceToZonesNeedsAZoneForEachSchool() {
    drawn.with("schools.csv", "school,zone\nN,east\nS,\n");

    assertThat(drawn.withRule(RULE + WIDE + "reference: zone").errors())
        .containsExactly(
            """
            schools.csv, row 3, column zone: the school has no zone, and rule "lunch" compares with \
            the zone's share.
            Give the school a zone, or leave it out of the rule with where.\
            """);
  }

  @Test
  void aReferenceToZonesNeedsTheColumnsInsideTestsToo() {
    drawn.with("schools.csv", "school,zon\nN,east\nS,west\n");
    drawn.with("students.csv", "student,grade,ses\nada,K,frl\nben,K,paid\ncyd,1,frl\n");

    assertThat(
            drawn
                .withRule(
                    """
                    name: lunch
                    per: school
                    enforce: hard
                    any-of: [{of: ses=frl, within: 1, reference: zone}]
                    """)
                .errors())
        .containsExactly(
            """
            policy.yaml, row 5, column balance[0].any-of[0].reference: "zone" is not an attribute in \
            schools.csv (zon).
            Did you mean "zon"?\
            """,
            """
            policy.yaml, row 5, column balance[0].any-of[0].reference: "zone" is not an attribute in \
            students.csv (ses).
            Add the column, or name another attribute.\
            """);
  }

  @Test
  void categoriesHaveValuesInsideTestsToo() {
    assertThat(
            drawn
                .withRule(
                    """
                    name: mix
                    per: school
                    enforce: hard
                    any-of:
                      - {of: ses=frl, share: [0, 1]}
                      - {of: ses, values: {frl: 1}, mean: [0, 1]}
                    """)
                .errors())
        .containsExactly(
            """
            students.csv, row 3, column ses: "paid" has no value in rule "mix" (frl).
            Give the category a value in the policy, or correct the cell.\
            """);
  }

  @Test
  void enrolledChildrenHaveEveryColumnThatARuleLooksAt() {
    drawn.with("enrolled.csv", "program,students,zone\nN-K,1,east\n");

    assertThat(
            drawn
                .withRule(RULE.replace("ses=frl", "zone=east") + "share: [0, 1]\namong: ses=frl")
                .errors())
        .containsExactly(
            """
            enrolled.csv, column ses: the column is missing, and rule "lunch" looks at it.
            Add the column, so that enrolled children count for the rule.\
            """);
  }
}
