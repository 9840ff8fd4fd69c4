package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgramSetTest {
  @Test
  void setsAreWhatBitSetsAre() {
    Random random = new Random(7);
    for (int listed = 0; listed < 200; listed++) {
      BitSet a = draw(random, listed);
      BitSet b = draw(random, listed);
      ProgramSet one = ProgramSet.of(listed, a::get);
      ProgramSet other = ProgramSet.at(listed, b.stream().toArray());

      assertThat(one.places()).containsExactly(a.stream().toArray());
      assertThat(one.size()).isEqualTo(a.cardinality());
      assertThat(one.isEmpty()).isEqualTo(a.isEmpty());
      BitSet both = (BitSet) a.clone();
      both.and(b);
      assertThat(one.and(other)).isEqualTo(ProgramSet.of(listed, both::get));
      BitSet either = (BitSet) a.clone();
      either.or(b);
      assertThat(one.or(other)).isEqualTo(ProgramSet.of(listed, either::get));
      a.flip(0, listed);
      assertThat(one.not()).isEqualTo(ProgramSet.of(listed, a::get));
      assertThat(one.or(one.not())).isEqualTo(ProgramSet.all(listed));
      assertThat(one.and(one.not())).isEqualTo(ProgramSet.none(listed));
    }
  }

  private static BitSet draw(Random random, int listed) {
    BitSet set = new BitSet();
    for (int k = 0; k < listed; k++) {
      set.set(k, random.nextBoolean());
    }
    return set;
  }

  @Test
  void aSetSaysWhichPlacesItHolds() {
    assertThat(ProgramSet.at(70, new int[] {1, 69})).hasToString("[1, 69] of 70");
  }
}
