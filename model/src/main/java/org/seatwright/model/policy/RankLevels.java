package org.seatwright.model.policy;

import java.util.OptionalInt;
import org.seatwright.model.district.District;

/**
 * The levels of an objective that count students and come before points: where a published plan
 * gave students seats to hold, first those it moves against their wish; then those whose placement
 * is beyond a threshold among the ranks.
 *
 * <p>Where a student stands is one number, the place: rank r for r from 1 to the longest list, one
 * more for an unlisted seat, one more for none; then the same places again for students who are
 * moved.
 *
 * @param longest length of the longest list
 * @param keepsHeld true where students hold seats of a published plan
 */
public record RankLevels(Objective objective, int longest, boolean keepsHeld) {
  /** Whom the level of students moved counts, in words. */
  public static final String MOVED = "moved from the seat they hold";

  /** Longest list for which every rank can have a level. */
  public static final int MAX_LONGEST = 60;

  /** The most levels there can be: a rank each, unlisted seats, and students moved. */
  public static final int MAX_COUNT = MAX_LONGEST + 2;

  public RankLevels {
    if (objective != Objective.POINTS && longest > MAX_LONGEST) {
      throw new IllegalArgumentException(
          "The longest list has %d choices; objectives by rank allow %d. Set longest-list."
              .formatted(longest, MAX_LONGEST));
    }
  }

  /** The levels where nobody holds a seat. */
  public RankLevels(Objective objective, int longest) {
    this(objective, longest, false);
  }

  /** The levels of a district under a policy. */
  public static RankLevels of(District district, Policy policy) {
    return new RankLevels(
        policy.objective(), district.choices().longest(), district.records().hasHeld());
  }

  /** Number of levels, 0 where the objective is points and nobody holds a seat. */
  public int count() {
    return movedLevels() + (objective == Objective.POINTS ? 0 : longest + 1);
  }

  private int movedLevels() {
    return keepsHeld ? 1 : 0;
  }

  /** The threshold of {@code level} among the places: by {@link #counts}, those beyond it count. */
  public int threshold(int level) {
    if (isOfMoved(level)) {
      return unplaced();
    }
    int ofRanks = level - movedLevels();
    return switch (objective) {
      case POINTS -> throw new IllegalArgumentException("Points have no levels by rank.");
      case RANK_MAXIMAL -> ofRanks + 1;
      case FEWEST_WORST -> longest + 1 - ofRanks;
    };
  }

  /** True where {@code level} counts the students moved from a seat they hold. */
  public boolean isOfMoved(int level) {
    return keepsHeld && level == 0;
  }

  /** True where {@code level} counts a student who stands at {@code place}. */
  public boolean counts(int level, int place) {
    int among = isOfMoved(level) || place <= unplaced() ? place : place - unplaced();
    return among > threshold(level);
  }

  /** Whom {@code level} counts, in words that follow "students", such as "beyond choice 2". */
  public String words(int level) {
    if (isOfMoved(level)) {
      return MOVED;
    }
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

  /** The last of all places; the first is 1. */
  public int last() {
    return keepsHeld ? 2 * unplaced() : unplaced();
  }

  /** The place of a student who is moved and stands at {@code place} among the ranks. */
  public int moved(int place) {
    return place + unplaced();
  }

  /** Where {@code student} stands in {@code program}; having no seat where empty. */
  public int place(District district, int student, OptionalInt program) {
    int place =
        program.isPresent()
            ? district.choices().findRank(student, program.getAsInt()).orElse(unlisted())
            : unplaced();
    return isMoved(district, student, program) ? moved(place) : place;
  }

  /**
   * True where {@code program}, or having no seat where empty, takes a seat away that {@code
   * student} holds: every other placement does, but one that the family ranks higher, by the list
   * it has now.
   */
  public static boolean isMoved(District district, int student, OptionalInt program) {
    OptionalInt held = district.records().held(student);
    return held.isPresent()
        && !held.equals(program)
        && (program.isEmpty()
            || rank(district, student, program.getAsInt())
                >= rank(district, student, held.getAsInt()));
  }

  /** A program that is not on the list comes after all that are. */
  private static int rank(District district, int student, int program) {
    return district.choices().findRank(student, program).orElse(Integer.MAX_VALUE);
  }
}
