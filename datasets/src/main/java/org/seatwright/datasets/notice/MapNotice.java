package org.seatwright.datasets.notice;

import java.util.List;

/** Notices about the map of census blocks. */
public final class MapNotice {
  private static final int LONGEST_PROBLEM = 160;
  private static final int MOST_NAMED = 5;

  private MapNotice() {}

  /** Text that is not JSON; {@code problem} is what the parser met. */
  public static Notice badJson(At at, String problem) {
    return Notice.of(
        Kind.BAD_JSON,
        at,
        "the text cannot be read as JSON (%s)".formatted(Shown.clip(problem, LONGEST_PROBLEM)),
        "Maybe the file is cut off or damaged; export it again as GeoJSON.");
  }

  /** Something that is not as GeoJSON has it, such as "coordinates are no list". */
  public static Notice badMap(At at, String problem) {
    return Notice.of(
        Kind.BAD_MAP,
        at,
        problem,
        "Export the blocks as a GeoJSON FeatureCollection of polygons (RFC 7946).");
  }

  /** More than {@code most} corners or features, as {@code things} says. */
  public static Notice tooMany(At at, int most, String things) {
    return Notice.of(
        Kind.TOO_LARGE,
        at,
        "the map has more than %s %s".formatted(Shown.number(most), things),
        "Leave out blocks outside the district, or simplify the polygons.");
  }

  public static Notice noBlock(At at, List<String> properties) {
    return Notice.of(
        Kind.MISSING_KEY,
        at,
        "the feature does not say which block it is",
        "Give it one of the properties %s, with the block's id as in blocks.csv."
            .formatted(Shown.list(properties)));
  }

  public static Notice blockTwice(At at, String block, long first) {
    return Notice.of(
        Kind.DUPLICATE_ID,
        at,
        block,
        "is already the block of features[%d]".formatted(first),
        "Give each block one feature; several parts are one MultiPolygon.");
  }

  public static Notice notAPolygon(At at, String type) {
    return Notice.of(
        Kind.BAD_MAP,
        at,
        type,
        "is no Polygon and no MultiPolygon",
        "Only polygons say in which block a home stands; leave other features out.");
  }

  /** Degrees that are none, or lie outside [−{@code most}, {@code most}]. */
  public static Notice badDegrees(At at, String text, int most) {
    return Notice.of(
        Kind.BAD_NUMBER,
        at,
        text,
        "is not a number of degrees between -%d and %d".formatted(most, most),
        "Write longitude, then latitude, in degrees (WGS 84); convert coordinates in feet or"
            + " metres.");
  }

  public static Notice ringTooShort(At at, int corners) {
    return Notice.of(
        Kind.BAD_POLYGON,
        at,
        "a ring has %d %s, must have four or more, the last like the first"
            .formatted(corners, corners == 1 ? "corner" : "corners"),
        "Draw the polygon again, or remove the ring.");
  }

  /** A ring that ends elsewhere than at {@code first}. */
  public static Notice ringNotClosed(At at, String first) {
    return Notice.of(
        Kind.BAD_POLYGON,
        at,
        "the ring that begins at %s does not end there".formatted(first),
        "Repeat the first corner at the end of every ring.");
  }

  /**
   * A polygon that is no area.
   *
   * @param what such as "crosses or touches itself"
   * @param place where, longitude and latitude
   */
  public static Notice badPolygon(At at, String block, String what, String place) {
    return Notice.of(
        Kind.BAD_POLYGON,
        at,
        block,
        "is a block whose land %s at %s".formatted(what, place),
        "Mend the polygon in a mapping program (\"fix geometries\"), or export it again.");
  }

  /** Land that belongs to two blocks. */
  public static Notice overlap(At at, String block, String other, String place) {
    return Notice.of(
        Kind.OVERLAP,
        at,
        block,
        "is a block whose land overlaps that of \"%s\" at %s".formatted(Shown.clip(other), place),
        "A home can stand in one block only; mend one of the two polygons.");
  }

  public static Notice unmappedBlocks(At at, List<String> blocks) {
    return Notice.of(
        Kind.UNMAPPED_BLOCKS,
        at,
        "no feature is the land of %s of blocks.csv: %s"
            .formatted(count(blocks.size(), "a block", "blocks"), first(blocks)),
        "No home is found there; add their polygons, or check how the ids are written.");
  }

  public static Notice unlistedLand(At at, List<String> blocks) {
    return Notice.of(
        Kind.UNLISTED_LAND,
        at,
        "%s not in blocks.csv: %s"
            .formatted(
                blocks.size() == 1
                    ? "one feature is of a block"
                    : Shown.number(blocks.size()) + " features are of blocks",
                first(blocks)),
        "Homes there are in no block; nothing needs to be done where they lie outside the"
            + " district.");
  }

  private static String count(int count, String one, String many) {
    return count == 1 ? one : Shown.number(count) + " " + many;
  }

  private static String first(List<String> blocks) {
    int more = blocks.size() - MOST_NAMED;
    String named = Shown.list(blocks.stream().limit(MOST_NAMED).toList());
    return more <= 0 ? named : "%s and %s more".formatted(named, Shown.number(more));
  }
}
