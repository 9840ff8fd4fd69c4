package org.seatwright.datasets.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;
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

/**
 * Draws a city, its children and their families' lists, and writes them down as a district.
 *
 * <p>Where the strength of clustering is given, one sequence of random numbers is used from first
 * to last. Where it is to be found, all schools are drawn first and each family has a sequence of
 * its own, so that any family can be asked again under another strength.
 */
final class DistrictGenerator {
  private static final String LEVEL = "level";
  private static final Attributes ELIGIBLE = new Attributes(List.of(Column.SES), List.of("frl"));
  private static final Attributes PAID = new Attributes(List.of(Column.SES), List.of("paid"));

  /** Of so many homes, the one farthest from other schools of the level becomes the site. */
  private static final int SITES_TRIED = 10;

  private final Profile profile;
  private final Random random;
  private final City city;
  private final int[] cohorts;
  private final Population population;
  private final List<Spot> sites = new ArrayList<>();
  private final List<School> schools = new ArrayList<>();
  private final List<Double> quality = new ArrayList<>();
  private final List<Program> programs = new ArrayList<>();
  private final List<Student> students;
  private final List<int[]> lists;

  /** What each family's own sequence begins with; empty where all share one. */
  private Optional<FamilySeeds> seeds = Optional.empty();

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

  static Drawn generate(Profile profile, long seed) {
    return new DistrictGenerator(profile, seed).drawn();
  }

  private Drawn drawn() {
    OptionalDouble target = profile.dissimilarity();
    if (target.isPresent()) {
      List<LevelDraft> drafts = new ArrayList<>();
      forEachLevel((level, cohort) -> drafts.add(draft(level, cohort)));
      FamilySeeds ofFamilies = new FamilySeeds(random.nextLong());
      seeds = Optional.of(ofFamilies);
      new Clustering(population, cohorts, drafts, profile.taste(), ofFamilies)
          .lean(target.getAsDouble());
      drafts.forEach(this::fill);
    } else {
      forEachLevel((level, cohort) -> fill(draft(level, cohort)));
    }
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
    District surveyed =
        profile
            .surroundings()
            .map(asked -> Survey.of(drawn, profile, asked, city, population, sites, random))
            .orElse(drawn);
    return profile.blocks() == 0
        ? new Drawn(surveyed, quality, Optional.empty())
        : Blocks.draw(profile.blocks(), city, population, random).applied(surveyed, quality);
  }

  /** What is done for a level and the number of its first cohort. */
  private interface LevelStep {
    void take(Level level, int cohort);
  }

  private void forEachLevel(LevelStep step) {
    int cohort = 0;
    for (Level level : profile.levels()) {
      step.take(level, cohort);
      cohort += level.grades().size();
    }
  }

  /** Draws the schools of {@code level}. */
  private LevelDraft draft(Level level, int cohort) {
    Spot[] spots = profile.area().shape() == Area.Shape.SQUARE ? anywhere(level) : apart(level);
    sites.addAll(List.of(spots));
    double[] normals = new double[level.schools()];
    double[] uniforms = new double[level.schools()];
    List<SchoolId> ids = new ArrayList<>();
    for (int s = 0; s < level.schools(); s++) {
      normals[s] = random.nextGaussian();
      uniforms[s] = random.nextDouble();
      ids.add(new SchoolId(level.prefix() + padded(s + 1, level.schools())));
      schools.add(
          new School(
              ids.get(s),
              SchoolNames.of(schools.size()),
              Optional.of(city.site(spots[s])),
              attributes(level)));
    }
    double[] seen = profile.taste().quality().shaped(normals);
    DoubleStream.of(seen).forEach(quality::add);
    double[] size = profile.sizes().of(uniforms, seen);
    Families families = new Families(city, population, profile.taste(), spots, seen);
    return new LevelDraft(level, cohort, ids, seen, size, families);
  }

  /** Sites in neighbourhoods, each as far as can be from the others of the level. */
  private Spot[] apart(Level level) {
    Spot[] spots = new Spot[level.schools()];
    for (int s = 0; s < spots.length; s++) {
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

  private Spot[] anywhere(Level level) {
    Spot[] spots = new Spot[level.schools()];
    Arrays.setAll(spots, _ -> city.spotAnywhere(random));
    return spots;
  }

  private Attributes attributes(Level level) {
    return profile.levels().size() == 1
        ? Attributes.NONE
        : new Attributes(List.of(LEVEL), List.of(level.name()));
  }

  /** Adds children, their lists and the programs of a level, grade by grade. */
  private void fill(LevelDraft draft) {
    List<String> grades = draft.level().grades();
    int families = Arrays.stream(cohorts, draft.cohort(), draft.cohort() + grades.size()).sum();
    LengthDraw lengths =
        LengthDraw.of(
            profile.taste().lengths(), families, draft.level().schools(), students.size(), random);
    for (int g = 0; g < grades.size(); g++) {
      Grade grade = new Grade(grades.get(g));
      int children = cohorts[draft.cohort() + g];
      addStudents(children, grade, draft.families(), lengths);
      addPrograms(children, grade, draft);
    }
  }

  private void addPrograms(int children, Grade grade, LevelDraft draft) {
    int all = (int) Math.ceil(children * (1 + profile.slack()));
    int[] seats = Apportionment.split(all, draft.size());
    for (int s = 0; s < seats.length; s++) {
      SchoolId school = draft.ids().get(s);
      ProgramId id = new ProgramId(school + "-" + grade);
      programs.add(new Program(id, school, grade, seats[s], Attributes.NONE));
    }
  }

  /** Adds the next {@code count} children; their programs follow those added so far. */
  private void addStudents(int count, Grade grade, Families families, LengthDraw lengths) {
    for (int k = 0; k < count; k++) {
      int child = students.size();
      students.add(
          new Student(
              new StudentId("s" + padded(child + 1, profile.students())),
              grade,
              Optional.of(city.site(population.home(child))),
              population.isEligible(child) ? ELIGIBLE : PAID));
      Random own = seeds.map(it -> it.of(child)).orElse(random);
      int[] list = families.list(child, lengths.of(child, own), own);
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
