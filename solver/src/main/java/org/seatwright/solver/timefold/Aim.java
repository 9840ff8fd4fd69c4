package org.seatwright.solver.timefold;

import java.util.function.BooleanSupplier;
import org.seatwright.model.audit.Score;

/** What makes one state of a seating better than another. */
enum Aim {
  /** The guiding cost, prices included: for a start that is still being repaired. */
  COST {
    @Override
    BooleanSupplier watch(Seating seating) {
      long before = seating.cost();
      return () -> seating.cost() - before < 0;
    }
  },
  /** The plan's score, level by level: whatever the guiding cost cannot say counts too. */
  SCORE {
    @Override
    BooleanSupplier watch(Seating seating) {
      Score before = seating.score();
      return () -> seating.score().isBetterThan(before);
    }
  };

  /** Tells whenever asked whether the seating is better than it is now. */
  abstract BooleanSupplier watch(Seating seating);
}
