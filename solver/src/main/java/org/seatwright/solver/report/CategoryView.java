package org.seatwright.solver.report;

import java.util.List;
import org.seatwright.model.neighbourhood.Categorization;
import org.seatwright.model.neighbourhood.TierFigures;

/**
 * A category by census blocks and what its tiers hold.
 *
 * @param blocksWithoutTier blocks that lack a number
 * @param studentsWithoutTier students who live in such a block
 * @param studentsWithoutBlock students who live in no block
 */
public record CategoryView(
    String name,
    List<TierFigures> tiers,
    int blocksWithoutTier,
    long studentsWithoutTier,
    long studentsWithoutBlock) {
  public CategoryView {
    tiers = List.copyOf(tiers);
  }

  static CategoryView of(Categorization found) {
    return new CategoryView(
        found.category().name(),
        found.figures(),
        found.blocksWithoutTier(),
        found.studentsWithoutTier(),
        found.studentsWithoutBlock());
  }
}
