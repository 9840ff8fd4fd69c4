package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.District;
import org.seatwright.model.district.StudentId;

class CriterionTest {
  /** Half a degree of the equator is about 55.6 km. */
  private final District district =
      DrawnDistrict.of(
          """
          North K 9 seats zone=east tier=1 magnet=no feeders=Oak;Elm @0
          South K 9 seats zone=west tier=1 magnet=yes feeders= @0.1
          Hill K 9 seats zone= tier=2 magnet=no @0.2
          Lake K 9 seats tier=2 magnet=yes
          North K.art 9 seats +zone=west +magnet=yes +feeders=Ash
          Ada K frl: South-K North-K zone=east current=Oak home=North-K sibling=South;Hill-K @0.01
          Ben K paid: zone= current= home=Lake sibling=
          Cyd K frl: Hill-K North-K.art South-K zone=west current=Ash home=North @0.15
          placed Ada Hill-K
          placed Ada South-K
          Staff Cyd Lake-K
          """);

  /** The programs for which the criterion holds, for a student by name. */
  private List<String> holds(Criterion criterion, String student) {
    int i = district.findStudent(new StudentId(student)).orElseThrow();
    int[] programs = IntStream.range(0, district.programs().size()).toArray();
    Criterion.Answers answers = criterion.about(district, programs);
    ProgramSet holds = answers.of(i);
    for (int k : programs) {
      assertThat(answers.holds(i, k)).isEqualTo(holds.contains(k));
    }
    return Arrays.stream(holds.places())
        .mapToObj(p -> district.programs().get(p).id().value())
        .toList();
  }

  @Test
  void sameHoldsWhereStudentAndProgramCarryTheSameValue() {
    Criterion same = new Criterion.Same("zone");

    assertThat(holds(same, "Ada")).as("the art strand says west itself").containsExactly("North-K");
    assertThat(holds(same, "Cyd")).containsExactly("South-K", "North-K.art");
    assertThat(holds(same, "Ben")).as("blank is no zone, not even Hill's").isEmpty();
    assertThat(holds(new Criterion.Same("nothing"), "Ada")).isEmpty();
  }

  @Test
  void withinKmHoldsUpToTheDistanceAndNeverWhereItIsNotKnown() {
    assertThat(holds(new Criterion.WithinKm(1.2), "Ada")).containsExactly("North-K", "North-K.art");
    assertThat(holds(new Criterion.WithinKm(1.1), "Ada")).isEmpty();
    assertThat(holds(new Criterion.WithinKm(40_000), "Ada"))
        .containsExactly("North-K", "South-K", "Hill-K", "North-K.art");
    assertThat(holds(new Criterion.WithinKm(40_000), "Ben")).isEmpty();
  }

  @Test
  void nearestTakesTheFirstByDistanceTiesInInputOrder() {
    assertThat(holds(nearest(1), "Ada"))
        .as("North-K before its art strand")
        .containsExactly("North-K");
    assertThat(holds(nearest(2), "Ada")).containsExactly("North-K", "North-K.art");
    assertThat(holds(nearest(3), "Ada")).containsExactly("North-K", "South-K", "North-K.art");
    assertThat(holds(nearest(1), "Cyd")).as("South and Hill lie as far").hasSize(1);
    assertThat(holds(nearest(9), "Ada")).as("never Lake").hasSize(4);
    assertThat(holds(nearest(9), "Ben")).isEmpty();
  }

  private static Criterion nearest(int count) {
    return new Criterion.Nearest(count, Optional.empty(), Optional.empty());
  }

  @Test
  void nearestCountsApartForEachValue() {
    Criterion eachTier = new Criterion.Nearest(1, Optional.of("tier"), Optional.empty());

    assertThat(holds(eachTier, "Ada")).containsExactly("North-K", "Hill-K");
  }

  @Test
  void nearestCountsAmongSomeProgramsOnly() {
    Criterion magnet =
        new Criterion.Nearest(
            2, Optional.empty(), Optional.of(new AttributeValue("magnet", "yes")));

    assertThat(holds(magnet, "Ada")).containsExactly("South-K", "North-K.art");
  }

