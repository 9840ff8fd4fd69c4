package org.seatwright.solver.timefold;

import ai.timefold.solver.core.api.score.BendableScore;
import java.util.ArrayList;
import java.util.List;
import org.seatwright.model.audit.Score;
import org.seatwright.model.policy.RankLevels;

/**
 * A score as Timefold compares it: one hard level for students missed; soft levels for the ranks,
 * as many as the objective has, then points, then the lottery. All negative, as Timefold maximises;
 * levels the objective does not have are 0.
 */
final class ScoreLevels {
  static final int HARD = 1;

  /** The levels that count students, points, the lottery. */
  static final int SOFT = RankLevels.MAX_COUNT + 2;

  private static final int POINTS = SOFT - 2;
  private static final int TIE_BREAK = SOFT - 1;

  private ScoreLevels() {}

  static BendableScore of(Score score) {
    long[] soft = new long[SOFT];
    for (int level = 0; level < score.ranks().size(); level++) {
      soft[level] = -score.ranks().get(level);
    }
    soft[POINTS] = -score.points();
    soft[TIE_BREAK] = -score.tieBreak();
    return BendableScore.of(new long[] {-score.missed()}, soft);
  }

  /** The score behind these levels, of an objective with so many {@code ranks}. */
  static Score score(BendableScore levels, int ranks) {
    List<Long> beyond = new ArrayList<>(ranks);
    for (int level = 0; level < ranks; level++) {
      beyond.add(-levels.softScore(level));
    }
    return new Score(
        -levels.hardScore(0), beyond, -levels.softScore(POINTS), -levels.softScore(TIE_BREAK));
  }
}
