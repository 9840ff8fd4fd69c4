package org.seatwright.solver.timefold;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** Follows a push off the plan with the chains it opens, and keeps both where they pay together. */
final class PushedChains {
  /** Rounds of chains tried after one push before it is given up, beyond one per student pushed. */
  private static final int ROUNDS = 2;

  /** Part of the graph left out after a push, so that pushes do not all end alike. */
  private static final double LEFT_OUT = 0.1;

  private final Seating seating;
  private final ImprovingChains chains;

  PushedChains(Seating seating, ImprovingChains chains) {
    this.seating = seating;
    this.chains = chains;
  }

  /** The push and what follows, empty where they do not pay; leaves the seating as it is. */
  Optional<Chain> after(Chain push, RandomGenerator random) {
    BooleanSupplier isCheaper = Aim.COST.watch(seating);
    Chain all = push;
    Chain undoAll = push.applyTo(seating);
    int rounds = ROUNDS + push.students().size();
    for (int k = 0; k < rounds && !isCheaper.getAsBoolean(); k++) {
      List<Chain> opened = chains.around(random, LEFT_OUT);
      if (opened.isEmpty()) {
        break;
      }
      for (Chain chain : opened) {
        BooleanSupplier isCheaperStill = Aim.COST.watch(seating);
        Chain back = chain.applyTo(seating);
        if (isCheaperStill.getAsBoolean()) {
          undoAll = back.then(undoAll);
          all = all.then(chain);
        } else {
          back.applyTo(seating);
        }
      }
    }
    undoAll.applyTo(seating);
    return chains.paying(all);
  }
}
