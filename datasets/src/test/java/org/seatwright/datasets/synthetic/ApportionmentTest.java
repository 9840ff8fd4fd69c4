package org.seatwright.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
  @Test
  void theLargestRemaindersAreRoundedUp() {
    assertThat(Apportionment.split(10, new double[] {1.5, 3.5, 5})).containsExactly(2, 3, 5);
    assertThat(Apportionment.split(7, new double[] {0, 1, 1.1})).containsExactly(0, 3, 4);
  }

  @Test
  void equalPartsDifferByOneAtMostAndTheEarlierAreLarger() {
    assertThat(Apportionment.evenly(14, 4)).containsExactly(4, 4, 3, 3);
  }

  @Test
  void partsAlwaysSumToTheTotalAndMissTheirShareByLessThanOne() {
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      double[] weights = random.doubles(1 + random.nextInt(20), 0.01, 3).toArray();
      int total = random.nextInt(10_000);
      int[] parts = Apportionment.split(total, weights);
      double sum = IntStream.range(0, weights.length).mapToDouble(k -> weights[k]).sum();
      assertThat(IntStream.of(parts).sum()).isEqualTo(total);
      for (int k = 0; k < parts.length; k++) {
        assertThat(Math.abs(parts[k] - total * weights[k] / sum)).isLessThan(1);
      }
    }
  }
}
