package org.seatwright.datasets.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.seatwright.datasets.format.Column;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;

/** Draws a city, its children and their families' lists, and writes them down as a district. */
final class DistrictGenerator {
  private static final String LEVEL = "level";
  private static final Attributes ELIGIBLE = new Attributes(List.of(Column.SES), List.of("frl"));
  private static final Attributes PAID = new Attributes(List.of(Column.SES), List.of("paid"));

  /** The largest schools have about twice the seats of the smallest. */
  private static final double SIZE_SPREAD = 0.35;

  /** Of so many homes, the one farthest from other schools of the level becomes the site. */
  private static final int SITES_TRIED = 10;

  private final Profile profile;
  private final Random random;
  private final City city;
  private final int[] cohorts;
  private final Population population;
  private final List<Spot> sites = new ArrayList<>();
  private final List<School> schools = new ArrayList<>();
  private final List<Program> programs = new ArrayList<>();
  private final List<Student> students;
  private final List<int[]> lists;

  private DistrictGenerator(Profile profile, long seed) {
    this.profile = profile;
    random = new Random(seed);
    city = City.draw(profile.area(), random);
    cohorts = Apportionment.evenly(profile.students(), profile.grades());
    int eligible = (int) Math.round(profile.students() * profile.lunchEligible());
    int[] eligibleOf =
        Apportionment.split(eligible, Arrays.stream(cohorts).asDoubleStream().toArray());
    population = Population.draw(city, cohorts, eligibleOf, random);
    students = new ArrayList<>(profile.students());
    lists = new ArrayList<>(profile.students());
  }

  static District generate(Profile profile, long seed) {
    DistrictGenerator generator = new DistrictGenerator(profile, seed);
    int cohort = 0;
    for (Level level : profile.levels()) {
      generator.addLevel(level, cohort);
      cohort += level.grades().size();
    }
    return generator.district();
  }

  private District district() {
    District drawn =
        new District(
            profile.title(),
            "",
            schools,
            programs,
            students,
            RankedChoices.of(lists),
            List.of(),
            Travel.NONE);
    return profile
        .surroundings()
        .map(asked -> Survey.of(drawn, profile, asked, city, population, sites, random))
        .orElse(drawn);
  }

  /**
   * Adds the schools of {@code level} and the children of its grades, the first in {@code cohort}.
   */
  private void addLevel(Level level, int cohort) {
    Spot[] spots = spots(level.schools());
    sites.addAll(List.of(spots));
    double[] popularity = new double[level.schools()];
    double[] size = new double[level.schools()];
    List<SchoolId> ids = new ArrayList<>();
    for (int s = 0; s < level.schools(); s++) {
      popularity[s] = random.nextGaussian();
      size[s] = 1 + SIZE_SPREAD * (2 * random.nextDouble() - 1);
      ids.add(new SchoolId(level.prefix() + padded(s + 1, level.schools())));
      schools.add(
          new School(
              ids.get(s),
              SchoolNames.of(schools.size()),
              Optional.of(city.site(spots[s])),
              attributes(level)));
    }
    Spread.standardise(popularity, profile.taste().popularity());
    Families families = new Families(city, population, profile.taste(), spots, popularity);
    for (int g = 0; g < level.grades().size(); g++) {
      Grade grade = new Grade(level.grades().get(g));
      addStudents(cohorts[cohort + g], grade, families);
      addPrograms(cohorts[cohort + g], grade, ids, size);
    }
  }

  private Spot[] spots(int count) {
    Spot[] spots = new Spot[count];
    for (int s = 0; s < count; s++) {
      double farthest = -1;
      for (int k = 0; k < SITES_TRIED; k++) {
        Spot spot = city.drawHome(city.drawNeighbourhood(random), random);
        double km = Double.POSITIVE_INFINITY;
        for (int other = 0; other < s; other++) {
          km = Math.min(km, spot.kmTo(spots[other]));
        }
        if (km > farthest) {
          farthest = km;
          spots[s] = spot;
        }
      }
    }
    return spots;
  }

  private Attributes attributes(Level level) {
    return profile.levels().size() == 1
        ? Attributes.NONE
        : new Attributes(List.of(LEVEL), List.of(level.name()));
  }

  private void addPrograms(int children, Grade grade, List<SchoolId> ids, double[] size) {
    int[] seats = Apportionment.split((int) Math.ceil(children * (1 + profile.slack())), size);
    for (int s = 0; s < seats.length; s++) {
      ProgramId id = new ProgramId(ids.get(s) + "-" + grade);
      programs.add(new Program(id, ids.get(s), grade, seats[s], Attributes.NONE));
    }
  }

  /** Adds the next {@code count} children; their programs follow those added so far. */
  private void addStudents(int count, Grade grade, Families families) {
    for (int k = 0; k < count; k++) {
      int child = students.size();
      students.add(
          new Student(
              new StudentId("s" + padded(child + 1, profile.students())),
              grade,
              Optional.of(city.site(population.home(child))),
              population.isEligible(child) ? ELIGIBLE : PAID));
      int[] list = families.list(child, random);
      for (int place = 0; place < list.length; place++) {
        list[place] += programs.size();
      }
      lists.add(list);
    }
  }

  /** {@code number} with as many digits as {@code largest}. */
  private static String padded(int number, int largest) {
    String digits = Integer.toString(number);
    return "0".repeat(Integer.toString(largest).length() - digits.length()) + digits;
  }
}
