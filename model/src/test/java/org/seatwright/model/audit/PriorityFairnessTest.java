package org.seatwright.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.SetAside;

/** Envy where priorities and set-asides order the line; the lottery order is Ada Cyd Dee Ben. */
class PriorityFairnessTest {
  private static final Priorities SIBLINGS =
      new Priorities(
          List.of(new Priorities.PriorityClass("Sibling", new Criterion.NamedIn("sibling"), 0)), 0);

  private static Policy.Builder policy() {
    return Policy.named("Drawn").lottery(new Lottery(7));
  }

  private static Fairness fairness(Policy.Builder policy, District district, String programs) {
    Policy built = policy.build();
    Verdict verdict = Audit.judge(district, built, DrawnDistrict.plan(district, programs));
    return Figures.of(district, built, verdict).fairness();
  }

  @Test
  void aBetterClassGoesBeforeABetterLotteryNumber() {
    District district =
        DrawnDistrict.of(
            """
            North K 1 seats
            South K 1 seats
            Ada K frl: North-K South-K
            Ben K frl: North-K South-K sibling=North
            """);

    assertThat(fairness(policy(), district, "South-K North-K")).isEqualTo(new Fairness(1, 0, 0, 0));
    assertThat(fairness(policy().priorities(SIBLINGS), district, "South-K North-K"))
        .isEqualTo(new Fairness(0, 0, 0, 0));
    assertThat(fairness(policy().priorities(SIBLINGS), district, "North-K South-K"))
        .isEqualTo(new Fairness(1, 0, 0, 0));
  }

  @Test
  void withinAClassTheLotteryDecides() {
    District district =
        DrawnDistrict.of(
            """
            North K 1 seats
            South K 1 seats
            Ada K frl: North-K South-K sibling=North
            Ben K frl: North-K South-K sibling=North
            """);

    assertThat(fairness(policy().priorities(SIBLINGS), district, "South-K North-K"))
        .isEqualTo(new Fairness(1, 0, 0, 0));
    assertThat(fairness(policy().priorities(SIBLINGS), district, "North-K South-K"))
        .isEqualTo(new Fairness(0, 0, 0, 0));
  }

  @Test
  void everyProgramHasItsOwnLineWhereItDrawsApart() {
    District district =
        DrawnDistrict.of(
            """
            North K 1 seats
            South K 1 seats
            Ada K frl: South-K North-K
            Ben K frl: South-K North-K
            """);
    Lottery perProgram = new Lottery(7, Lottery.Numbers.PER_PROGRAM);

    // South's draw puts Ben before Ada, the one for all Ada before Ben.
    assertThat(fairness(policy(), district, "North-K South-K")).isEqualTo(new Fairness(1, 0, 0, 0));
    assertThat(fairness(policy().lottery(perProgram), district, "North-K South-K"))
        .isEqualTo(new Fairness(0, 0, 0, 0));
    assertThat(fairness(policy().lottery(perProgram), district, "South-K North-K"))
        .isEqualTo(new Fairness(1, 0, 0, 0));
  }

  /** Half of the seats for frl, and the rest open. */
  private static SetAside half(SetAside.Unfilled unfilled) {
    return new SetAside(
        "half",
        Optional.empty(),
        List.of(
            new SetAside.Block(
                Optional.of(Group.of("ses", "frl")), new SetAside.Size.Share(Fraction.of(1, 2)))),
        unfilled);
  }

  @Test
  void inTheSeatOfABlockItsGroupGoesFirst() {
    District district =
        DrawnDistrict.of(
            """
            North K 2 seats
            South K 2 seats
            Ada K paid: North-K South-K
            Ben K frl: North-K South-K
            Cyd K paid: North-K South-K
            """);
    Policy.Builder released = policy().setAsides(List.of(half(new SetAside.Unfilled.Released(0))));

    assertThat(fairness(released, district, "South-K North-K North-K"))
        .as("Ben holds the seat for frl; Cyd the open one, and Ada comes before Cyd")
        .isEqualTo(new Fairness(1, 0, 0, 0));
    assertThat(fairness(released, district, "North-K North-K South-K"))
        .as("Ben's number is worse than Cyd's, but the seat is for him")
        .isEqualTo(new Fairness(0, 0, 0, 0));
    assertThat(fairness(policy(), district, "North-K North-K South-K"))
        .as("without the set-aside all are of one group, and Cyd comes before Ben")
        .isEqualTo(new Fairness(1, 0, 0, 0));
    assertThat(fairness(released, district, "North-K South-K North-K"))
        .as("nobody of frl holds the seat for frl: both sit in open seats")
        .isEqualTo(new Fairness(0, 0, 0, 0));
  }

  @Test
  void whoeverSitsInABlockThatAdmitsBothIsEnviedThoughOthersAreNot() {
    District district =
        DrawnDistrict.of(
            """
            North K 2 seats
            South K 2 seats
            Ada K paid: North-K South-K speaks=es
            Ben K frl: North-K South-K speaks=es
            Dee K frl: North-K South-K speaks=es
            """);
    SetAside setAside =
        new SetAside(
            "reserve",
            Optional.empty(),
            List.of(
                new SetAside.Block(
                    Optional.of(Group.of("speaks", "es")), new SetAside.Size.Seats(1)),
                new SetAside.Block(
                    Optional.of(Group.of("ses", "frl")), new SetAside.Size.Seats(1))),
            new SetAside.Unfilled.Released(0));

    assertThat(fairness(policy().setAsides(List.of(setAside)), district, "South-K North-K North-K"))
        .as("Dee holds the seat for speakers, Ben the one for frl")
        .isEqualTo(new Fairness(0, 1, 0, 0));
  }

  @Test
  void aKeptSeatIsNoWasteForThoseItDoesNotAdmit() {
    District district =
        DrawnDistrict.of(
            """
            North K 2 seats
            South K 2 seats
            Ada K paid: North-K South-K
            Ben K paid: North-K South-K
            """);

    assertThat(
            fairness(
                policy().setAsides(List.of(half(new SetAside.Unfilled.Kept()))),
                district,
                "North-K South-K"))
        .isEqualTo(new Fairness(0, 0, 0, 1));
    assertThat(
            fairness(
                policy().setAsides(List.of(half(new SetAside.Unfilled.Released(5)))),
                district,
                "North-K South-K"))
        .isEqualTo(new Fairness(0, 0, 1, 0));
  }

  @Test
  void nobodyEnviesThoseWhoMayNotLeaveTheirSeat() {
    District district =
        DrawnDistrict.of(
            """
            North K 1 seats
            South K 1 seats
            Ada K frl: North-K South-K
            Ben K frl: North-K South-K
            placed Ben North-K
            """);

    assertThat(fairness(policy(), district, "South-K North-K")).isEqualTo(new Fairness(0, 0, 0, 0));
    Guarantee spoken = new Guarantee("placed", Guarantee.PLACED.to(), new Guarantee.As.Charge(5));
    assertThat(fairness(policy().guarantees(List.of(spoken)), district, "South-K North-K"))
        .isEqualTo(new Fairness(1, 0, 0, 0));
  }
}
