package org.seatwright.model.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seatwright.model.readiness.Checked.FRL;
import static org.seatwright.model.readiness.Checked.findings;
import static org.seatwright.model.readiness.Checked.only;
import static org.seatwright.model.readiness.Checked.share;
import static org.seatwright.model.readiness.Checked.students;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Menu;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Policy;

/** Seats against those who may and must have them. */
class SeatCheckTest {
  private static final PlacementRule LISTED = new PlacementRule(Unlisted.NEVER, false);

  private static Policy placement(PlacementRule placement) {
    return Policy.named("Drawn").placement(placement).build();
  }

  @Test
  void aGradeWithFewerSeatsThanStudentsLeavesSomeUnplaced() {
    String drawing = "North K 3 seats\nNorth 1 3 seats\n" + students("S", 5, "frl", "");

    assertThat(findings(Checked.of(drawing, Policy.DEFAULT), Finding.SeatsShort.class))
        .containsExactly(new Finding.SeatsShort(false, List.of(0), 5, 3, 3));
  }

  @Test
  void whereEveryoneMustSitTooFewSeatsAreAnError() {
    String drawing = "North K 3 seats\nSouth K 1 seats\n" + students("S", 5, "frl", "");
    Finding.SeatsShort shortage =
        only(
            Checked.of(drawing, placement(new PlacementRule(Unlisted.WHEN_NEEDED, true))),
            Finding.SeatsShort.class);

    assertThat(shortage).isEqualTo(new Finding.SeatsShort(true, List.of(0, 1), 5, 4, 4));
    assertThat(shortage.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void studentsOfAFullProgramArePlacedElsewhereBeforeItIsCalledShort() {
    String drawing =
        """
        North K 1 seats
        South K 1 seats
        West K 1 seats
        Ada K frl: North-K South-K
        Ben K frl: North-K
        Cyd K frl: South-K West-K
        """;

    assertThat(findings(Checked.of(drawing, placement(LISTED)), Finding.SeatsShort.class))
        .isEmpty();
    assertThat(
            findings(
                Checked.of(drawing + "Dee K frl: North-K\n", placement(LISTED)),
                Finding.SeatsShort.class))
        .containsExactly(new Finding.SeatsShort(false, List.of(0), 2, 1, 1));
  }

  @Test
  void morePromisedSeatsThanThereAreIsAnErrorAndTheRestAWarning() {
    String drawing =
        """
        North K 1 seats
        South K 1 seats
        Ada K frl: North-K
        Ben K frl: North-K
        Cyd K frl: South-K
        Dee K frl: South-K
        placed Ada North-K
        placed Ben North-K
        """;

    assertThat(findings(Checked.of(drawing, placement(LISTED)), Finding.SeatsShort.class))
        .containsExactly(
            new Finding.SeatsShort(true, List.of(0), 2, 1, 1),
            new Finding.SeatsShort(false, List.of(1), 2, 1, 1));
  }

  @Test
  void seatsThatARuleKeepsEmptyAreNotThereForThoseWhoMustSit() {
    String drawing =
        "North K 4 seats\nSouth K 1 seats\n"
            + students("F", 1, "frl", "")
            + students("P", 3, "paid", "");
    Policy half =
        Policy.named("Drawn")
            .balance(List.of(share("half", FRL, 50, 100)))
            .placement(new PlacementRule(Unlisted.WHEN_NEEDED, true))
            .build();

    assertThat(findings(Checked.of(drawing, half), Finding.SeatsShort.class))
        .containsExactly(new Finding.SeatsShort(true, List.of(0, 1), 4, 5, 3));
    Policy free =
        half.toBuilder().placement(new PlacementRule(Unlisted.WHEN_NEEDED, false)).build();
    assertThat(findings(Checked.of(drawing, free), Finding.SeatsShort.class)).isEmpty();
    assertThat(Checked.limits(Checked.of(drawing, free)))
        .extracting(Limit::place)
        .containsExactly("North");
  }

  @Test
  void whoMaySitNowhereIsToldApartByWhatIsInTheWay() {
    Menu menu = new Menu("Near", Optional.empty(), new Criterion.WithinKm(1));
    String drawing =
        """
        North K 9 seats @0
        Ada K frl @0: North-K
        Ben K frl @0:
        Cyd K frl @1: North-K
        Dee K frl @1: North-K
        placed Dee North-K
        """;
    Policy policy =
        placement(new PlacementRule(Unlisted.NEVER, false, OptionalInt.empty(), List.of(menu)));

    assertThat(findings(Checked.of(drawing, policy), Finding.NowhereToSit.class))
        .containsExactly(
            new Finding.NowhereToSit(false, "", List.of(1)),
            new Finding.NowhereToSit(false, "Near", List.of(2)));
    Policy everyone =
        placement(new PlacementRule(Unlisted.NEVER, true, OptionalInt.empty(), List.of(menu)));
    assertThat(findings(Checked.of(drawing, everyone), Finding.NowhereToSit.class))
        .extracting(Finding::severity)
        .containsOnly(Severity.ERROR);
  }

  @Test
  void aGuaranteeThatBindsMoreThanItsProgramHasSeatsIsShort() {
    String drawing =
        "North K 2 seats\nSouth K 9 seats\n" + students("S", 3, "frl current=North", "South-K");
    Policy policy =
        Policy.named("Drawn")
            .guarantees(
                List.of(
                    new Guarantee(
                        "Stay", new Criterion.NamedIn(Criterion.CURRENT), new Guarantee.As.Seat())))
            .build();

    assertThat(findings(Checked.of(drawing, policy), Finding.SeatsShort.class))
        .containsExactly(new Finding.SeatsShort(true, List.of(0), 3, 2, 2));
  }

  @Test
  void programsWithoutSeatsAndSeatsForNobodyAreNamed() {
    String drawing =
        """
        North K 0 seats
        South K 3 seats
        South 1 4 seats
        Ada K frl: North-K South-K
        Ben K frl: North-K
        """;
    Readiness readiness = Checked.of(drawing, Policy.DEFAULT);

    assertThat(only(readiness, Finding.NoSeats.class))
        .isEqualTo(new Finding.NoSeats(List.of(0), 2));
    assertThat(only(readiness, Finding.NobodyMaySit.class))
        .isEqualTo(new Finding.NobodyMaySit(List.of(2), 4));
  }
}
