package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each way to write tests, references, bases and groups of a balance rule wrong has its message.
 */
class FormDefectsTest {
  private static final String TEST =
      "is not a key of a test (of, among, within, reference, basis, share, count, values, mean,"
          + " any-of, all-of, at-least, tests).\n";

  @TempDir Path folder;

  /**
   * Asserts the messages of a rule per school of which only the form matters.
   *
   * @param messages each what follows the path of the rule
   */
  private void assertRefused(String form, String... messages) {
    String text = "balance:\n  - {name: r, per: school, enforce: hard, " + form + "}\n";
    assertThat(new DrawnPolicy(folder).errors(text))
        .containsExactlyElementsOf(
            Arrays.stream(messages)
                .map(message -> "policy.yaml, row 2, column balance[0]" + message)
                .toList());
  }

  private static String misplaced(String key, String needs) {
    return ".%s: %s has a meaning only with %s.\nRemove %s, or give %s too."
        .formatted(key, key, needs, key, needs);
  }

  @Test
  void keysStandBesideTheFormsTheyComplete() {
    String counted = "within, share, count, mean or spread";
    String tolerant = "within, share, mean, any-of, all-of or at-least";
    assertRefused(
        "of: ses=frl, count: [0, 1], among: ses=frl",
        misplaced("among", "within, share or spread"));
    assertRefused("of: ses=frl, spread: 0.1, basis: seats", misplaced("basis", "within or share"));
    assertRefused(
        "of: ses=frl, spread: 0.1, reference: district", misplaced("reference", "within"));
    assertRefused("of: ses=frl, count: [0, 1], tests: []", misplaced("tests", "at-least"));
    assertRefused("of: ses=frl, any-of: [{of: ses=frl, share: [0, 1]}]", misplaced("of", counted));
    assertRefused(
        "of: ses=frl, count: [0, 1], tolerance: one-student", misplaced("tolerance", tolerant));
    assertRefused("of: ses=frl, spread: 0.1, tolerance: none", misplaced("tolerance", tolerant));
  }

  @Test
  void aRuleIsOneFormOrOneSetOfTests() {
    assertRefused(
        "of: ses=frl, share: [0, 1], any-of: [{of: ses=frl, share: [0, 1]}]",
        """
        : the rule has 2 forms, share, any-of.
        Keep one and write a second rule for the other.\
        """);
  }

  @Test
  void aTestHasAGroupAndOneForm() {
    assertRefused(
        "any-of: [{}]",
        """
        .any-of[0]: the key of is missing.
        Say whom the rule counts, such as of: ses=frl.\
        """,
        """
        .any-of[0]: the rule has no form.
        Give exactly one of within, share, count, mean, any-of, all-of, at-least.\
        """);
    assertRefused(
        "all-of: [{of: ses=frl, shar: [0, 1]}]",
        ".all-of[0].shar: \"shar\" " + TEST + "Did you mean \"share\"?");
    assertRefused(
        "any-of: [{of: ses=frl, share: [0.5, 0.4]}]",
        """
        .any-of[0].share: the lower bound 0.5 is above the upper bound 0.4.
        Write the lower bound first.\
        """);
  }

  @Test
  void aSpreadIsNoTest() {
    assertRefused(
        "any-of: [{of: ses=frl, spread: 0.1}]",
        ".any-of[0].spread: \"spread\" "
            + TEST
            + "A spread compares places, and a test looks at one: make it a rule of its own.");
  }

  @Test
  void whatTheWholeRuleSaysIsNotSaidOfATest() {
    for (String key : new String[] {"per", "where", "tolerance", "enforce", "points"}) {
      assertRefused(
          "any-of: [{of: ses=frl, share: [0, 1], %s: x}]".formatted(key),
          ".any-of[0].%s: \"%s\" %sWrite it once for the rule, beside its name."
              .formatted(key, key, TEST));
    }
    assertRefused(
        "any-of: [{name: x, of: ses=frl, share: [0, 1]}]",
        ".any-of[0].name: \"name\" " + TEST + "Tests need no name of their own; remove it.");
  }

