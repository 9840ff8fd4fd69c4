package org.seatwright.model.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankedChoicesTest {
  private final RankedChoices choices =
      RankedChoices.of(List.of(new int[] {4, 2, 7}, new int[0], new int[] {1}));

  private static List<List<Integer>> lists(RankedChoices choices) {
    return IntStream.range(0, choices.students())
        .mapToObj(i ->
            IntStream.range(0, choices.length(i)).mapToObj(r -> choices.program(i, r)).toList())
        .toList();
  }

  @Test
  void listsKeepTheirOrder() {
    assertThat(lists(choices)).containsExactly(List.of(4, 2, 7), List.of(), List.of(1));
    assertThat(choices.size()).isEqualTo(4);
    assertThat(choices.longest()).isEqualTo(3);
    assertThat(choices.findRank(0, 7)).hasValue(3);
    assertThat(choices.findRank(2, 7)).isEmpty();
  }

  @Test
  void choicesPastTheLongestListAreCutOff() {
    assertThat(lists(choices.upTo(2))).containsExactly(List.of(4, 2), List.of(), List.of(1));
    assertThat(lists(choices.upTo(1))).containsExactly(List.of(4), List.of(), List.of(1));
    assertThat(lists(choices.upTo(1000))).isEqualTo(lists(choices));
    assertThat(choices.upTo(2).longest()).isEqualTo(2);
    assertThat(choices.upTo(2).findRank(0, 7)).isEmpty();
  }

  @Test
  void withoutStudentsNothingIsLong() {
    RankedChoices none = RankedChoices.of(List.of());

    assertThat(none.longest()).isZero();
    assertThat(none.upTo(1).students()).isZero();
  }

  @Test
  void theLongestListIsAtLeastOne() {
    assertThatThrownBy(() -> choices.upTo(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The longest list is 0 choices, must be at least 1.");
  }

  @Test
  void aProgramStandsOnAListOnce() {
    assertThatThrownBy(() -> RankedChoices.of(List.of(new int[] {4, 2, 4})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A list names a program twice; name each one once.");
  }

  @Test
  void aPlaceBeyondTheListIsRefused() {
    assertThatThrownBy(() -> choices.program(0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Place 3 of a list of 3 choices.");
  }
}
