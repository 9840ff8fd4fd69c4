package org.seatwright.model.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.choice.RankedChoices;

class DistrictTest {
  private final District district =
      DrawnDistrict.of(
          """
          North K 2 seats zone=east magnet=no @0
          North K.art 2 seats +magnet=yes
          South K 2 seats zone=west
          North-K enrolled 3 frl
          North-K enrolled 2 paid
          Ada K frl: North-K South-K @0.01
          Ben K paid: South-K
          placed Ada South-K
          """);

  @Test
  void childrenAlreadyInSeatsAddUpPerProgram() {
    assertThat(List.of(district.enrolledIn(0), district.enrolledIn(1), district.enrolledIn(2)))
        .containsExactly(5, 0, 0);
  }

  @Test
  void aProgramsOwnValueGoesBeforeItsSchools() {
    assertThat(district.findOfProgram(0, "magnet")).contains("no");
    assertThat(district.findOfProgram(1, "magnet")).contains("yes");
    assertThat(district.findOfProgram(1, "zone")).contains("east");
    assertThat(district.findOfProgram(2, "magnet")).isEmpty();
  }

  @Test
  void aDistanceIsKnownWhereBothEndsHaveAPlaceOrItIsStated() {
    assertThat(district.knowsDistance(0, 0)).isTrue();
    assertThat(district.knowsDistance(0, 1)).isFalse();
    assertThat(district.knowsDistance(1, 0)).isFalse();
    assertThat(district.kilometres(1, 0)).isZero();
    Travel.Builder travel = new Travel.Builder();
    travel.add(new StudentId("Ben"), new SchoolId("South"), 2.5);
    District stated =
        new District(
            "Drawn",
            "",
            district.schools(),
            district.programs(),
            district.students(),
            district.choices(),
            district.enrolled(),
            travel.build());
    assertThat(stated.knowsDistance(1, 1)).isTrue();
    assertThat(stated.kilometres(1, 1)).isEqualTo(2.5);
    assertThat(stated.knowsDistance(1, 0)).isFalse();
    assertThat(stated.records()).isSameAs(Records.NONE);
  }

  @Test
  void otherListsChangeNothingElse() {
    District other =
        district.withChoices(RankedChoices.of(List.of(new int[] {2}, new int[] {1, 0})));

    assertThat(other.choices().program(1, 0)).isEqualTo(1);
    assertThat(other.students()).isEqualTo(district.students());
    assertThat(other.programs()).isEqualTo(district.programs());
    assertThat(other.enrolledIn(0)).isEqualTo(5);
    assertThat(other.records().programs(Records.PLACED, 0)).containsExactly(2);
    assertThat(other.kilometres(0, 0)).isEqualTo(district.kilometres(0, 0)).isPositive();
  }

  @Test
  void thereIsOneListPerStudent() {
    assertThatThrownBy(() -> district.withChoices(RankedChoices.of(List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 ranked lists for 2 students; give one list per student, it may be empty.");
  }
}