  @Test
  void testsAreAListThatIsNotEmpty() {
    for (String key : new String[] {"any-of", "all-of"}) {
      assertRefused(
          key + ": []",
          ".%s: nothing is listed.\nList at least one test, such as {of: ses=frl, share: [0, 0.5]}."
              .formatted(key));
      assertRefused(
          key + ": {of: ses=frl}",
          ".%s: a section of keys stands where a list is needed.\n".formatted(key)
              + "Write entries in brackets, such as [1, 2], or one per line after a dash.");
    }
  }

  @Test
  void atLeastIsANumberOfTheTests() {
    assertRefused(
        "at-least: 2, tests: [{of: ses=frl, share: [0, 1]}]",
        """
        .at-least: at least 2 of 1 test cannot hold.
        Write a smaller number, or list more tests.\
        """);
    assertRefused(
        "at-least: 0, tests: [{of: ses=frl, share: [0, 1]}]",
        """
        .at-least: "0" is not a whole number between 1 and 1,000,000,000.
        Write digits alone, such as 25.\
        """);
    assertRefused(
        "at-least: 2",
        """
        : the key tests is missing.
        List the tests of which so many must hold.\
        """);
    assertRefused(
        "at-least: 1, tests: []",
        """
        .tests: nothing is listed.
        List at least one test, such as {of: ses=frl, share: [0, 0.5]}.\
        """);
  }

  @Test
  void aBasisIsAWordOrANumberOfStudents() {
    assertRefused(
        "of: ses=frl, share: [0, 1], basis: seat",
        """
        .basis: "seat" is not one of enrolled, seats, a number of students.
        Did you mean "seats"?\
        """);
    assertRefused(
        "of: ses=frl, share: [0, 1], basis: 0",
        """
        .basis: "0" is not a whole number between 1 and 1,000,000,000.
        Write digits alone, such as 25.\
        """);
  }

  @Test
  void aSpreadIsAShare() {
    assertRefused(
        "of: ses=frl, spread: 10",
        """
        .spread: "10" is not a decimal number between 0 and 1.
        Write at most 18 digits, with a point and without a percent sign, such as 0.45.\
        """);
    assertRefused(
        "of: ses=frl, spread: 0.1234567",
        """
        .spread: "0.1234567" has more than 6 decimals.
        Write it shorter, such as 0.05.\
        """);
  }

  @Test
  void aToleranceIsNoneOrOneStudent() {
    assertRefused(
        "of: ses=frl, share: [0, 1], tolerance: one-studnt",
        """
        .tolerance: "one-studnt" is not one of none, one-student.
        Did you mean "one-student"?\
        """);
  }

  @Test
  void aPlaceHasTheOneGradeOrZoneItIsComparedWith() {
    assertRefused(
        "of: ses=frl, within: 0.1, reference: grade",
        """
        .reference: "grade" has a meaning only with per: program or grade.
        Other places can hold several; write one of those, or another reference.\
        """);
    assertRefused(
        "any-of: [{of: ses=frl, within: 0.1, reference: grade}]",
        """
        .any-of[0].reference: "grade" has a meaning only with per: program or grade.
        Other places can hold several; write one of those, or another reference.\
        """);
    assertThat(
            new DrawnPolicy(folder)
                .errors(
                    """
                    balance:
                      - name: r
                        of: ses=frl
                        per: district
                        within: 0.1
                        reference: zone
                        enforce: hard
                    """))
        .containsExactly(
            """
            policy.yaml, row 6, column balance[0].reference: "zone" has a meaning only with per: \
            school, program, grade or zone.
            Other places can hold several; write one of those, or another reference.\
            """);
  }

  @Test
  void groupsAreValuesOrAListOfThem() {
    assertRefused(
        "of: [], share: [0, 1]", ".of: nothing is listed.\nName at least one attribute=value.");
    assertRefused(
        "of: [ses=frl, ses], share: [0, 1]",
        """
        .of[1]: "ses" is not of the form attribute=value.
        Name a column and one of its values, such as ses=frl.\
        """);
    assertRefused(
        "of: ses=frl & =high, share: [0, 1]",
        """
        .of: "ses=frl & =high" is not of the form attribute=value.
        Name a column and one of its values, such as ses=frl.\
        """);
    assertRefused(
        "of: ses=frl, among: {ses: frl}, share: [0, 1]",
        """
        .among: a section of keys stands where a single value is needed.
        Write one text or number.\
        """);
  }
}
