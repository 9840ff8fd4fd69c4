package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to write a criterion wrong has its message. */
class CriterionDefectsTest {
  private static final String CRITERIA =
      "same, within-km, nearest, student, program, named-in, feeder, ranked, file, all-of, any-of,"
          + " none-of";

  @TempDir Path folder;

  /**
   * Asserts the messages of a menu's criterion.
   *
   * @param messages each what follows the path of the criterion
   */
  private void assertRefused(String criterion, String... messages) {
    String text = "placement:\n  menus:\n    - {name: m, only: " + criterion + "}\n";
    assertThat(new DrawnPolicy(folder).errors(text))
        .containsExactlyElementsOf(
            Arrays.stream(messages)
                .map(message -> "policy.yaml, row 3, column placement.menus[0].only" + message)
                .toList());
  }

  @Test
  void aCriterionIsASectionWithOneKey() {
    assertRefused(
        "zone",
        """
        : a single value stands where a section of keys is needed.
        Write keys, each as key: value.\
        """);
    assertRefused(
        "{}", ": the criterion says nothing.\nGive exactly one of %s.".formatted(CRITERIA));
    assertRefused(
        "{same: zone, ranked: 1}",
        """
        : the criterion has 2 keys, same, ranked.
        Write each in its own braces and join them with all-of or any-of.\
        """);
  }

  @Test
  void aMisspeltCriterionIsNotMissingAsWell() {
    assertRefused(
        "{sme: zone}",
        ".sme: \"sme\" is not a key of a criterion (%s, each, where).\nDid you mean \"same\"?"
            .formatted(CRITERIA));
  }

  @Test
  void eachAndWhereNeedNearest() {
    assertRefused(
        "{each: tier}",
        """
        .each: each has a meaning only with nearest.
        Remove each, or give nearest too.\
        """);
    assertRefused(
        "{same: zone, where: magnet=yes}",
        """
        .where: where has a meaning only with nearest.
        Remove where, or give nearest too.\
        """);
  }

  @Test
  void distancesAreKilometres() {
    String rule =
        """
        is not a number of kilometres between 0 and 40,075.
        Write a decimal with a point, such as 41.31.\
        """;
    assertRefused("{within-km: -1}", ".within-km: \"-1\" " + rule);
    assertRefused("{within-km: 2 km}", ".within-km: \"2 km\" " + rule);
    assertRefused("{within-km: 50000}", ".within-km: \"50000\" " + rule);
  }

  @Test
  void nearestIsAWholeNumberFrom1() {
    assertRefused(
        "{nearest: 0}",
        """
        .nearest: "0" is not a whole number between 1 and 1,000,000.
        Write digits alone, such as 25.\
        """);
    assertRefused(
        "{nearest: 2, each: [a], where: yes}",
        """
        .each: a list stands where a single value is needed.
        Write one text or number.\
        """,
        """
        .where: "yes" is not of the form attribute=value.
        Name a column and one of its values, such as ses=frl.\
        """);
  }

  @Test
  void rankedIsAnyOrANumber() {
    assertRefused(
        "{ranked: nay}",
        """
        .ranked: "nay" is not one of any, a number of choices.
        Did you mean "any"?\
        """);
    assertRefused(
        "{ranked: 0}",
        """
        .ranked: "0" is not a whole number between 1 and 1,000,000.
        Write digits alone, such as 25.\
        """);
  }

  @Test
  void groupsAndProgramsAreNamedByValues() {
    assertRefused(
        "{student: spanish}",
        """
        .student: "spanish" is not of the form attribute=value.
        Name a column and one of its values, such as ses=frl.\
        """);
    assertRefused(
        "{student: []}",
        """
        .student: nothing is listed.
        Name at least one attribute=value.\
        """);
    assertRefused(
        "{student: [ses=frl, =1]}",
        """
        .student[1]: "=1" is not of the form attribute=value.
        Name a column and one of its values, such as ses=frl.\
        """);
    assertRefused(
        "{program: [a=b]}",
        """
        .program: a list stands where a single value is needed.
        Write one text or number.\
        """);
  }

  @Test
  void columnsAndLabelsAreSingleTexts() {
    for (String key : new String[] {"same", "named-in", "feeder", "file"}) {
      assertRefused(
          "{" + key + ": \"\"}",
          ".%s: the value is blank.\nWrite a value or remove the key.".formatted(key));
    }
  }

  @Test
  void severalCriteriaAreAListOfThem() {
    for (String key : new String[] {"all-of", "any-of", "none-of"}) {
      assertRefused(
          "{" + key + ": []}",
          ".%s: nothing is listed.\nList at least one criterion, such as {same: zone}."
              .formatted(key));
      assertRefused(
          "{" + key + ": {same: zone}}",
          ".%s: a section of keys stands where a list is needed.\n".formatted(key)
              + "Write entries in brackets, such as [1, 2], or one per line after a dash.");
      assertRefused(
          "{" + key + ": [{same: zone}, {}]}",
          ".%s[1]: the criterion says nothing.\nGive exactly one of %s.".formatted(key, CRITERIA));
    }
  }
}
