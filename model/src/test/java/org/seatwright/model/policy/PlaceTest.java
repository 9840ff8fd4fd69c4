package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Travel;

class PlaceTest {
  private static final AttributeValue MAGNET = new AttributeValue("magnet", "yes");

  /**
   * North (east, magnet) with K, K-art (no magnet itself) and 1; South (east) with K (magnet
   * itself); Lake (no zone, its cell blank) with K; Hill (no zone column at all) with 1.
   */
  private final District district =
      new District(
          "Drawn",
          "",
          List.of(
              school("N", "North", attributes("zone", "east", "magnet", "yes")),
              school("S", "South", attributes("zone", "east", "magnet", "no")),
              school("L", "Lake", attributes("zone", "", "magnet", "yes")),
              school("H", "Hill", Attributes.NONE)),
          List.of(
              program("N-K", "N", "K", Attributes.NONE),
              program("S-K", "S", "K", attributes("magnet", "yes")),
              program("N-art", "N", "K", attributes("magnet", "no")),
              program("N-1", "N", "1", Attributes.NONE),
              program("L-K", "L", "K", Attributes.NONE),
              program("H-1", "H", "1", Attributes.NONE)),
          List.of(),
          RankedChoices.of(List.of()),
          List.of(),
          Travel.NONE);

  private static Attributes attributes(String... namesAndValues) {
    List<String> words = List.of(namesAndValues);
    return words.size() == 2
        ? new Attributes(List.of(words.get(0)), List.of(words.get(1)))
        : new Attributes(List.of(words.get(0), words.get(2)), List.of(words.get(1), words.get(3)));
  }

  private static School school(String id, String name, Attributes attributes) {
    return new School(new SchoolId(id), name, Optional.empty(), attributes);
  }

  private static Program program(String id, String school, String grade, Attributes attributes) {
    return new Program(new ProgramId(id), new SchoolId(school), new Grade(grade), 1, attributes);
  }

  private List<Place> places(Per per, Optional<AttributeValue> where) {
    BalanceForm form = new BalanceForm.Count(new AttributeValue("ses", "frl"), 0, 5);
    return new BalanceRule("rule", form, per, where, new Enforcement.Hard()).places(district);
  }

  private List<Place> places(Per per) {
    return places(per, Optional.empty());
  }

  @Test
  void perSchoolTakesAllItsPrograms() {
    assertThat(places(Per.SCHOOL))
        .containsExactly(
            new Place("N", "North", List.of(0, 2, 3)),
            new Place("S", "South", List.of(1)),
            new Place("L", "Lake", List.of(4)),
            new Place("H", "Hill", List.of(5)));
  }

  @Test
  void perProgramTakesEachAlone() {
    assertThat(places(Per.PROGRAM))
        .containsExactly(
            new Place("N-K", "N-K", List.of(0)),
            new Place("S-K", "S-K", List.of(1)),
            new Place("N-art", "N-art", List.of(2)),
            new Place("N-1", "N-1", List.of(3)),
            new Place("L-K", "L-K", List.of(4)),
            new Place("H-1", "H-1", List.of(5)));
  }

  @Test
  void perGradeTakesTheStrandsOfOneGradeOfOneSchool() {
    assertThat(places(Per.GRADE))
        .containsExactly(
            new Place("N/K", "North grade K", List.of(0, 2)),
            new Place("S/K", "South grade K", List.of(1)),
            new Place("N/1", "North grade 1", List.of(3)),
            new Place("L/K", "Lake grade K", List.of(4)),
            new Place("H/1", "Hill grade 1", List.of(5)));
  }

  @Test
  void perZoneLeavesOutSchoolsWithoutOne() {
    assertThat(places(Per.ZONE))
        .containsExactly(new Place("east", "zone east", List.of(0, 1, 2, 3)));
  }

  @Test
  void perDistrictTakesEveryProgram() {
    assertThat(places(Per.DISTRICT))
        .containsExactly(new Place("", "the district", List.of(0, 1, 2, 3, 4, 5)));
  }

  @Test
  void aProgramsOwnAttributeDecidesBeforeItsSchools() {
    assertThat(places(Per.SCHOOL, Optional.of(MAGNET)))
        .containsExactly(
            new Place("N", "North", List.of(0, 3)),
            new Place("S", "South", List.of(1)),
            new Place("L", "Lake", List.of(4)));
  }

  @Test
  void whereNothingMatchesThereIsNoPlace() {
    assertThat(places(Per.DISTRICT, Optional.of(new AttributeValue("magnet", "maybe")))).isEmpty();
  }

  @Test
  void schoolsOfOneNameAreDifferentPlacesAndToldApartByTheirIds() {
    District twins =
        new District(
            "Drawn",
            "",
            List.of(school("A", "Park", Attributes.NONE), school("B", "Park", Attributes.NONE)),
            List.of(
                program("A-K", "A", "K", Attributes.NONE),
                program("B-K", "B", "K", Attributes.NONE)),
            List.of(),
            RankedChoices.of(List.of()),
            List.of(),
            Travel.NONE);
    BalanceForm form = new BalanceForm.Count(new AttributeValue("ses", "frl"), 0, 5);

    assertThat(
            new BalanceRule("rule", form, Per.SCHOOL, Optional.empty(), new Enforcement.Hard())
                .places(twins))
        .containsExactly(
            new Place("A", "Park (A)", List.of(0)), new Place("B", "Park (B)", List.of(1)));
  }
}
