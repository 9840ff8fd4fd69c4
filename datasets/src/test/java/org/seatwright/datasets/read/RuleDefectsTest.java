package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleDefectsTest {
  @TempDir Path folder;
  private DrawnDistrict drawn;

  @BeforeEach
  void draw() {
    drawn = new DrawnDistrict(folder);
  }

  private List<String> errors(String policy) {
    return drawn.with("policy.yaml", policy).errors();
  }

  /** The errors of a rule of which only the form matters. */
  private List<String> formErrors(String form) {
    return drawn.withRule("name: r\nper: school\nenforce: hard\n" + form).errors();
  }

  @ParameterizedTest
  @CsvSource({
    "2, name, nmae, 'within: 0.1', 'reference: 0.4'",
    "3, of, off, 'within: 0.1', 'reference: 0.4'",
    "4, per, pre, 'within: 0.1', 'reference: 0.4'",
    "5, enforce, enfroce, 'within: 0.1', 'reference: 0.4'",
    "7, within, wihtin, 'within: 0.1', 'reference: 0.4'",
    "8, reference, refrence, 'within: 0.1', 'reference: 0.4'",
    "7, share, shar, 'share: [0, 1]', ''",
    "7, count, cuont, 'count: [0, 1]', ''",
    "7, spread, sperad, 'spread: 0.1', ''",
    "8, basis, bassis, 'share: [0, 1]', 'basis: seats'",
    "8, among, amogn, 'share: [0, 1]', 'among: ses=frl'",
    "8, tolerance, tolerence, 'share: [0, 1]', 'tolerance: none'",
    "7, mean, maen, 'mean: [0, 1]', 'values: {frl: 1, paid: 0}'",
    "8, values, vlaues, 'mean: [0, 1]', 'values: {frl: 1, paid: 0}'",
    "6, points, pionts, 'share: [0, 1]', ''",
  })
  void aMisspeltKeyIsNotMissingAsWell(
      int row, String right, String misspelt, String form, String companion) {
    String of = form.startsWith("mean") ? "ses" : "ses=frl";
    String rule =
        "name: r\nof: %s\nper: school\nenforce: soft\npoints: 1\n%s\n%s"
            .formatted(of, form, companion)
            .replaceFirst("(?m)^%s:".formatted(right), misspelt + ":");

    assertThat(drawn.withRule(rule).errors())
        .containsExactly(
            """
            policy.yaml, row %d, column balance[0].%s: "%s" is not a key of a balance rule (name, of, \
            among, per, where, within, reference, basis, share, count, values, mean, spread, \
            any-of, all-of, at-least, tests, tolerance, enforce, points).
            Did you mean "%s"?\
            """
                .formatted(row, misspelt, misspelt, right));
  }

  @Test
  void aMisspeltKeyThatIsThereAsWellHidesNothing() {
    assertThat(formErrors("nmae: r\nof: ses=frl\nreference: 0.45"))
        .containsExactly(
            """
            policy.yaml, row 5, column balance[0].nmae: "nmae" is not a key of a balance rule (name, \
            of, among, per, where, within, reference, basis, share, count, values, mean, spread, \
            any-of, all-of, at-least, tests, tolerance, enforce, points).
            Did you mean "name"?\
            """,
            """
            policy.yaml, row 7, column balance[0].reference: reference has a meaning only with within.
            Remove reference, or give within too.\
            """);
  }

  @Test
  void aRuleHasEveryKeyItNeeds() {
    assertThat(errors("balance:\n  - {}\n"))
        .containsExactly(
            """
            policy.yaml, row 2, column balance[0]: the key name is missing.
            Name the rule; every message and report shows it.\
            """,
            """
            policy.yaml, row 2, column balance[0]: the key of is missing.
            Say whom the rule counts, such as of: ses=frl.\
            """,
            """
            policy.yaml, row 2, column balance[0]: the rule has no form.
            Give exactly one of within, share, count, mean, spread, any-of, all-of, at-least.\
            """,
            """
            policy.yaml, row 2, column balance[0]: the key per is missing.
            Say what is balanced: school, program, grade, zone or district.\
            """,
            """
            policy.yaml, row 2, column balance[0]: the key enforce is missing.
            Say how strictly the rule is meant: hard, soft or report.\
            """);
  }

  @Test
  void twoRulesDoNotShareAName() {
    assertThat(
            errors(
                """
                balance:
                  - {name: r, of: ses=frl, per: school, share: [0, 1], enforce: hard}
                  - {name: r, of: ses=frl, per: zone, share: [0, 1], enforce: hard}
                """))
        .containsExactly(
            """
            policy.yaml, row 3, column balance[1].name: "r" is already the name of the rule in row 2.
            Give each rule its own name; reports tell rules apart by it.\
            """);
  }

  @Test
  void aRuleHasOneForm() {
    assertThat(formErrors("of: ses=frl\nwithin: 0.1\nreference: district\nshare: [0, 1]"))
        .containsExactly(
            """
            policy.yaml, row 2, column balance[0]: the rule has 2 forms, within, share.
            Keep one and write a second rule for the other.\
            """);
  }

  @Test
  void withinNeedsAReference() {
    assertThat(formErrors("of: ses=frl\nwithin: 0.1"))
        .containsExactly(
            """
            policy.yaml, row 2, column balance[0]: the key reference is missing.
            Say what the share is compared with: district, or a number such as 0.45.\
            """);
  }

  @Test
  void referenceNeedsWithin() {
    assertThat(formErrors("of: ses=frl\nreference: 0.45"))
        .containsExactly(
            """
            policy.yaml, row 6, column balance[0].reference: reference has a meaning only with within.
            Remove reference, or give within too.\
            """);
  }

  @Test
  void aReferenceIsAWordOrAShare() {
    assertThat(formErrors("of: ses=frl\nwithin: 0.1\nreference: distrct"))
        .containsExactly(
            """
            policy.yaml, row 7, column balance[0].reference: "distrct" is not one of district, zone, \
            grade, applicants, last-year, a number such as 0.45.
            Did you mean "district"?\
            """);
  }

  private static String decimal(int row, String path, String value) {
    return """
    policy.yaml, row %d, column balance[0].%s: "%s" is not a decimal number between 0 and 1.
    Write at most 18 digits, with a point and without a percent sign, such as 0.45.\
    """
        .formatted(row, path, value);
  }

  @Test
  void valuesNeedAMeanAndAMeanNeedsValues() {
    assertThat(formErrors("of: ses\nvalues: {frl: 1}"))
        .containsExactly(
            """
            policy.yaml, row 6, column balance[0].values: values has a meaning only with mean.
            Remove values, or give mean too.\
            """);
    assertThat(formErrors("of: ses\nmean: [1, 2]"))
        .containsExactly(
            """
            policy.yaml, row 2, column balance[0]: the key values is missing.
            Give each category a whole number, such as {low: 1, high: 2}.\
            """);
  }

  @Test
  void valuesBesideAnotherFormAreRefused() {
    assertThat(formErrors("of: ses=frl\nshare: [0, 1]\nvalues: {frl: 1}"))
        .containsExactly(
            """
            policy.yaml, row 7, column balance[0].values: values has a meaning only with mean.
            Remove values, or give mean too.\
            """);
  }

  @Test
  void categoryValuesAreWholeNumbers() {
    assertThat(formErrors("of: ses\nvalues: {frl: 1.4, paid: 1000001}\nmean: [1, 2]"))
        .containsExactly(
            """
            policy.yaml, row 6, column balance[0].values.frl: "1.4" is not a whole number between \
            -1,000,000 and 1,000,000.
            Where values have decimals, multiply all values and the mean by 10.\
            """,
            """
            policy.yaml, row 6, column balance[0].values.paid: "1000001" is not a whole number \
            between -1,000,000 and 1,000,000.
            Where values have decimals, multiply all values and the mean by 10.\
            """);
  }

  @Test
  void atLeastOneCategoryHasAValue() {
    assertThat(formErrors("of: ses\nvalues: {}\nmean: [1, 2]"))
        .containsExactly(
            """
            policy.yaml, row 6, column balance[0].values: nothing is listed.
            Give each category a whole number.\
            """);
  }

  @Test
  void aMeanCountsAnAttributeAndTheOtherFormsOneOfItsValues() {
    assertThat(formErrors("of: ses=frl\nvalues: {frl: 1, paid: 2}\nmean: [1, 2]"))
        .containsExactly(
            """
            policy.yaml, row 5, column balance[0].of: "ses=frl" is not the name of an attribute.
            A rule with mean counts every value: name the column alone, such as ses.\
            """);
    assertThat(formErrors("of: ses\nshare: [0, 1]\nwhere: =yes"))
        .containsExactly(
            """
            policy.yaml, row 5, column balance[0].of: "ses" is not of the form attribute=value.
            Name a column and one of its values, such as ses=frl.\
            """,
            """
            policy.yaml, row 7, column balance[0].where: "=yes" is not of the form attribute=value.
            Name a column and one of its values, such as ses=frl.\
            """);
  }

  @Test
  void sharesLieBetween0And1() {
    assertThat(formErrors("of: ses=frl\nshare: [-0.1, 1.1]"))
        .containsExactly(decimal(6, "share[0]", "-0.1"), decimal(6, "share[1]", "1.1"));
    assertThat(formErrors("of: ses=frl\nwithin: 10%\nreference: 45"))
        .containsExactly(decimal(6, "within", "10%"), decimal(7, "reference", "45"));
  }

  @Test
  void boundsAreTwoWithTheLowerFirst() {
    assertThat(formErrors("of: ses=frl\nshare: [0.7, 0.30]"))
        .containsExactly(
            """
            policy.yaml, row 6, column balance[0].share: the lower bound 0.7 is above the upper \
            bound 0.30.
            Write the lower bound first.\
            """);
    assertThat(formErrors("of: ses=frl\ncount: [3]"))
        .containsExactly(
            """
            policy.yaml, row 6, column balance[0].count: the list has 1 entry, must have two.
            Write the lower and the upper bound, such as [0.2, 0.6].\
            """);
    assertThat(formErrors("of: ses=frl\nshare: 0.3"))
        .containsExactly(
            """
            policy.yaml, row 6, column balance[0].share: a single value stands where a list is needed.
            Write entries in brackets, such as [1, 2], or one per line after a dash.\
            """);
  }

  @Test
  void countsAreWholeNumbers() {
    assertThat(formErrors("of: ses=frl\ncount: [1.5, -1]"))
        .containsExactly(
            """
            policy.yaml, row 6, column balance[0].count[0]: "1.5" is not a whole number between 0 \
            and 1,000,000,000.
            Write digits alone, such as 25.\
            """,
            """
            policy.yaml, row 6, column balance[0].count[1]: "-1" is not a whole number between 0 \
            and 1,000,000,000.
            Write digits alone, such as 25.\
            """);
  }

  @Test
  void decimalsThatNeedMoreThan18DigitsAreRefused() {
    assertThat(formErrors("of: ses=frl\nshare: [1e-999999999, 0.1234567890123456789]"))
        .containsExactly(
            decimal(6, "share[0]", "1e-999999999"),
            decimal(6, "share[1]", "0.1234567890123456789"));
    assertThat(formErrors("of: ses=frl\nshare: [NaN, 1e99999999999]"))
        .containsExactly(decimal(6, "share[0]", "NaN"), decimal(6, "share[1]", "1e99999999999"));
  }

  @Test
  void softRulesAndOnlyTheyHavePoints() {
    String rule = "name: r\nof: ses=frl\nper: school\nshare: [0, 1]\n";

    assertThat(drawn.withRule(rule + "enforce: soft").errors())
        .containsExactly(
            """
            policy.yaml, row 2, column balance[0]: the key points is missing.
            A soft rule costs points per student by which it is missed; say how many.\
            """);
    assertThat(drawn.withRule(rule + "enforce: hard\npoints: 3").errors())
        .containsExactly(
            """
            policy.yaml, row 7, column balance[0].points: points has a meaning only with enforce: soft.
            Remove points, or give enforce: soft too.\
            """);
    assertThat(drawn.withRule(rule + "enforce: soft\npoints: -3").errors())
        .containsExactly(
            """
            policy.yaml, row 7, column balance[0].points: "-3" is not a whole number between 0 and \
            1,000,000.
            Write digits alone, such as 25.\
            """);
  }
}
