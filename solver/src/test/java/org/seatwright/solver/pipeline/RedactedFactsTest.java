package org.seatwright.solver.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactedFactsTest {
  @Test
  void aGapIsRoundedUpSoFarThatItTellsNoNumbers() {
    assertThat(RedactedFacts.roundUp(1.0 / 7)).isEqualTo(0.2);
    assertThat(RedactedFacts.roundUp(1.0 / 3)).isEqualTo(0.5);
    assertThat(RedactedFacts.roundUp(0.6)).isEqualTo(1);
    assertThat(RedactedFacts.roundUp(0.02)).isEqualTo(0.02);
    assertThat(RedactedFacts.roundUp(0.000073)).isEqualTo(0.0001);
    assertThat(RedactedFacts.roundUp(0)).isZero();
  }
}
