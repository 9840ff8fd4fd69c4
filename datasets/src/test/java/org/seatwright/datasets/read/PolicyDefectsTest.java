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

  @Test
  void misspeltKeysAreNamedWithTheNearestRightOne() {
    String policy =
        "a policy (policy, source, year, simplified, categories, balance, set-asides, placement, guarantees,"
            + " priorities, fairness, families, objective, points, lottery)";
    String rule =
        "a balance rule (name, of, among, per, where, within, reference, basis, share, count,"
            + " values, mean, spread, any-of, all-of, at-least, tests, tolerance, enforce, points)";
    String placement = "placement (unlisted, everyone-placed, longest-list, menus)";
    String points = "points (rank, unlisted, per-km, unplaced, distance, moving, for)";
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
            unknownKey(1, "polcy", "polcy", policy, "Did you mean \"policy\"?"),
            unknownKey(5, "balance[0].nam", "nam", rule, "Did you mean \"name\"?"),
            unknownKey(8, "balance[0].shares", "shares", rule, "Did you mean \"share\"?"),
            unknownKey(2, "placement.unlistd", "unlistd", placement, "Did you mean \"unlisted\"?"),
            unknownKey(
                2,
                "placement.everyone_placed",
                "everyone_placed",
                placement,
                "Did you mean \"everyone-placed\"?"),
            unknownKey(3, "points.per_km", "per_km", points, "Did you mean \"per-km\"?"),
            unknownKey(3, "points.colour", "colour", points, "Remove it, or use one of those."));
  }

  private static String unknownKey(int row, String path, String key, String owner, String remedy) {
    return "policy.yaml, row %d, column %s: \"%s\" is not a key of %s.\n%s"
        .formatted(row, path, key, owner, remedy);
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
            when-needed, nearest, home, stay.
            Did you mean "when-needed"?\
            """,
            """
            policy.yaml, row 3, column placement.everyone-placed: "yes" is not one of true, false.
            Use one of those.\
            """);
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
            policy.yaml, row 1: lists and sections are nested more than 20 deep.
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

    new Findings(notices)
        .accepted(At.file("policy.yaml").row(4), () -> new Points(List.of(), 1, 1, 1));

    assertThat(notices.notices().render())
        .isEqualTo(
            """
            policy.yaml, row 4: the policy is not possible.
            rank is empty; give the points of the first choice.\
            """);
  }

  @Test
  void aDistrictHasAName() {
    assertThat(drawn.with("district.yaml", "year: 2026\n").errors())
        .containsExactly(
            """
            district.yaml, row 1: the key district is missing.
            Say what the district is called.\
            """);
  }

  @Test
  void aMisspeltKeyOfADistrictIsNotMissingAsWell() {
    assertThat(drawn.with("district.yaml", "disrict: A\n").errors())
        .containsExactly(
            """
            district.yaml, row 1, column disrict: "disrict" is not a key of district.yaml (district, \
            year).
            Did you mean "district"?\
            """);
  }

  @Test
  void aDistrictsValuesAreSingle() {
    assertThat(drawn.with("district.yaml", "distrct: A\nyear: [1]\n").errors())
        .containsExactly(
            """
            district.yaml, row 1, column distrct: "distrct" is not a key of district.yaml (district, \
            year).
            Did you mean "district"?\
            """,
            """
            district.yaml, row 2, column year: a list stands where a single value is needed.
            Write one text or number.\
            """);
  }
}
