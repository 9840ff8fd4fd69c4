package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;

/** Positions by hashes that {@code sha256sum} gives; see the comments in LotteryTest. */
class LotteryNumbersTest {
  private final District district =
      DrawnDistrict.of(
          """
          North K 1 seats
          South K 1 seats
          Ada K paid: North-K
          Ben K frl: North-K block=4
          Cyd K paid: North-K
          Dee K frl: North-K
          """);

  private int[] positions(LotteryNumbers numbers) {
    return IntStream.range(0, 4).map(numbers::position).toArray();
  }

  private int[] positions(LotteryNumbers numbers, int program) {
    return IntStream.range(0, 4).map(i -> numbers.position(i, program)).toArray();
  }

  @Test
  void oneDrawHoldsForAllPrograms() {
    LotteryNumbers numbers =
        LotteryNumbers.of(district, Policy.named("Drawn").lottery(new Lottery(7)).build());

    assertThat(numbers.isPerProgram()).isFalse();
    assertThat(positions(numbers)).containsExactly(1, 4, 2, 3);
    assertThat(positions(numbers, 0)).containsExactly(1, 4, 2, 3);
    assertThat(positions(numbers, 1)).containsExactly(1, 4, 2, 3);
  }

  @Test
  void programsThatDrawApartHaveTheirOwnPositions() {
    Lottery lottery = new Lottery(7, Lottery.Numbers.PER_PROGRAM);
    LotteryNumbers numbers =
        LotteryNumbers.of(district, Policy.named("Drawn").lottery(lottery).build());

    assertThat(numbers.isPerProgram()).isTrue();
    assertThat(positions(numbers)).containsExactly(1, 4, 2, 3);
    assertThat(positions(numbers, 0)).containsExactly(2, 4, 1, 3);
    assertThat(positions(numbers, 1)).containsExactly(4, 2, 3, 1);
  }

  @Test
  void theFirstGroupThatFitsGivesTheTickets() {
    Policy.Builder policy = Policy.named("Drawn").lottery(new Lottery(7));
    Tickets frl = new Tickets(Group.of("ses", "frl"), 2);
    Tickets block = new Tickets(Group.of("block", "4"), 3);

    // Dee's second ticket is second of all; Ben's second is worse than his first, his third third.
    assertThat(positions(LotteryNumbers.of(district, policy.tickets(List.of(frl, block)).build())))
        .containsExactly(1, 4, 3, 2);
    assertThat(positions(LotteryNumbers.of(district, policy.tickets(List.of(block)).build())))
        .containsExactly(1, 3, 2, 4);
    assertThat(positions(LotteryNumbers.of(district, policy.tickets(List.of(block, frl)).build())))
        .containsExactly(1, 4, 3, 2);
  }

  @Test
  void ticketsMayGoByGrade() {
    Policy policy =
        Policy.named("Drawn")
            .lottery(new Lottery(7))
            .tickets(List.of(new Tickets(Group.of(Group.GRADE, "1"), 9)))
            .build();

    assertThat(positions(LotteryNumbers.of(district, policy))).containsExactly(1, 4, 2, 3);
  }
}
