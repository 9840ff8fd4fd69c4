package org.seatwright.solver.timefold;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.seatwright.model.audit.Score;
import org.seatwright.model.policy.FairnessRule;
import org.seatwright.model.policy.FairnessRule.Among;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.EnvyTally;

/**
 * Makes a first plan fair: seats that each type holds go to the first in line, then, as long as it
 * helps, students change places with whom they envy across types and the two types' seats are given
 * out anew.
 */
final class FairStart {
  /** Changes of places that may fail to lower the score, one after the other. */
  private static final int PATIENCE = 200;

  private final AssignmentProblem problem;
  private final Seating seating;
  private final FairMatching fair;
  private int[] best;
  private Score bestScore;

  private FairStart(AssignmentProblem problem, int[] options, FairMatching fair) {
    this.problem = problem;
    this.seating = new Seating(problem, options);
    this.fair = fair;
    this.best = options;
    this.bestScore = seating.score();
  }

  /** The fairest plan found on the way, {@code options} where none is better. */
  static int[] options(AssignmentProblem problem, int[] options, BooleanSupplier isOver) {
    Optional<FairMatching> fair = FairMatching.find(problem, new ChainCost(problem));
    if (fair.isEmpty()) {
      return options;
    }
    FairStart start = new FairStart(problem, options, fair.get());
    start.walk(isOver);
    return start.best;
  }

  private void walk(BooleanSupplier isOver) {
    fair.all(seating).applyTo(seating);
    keepIfBest();
    boolean isAcross =
        problem.fairness().stream().map(FairnessRule::among).anyMatch(Among.ACROSS_TYPES::equals);
    EnvyTally envy = seating.envy();
    for (int failed = 0; isAcross && failed < PATIENCE && !isOver.getAsBoolean(); failed++) {
      if (envy.wishes(Among.ACROSS_TYPES) == 0) {
        return;
      }
      int wish = envy.wish(Among.ACROSS_TYPES, 0);
      Chain swap = seating.changePlaces(wish, envy.envied(Among.ACROSS_TYPES, wish));
      swap.applyTo(seating);
      fair.around(seating, swap.students()).applyTo(seating);
      if (keepIfBest()) {
        failed = 0;
      }
    }
  }

  private boolean keepIfBest() {
    Score score = seating.score();
    boolean isBest = score.isBetterThan(bestScore);
    if (isBest) {
      best = seating.options();
      bestScore = score;
    }
    return isBest;
  }
}
