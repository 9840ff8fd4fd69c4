package org.seatwright.datasets.notice;

import java.util.List;
import java.util.Optional;

/** Notices about a YAML file by itself: its text, its keys, and the sense of a policy. */
public final class PolicyNotice {
  private static final int LONGEST_PROBLEM = 160;
  private static final int LONGEST_HASH = 13;

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

  /** A key that only has a meaning beside one of some others, or with some value of another. */
  public static Notice misplacedKey(At at, String key, List<String> needs) {
    String others = Shown.either(needs);
    return Notice.of(
        Kind.MISPLACED_KEY,
        at,
        "%s has a meaning only with %s".formatted(key, others),
        "Remove %s, or give %s too.".formatted(key, others));
  }

  /** A key that {@code owner} does not have, but something near it. */
  public static Notice keyElsewhere(
      At at, String key, String owner, List<String> keys, String remedy) {
    return Notice.of(
        Kind.MISPLACED_KEY,
        at,
        key,
        "is not a key of %s (%s)".formatted(owner, Shown.list(keys)),
        remedy);
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

  /** A category whose composites are not parted. */
  public static Notice noTiers(At at, List<String> kinds) {
    return Notice.of(
        Kind.WRONG_FORM,
        at,
        "the category has no tiers",
        "Give exactly one of %s.".formatted(Shown.list(kinds)));
  }

  /** A category whose composites are parted in two ways. */
  public static Notice tiersAndCuts(At at, List<String> kinds) {
    return Notice.of(
        Kind.WRONG_FORM,
        at,
        "the category has %s".formatted(String.join(" and ", kinds)),
        "Keep one: tiers of equal population, or cuts between composites.");
  }

  public static Notice labelsOfOtherTiers(At at, int labels, int tiers) {
    return Notice.of(
        Kind.WRONG_SHAPE,
        at,
        "%s %s listed for %d tiers"
            .formatted(Shown.number(labels), labels == 1 ? "label is" : "labels are", tiers),
        "Give each tier one label, that of the lowest composites first.");
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

  /** The name of an earlier part; {@code one} is what a part is called, {@code many} its plural. */
  public static Notice duplicateName(At at, String name, String one, String many, int firstRow) {
    return Notice.of(
        Kind.DUPLICATE_RULE,
        at,
        name,
        "is already the name of the %s in row %d".formatted(one, firstRow),
        "Give each %s its own name; reports tell %s apart by it.".formatted(one, many));
  }

  public static Notice moreThanTests(At at, long holding, int tests) {
    return Notice.of(
        Kind.WRONG_FORM,
        at,
        "at least %s of %s %s cannot hold"
            .formatted(Shown.number(holding), Shown.number(tests), tests == 1 ? "test" : "tests"),
        "Write a smaller number, or list more tests.");
  }

  /** A reference to one zone or grade where a place may hold several. */
  public static Notice referenceOfSeveral(At at, String reference, List<String> pers) {
    return Notice.of(
        Kind.MISPLACED_KEY,
        at,
        reference,
        "has a meaning only with per: " + Shown.either(pers),
        "Other places can hold several; write one of those, or another reference.");
  }

  public static Notice noCriterion(At at, List<String> criteria) {
    return Notice.of(
        Kind.WRONG_FORM,
        at,
        "the criterion says nothing",
        "Give exactly one of %s.".formatted(Shown.list(criteria)));
  }

  public static Notice severalCriteria(At at, List<String> given) {
    return Notice.of(
        Kind.WRONG_FORM,
        at,
        "the criterion has %d keys, %s".formatted(given.size(), Shown.list(given)),
        "Write each in its own braces and join them with all-of or any-of.");
  }

  public static Notice noSize(At at, List<String> sizes) {
    return Notice.of(
        Kind.WRONG_FORM,
        at,
        "the block has no size",
        "Give exactly one of %s.".formatted(Shown.list(sizes)));
  }

  public static Notice severalSizes(At at, List<String> given) {
    return Notice.of(
        Kind.WRONG_FORM,
        at,
        "the block has %d sizes, %s".formatted(given.size(), Shown.list(given)),
        "Keep one of the two.");
  }

  public static Notice sharesAboveOne(At at) {
    return Notice.of(
        Kind.BAD_NUMBER,
        at,
        "the shares of the blocks add up to more than 1",
        "Together they can be all of a program's seats; write smaller shares.");
  }

  public static Notice classWithoutPoints(At at) {
    return Notice.of(
        Kind.MISSING_KEY,
        at,
        "the key points is missing, and another class has it",
        "Give every class points, or none; write points: 0 where a seat costs nothing.");
  }

  /** Points per km that cannot tell near seats from far ones. */
  public static Notice nearestWithoutPoints(At at) {
    return Notice.of(
        Kind.BAD_NUMBER,
        at,
        "points per km are 0, so unlisted: nearest cannot tell near seats from far ones",
        "Write at least 1, or unlisted: when-needed.");
  }

  /** A spread with more decimals than shares can be told apart by. */
  public static Notice tooManyDecimals(At at, String text, int most) {
    return Notice.of(
        Kind.BAD_NUMBER,
        at,
        text,
        "has more than %d decimals".formatted(most),
        "Write it shorter, such as 0.05.");
  }

  /** A hash or a salt that is not written as one; {@code digits} says how many there must be. */
  public static Notice notHexadecimal(At at, String text, String digits) {
    return Notice.of(
        Kind.BAD_COMMITMENT,
        at,
        text,
        "is not %s hexadecimal digits in lower case".formatted(digits),
        "Copy it letter for letter from where it was published.");
  }

  /** A seed whose hash with the salt, {@code found}, is not the commitment. */
  public static Notice notCommittedTo(At at, long seed, String found, String commitment) {
    return Notice.of(
        Kind.BAD_COMMITMENT,
        at,
        Long.toString(seed),
        "is not the seed committed to: with this salt the SHA-256 is %s, not %s"
            .formatted(Shown.clip(found, LONGEST_HASH), Shown.clip(commitment, LONGEST_HASH)),
        "Give seed and salt as they were drawn; a draw from another seed is not the one promised.");
  }

  /** A commitment without its salt: {@code seed} stands in for a seed that is kept secret. */
  public static Notice sealed(At at, long seed) {
    return Notice.of(
        Kind.SEALED_COMMITMENT,
        at,
        "the seed is committed to and not told yet, so this draw is a trial with seed %d"
            .formatted(seed),
        "When the choices have closed, give the seed and the salt of the commitment.");
  }

  /** A policy part that the model refuses; {@code why} is its own message. */
  public static Notice refused(At at, String why) {
    return Notice.of(
        Kind.REFUSED_POLICY, at, "the policy is not possible", Shown.clip(why, LONGEST_PROBLEM));
  }

  static String didYouMean(Optional<String> nearest, String otherwise) {
    return nearest.map(word -> "Did you mean \"" + Shown.clip(word) + "\"?").orElse(otherwise);
  }
}
