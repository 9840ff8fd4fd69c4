package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.District;

class SetAsideTest {
  private static SetAside.Block share(long hundredths) {
    return new SetAside.Block(
        Optional.of(Group.of("ses", "frl")), new SetAside.Size.Share(Fraction.of(hundredths, 100)));
  }

  private static SetAside.Block thousandths(long thousandths) {
    return new SetAside.Block(
        Optional.of(Group.of("tier", "1")),
        new SetAside.Size.Share(Fraction.of(thousandths, 1000)));
  }

  private static SetAside.Block seats(int seats) {
    return new SetAside.Block(Optional.empty(), new SetAside.Size.Seats(seats));
  }

  private static SetAside setAside(SetAside.Block... blocks) {
    return new SetAside("seats", Optional.empty(), List.of(blocks), new SetAside.Unfilled.Kept());
  }

  private static void assertRefused(ThrowingCallable making, String message) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void sharesOfTheSeatsAreRoundedDown() {
    assertThat(setAside(share(52)).sizes(30)).containsExactly(15);
    assertThat(setAside(share(52)).sizes(25)).containsExactly(13);
    assertThat(setAside(share(50), share(50)).sizes(9)).as("Dallas").containsExactly(4, 4);
    assertThat(
            setAside(
                    share(30),
                    thousandths(175),
                    thousandths(175),
                    thousandths(175),
                    thousandths(175))
                .sizes(200))
        .as("Chicago")
        .containsExactly(60, 35, 35, 35, 35);
  }

  @Test
  void earlierBlocksAreServedFirst() {
    assertThat(setAside(seats(6), share(50), seats(3)).sizes(8)).containsExactly(6, 2, 0);
    assertThat(setAside(share(100), seats(1)).sizes(8)).containsExactly(8, 0);
    assertThat(setAside(seats(6), share(50)).sizes(0)).containsExactly(0, 0);
  }

  @Test
  void aProgramHasTheFirstSetAsideThatIsAboutIt() {
    District district =
        DrawnDistrict.of(
            """
            North K 4 seats magnet=yes
            South K 4 seats magnet=no
            """);
    AttributeValue magnet = new AttributeValue("magnet", "yes");
    SetAside magnets =
        new SetAside(
            "magnets", Optional.of(magnet), List.of(seats(1)), new SetAside.Unfilled.Kept());
    SetAside all = setAside(seats(2));

    assertThat(SetAside.ofPrograms(List.of(magnets, all), district))
        .containsExactly(Optional.of(magnets), Optional.of(all));
    assertThat(SetAside.ofPrograms(List.of(all, magnets), district))
        .containsExactly(Optional.of(all), Optional.of(all));
    assertThat(SetAside.ofPrograms(List.of(magnets), district))
        .containsExactly(Optional.of(magnets), Optional.empty());
  }

  @Test
  void whatIsOutOfRangeIsRefused() {
    assertRefused(() -> share(101), "share is 101/100, must be between 0 and 1.");
    assertRefused(() -> seats(-1), "seats is -1, must be 0 or more.");
    assertRefused(() -> setAside(), "Set-aside \"seats\" has no blocks.");
    assertRefused(
        () ->
            new SetAside(
                "seats",
                Optional.empty(),
                Collections.nCopies(13, seats(1)),
                new SetAside.Unfilled.Kept()),
        "Set-aside \"seats\" has 13 blocks, may have 12.");
    assertRefused(
        () -> new SetAside(" ", Optional.empty(), List.of(seats(1)), new SetAside.Unfilled.Kept()),
        "A set-aside's name is blank; messages need one.");
    assertRefused(
        () -> new SetAside.Unfilled.Released(-1),
        "points is -1 points, must be between 0 and 1000000.");
  }
}
