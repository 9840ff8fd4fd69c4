package org.seatwright.datasets.synthetic;

import java.util.Random;

/** How long the list of each family of a level is. */
sealed interface LengthDraw {
  /**
   * @param schools how many the level has
   * @param first the number of the level's first child
   */
  static LengthDraw of(ListLengths law, int families, int schools, int first, Random random) {
    return switch (law) {
      case ListLengths.Percentages percentages -> new Own(percentages);
      case ListLengths.Quotas quotas -> new Handed(quotas.draw(families, schools, random), first);
    };
  }

  /** The length of the list of {@code child}, whose family draws from {@code own}. */
  int of(int child, Random own);

  /** Every family draws its own. */
  record Own(ListLengths.Percentages law) implements LengthDraw {
    private static final int HUNDRED = 100;

    @Override
    public int of(int child, Random own) {
      return law.of(own.nextInt(HUNDRED));
    }
  }

  /** Lengths were handed out beforehand, from child {@code first}. */
  @SuppressWarnings("ArrayRecordComponent")
  record Handed(int[] lengths, int first) implements LengthDraw {
    @Override
    public int of(int child, Random own) {
      return lengths[child - first];
    }
  }
}
