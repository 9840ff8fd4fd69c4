package org.seatwright.datasets.notice;

import java.util.List;
import java.util.Optional;

/** Notices about a YAML file: its text, its keys, and the sense of a policy. */
public final class PolicyNotice {
  private static final int LONGEST_PROBLEM = 160;

  private PolicyNotice() {}

  /** Text that is not YAML; {@code problem} is what the parser met. */
  public static Notice badYaml(At at, String problem) {
    return Notice.of(
        Kind.BAD_YAML,
        at,
        "the text cannot be read as YAML (%s)".formatted(Shown.clip(problem, LONGEST_PROBLEM)),
        "Check indentation, brackets and quotes; quote a text that holds \": \" or \" #\".");
  }

  public static Notice tooDeep(At at, int most) {
    return Notice.of(
        Kind.BAD_YAML,
        at,
        "lists and sections are nested more than %d deep".formatted(most),
        "Maybe it is the wrong file.");
  }

  public static Notice alias(At at, String name) {
    return Notice.of(
        Kind.BAD_YAML, at, "*" + name, "is an alias", "Write the value itself, without aliases.");
  }

  public static Notice secondDocument(At at) {
    return Notice.of(
        Kind.BAD_YAML,
        at,
        "a second document starts here",
        "Keep one document per file; remove the line \"---\" and what follows.");
  }

  public static Notice wrongShape(At at, Shape found, Shape needed) {
    return Notice.of(
        Kind.WRONG_SHAPE,
        at,
        "%s stands where %s is needed".formatted(found, needed),
        needed.remedy());
  }

  public static Notice blankValue(At at) {
    return Notice.of(
        Kind.BLANK_VALUE, at, "the value is blank", "Write a value or remove the key.");
  }

  /** A key that {@code owner}, such as "a balance rule", does not have. */
  public static Notice unknownKey(
      At at, String key, String owner, List<String> keys, Optional<String> nearest) {
    return Notice.of(
        Kind.UNKNOWN_KEY,
        at,
        key,
        "is not a key of %s (%s)".formatted(owner, Shown.list(keys)),
        didYouMean(nearest, "Remove it, or use one of those."));
  }

  public static Notice duplicateKey(At at, String key, int firstRow) {
    return Notice.of(
        Kind.DUPLICATE_KEY,
        at,
        key,
        "is already given in row %d".formatted(firstRow),
        "Give each key once; remove one of the two.");
  }

  public static Notice missingKey(At at, String key, String remedy) {
    return Notice.of(Kind.MISSING_KEY, at, "the key %s is missing".formatted(key), remedy);
  }

  /** A key that only has a meaning beside another, or with one value of another. */
  public static Notice misplacedKey(At at, String key, String needs) {
    return Notice.of(
        Kind.MISPLACED_KEY,
        at,
        "%s has a meaning only with %s".formatted(key, needs),
        "Remove %s, or give %s too.".formatted(key, needs));
  }

  public static Notice unknownWord(
      At at, String word, List<String> words, Optional<String> nearest) {
    return Notice.of(
        Kind.UNKNOWN_WORD,
        at,
        word,
        "is not one of " + Shown.list(words),
        didYouMean(nearest, "Use one of those."));
  }

  /** A decimal that is none, or lies outside [{@code least}, {@code most}]. */
  public static Notice badDecimal(At at, String text, long least, long most) {
    return Notice.of(
        Kind.BAD_NUMBER,
        at,
        text,
        "is not a decimal number between %s and %s"
            .formatted(Shown.number(least), Shown.number(most)),
        "Write at most 18 digits, with a point and without a percent sign, such as 0.45.");
  }

  public static Notice badCategoryValue(At at, String text, long most) {
    return Notice.of(
        Kind.BAD_NUMBER,
        at,
        text,
        "is not a whole number between %s and %s"
            .formatted(Shown.number(-most), Shown.number(most)),
        "Where values have decimals, multiply all values and the mean by 10.");
  }

  public static Notice reversedBounds(At at, String low, String high) {
    return Notice.of(
        Kind.REVERSED_BOUNDS,
        at,
        "the lower bound %s is above the upper bound %s"
            .formatted(Shown.clip(low), Shown.clip(high)),
        "Write the lower bound first.");
  }

  public static Notice notTwoBounds(At at, int entries) {
    return Notice.of(
        Kind.WRONG_SHAPE,
        at,
        "the list has %s %s, must have two"
            .formatted(Shown.number(entries), entries == 1 ? "entry" : "entries"),
        "Write the lower and the upper bound, such as [0.2, 0.6].");
  }

