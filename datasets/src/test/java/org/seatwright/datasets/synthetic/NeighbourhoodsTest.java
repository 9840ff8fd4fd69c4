package org.seatwright.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seatwright.datasets.read.DistrictReader;
import org.seatwright.datasets.read.LoadResult;
import org.seatwright.datasets.write.DistrictWriter;
import org.seatwright.model.district.District;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.Student;

/** What the books of the profile "neighbourhoods" hold. */
class NeighbourhoodsTest {
  @TempDir Path temp;

  private static District district(long seed) {
    return Profile.NEIGHBOURHOODS.generate(seed).district();
  }

  private static String of(Student student, String column) {
    return student.attributes().find(column).orElseThrow();
  }

  private static String of(School school, String column) {
    return school.attributes().find(column).orElseThrow();
  }

  private static Map<String, Long> counts(District district, Function<Student, String> value) {
    return district.students().stream()
        .collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
  }

  private static Map<String, List<Student>> households(District district) {
    return district.students().stream()
        .filter(student -> !of(student, "household").isEmpty())
        .collect(Collectors.groupingBy(student -> of(student, "household")));
  }

  @Test
  void everyColumnIsThere() {
    District district = district(1);
    assertThat(district.students()).hasSize(5_000);
    assertThat(district.schools()).hasSize(15);
    assertThat(district.programs()).hasSize(60);
    assertThat(district.students().getFirst().attributes().names())
        .containsExactly(
            "ses",
            "income",
            "zone",
            "block",
            "race",
            "language",
            "town",
            "household",
            "home",
            "current",
            "sibling");
    assertThat(district.schools().getFirst().attributes().names())
        .containsExactly("zone", "tier", "magnet", "mix", "feeders");
    assertThat(district.records().labels()).containsExactlyInAnyOrder("placed", "staff");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void groupsHaveTheirUsualShares(long seed) {
    District district = district(seed);
    assertThat(counts(district, it -> of(it, "ses")))
        .isEqualTo(Map.of("frl", 1_800L, "paid", 3_200L));
    assertThat(counts(district, it -> of(it, "town"))).isEqualTo(Map.of("in", 4_500L, "out", 500L));
    assertThat(counts(district, it -> of(it, "zone")))
        .hasSize(3)
        .allSatisfy((zone, students) -> assertThat(students).as(zone).isBetween(1_500L, 1_850L));
    assertThat(counts(district, it -> of(it, "block")))
        .hasSize(4)
        .allSatisfy((block, students) -> assertThat(students).as(block).isBetween(1_000L, 1_500L));
    assertThat(counts(district, it -> of(it, "race")).keySet())
        .containsExactly("black", "hispanic", "other", "white");
    assertThat(counts(district, it -> of(it, "language")).keySet())
        .containsExactly("en", "es", "other");
    assertThat(counts(district, it -> of(it, "race")))
        .allSatisfy((race, students) -> assertThat(students).as(race).isBetween(350L, 2_200L));
  }

  @Test
  void lunchEligibilityRisesFromBlockToBlock() {
    District district = district(2);
    double before = 0;
    for (String block : List.of("1", "2", "3", "4")) {
      List<Student> students =
          district.students().stream().filter(it -> of(it, "block").equals(block)).toList();
      double share =
          (double) students.stream().filter(it -> of(it, "ses").equals("frl")).count()
              / students.size();
      assertThat(share).isGreaterThan(before);
      before = share;
    }
    assertThat(before).isGreaterThan(0.55);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aboutOneInSevenSharesAHouseholdOfOneHomeAndOneList(long seed) {
    District district = district(seed);
    Map<String, List<Student>> households = households(district);
    assertThat(households.values().stream().mapToInt(List::size).sum()).isBetween(735, 750);
    assertThat(households.values())
        .allSatisfy(children -> {
          assertThat(children).hasSizeBetween(2, 3);
          for (String same : List.of("ses", "zone", "block", "race", "language", "town", "home")) {
            assertThat(children.stream().map(it -> of(it, same)).distinct()).as(same).hasSize(1);
          }
          assertThat(children.stream().map(Student::site).distinct()).hasSize(1);
          assertThat(children.stream().map(it -> schoolsOf(district, it)).distinct()).hasSize(1);
        });
    long twins =
        households.values().stream()
            .filter(children -> children.stream().map(Student::grade).distinct().count() == 1)
            .count();
    assertThat((double) twins / households.size()).isBetween(0.2, 0.4);
  }

  /** The schools a student's family lists, favourite first. */
  private static List<String> schoolsOf(District district, Student student) {
    int child = district.findStudent(student.id()).orElseThrow();
    return IntStream.range(0, district.choices().length(child))
        .mapToObj(r -> district.programs().get(district.choices().program(child, r)).school())
        .map(Object::toString)
        .toList();
  }

  @Test
  void siblingsAreNamedByTheSchoolsTheyAttendNow() {
    District district = district(3);
    Map<String, List<Student>> households = households(district);
    for (Student student : district.students()) {
      Set<String> named =
          Stream.of(of(student, "sibling").split(";"))
              .filter(id -> !id.isEmpty())
              .collect(Collectors.toSet());
      Set<String> attended =
          households.getOrDefault(of(student, "household"), List.of()).stream()
              .filter(other -> other != student)
              .map(other -> of(other, "current"))
              .filter(id -> !id.isEmpty())
              .collect(Collectors.toSet());
      assertThat(named).isEqualTo(attended);
    }
    assertThat(district.students().stream().filter(it -> !of(it, "sibling").isEmpty()).count())
        .isGreaterThan(400);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyoneAtHomeIsAPlanAndSoIsEveryoneWhereTheyAreNow(long seed) {
    District district = district(seed);
    Map<ProgramId, Integer> home = new HashMap<>();
    Map<ProgramId, Integer> now = new HashMap<>();
    for (Student student : district.students()) {
      home.merge(new ProgramId(of(student, "home") + "-" + student.grade()), 1, Integer::sum);
      String current = of(student, "current");
      assertThat(current.isEmpty()).isEqualTo(student.grade().value().equals("K"));
      if (!current.isEmpty()) {
        now.merge(new ProgramId(current + "-" + student.grade()), 1, Integer::sum);
      }
    }
    assertThat(district.programs())
        .allSatisfy(program -> {
          assertThat(program.seats())
              .isEqualTo(Math.max(1, (int) Math.ceil(home.getOrDefault(program.id(), 0) * 1.06)));
          assertThat(now.getOrDefault(program.id(), 0)).isLessThanOrEqualTo(program.seats());
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void schoolsAreOfSimilarSize(long seed) {
    District district = district(seed);
    Map<String, Long> homes = counts(district, it -> of(it, "home"));
    assertThat(homes)
        .hasSize(15)
        .allSatisfy((school, children) -> assertThat(children).as(school).isBetween(280L, 390L));
  }

  @Test
  void aStudentsZoneIsThatOfTheSchoolOfTheHome() {
    District district = district(1);
    Map<String, String> zones =
        district.schools().stream()
            .collect(Collectors.toMap(it -> it.id().value(), it -> of(it, "zone")));
    assertThat(district.students())
        .allMatch(student -> of(student, "zone").equals(zones.get(of(student, "home"))));
    assertThat(
            zones.values().stream().collect(Collectors.groupingBy(it -> it, Collectors.counting())))
        .isEqualTo(Map.of("A", 5L, "B", 5L, "C", 5L));
  }

  @Test
  void schoolsHaveTiersAndMagnetsFeedEachOtherInARing() {
    District district = district(1);
    assertThat(district.schools().stream().map(it -> of(it, "tier")).distinct().sorted())
        .containsExactly("1", "2", "3", "4");
    List<School> magnets =
        district.schools().stream().filter(it -> of(it, "magnet").equals("yes")).toList();
    assertThat(magnets).hasSize(4);
    assertThat(magnets.stream().map(it -> of(it, "feeders")).sorted())
        .isEqualTo(magnets.stream().map(it -> it.id().value()).sorted().toList());
    assertThat(magnets).noneMatch(it -> of(it, "feeders").equals(it.id().value()));
    assertThat(district.schools().stream().filter(it -> of(it, "feeders").isEmpty())).hasSize(11);
  }

  @Test
  void theMixOfASchoolIsTheStatusItHasTooMuchOf() {
    District district = district(1);
    for (School school : district.schools()) {
      List<Student> now =
          district.students().stream()
              .filter(it -> of(it, "current").equals(school.id().value()))
              .toList();
      double share =
          (double) now.stream().filter(it -> of(it, "ses").equals("frl")).count() / now.size();
      assertThat(of(school, "mix")).isEqualTo(share > 0.36 ? "frl" : "paid");
      assertThat(
              district
                  .records()
                  .findShare(school.id().value(), "ses=frl")
                  .orElseThrow()
                  .doubleValue())
          .isBetween(share - 0.00006, share + 0.00006);
    }
  }

  @Test
  void promisedSeatsAreAtHomeForThoseWhoAreThereNowOrNew() {
    District district = district(1);
    int[] promised =
        IntStream.range(0, 5_000)
            .filter(i -> !district.records().programs("placed", i).isEmpty())
            .toArray();
    assertThat(promised).hasSize(50);
    assertThat(Arrays.stream(promised).boxed())
        .allSatisfy(child -> {
          Student student = district.students().get(child);
          String school =
              district
                  .programs()
                  .get(district.records().programs("placed", child).getFirst())
                  .school()
                  .value();
          assertThat(school).isEqualTo(of(student, "home"));
          assertThat(of(student, "current")).isIn("", school);
        });
  }

  @Test
  void theSameSeedWritesTheSameBytesAndReadsBack() throws IOException {
    Profile profile = Profile.NEIGHBOURHOODS.withSchools(6).withStudents(300);
    for (String folder : List.of("first", "second")) {
      GeneratedDistrict generated = profile.generate(9);
      DistrictWriter.write(generated.district(), generated.policy(), temp.resolve(folder));
    }
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(temp.resolve("first"))) {
      for (Path file : files.sorted().toList()) {
        names.add(file.getFileName().toString());
        assertThat(temp.resolve("second").resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
    assertThat(names)
        .containsExactly(
            "choices.csv",
            "district.yaml",
            "last-year.csv",
            "placed.csv",
            "policy.yaml",
            "priorities.csv",
            "programs.csv",
            "schools.csv",
            "students.csv");
    District drawn = profile.generate(9).district();
    LoadResult.Loaded read =
        (LoadResult.Loaded) DistrictReader.read(temp.resolve("first"), Optional.empty());
    assertThat(read.notices().isEmpty()).isTrue();
    assertThat(read.district().students()).isEqualTo(drawn.students());
    assertThat(read.district().schools()).isEqualTo(drawn.schools());
    assertThat(profile.generate(10).district().students()).isNotEqualTo(drawn.students());
  }

  @Test
  void everySizeFromADozenStudentsUpIsDrawn() {
    for (int students : new int[] {12, 13, 50, 1_000, 20_000}) {
      for (int schools : new int[] {1, 2, 3, 40}) {
        District district =
            Profile.NEIGHBOURHOODS
                .withStudents(students)
                .withSchools(schools)
                .generate(4)
                .district();
        assertThat(district.students()).hasSize(students);
        assertThat(district.programs()).hasSize(4 * schools);
      }
    }
  }
}
