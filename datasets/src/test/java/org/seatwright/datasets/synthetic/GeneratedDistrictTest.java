package org.seatwright.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seatwright.model.audit.Segregation;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.Site;

class GeneratedDistrictTest {
  private static final List<String> ELEMENTARY = List.of("K", "1", "2", "3", "4", "5");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 2001})
  void cambridgeHasThePublishedTotals(long seed) {
    District district = Profile.CAMBRIDGE.generate(seed).district();
    assertThat(district.students()).hasSize(7_200);
    assertThat(IntStream.range(0, 7_200).filter(i -> isEligible(district, i)).count())
        .isEqualTo(3_240);
    assertThat(
            district.schools().stream()
                .collect(
                    Collectors.groupingBy(
                        school -> school.attributes().find("level").orElseThrow(),
                        Collectors.counting())))
        .isEqualTo(Map.of("elementary", 12L, "upper", 4L, "high", 1L));
    assertThat(district.programs()).hasSize(12 * 6 + 4 * 3 + 4);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 2001})
  void everyGradeHasSeatsForAllAndTheDistrictsShare(long seed) {
    District district = Profile.CAMBRIDGE.generate(seed).district();
    Map<Grade, Integer> seats = new HashMap<>();
    for (Program program : district.programs()) {
      seats.merge(program.grade(), program.seats(), Integer::sum);
    }
    for (Grade grade : seats.keySet()) {
      int[] students =
          IntStream.range(0, 7_200)
              .filter(i -> district.students().get(i).grade().equals(grade))
              .toArray();
      assertThat(students.length).isBetween(553, 554);
      assertThat(Arrays.stream(students).filter(i -> isEligible(district, i)).count())
          .isBetween(249L, 250L);
      assertThat(seats.get(grade)).isEqualTo((int) Math.ceil(students.length * 1.03));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 2001})
  void listsHaveOneToFiveSchoolsMostOftenThree(long seed) {
    District district = Profile.CAMBRIDGE.generate(seed).district();
    int[] families = new int[6];
    for (int i = 0; i < district.students().size(); i++) {
      if (ELEMENTARY.contains(district.students().get(i).grade().value())) {
        families[district.choices().length(i)]++;
      }
    }
    double all = Arrays.stream(families).sum();
    assertThat(families[0]).isZero();
    assertThat(families[1] / all).isBetween(0.12, 0.16);
    assertThat(families[2] / all).isBetween(0.16, 0.20);
    assertThat(families[3] / all).isBetween(0.43, 0.49);
    assertThat(families[4] / all).isBetween(0.10, 0.14);
    assertThat(families[5] / all).isBetween(0.08, 0.12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 2001})
  void firstChoicesAloneWouldSegregateTheElementarySchools(long seed) {
    District district = Profile.CAMBRIDGE.generate(seed).district();
    assertThat(dissimilarityOfFirstChoices(district)).isBetween(0.25, 0.45);
  }

  @Test
  void withoutLeaningNeighbourhoodsFirstChoicesHardlySegregate() {
    Profile cambridge = Profile.CAMBRIDGE;
    Profile mixed = cambridge.toBuilder().area(cambridge.area().leaning(0)).build();
    assertThat(dissimilarityOfFirstChoices(mixed.generate(2001).district())).isLessThan(0.08);
  }

  private static double dissimilarityOfFirstChoices(District district) {
    long[] eligible = new long[district.schools().size()];
    long[] students = new long[district.schools().size()];
    for (int i = 0; i < district.students().size(); i++) {
      int school = district.schoolOf(district.choices().program(i, 0));
      if (ELEMENTARY.contains(district.students().get(i).grade().value())) {
        students[school]++;
        eligible[school] += isEligible(district, i) ? 1 : 0;
      }
    }
    return ((Segregation.Measured) Segregation.of(eligible, students).indices()).dissimilarity();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 2001})
  void popularSchoolsAreOversubscribedAndOthersAreNot(long seed) {
    District district = Profile.CAMBRIDGE.generate(seed).district();
    int[] first = firstChoices(district, _ -> true);
    assertThat(
            IntStream.range(0, 72)
                .filter(p -> first[p] > 1.5 * district.programs().get(p).seats())
                .count())
        .isGreaterThan(8);
    assertThat(
            IntStream.range(0, 72)
                .filter(p -> first[p] < district.programs().get(p).seats())
                .count())
        .isGreaterThan(20);
  }

  @Test
  void familiesPreferNearSchoolsAndTheirLikes() {
    District district = Profile.OPEN.generate(7).district();
    double chosen = 0;
    double all = 0;
    for (int i = 0; i < district.students().size(); i++) {
      chosen += district.kilometres(i, district.schoolOf(district.choices().program(i, 0)));
      for (int s = 0; s < 12; s++) {
        all += district.kilometres(i, s) / 12;
      }
    }
    assertThat(chosen / all).isLessThan(0.7);
  }

  private static int[] firstChoices(District district, IntPredicate who) {
    int[] first = new int[district.programs().size()];
    IntStream.range(0, district.students().size())
        .filter(who)
        .forEach(i -> first[district.choices().program(i, 0)]++);
    return first;
  }

  private static boolean isEligible(District district, int student) {
    return district.students().get(student).attributes().matches("ses", "frl");
  }

  @Test
  void openIsOneGradeWithEverySchoolOnTheMap() {
    District district = Profile.OPEN.generate(1).district();
    assertThat(district.programs()).hasSize(12);
    assertThat(district.students()).hasSize(7_200);
    assertThat(district.programs().stream().mapToInt(Program::seats).sum()).isEqualTo(7_488);
    assertThat(district.schools()).allMatch(school -> school.site().isPresent());
  }

  @Test
  void cambridgeLiesWhereCambridgeIsAndKeepsFiveDecimals() {
    District district = Profile.CAMBRIDGE.generate(1).district();
    for (int i = 0; i < district.students().size(); i++) {
      Site home = district.students().get(i).site().orElseThrow();
      assertThat(home.latitude()).isBetween(42.355, 42.395);
      assertThat(home.longitude()).isBetween(-71.152, -71.068);
      assertThat(Double.toString(home.latitude())).matches("42\\.[0-9]{1,5}");
    }
  }

  @Test
  void theSameSeedDrawsTheSameDistrictAndAnotherSeedAnother() {
    Profile profile = Profile.OPEN.withStudents(300);
    District one = profile.generate(9).district();
    District same = profile.generate(9).district();
    District other = profile.generate(10).district();
    assertThat(same.students()).isEqualTo(one.students());
    assertThat(firstChoices(same, _ -> true)).isEqualTo(firstChoices(one, _ -> true));
    assertThat(other.students()).isNotEqualTo(one.students());
    assertThat(profile.generate(9).policy()).isEqualTo(profile.generate(9).policy());
  }

  @Test
  void everySizeFromADozenStudentsUpIsDrawn() {
    for (int students : new int[] {12, 13, 50, 1_000, 60_000}) {
      for (int schools : new int[] {1, 2, 12, 90}) {
        District district =
            Profile.OPEN.withStudents(students).withSchools(schools).generate(4).district();
        assertThat(district.students()).hasSize(students);
        assertThat(district.programs()).hasSize(schools);
        assertThat(district.schools().stream().map(school -> school.name()).distinct().count())
            .isEqualTo(schools);
        assertThat(district.programs().stream().mapToInt(Program::seats).sum())
            .isEqualTo((int) Math.ceil(students * 1.04));
      }
    }
  }
}
