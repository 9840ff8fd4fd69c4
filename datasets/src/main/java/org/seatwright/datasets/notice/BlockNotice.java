package org.seatwright.datasets.notice;

import java.util.Optional;

/** Notices about census blocks, and the categories that a policy makes of them. */
public final class BlockNotice {
  private static final String LEAVE_BLANK =
      "Write digits with a point, such as 0.45 or 52000; leave the cell blank where nothing is"
          + " known.";

  private BlockNotice() {}

  /** A category without the file it is made of. */
  public static Notice noBlocks(At at, String file) {
    return Notice.of(
        Kind.MISSING_FILE,
        at,
        "the category is made of %s, which is not in the folder".formatted(file),
        "Add the file, with a column block and those that the weights name.");
  }

  /** A category that nothing tells whom it is about; {@code column} would name their blocks. */
  public static Notice noHomes(At at, String column, Optional<String> nearest) {
    return Notice.of(
        Kind.UNKNOWN_ATTRIBUTE,
        at,
        column,
        "is not a column of students.csv, and there is no map blocks.geojson",
        nearest
            .map(name -> "Did you mean from: %s?".formatted(Shown.clip(name)))
            .orElse(
                "Add the column with ids of blocks.csv, or the map and the homes' latitude and"
                    + " longitude."));
  }

  /** A category called as a column of {@code file} is. */
  public static Notice attributeTwice(At at, String name, String file) {
    return Notice.of(
        Kind.ATTRIBUTE_TWICE,
        at,
        name,
        "is what a column of %s is called".formatted(file),
        "Rename the category, or remove the column.");
  }

  public static Notice badNumber(At at, String text) {
    return Notice.of(Kind.BAD_NUMBER, at, text, "is not a decimal number", LEAVE_BLANK);
  }

  /** A number of people below 0. */
  public static Notice negative(At at, String text) {
    return Notice.of(Kind.BAD_NUMBER, at, text, "is a number of people below 0", LEAVE_BLANK);
  }

  public static Notice noEstimate(At at, String text) {
    return Notice.of(
        Kind.NO_ESTIMATE,
        at,
        text,
        "is what the American Community Survey writes where it has no estimate",
        "It is read as a blank cell; leave it blank to be rid of this warning.");
  }

  /** A population of nobody; {@code at} names it. */
  public static Notice nobodyCounted(At at, String population) {
    return Notice.of(
        Kind.NOBODY_COUNTED,
        at,
        population,
        "comes to nobody in all blocks together",
        "Name a column of blocks.csv that counts people.");
  }

  /** A block that blocks.csv does not have. */
  public static Notice unknownBlock(At at, String block) {
    return Notice.of(
        Kind.UNKNOWN_BLOCK,
        at,
        block,
        "is not in blocks.csv",
        "Those who name it are in no block; maybe its leading zeros are lost, or blocks.csv lacks"
            + " a row.");
  }

  /** Someone in no block, where the category refuses that. */
  public static Notice withoutBlock(At at, String category) {
    return Notice.of(
        Kind.NO_TIER,
        at,
        "nothing says which block this is, and category \"%s\" refuses that"
            .formatted(Shown.clip(category)),
        "Name the block, or say what else they carry, such as missing: unknown.");
  }

  /** Someone in a block without a tier, where the category refuses that. */
  public static Notice withoutTier(At at, String block, String category) {
    return Notice.of(
        Kind.NO_TIER,
        at,
        block,
        "is a block without all numbers, and category \"%s\" refuses that"
            .formatted(Shown.clip(category)),
        "Complete its row in blocks.csv, or say what else they carry, such as missing: unknown.");
  }

  public static Notice emptyTier(At at, String label) {
    return Notice.of(
        Kind.EMPTY_TIER,
        at,
        label,
        "is a tier without any block",
        "Make fewer tiers, or other cuts; ./run.sh check shows the composites.");
  }
}
