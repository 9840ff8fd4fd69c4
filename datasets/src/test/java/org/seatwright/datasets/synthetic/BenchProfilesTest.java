package org.seatwright.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.write.DistrictWriter;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.Access;
import org.seatwright.model.policy.Policy;

class BenchProfilesTest {
  @TempDir private Path temp;

  private static GeneratedDistrict drawn(String profile, int students, int schools) {
    Profile named = Profile.findProfile(profile).orElseThrow();
    return named.withSchools(schools).withStudents(students).generate(1);
  }

  private static String of(Student student, String column) {
    return student.attributes().find(column).orElseThrow();
  }

  private static Map<String, Long> counts(District district, Function<Student, String> value) {
    return district.students().stream()
        .collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
  }

  /** The programs that {@code student} may sit in. */
  private static long options(GeneratedDistrict generated, int student) {
    Access.Seats seats = new Access(generated.district(), generated.policy()).seats(student);
    return IntStream.range(0, seats.programs().length).filter(seats::allows).count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nearest",
        "region",
        "long-lists",
        "tiers",
        "two-groups",
        "soft",
        "enrolled",
        "siblings"
      })
  void districtAndPolicyAreReadBackAsTheyWereDrawn(String profile) throws Exception {
    GeneratedDistrict generated = drawn(profile, 600, 25);
    DistrictWriter.write(generated.district(), generated.policy(), temp.resolve("a"));

    LoadResult result = DistrictReader.read(temp.resolve("a"), Optional.empty());

    assertThat(result.notices().render()).isEmpty();
    assertThat(result).isInstanceOf(LoadResult.Loaded.class);
    LoadResult.Loaded loaded = (LoadResult.Loaded) result;
    assertThat(loaded.policy()).isEqualTo(generated.policy());
    DistrictWriter.write(loaded.district(), loaded.policy(), temp.resolve("b"));
    for (String file : new String[] {"students.csv", "programs.csv", "choices.csv"}) {
      assertThat(temp.resolve("b").resolve(file))
          .hasSameTextualContentAs(temp.resolve("a").resolve(file));
    }
    assertThat(Files.exists(temp.resolve("a/enrolled.csv"))).isEqualTo(profile.equals("enrolled"));
  }

  @Test
  void nearestOffersTheRankedAndTheTenNearest() {
    GeneratedDistrict generated = drawn("nearest", 2_000, 30);
    for (int student = 0; student < 2_000; student += 100) {
      assertThat(options(generated, student)).isBetween(10L, 15L);
    }
  }

  @Test
  void townsOfARegionAreZonesThatShareNothing() {
    GeneratedDistrict generated = drawn("region", 5_000, 300);
    District district = generated.district();
    assertThat(counts(district, it -> of(it, "zone")))
        .hasSize(25)
        .containsEntry("A", 200L)
        .containsEntry("Y", 200L);
    assertThat(district.schools()).hasSize(300);
    assertThat(IntStream.range(0, 5_000))
        .allSatisfy(student -> {
          String zone = of(district.students().get(student), "zone");
          int favourite = district.schoolOf(district.choices().program(student, 0));
          assertThat(district.schools().get(favourite).zone()).contains(zone);
          assertThat(district.kilometres(student, favourite)).isLessThan(20);
        });
    assertThat(options(generated, 0)).isBetween(10L, 12L);
  }

  @Test
  void townsOfARegionDifferInLunchEligibility() {
    Map<String, Long> eligible =
        counts(drawn("region", 5_000, 25).district(), it -> of(it, "zone") + " " + of(it, "ses"));
    long[] ofTowns =
        eligible.entrySet().stream()
            .filter(it -> it.getKey().endsWith("frl"))
            .mapToLong(Map.Entry::getValue)
            .sorted()
            .toArray();
    assertThat(ofTowns).hasSize(25);
    assertThat(ofTowns[0]).isBetween(60L, 75L);
    assertThat(ofTowns[24]).isBetween(105L, 120L);
  }

  @Test
  void longListsHaveUpToSeventyChoicesTenOnAverage() {
    District district = Profile.findProfile("long-lists").orElseThrow().generate(1).district();
    assertThat(district.choices().longest()).isEqualTo(70);
    assertThat(district.choices().size() / 4_600.0).isBetween(9.5, 11.0);
    assertThat(counts(district, it -> of(it, "ses"))).containsEntry("frl", 782L);
  }

  @Test
  void incomeHasThreeTiersOfWhichTheLowestIsLunchEligible() {
    District district = drawn("tiers", 1_000, 10).district();
    assertThat(counts(district, it -> of(it, "income")))
        .isEqualTo(Map.of("low", 360L, "middle", 320L, "high", 320L));
    assertThat(counts(district, it -> of(it, "ses") + " " + of(it, "income")))
        .isEqualTo(Map.of("frl low", 360L, "paid middle", 320L, "paid high", 320L));
  }

  @Test
  void threeChildrenAreEnrolledForTenSeats() {
    District district = drawn("enrolled", 1_000, 10).district();
    for (int program = 0; program < 10; program++) {
      double seats = district.programs().get(program).seats();
      assertThat(district.enrolledIn(program))
          .isBetween((int) (0.29 * seats), (int) (0.31 * seats) + 1);
    }
    assertThat(district.enrolled()).hasSize(20);
  }

  @Test
  void oneChildInFiveSharesAHousehold() {
    GeneratedDistrict generated = drawn("siblings", 1_000, 10);
    assertThat(
            generated.district().students().stream().filter(it -> !of(it, "household").isEmpty()))
        .hasSizeBetween(190, 210);
    Policy policy = generated.policy();
    assertThat(policy.families().getFirst().households(generated.district()))
        .hasSizeBetween(80, 105);
  }
}
