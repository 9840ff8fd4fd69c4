package org.seatwright.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seatwright.model.district.Site;

class ProfileTest {
  @Test
  void profilesAreFoundByName() {
    assertThat(Profile.profiles().stream().map(Profile::name))
        .containsExactly(
            "cambridge",
            "open",
            "neighbourhoods",
            "nearest",
            "region",
            "long-lists",
            "tiers",
            "two-groups",
            "soft",
            "enrolled",
            "siblings");
    assertThat(Profile.findProfile("open")).contains(Profile.OPEN);
    assertThat(Profile.findProfile("boston")).isEmpty();
  }

  @Test
  void anotherNumberOfSchoolsKeepsTheProportionOfLevelsAndTheLandPerSchool() {
    Profile doubled = Profile.CAMBRIDGE.withSchools(34);
    assertThat(doubled.levels().stream().map(Level::schools)).containsExactly(24, 8, 2);
    assertThat(doubled.area().squareKm()).isEqualTo(36);
    assertThat(doubled.area().neighbourhoods()).isEqualTo(26);
    assertThat(doubled.withSchools(17)).isEqualTo(Profile.CAMBRIDGE);
  }

  @Test
  void everyLevelKeepsASchool() {
    assertThat(Profile.CAMBRIDGE.withSchools(3).levels().stream().map(Level::schools))
        .containsExactly(1, 1, 1);
    assertThat(Profile.OPEN.withSchools(1).schools()).isEqualTo(1);
    assertRefused(
        () -> Profile.CAMBRIDGE.withSchools(2),
        "Profile cambridge: schools is 2, must be at least 3.");
  }

  @Test
  void thereIsAStudentForEveryGrade() {
    assertThat(Profile.CAMBRIDGE.withStudents(13).generate(1).district().students()).hasSize(13);
    assertRefused(
        () -> Profile.CAMBRIDGE.withStudents(12),
        "Profile cambridge: students is 12, must be at least 13.");
    assertRefused(
        () -> Profile.OPEN.withStudents(11), "Profile open: students is 11, must be at least 12.");
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    Area area = Profile.OPEN.area();
    assertRefused(
        () -> profile(1.5, 0, Profile.OPEN.levels()),
        "Profile x: lunchEligible is 1.5, must be between 0 and 1.");
    assertRefused(
        () -> profile(0.5, -0.1, Profile.OPEN.levels()),
        "Profile x: slack is -0.1, must be between 0 and 10.");
    assertRefused(() -> profile(0.5, 0, List.of()), "Profile x has no levels of school.");
    assertRefused(
        () -> new Level("upper", "U", 0, List.of("6")),
        "Level upper has 0 schools and 1 grades, must have at least 1 of each.");
    assertRefused(
        () -> new Area(new Site(85, 0), 1, 1, 1, 0),
        "The centre's latitude is 85.0, must be between -80 and 80 degrees.");
    assertRefused(
        () -> new Area(area.centre(), 0, 1, 1, 0),
        "squareKm is 0.0 and aspect 1.0, both must be above 0.");
    assertRefused(
        () -> new Area(area.centre(), 1e9, 1, 1, 0),
        "squareKm is 1.0E9 with aspect 1.0 around 40.0, -100.0; that reaches beyond the map.");
    assertRefused(
        () -> new Area(Area.Shape.SQUARE, area.centre(), 1, 1, 24, 0, 1),
        "aspect is 1.0 and neighbourhoods 24; a square has 1 and a square number such as 25.");
    assertRefused(
        () -> new Area(area.centre(), 1, 1, 0, 0), "neighbourhoods is 0, must be at least 1.");
    assertRefused(
        () -> new Area(area.centre(), 1, 1, 1, -1), "leaning is -1.0, must be 0 or more.");
    assertRefused(
        () -> new Area(area.centre(), 1, 1, 1, 0, -1), "unevenness is -1.0, must be 0 or more.");
    assertRefused(
        () -> new Taste(-1, 0, 0, List.of(100)),
        "perKm is -1.0 and similarity 0.0, both must be between 0 and 1000.");
    assertRefused(
        () -> new Taste(1, 0, 0, List.of(50, 40)),
        "listLengths is [50, 40], must be percentages that sum to 100.");
  }

