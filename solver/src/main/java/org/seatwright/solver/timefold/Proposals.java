package org.seatwright.solver.timefold;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * Proposes the next move for a plan: improving chains as long as there are any, then chains from a
 * small push off the plan, single changes and swaps.
 */
final class Proposals {
  /** Of the proposals made where no chain improves, the part that begins with a push. */
  private static final double PUSHES = 0.5;

  private final Seating seating;
  private final ImprovingChains chains;
  private final PushedChains pushed;
  private final Draws draws;
  private boolean settled;

  Proposals(AssignmentProblem problem, int[] options, OpenOptions open) {
    ChainCost cost = new ChainCost(problem);
    this.seating = new Seating(problem, options, Seating.SeatPrices.NONE, open);
    this.chains = new ImprovingChains(seating, Aim.SCORE, FairMatching.find(problem, cost));
    this.pushed = new PushedChains(seating, chains);
    this.draws = new Draws(seating, open, new Households(problem, cost));
  }

  /** Takes over what changed in the plan since the last call. */
  void follow(List<SeatedStudent> students) {
    for (SeatedStudent student : students) {
      if (seating.option(student.getStudent()) != student.option()) {
        seating.reseat(student.getStudent(), student.option());
        settled = false;
      }
    }
    chains.clear();
  }

  /** The next chain to try; always one, though it may leave the plan as it is. */
  Chain next(RandomGenerator random) {
    if (!settled) {
      Optional<Chain> improving = chains.next(random);
      if (improving.isPresent()) {
        return improving.get();
      }
      settled = true;
    }
    if (random.nextDouble() < PUSHES) {
      Optional<Chain> paying = pushed.after(draws.push(random), random);
      if (paying.isPresent()) {
        return paying.get();
      }
    }
    return draws.swapOrChange(random);
  }
}
