package org.seatwright.model.policy;

/**
 * The levels of an objective that looks at ranks first. Each counts the students whose placement is
 * beyond a threshold: rank r for r from 1 to the longest list, one more for an unlisted seat, one
 * more for none.
 *
 * @param longest length of the longest list
 */
public record RankLevels(Objective objective, int longest) {
  /** Longest list for which every rank can have a level. */
  public static final int MAX_LONGEST = 60;

  public RankLevels {
    if (objective != Objective.POINTS && longest > MAX_LONGEST) {
      throw new IllegalArgumentException(
          "The longest list has %d choices; objectives by rank allow %d. Set longest-list."
              .formatted(longest, MAX_LONGEST));
    }
  }

  /** Number of levels, 0 where the objective is points. */
  public int count() {
    return objective == Objective.POINTS ? 0 : longest + 1;
  }

  /** The threshold of {@code level}: placements beyond it count. */
  public int threshold(int level) {
    return switch (objective) {
      case POINTS -> throw new IllegalArgumentException("Points have no levels by rank.");
      case RANK_MAXIMAL -> level + 1;
      case FEWEST_WORST -> longest + 1 - level;
    };
  }

  /** Whom {@code level} counts, in words, such as "beyond choice 2". */
  public String words(int level) {
    int beyond = threshold(level) - longest;
    if (beyond > 0) {
      return "unplaced";
    }
    return beyond == 0 ? "without a choice" : "beyond choice " + threshold(level);
  }

  /** The place of an unlisted seat among the ranks. */
  public int unlisted() {
    return longest + 1;
  }

  /** The place of having no seat among the ranks. */
  public int unplaced() {
    return longest + 2;
  }
}
