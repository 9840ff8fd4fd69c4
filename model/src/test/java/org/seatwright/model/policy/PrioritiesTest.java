package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.District;

class PrioritiesTest {
  private static final Priorities.PriorityClass STAFF =
      new Priorities.PriorityClass("Staff", new Criterion.OnFile("Staff"), 0);
  private static final Priorities.PriorityClass SIBLING =
      new Priorities.PriorityClass("Sibling", new Criterion.NamedIn("sibling"), 3);
  private static final Priorities.PriorityClass ZONE =
      new Priorities.PriorityClass("Zone", new Criterion.Same("zone"), 5);

  private final District district =
      DrawnDistrict.of(
          """
          North K 1 seats zone=east
          South K 1 seats zone=east
          Hill K 1 seats zone=west
          Lake K 1 seats zone=west
          Ada K frl: zone=east sibling=North;Hill
          Ben K frl: zone=
          Staff Ada South-K
          Staff Ada Hill-K
          """);

  private int[] classes(Priorities priorities, int student) {
    Priorities.OfStudent classes = priorities.about(district, new int[] {0, 1, 2, 3}).of(student);
    return IntStream.range(0, 4).map(classes::at).toArray();
  }

  @Test
  void aStudentsClassAtAProgramIsTheBestThatHolds() {
    Priorities priorities = new Priorities(List.of(STAFF, SIBLING, ZONE), 8);

    assertThat(classes(priorities, 0)).containsExactly(1, 0, 0, 3);
    assertThat(classes(priorities, 1)).containsExactly(3, 3, 3, 3);
  }

  @Test
  void theOrderOfClassesIsThatOfThePolicy() {
    Priorities priorities = new Priorities(List.of(ZONE, SIBLING, STAFF), 8);

    assertThat(classes(priorities, 0)).containsExactly(0, 0, 1, 3);
  }

  @Test
  void aClassHasItsPointsAndNoClassTheRest() {
    Priorities priorities = new Priorities(List.of(STAFF, SIBLING, ZONE), 8);

    assertThat(List.of(priorities.points(0), priorities.points(2), priorities.points(3)))
        .containsExactly(0L, 5L, 8L);
  }

  @Test
  void withoutClassesAllAreEqualAndPayNothing() {
    assertThat(classes(Priorities.NONE, 0)).containsExactly(0, 0, 0, 0);
    assertThat(Priorities.NONE.points(0)).isZero();
  }

  @Test
  void pointsAreInRange() {
    assertThatThrownBy(() -> new Priorities(List.of(), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("otherwise is -1 points, must be between 0 and 1000000.");
    assertThatThrownBy(
            () -> new Priorities.PriorityClass("Staff", new Criterion.OnFile("Staff"), 1_000_001))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("points is 1000001 points, must be between 0 and 1000000.");
  }
}
