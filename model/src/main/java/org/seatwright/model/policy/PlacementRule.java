package org.seatwright.model.policy;

import java.util.List;
import java.util.OptionalInt;

/**
 * Who may sit where.
 *
 * @param everyonePlaced true where an unplaced student breaks a hard rule
 * @param longestList choices past so many do not count; at least 1
 */
public record PlacementRule(
    Unlisted unlisted, boolean everyonePlaced, OptionalInt longestList, List<Menu> menus) {
  public static final PlacementRule DEFAULT = new PlacementRule(Unlisted.WHEN_NEEDED, false);

  /** Longest list a policy may ask for. */
  public static final int MAX_LIST = 1000;

  public PlacementRule {
    menus = List.copyOf(menus);
    if (longestList.isPresent()
        && (longestList.getAsInt() < 1 || longestList.getAsInt() > MAX_LIST)) {
      throw new IllegalArgumentException(
          "longest-list is %d, must be between 1 and %d."
              .formatted(longestList.getAsInt(), MAX_LIST));
    }
  }

  /** Lists of any length, no menus. */
  public PlacementRule(Unlisted unlisted, boolean everyonePlaced) {
    this(unlisted, everyonePlaced, OptionalInt.empty(), List.of());
  }

  /** Where a student whose ranked programs are full may get a seat. */
  public enum Unlisted {
    /** Nowhere: students sit in ranked programs only. */
    NEVER,
    /** In any program of their grade. */
    WHEN_NEEDED,
    /** In any program of their grade, the nearest with space: points per km must be positive. */
    NEAREST,
    /** At the school their column {@link Criterion#HOME} names. */
    HOME,
    /** At the school their column {@link Criterion#CURRENT} names. */
    STAY
  }
}
