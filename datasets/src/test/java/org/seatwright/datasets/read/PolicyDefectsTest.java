package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.Shape;
import org.seatwright.model.policy.Points;

class PolicyDefectsTest {
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

  @Test
  void misspeltKeysAreNamedWithTheNearestRightOne() {
    assertThat(
            errors(
                """
                polcy: A
                placement: {unlistd: never, everyone_placed: true}
                points: {per_km: 3, colour: 4}
                balance:
                  - nam: r
                    of: ses=frl
                    per: school
                    shares: [0, 1]
                    enforce: hard
                """))
        .containsExactly(
            """
            policy.yaml, row 1, column polcy: "polcy" is not a key of a policy (policy, balance, \
            placement, points, lottery).
            Did you mean "policy"?\
            """,
            """
            policy.yaml, row 5, column balance[0].nam: "nam" is not a key of a balance rule (name, \
            of, per, where, within, reference, share, count, values, mean, enforce, points).
            Did you mean "name"?\
            """,
            """
            policy.yaml, row 8, column balance[0].shares: "shares" is not a key of a balance rule \
            (name, of, per, where, within, reference, share, count, values, mean, enforce, points).
            Did you mean "share"?\
            """,
            """
            policy.yaml, row 5, column balance[0]: the key name is missing.
            Name the rule; every message and report shows it.\
            """,
            """
            policy.yaml, row 5, column balance[0]: the rule has no form.
            Give exactly one of within, share, count, mean.\
            """,
            """
            policy.yaml, row 2, column placement.unlistd: "unlistd" is not a key of placement \
            (unlisted, everyone-placed).
            Did you mean "unlisted"?\
            """,
            """
            policy.yaml, row 2, column placement.everyone_placed: "everyone_placed" is not a key of \
            placement (unlisted, everyone-placed).
            Did you mean "everyone-placed"?\
            """,
            """
            policy.yaml, row 3, column points.per_km: "per_km" is not a key of points (rank, \
            unlisted, per-km, unplaced).
            Did you mean "per-km"?\
            """,
            """
            policy.yaml, row 3, column points.colour: "colour" is not a key of points (rank, \
            unlisted, per-km, unplaced).
            Remove it, or use one of those.\
            """);
  }

  @Test
  void aKeyGivenTwiceIsRefused() {
    assertThat(errors("lottery: 1\npolicy: A\nlottery: 2\n"))
        .containsExactly(
            """
            policy.yaml, row 3, column lottery: "lottery" is already given in row 1.
            Give each key once; remove one of the two.\
            """);
  }

  @Test
  void valuesHaveTheShapeTheyNeed() {
    assertThat(
            errors(
                """
                policy: [A]
                balance: 3
                placement: never
                points: {rank: 10, unlisted: {a: 1}}
                lottery:
                """))
        .containsExactly(
            shape(1, "policy", "a list", Shape.VALUE),
            shape(2, "balance", "a single value", Shape.LIST),
            shape(3, "placement", "a single value", Shape.SECTION),
            shape(4, "points.rank", "a single value", Shape.LIST),
            shape(4, "points.unlisted", "a section of keys", Shape.VALUE),
            """
            policy.yaml, row 5, column lottery: the value is blank.
            Write a value or remove the key.\
            """);
  }

  private static String shape(int row, String path, String found, Shape needed) {
    String remedy =
        switch (needed) {
          case VALUE -> "Write one text or number.";
          case LIST -> "Write entries in brackets, such as [1, 2], or one per line after a dash.";
          case SECTION -> "Write keys, each as key: value.";
        };
    return "policy.yaml, row %d, column %s: %s stands where %s is needed.\n%s"
        .formatted(row, path, found, needed, remedy);
  }

  @Test
  void aSectionWithNothingInItIsRefused() {
    assertThat(errors("balance:\npoints:\n"))
        .containsExactly(
            "policy.yaml, row 1, column balance: the value is blank.\n"
                + "Write a value or remove the key.",
            "policy.yaml, row 2, column points: the value is blank.\n"
                + "Write a value or remove the key.");
  }

  @Test
  void aPolicyIsASectionOfKeys() {
    assertThat(errors("- name: r\n"))
        .containsExactly(
            """
            policy.yaml, row 1: a list stands where a section of keys is needed.
            Write keys, each as key: value.\
            """);
  }

