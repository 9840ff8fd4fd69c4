package org.seatwright.model.policy;

/**
 * Who may sit where.
 *
 * @param everyonePlaced true where an unplaced student breaks a hard rule
 */
public record PlacementRule(Unlisted unlisted, boolean everyonePlaced) {
  public static final PlacementRule DEFAULT = new PlacementRule(Unlisted.WHEN_NEEDED, false);

  /** Whether a student may get a seat in a program the family did not rank. */
  public enum Unlisted {
    /** Students sit in ranked programs only. */
    NEVER,
    /** Students may sit in any program of their grade. */
    WHEN_NEEDED
  }
}