  public static Notice emptyList(At at, String remedy) {
    return Notice.of(Kind.WRONG_SHAPE, at, "nothing is listed", remedy);
  }

  public static Notice noForm(At at, List<String> forms) {
    return Notice.of(
        Kind.WRONG_FORM,
        at,
        "the rule has no form",
        "Give exactly one of %s.".formatted(Shown.list(forms)));
  }

  public static Notice severalForms(At at, List<String> given) {
    return Notice.of(
        Kind.WRONG_FORM,
        at,
        "the rule has %d forms, %s".formatted(given.size(), Shown.list(given)),
        "Keep one and write a second rule for the other.");
  }

  public static Notice notAttributeValue(At at, String text) {
    return Notice.of(
        Kind.WRONG_SHAPE,
        at,
        text,
        "is not of the form attribute=value",
        "Name a column and one of its values, such as ses=frl.");
  }

  public static Notice notAnAttribute(At at, String text) {
    return Notice.of(
        Kind.WRONG_SHAPE,
        at,
        text,
        "is not the name of an attribute",
        "A rule with mean counts every value: name the column alone, such as ses.");
  }

  public static Notice duplicateRule(At at, String name, int firstRow) {
    return Notice.of(
        Kind.DUPLICATE_RULE,
        at,
        name,
        "is already the name of the rule in row %d".formatted(firstRow),
        "Give each rule its own name; reports tell rules apart by it.");
  }

  /** An attribute that {@code owner}, such as "students.csv", has no column for. */
  public static Notice unknownAttribute(
      At at, String attribute, String owner, List<String> attributes, Optional<String> nearest) {
    return Notice.of(
        Kind.UNKNOWN_ATTRIBUTE,
        at,
        attribute,
        attributes.isEmpty()
            ? "is not an attribute in %s, which has none".formatted(owner)
            : "is not an attribute in %s (%s)".formatted(owner, Shown.list(attributes)),
        didYouMean(nearest, "Add the column, or name another attribute."));
  }

  /** Enrolled children whose file lacks the column a rule looks at; {@code at} names it. */
  public static Notice enrolledWithout(At at, String rule) {
    return Notice.of(
        Kind.MISSING_COLUMN,
        at,
        "the column is missing, and rule \"%s\" looks at it".formatted(Shown.clip(rule)),
        "Add the column, so that enrolled children count for the rule.");
  }

  public static Notice unknownValue(At at, String attributeValue) {
    return Notice.of(
        Kind.UNKNOWN_VALUE,
        at,
        attributeValue,
        "matches no student",
        "Maybe the value is misspelt; it is compared letter for letter.");
  }

  public static Notice noPlace(At at, String attributeValue) {
    return Notice.of(
        Kind.NO_PLACE,
        at,
        attributeValue,
        "matches no program and no school",
        "The rule has no effect; maybe the value is misspelt.");
  }

  public static Notice schoolWithoutZone(At at, String rule) {
    return Notice.of(
        Kind.SCHOOL_WITHOUT_ZONE,
        at,
        "the school has no zone, and rule \"%s\" is per zone".formatted(Shown.clip(rule)),
        "Give the school a zone, or leave it out of the rule with where.");
  }

  public static Notice categoryWithoutValue(
      At at, String category, String rule, List<String> categories) {
    return Notice.of(
        Kind.CATEGORY_WITHOUT_VALUE,
        at,
        category,
        "has no value in rule \"%s\" (%s)".formatted(Shown.clip(rule), Shown.list(categories)),
        "Give the category a value in the policy, or correct the cell.");
  }

  /** A list so long that its last rank costs more than can be added up. */
  public static Notice pointsTooLarge(At at, int rank, long points, long most) {
    return Notice.of(
        Kind.POINTS_TOO_LARGE,
        at,
        "choice %s costs %s points by the last difference, at most %s can be added up"
            .formatted(Shown.number(rank), Shown.number(points), Shown.number(most)),
        "Write smaller points, or end the list with two equal numbers.");
  }

  /** A policy part that the model refuses; {@code why} is its own message. */
  public static Notice refused(At at, String why) {
    return Notice.of(
        Kind.REFUSED_POLICY, at, "the policy is not possible", Shown.clip(why, LONGEST_PROBLEM));
  }

  private static String didYouMean(Optional<String> nearest, String otherwise) {
    return nearest.map(word -> "Did you mean \"" + Shown.clip(word) + "\"?").orElse(otherwise);
  }
}
