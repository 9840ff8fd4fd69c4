package org.seatwright.model.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.Overrides.Decision;
import org.seatwright.model.district.Overrides.What;

class OverridesTest {
  private static final Reason BOARD = new Reason("Board", "Court order");

  private static final District DRAWN =
      DrawnDistrict.of(
          """
          North K 2 seats
          South K 2 seats
          Ada K frl: North-K
          Ben K frl: South-K
          Cyd K paid: North-K
          Dee K paid: South-K
          """);

  private static District district(Records records) {
    return new District(
        DRAWN.name(),
        DRAWN.year(),
        DRAWN.schools(),
        DRAWN.programs(),
        DRAWN.students(),
        DRAWN.choices(),
        DRAWN.enrolled(),
        DRAWN.travel(),
        records);
  }

  @Test
  void nothingDecidedByHandIsNoOverride() {
    assertThat(Overrides.of(district(Records.NONE), Optional.empty(), Reason.NONE, "placed.csv"))
        .isEqualTo(new Overrides(List.of()));
  }

  @Test
  void anotherPolicyStandsWithWhoChoseItAndWhy() {
    assertThat(
            Overrides.of(district(Records.NONE), Optional.of("b.yaml"), BOARD, "placed.csv")
                .decisions())
        .containsExactly(new Decision(What.POLICY, "b.yaml", OptionalInt.empty(), BOARD));
  }

  @Test
  void promisedSeatsAreCountedByWhoAndWhy() {
    Reason office = new Reason("Office", "Continuing");
    Records.Builder records = new Records.Builder();
    records.add(Records.PLACED, 0, 0);
    records.explain(0, 0, office);
    records.add(Records.PLACED, 1, 1);
    records.explain(1, 1, BOARD);
    records.add(Records.PLACED, 2, 0);
    records.explain(2, 0, office);
    records.add(Records.PLACED, 2, 1);
    records.explain(2, 1, office);
    records.add(Records.PLACED, 3, 1);

    assertThat(
            Overrides.of(district(records.build()), Optional.empty(), Reason.NONE, "placed.csv")
                .decisions())
        .containsExactly(
            new Decision(What.PLACEMENTS, "placed.csv", OptionalInt.of(2), office),
            new Decision(What.PLACEMENTS, "placed.csv", OptionalInt.of(1), BOARD),
            new Decision(What.PLACEMENTS, "placed.csv", OptionalInt.of(1), Reason.NONE));
  }
}
