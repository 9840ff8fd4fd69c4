package org.seatwright.model.neighbourhood;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/** How composites are parted into tiers. */
public sealed interface Tiers {
  /** Most tiers there may be. */
  int MAX = 100;

  /** What students of each tier carry, the tier of the lowest composites first. */
  List<String> labels();

  /**
   * Tiers of equal population: with all people in the order of their blocks' composites, a block is
   * in the tier of the one in its middle. Blocks of equal composite go together.
   */
  record Equal(Population population, List<String> labels) implements Tiers {
    public Equal {
      labels = checked(labels);
    }
  }

  /**
   * Tiers between stated composites; one that equals a cut belongs to the tier above.
   *
   * @param cuts ascending, one fewer than labels
   */
  record Cuts(List<BigDecimal> cuts, List<String> labels) implements Tiers {
    public Cuts {
      cuts = Numbers.plain(cuts);
      labels = checked(labels);
      Numbers.requireAscending("Cuts", cuts);
      if (labels.size() != cuts.size() + 1) {
        throw new IllegalArgumentException(
            "%d cuts make %d tiers, but there are %d labels."
                .formatted(cuts.size(), cuts.size() + 1, labels.size()));
      }
    }
  }

  private static List<String> checked(List<String> labels) {
    if (labels.size() < 2 || labels.size() > MAX) {
      throw new IllegalArgumentException(
          "The number of tiers is %d, must be between 2 and %d.".formatted(labels.size(), MAX));
    }
    if (new HashSet<>(labels).size() < labels.size()) {
      throw new IllegalArgumentException("Two tiers have the same label; labels must differ.");
    }
    return List.copyOf(labels);
  }
}