  @Test
  void nearestIsAtLeastOne() {
    assertThatThrownBy(() -> nearest(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nearest is 0, must be at least 1.");
  }

  @Test
  void studentIsHoldsEverywhereForItsGroup() {
    Criterion frl = new Criterion.StudentIs(Group.of("ses", "frl"));

    assertThat(holds(frl, "Ada")).hasSize(5);
    assertThat(holds(frl, "Ben")).isEmpty();
    assertThat(holds(new Criterion.StudentIs(Group.of(Group.GRADE, "K")), "Ben")).hasSize(5);
  }

  @Test
  void programIsLooksAtTheProgramFirstThenItsSchool() {
    assertThat(holds(new Criterion.ProgramIs(new AttributeValue("magnet", "yes")), "Ben"))
        .containsExactly("South-K", "Lake-K", "North-K.art");
  }

  @Test
  void namedInTakesIdsOfProgramsAndSchools() {
    assertThat(holds(new Criterion.NamedIn("sibling"), "Ada")).containsExactly("South-K", "Hill-K");
    assertThat(holds(new Criterion.NamedIn("home"), "Ada")).containsExactly("North-K");
    assertThat(holds(new Criterion.NamedIn("home"), "Cyd"))
        .containsExactly("North-K", "North-K.art");
    assertThat(holds(new Criterion.NamedIn("sibling"), "Ben")).isEmpty();
    assertThat(holds(new Criterion.NamedIn("nothing"), "Ben")).isEmpty();
  }

  @Test
  void feederHoldsWhereTheProgramNamesTheSchoolAttendedNow() {
    Criterion feeder = new Criterion.Feeder("feeders");

    assertThat(holds(feeder, "Ada")).containsExactly("North-K");
    assertThat(holds(feeder, "Cyd")).containsExactly("North-K.art");
    assertThat(holds(feeder, "Ben")).as("no school now, and South's cell is blank").isEmpty();
  }

  @Test
  void rankedHoldsForTheFirstOfTheList() {
    assertThat(holds(new Criterion.Ranked(2), "Cyd")).containsExactly("Hill-K", "North-K.art");
    assertThat(holds(new Criterion.Ranked(Integer.MAX_VALUE), "Cyd"))
        .containsExactly("South-K", "Hill-K", "North-K.art");
    assertThat(holds(new Criterion.Ranked(Integer.MAX_VALUE), "Ben")).isEmpty();
  }

  @Test
  void onFileHoldsForThePairsOfItsLabel() {
    assertThat(holds(new Criterion.OnFile("placed"), "Ada")).containsExactly("South-K", "Hill-K");
    assertThat(holds(new Criterion.OnFile("placed"), "Cyd")).isEmpty();
    assertThat(holds(new Criterion.OnFile("Staff"), "Cyd")).containsExactly("Lake-K");
    assertThat(holds(new Criterion.OnFile("nothing"), "Ada")).isEmpty();
  }

  @Test
  void criteriaCombine() {
    Criterion zone = new Criterion.Same("zone");
    Criterion magnet = new Criterion.ProgramIs(new AttributeValue("magnet", "yes"));

    assertThat(holds(new Criterion.AllOf(List.of(zone, magnet)), "Cyd"))
        .containsExactly("South-K", "North-K.art");
    assertThat(holds(new Criterion.AllOf(List.of(zone, magnet)), "Ada")).isEmpty();
    assertThat(holds(new Criterion.AnyOf(List.of(zone, magnet)), "Ada"))
        .containsExactly("North-K", "South-K", "Lake-K", "North-K.art");
    assertThat(holds(new Criterion.NoneOf(List.of(zone, magnet)), "Ada")).containsExactly("Hill-K");
  }

  @Test
  void nearestIsCountedAmongAllProgramsInsideOtherCriteriaToo() {
    Criterion nearestMagnet =
        new Criterion.AllOf(
            List.of(nearest(2), new Criterion.ProgramIs(new AttributeValue("magnet", "yes"))));

    assertThat(holds(nearestMagnet, "Ada")).containsExactly("North-K.art");
  }
}