  @Test
  void surroundingsOutOfRangeAreRefused() {
    assertRefused(() -> new Surroundings(0, 0, 0, 0, 0), "zones is 0, must be between 1 and 26.");
    assertRefused(() -> new Surroundings(27, 0, 0, 0, 0), "zones is 27, must be between 1 and 26.");
    assertRefused(
        () -> new Surroundings(1, 1.5, 0, 0, 0), "shared is 1.5, must be between 0 and 1.");
    assertRefused(
        () -> new Surroundings(1, 0, -1, 0, 0), "twins is -1.0, must be between 0 and 1.");
    assertRefused(
        () -> new Surroundings(1, 0, 0, 2, 0), "magnets is 2.0, must be between 0 and 1.");
    assertRefused(
        () -> new Surroundings(1, 0, 0, 0, Double.NaN),
        "outOfTown is NaN, must be between 0 and 1.");
  }

  @Test
  void enrolledIsAPart() {
    assertRefused(
        () -> new Surroundings(1, 0, 0, 0, 0, 1.1), "enrolled is 1.1, must be between 0 and 1.");
  }

  @Test
  void aRegionHasAsManySchoolsInEachTown() {
    assertThat(BenchProfiles.REGION.schools()).isEqualTo(1_500);
    assertThat(BenchProfiles.REGION.withSchools(50).schools()).isEqualTo(50);
    assertRefused(
        () -> BenchProfiles.REGION.withSchools(60),
        "Profile region: schools is 60, must be a multiple of 25, the number of towns.");
    assertRefused(
        () -> BenchProfiles.REGION.withSchools(24),
        "Profile region: schools is 24, must be at least 25.");
    assertRefused(
        () -> BenchProfiles.REGION.withStudents(299),
        "Profile region: students is 299, must be at least 300.");
  }

  @Test
  void surroundingsGoWithOneLevelOfSchools() {
    assertRefused(
        () ->
            Profile.named("x", "X")
                .levels(Profile.CAMBRIDGE.levels())
                .surroundings(new Surroundings(1, 0, 0, 0, 0))
                .build(),
        "Profile x: surroundings go with one level of schools, not 3.");
  }

  private static Profile profile(double lunchEligible, double slack, List<Level> levels) {
    return Profile.named("x", "X")
        .students(20)
        .lunchEligible(lunchEligible)
        .slack(slack)
        .levels(levels)
        .build();
  }

  @Test
  void whatLooksAtOneTownGoesWithOneTown() {
    assertRefused(
        () -> BenchProfiles.REGION.toBuilder().blocks(10).build(),
        "Profile region: dissimilarity, surroundings and blocks go with one town, not 25.");
  }

  @Test
  void everyGradeAndPrefixBelongsToOneLevel() {
    List<Level> twice =
        List.of(new Level("a", "S", 1, List.of("K")), new Level("b", "T", 1, List.of("K")));
    assertRefused(
        () -> Profile.named("x", "X").levels(twice).build(),
        "Profile x: every grade and every prefix belongs to one level.");
  }

  @Test
  void noTwoSchoolsCanHaveTheSameId() {
    List<Level> alike =
        List.of(new Level("a", "S", 12, List.of("K")), new Level("b", "S0", 9, List.of("1")));
    assertRefused(
        () -> Profile.named("x", "X").levels(alike).build(),
        "Profile x: schools of the prefixes S and S0 could have the same ids; no prefix may be"
            + " another with digits behind it.");
  }

  private static void assertRefused(Runnable making, String message) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