  @Test
  void unknownWordsAreNamedWithTheRightOnes() {
    assertThat(
            errors(
                """
                balance:
                  - {name: r, of: ses=frl, per: schol, share: [0, 1], enforce: strict}
                placement: {unlisted: When-Needed, everyone-placed: "yes"}
                """))
        .containsExactly(
            """
            policy.yaml, row 2, column balance[0].per: "schol" is not one of school, program, grade, \
            zone, district.
            Did you mean "school"?\
            """,
            """
            policy.yaml, row 2, column balance[0].enforce: "strict" is not one of hard, soft, report.
            Use one of those.\
            """,
            """
            policy.yaml, row 3, column placement.unlisted: "When-Needed" is not one of never, \
            when-needed.
            Did you mean "when-needed"?\
            """,
            """
            policy.yaml, row 3, column placement.everyone-placed: "yes" is not one of true, false.
            Use one of those.\
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
            Give exactly one of within, share, count, mean.\
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
  void aReferenceIsDistrictOrAShare() {
    assertThat(formErrors("of: ses=frl\nwithin: 0.1\nreference: distrct"))
        .containsExactly(decimal(7, "reference", "distrct"));
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
        .containsExactly(shape(6, "balance[0].share", "a single value", Shape.LIST));
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
        .containsExactly(points(7, "balance[0].points", "-3", "1,000,000"));
  }

  private static String points(int row, String path, String value, String most) {
    return """
    policy.yaml, row %d, column %s: "%s" is not a whole number between 0 and %s.
    Write digits alone, such as 25.\
    """
        .formatted(row, path, value, most);
  }

  @Test
  void pointsAreWholeAndNotNegative() {
    assertThat(
            errors(
                """
                points:
                  rank:
                    - 0
                    - 2.5
                    - -1
                  unlisted: 1000001
                  per-km: 10001
                  unplaced: many
                """))
        .containsExactly(
            points(4, "points.rank[1]", "2.5", "1,000,000"),
            points(5, "points.rank[2]", "-1", "1,000,000"),
            points(6, "points.unlisted", "1000001", "1,000,000"),
            points(7, "points.per-km", "10001", "10,000"),
            points(8, "points.unplaced", "many", "1,000,000"));
  }

  @Test
  void theFirstChoiceHasPoints() {
    assertThat(errors("points: {rank: []}\n"))
        .containsExactly(
            """
            policy.yaml, row 1, column points.rank: nothing is listed.
            Give at least the points of the first choice.\
            """);
  }

  @Test
  void theLotteryIsAWholeNumber() {
    String rule =
        """
        is not a whole number between -9,223,372,036,854,775,808 and 9,223,372,036,854,775,807.
        Write digits alone, such as 25.\
        """;

    assertThat(errors("lottery: 1.5\n"))
        .containsExactly("policy.yaml, row 1, column lottery: \"1.5\" " + rule);
    assertThat(errors("lottery: 9223372036854775808\n"))
        .containsExactly("policy.yaml, row 1, column lottery: \"9223372036854775808\" " + rule);
  }

  @Test
  void textThatIsNotYamlIsRefusedWithItsLine() {
    assertThat(errors("policy: A\nbalance: [1, 2\nlottery: 3\n"))
        .containsExactly(yaml(3, "expected ',' or ']', but got :"));
    assertThat(errors("policy: a: b\n"))
        .containsExactly(yaml(1, "mapping values are not allowed here"));
    assertThat(errors("policy: \"abc\n"))
        .containsExactly(yaml(2, "found unexpected end of stream"));
    assertThat(errors("#\n".repeat(5000) + "policy: \u0007\n"))
        .containsExactly(yaml(5001, "a control character"));
    assertThat(errors("policy: !!int +\n"))
        .containsExactly(yaml(1, "a key, a value or the end of a list is missing"));
    assertThat(errors("? [a, b]\n: c\n"))
        .containsExactly(
            yaml(1, "Expected a property name (Scalar value in YAML), got this instead: +SEQ []"));
  }

  private static String yaml(int row, String problem) {
    return """
    policy.yaml, row %d: the text cannot be read as YAML (%s).
    Check indentation, brackets and quotes; quote a text that holds ": " or " #".\
    """
        .formatted(row, problem);
  }

  @Test
  void aliasesAreRefused() {
    assertThat(errors("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"))
        .containsExactly(
            """
            policy.yaml, row 2: "*a" is an alias.
            Write the value itself, without aliases.\
            """);
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertThat(errors("policy: A\n---\npolicy: B\n"))
        .containsExactly(
            """
            policy.yaml, row 3: a second document starts here.
            Keep one document per file; remove the line "---" and what follows.\
            """);
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(errors("policy: " + "[".repeat(100_000) + "\n"))
        .containsExactly(
            """
            policy.yaml, row 1: lists and sections are nested more than 10 deep.
            Maybe it is the wrong file.\
            """);
  }

  @Test
  void aFileOfAMillionCharactersIsRefused() {
    assertThat(errors("# comment\n".repeat(100_001)))
        .containsExactly(
            """
            policy.yaml: the file has more than 1,000,000 characters.
            Maybe it is the wrong file.\
            """);
  }

  @Test
  void whatTheModelAloneRefusesIsANoticeToo() {
    Notices.Collector notices = new Notices.Collector();

    PolicyReader.accepted(
        At.file("policy.yaml").row(4), () -> new Points(List.of(), 1, 1, 1), notices);

    assertThat(notices.notices().render())
        .isEqualTo(
            """
            policy.yaml, row 4: the policy is not possible.
            rank is empty; give the points of the first choice.\
            """);
  }

  @Test
  void aDistrictHasAName() {
    assertThat(drawn.with("district.yaml", "distrct: A\nyear: [1]\n").errors())
        .containsExactly(
            """
            district.yaml, row 1, column distrct: "distrct" is not a key of district.yaml (district, \
            year).
            Did you mean "district"?\
            """,
            """
            district.yaml, row 1: the key district is missing.
            Say what the district is called.\
            """,
            """
            district.yaml, row 2, column year: a list stands where a single value is needed.
            Write one text or number.\
            """);
  }
}
