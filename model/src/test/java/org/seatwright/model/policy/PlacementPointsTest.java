package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.District;

class PlacementPointsTest {
  /** A hundredth of a degree is 1.11195 km. */
  private final District district =
      DrawnDistrict.of(
          """
          North K 9 seats @0
          South K 9 seats @0.01
          Hill K 9 seats
          Hill 1 9 seats
          Ada K frl: South-K North-K current=North @0
          Ben K paid: North-K current=Oak @0.02
          Cyd 1 frl: current=Hill
          Staff Ada Hill-K
          """);

  private final Points plain = new Points(List.of(0L, 10L, 25L), 300, 0, 1000);

  private long[] of(Policy policy, int student) {
    Access.Seats seats = new Access(district, policy).seats(student);
    PlacementPoints.OfStudent points = new PlacementPoints(district, policy).of(student, seats);
    return LongStream.concat(
            IntStream.range(0, seats.size()).mapToLong(points::seat),
            LongStream.of(points.unplaced()))
        .toArray();
  }

  private static Policy policy(Points points) {
    return Policy.named("Drawn").points(points).build();
  }

  @Test
  void ranksUnlistedSeatsAndNoneHaveTheirPoints() {
    assertThat(of(policy(plain), 0)).containsExactly(10, 0, 300, 1000);
    assertThat(of(policy(plain), 1)).containsExactly(0, 300, 300, 1000);
    assertThat(of(policy(plain), 2)).containsExactly(300, 1000);
  }

  @Test
  void kilometresCountToUnlistedSeatsOnly() {
    Points perKm = new Points(List.of(0L), 300, 10, 1000);

    assertThat(of(policy(perKm), 1))
        .as("South is 1.11 km away, Hill's place is not known")
        .containsExactly(0, 311, 300, 1000);
  }

  @Test
  void distanceCountsToAnySeat() {
    Points distance = new Points(List.of(0L, 10L, 25L), 300, 10, 1000, 2, 0);

    assertThat(of(policy(distance), 0)).containsExactly(10, 2, 300, 1000);
    assertThat(of(policy(distance), 1))
        .as("2.22 km to North are 4 points; 1.11 km to South 2, and 11 for a seat not ranked")
        .containsExactly(4, 313, 300, 1000);
  }

  @Test
  void movingCostsWhereTheSchoolAttendedTeachesTheGrade() {
    Points moving = new Points(List.of(0L, 10L, 25L), 300, 0, 1000, 0, 30);

    assertThat(of(policy(moving), 0)).containsExactly(10, 30, 330, 1030);
    assertThat(of(policy(moving), 1))
        .as("Oak is no school here")
        .containsExactly(0, 300, 300, 1000);
    assertThat(of(policy(moving), 2)).containsExactly(300, 1030);
  }

  @Test
  void theFirstGroupThatFitsHasItsOwnPoints() {
    Points first = new Points(List.of(1L), 301, 0, 5000);
    Points frl = new Points(List.of(2L), 302, 0, 2000);
    Policy policy =
        policy(plain).toBuilder()
            .pointsFor(
                List.of(
                    new PointsFor(Group.of(Group.GRADE, "1"), first),
                    new PointsFor(Group.of("ses", "frl"), frl)))
            .build();

    assertThat(of(policy, 0)).containsExactly(2, 2, 302, 2000);
    assertThat(of(policy, 1)).containsExactly(0, 300, 300, 1000);
    assertThat(of(policy, 2)).containsExactly(301, 5000);
  }

  @Test
  void aSeatCostsThePointsOfTheBestPriorityClass() {
    Priorities priorities =
        new Priorities(
            List.of(
                new Priorities.PriorityClass("staff", new Criterion.OnFile("Staff"), 1),
                new Priorities.PriorityClass("ranked", new Criterion.Ranked(1), 5)),
            8);
    Policy policy = policy(plain).toBuilder().priorities(priorities).build();

    assertThat(of(policy, 0)).containsExactly(18, 5, 301, 1000);
  }

  @Test
  void guaranteesThatCarryPointsAreCharged() {
    Policy policy =
        policy(plain).toBuilder()
            .guarantees(
                List.of(
                    new Guarantee(
                        "staff", new Criterion.OnFile("Staff"), new Guarantee.As.Charge(40))))
            .build();

    assertThat(of(policy, 0))
        .as("both choices are ranked above Hill")
        .containsExactly(10, 0, 300, 1040);
  }

  @Test
  void pointsOfDistanceAndMovingAreInRange() {
    assertThatThrownBy(() -> new Points(List.of(0L), 0, 0, 0, 10_001, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("distance is 10001 points, must be between 0 and 10000.");
    assertThatThrownBy(() -> new Points(List.of(0L), 0, 0, 0, 0, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("moving is -1 points, must be between 0 and 1000000.");
  }
}
