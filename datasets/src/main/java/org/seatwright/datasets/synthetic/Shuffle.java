package org.seatwright.datasets.synthetic;

import java.util.Random;

/** Random orders by the method of Fisher and Yates, from the last place to the second. */
final class Shuffle {
  private Shuffle() {}

  /** The numbers from 0 to below {@code count} in a random order. */
  static int[] of(int count, Random random) {
    int[] order = new int[count];
    for (int k = 0; k < count; k++) {
      order[k] = k;
    }
    inPlace(order, random);
    return order;
  }

  /** Puts {@code numbers} into a random order. */
  static void inPlace(int[] numbers, Random random) {
    for (int k = numbers.length - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int moved = numbers[k];
      numbers[k] = numbers[other];
      numbers[other] = moved;
    }
  }
}
