package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Site;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;

/** Prefiltered distances against all of them measured. */
class NearnessTest {
  private static final int SCHOOLS = 150;
  private static final int STUDENTS = 25;

  /** Homes and schools on a grid {@code step} degrees wide, so that many distances tie. */
  private static District district(Random random, double step, boolean isStated) {
    List<School> schools = new ArrayList<>();
    List<Program> programs = new ArrayList<>();
    List<Student> students = new ArrayList<>();
    List<int[]> lists = new ArrayList<>();
    Grade grade = new Grade("K");
    for (int s = 0; s < SCHOOLS; s++) {
      SchoolId school = new SchoolId("S" + s);
      schools.add(new School(school, "", site(random, step), Attributes.NONE));
      programs.add(new Program(new ProgramId("P" + s), school, grade, 1, Attributes.NONE));
    }
    Travel.Builder travel = new Travel.Builder();
    for (int i = 0; i < STUDENTS; i++) {
      StudentId id = new StudentId("student " + i);
      students.add(new Student(id, grade, site(random, step), Attributes.NONE));
      lists.add(new int[0]);
      for (int s = 0; isStated && s < SCHOOLS; s += 1 + random.nextInt(30)) {
        travel.add(id, schools.get(s).id(), random.nextInt(50));
      }
    }
    return new District(
        "", "", schools, programs, students, RankedChoices.of(lists), List.of(), travel.build());
  }

  private static Optional<Site> site(Random random, double step) {
    return random.nextInt(8) == 0
        ? Optional.empty()
        : Optional.of(
            new Site(
                Math.clamp(42 + step * (random.nextInt(21) - 10), -90, 90),
                Math.clamp(-71 + step * (random.nextInt(21) - 10), -180, 180)));
  }

  @Test
  void nearestAndWithinAreThoseThatMeasuringAllFinds() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      double step = Math.pow(10, -7 + random.nextInt(9)) * (1 + random.nextInt(9));
      District district = district(random, step, seed % 5 == 0);
      int[] programs = IntStream.range(0, SCHOOLS).toArray();
      ProgramSet among = ProgramSet.of(SCHOOLS, _ -> random.nextInt(4) > 0);
      Nearness nearness = new Nearness(district, programs, among);
      int count = 1 + random.nextInt(random.nextInt(4) == 0 ? SCHOOLS : 12);
      for (int i = 0; i < STUDENTS; i++) {
        int student = i;
        List<Integer> all =
            IntStream.of(among.places())
                .filter(p -> district.knowsDistance(student, p))
                .boxed()
                .sorted(Comparator.comparing(p -> district.kilometres(student, p)))
                .toList();
        List<Integer> first = all.subList(0, Math.min(count, all.size()));
        assertThat(nearness.nearest(i, count))
            .as("seed %d, student %d, %s degrees", seed, i, step)
            .isEqualTo(ProgramSet.of(SCHOOLS, first::contains));
        double km = all.isEmpty() ? 1 : district.kilometres(i, all.get(all.size() / 2));
        List<Integer> within =
            all.stream().filter(p -> district.kilometres(student, p) <= km).toList();
        assertThat(nearness.within(i, km))
            .as("seed %d, student %d, %s degrees", seed, i, step)
            .isEqualTo(ProgramSet.of(SCHOOLS, within::contains));
      }
    }
  }

  @Test
  void theWholeGlobeIsWithinHalfItsGirth() {
    District district = district(new Random(1), 9, false);
    Nearness nearness =
        new Nearness(district, IntStream.range(0, SCHOOLS).toArray(), ProgramSet.all(SCHOOLS));
    long known = IntStream.range(0, SCHOOLS).filter(p -> district.knowsDistance(0, p)).count();

    assertThat(nearness.within(0, 20_016).size()).isPositive().isEqualTo((int) known);
  }
}
