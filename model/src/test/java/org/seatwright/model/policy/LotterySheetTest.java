package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.choice.Ticket;
import org.seatwright.model.district.District;

/** Hashes are those that {@code printf '%s' TEXT | sha256sum} gives. */
class LotterySheetTest {
  private static final Ticket DEE =
      new Ticket("7:Dee", "8267e3cd0690f8f781bb36a8ae28f742076f75a5e59108f5960c8763dc8a5059");
  private static final Ticket DEES_SECOND =
      new Ticket("7:Dee:2", "3613505389688876c05f3ea4756b383116b23853948844ab35fcffbded43b23a");

  private final District district =
      DrawnDistrict.of(
          """
          North K 1 seats
          South K 1 seats
          Ada K paid: North-K
          Ben K frl: North-K
          Cyd K paid:
          Dee K frl: South-K North-K
          """);

  @Test
  void inOneDrawForAllAStudentHasOneNumber() {
    Policy policy = Policy.named("Drawn").lottery(new Lottery(7)).build();

    assertThat(new LotterySheet(district, policy).ofStudent(3))
        .containsExactly(new DrawnNumber(OptionalInt.empty(), 3, List.of(DEE)));
  }

  @Test
  void theSmallestOfSeveralTicketsCounts() {
    Policy policy =
        Policy.named("Drawn")
            .lottery(new Lottery(7))
            .tickets(List.of(new Tickets(Group.of("ses", "frl"), 2)))
            .build();

    DrawnNumber number = new LotterySheet(district, policy).ofStudent(3).getFirst();

    assertThat(number)
        .isEqualTo(new DrawnNumber(OptionalInt.empty(), 2, List.of(DEE, DEES_SECOND)));
    assertThat(number.best()).isEqualTo(DEES_SECOND);
  }

  @Test
  void whereProgramsDrawForThemselvesAStudentHasANumberAtEachProgramRanked() {
    Lottery lottery = new Lottery(7, Lottery.Numbers.PER_PROGRAM);
    LotterySheet sheet = new LotterySheet(district, Policy.named("Drawn").lottery(lottery).build());

    assertThat(sheet.ofStudent(3))
        .containsExactly(
            new DrawnNumber(
                OptionalInt.of(1),
                1,
                List.of(
                    new Ticket(
                        "7:South-K:Dee",
                        "1b42433ee06b0c472754395064c906e625a2d158ea84abdc16e9af2bb48de174"))),
            new DrawnNumber(
                OptionalInt.of(0),
                3,
                List.of(
                    new Ticket(
                        "7:North-K:Dee",
                        "a5cca69af9ceb6a61db1281f871a64aabff330e89ade9058370b1a95327cca64"))));
    assertThat(sheet.ofStudent(2)).isEmpty();
  }
}
