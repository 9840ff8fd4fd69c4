package org.seatwright.datasets.synthetic;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.seatwright.model.district.Site;

/**
 * What kind of district to draw. Families live around neighbourhood centres that lean to one group
 * or the other, and list near, popular and, mildly, similar schools.
 *
 * <p>Whether some plan keeps the policy's rule is not promised: a school of a few students can have
 * no whole number inside the band.
 *
 * @param name what the command line calls it
 * @param title the name of the district, which says that it is synthetic
 * @param source who published the law or the figures it follows, empty where nobody did
 * @param students how many, at least one per grade and at least 12
 * @param lunchEligible part of them that is lunch-eligible, 0 to 1; met to the student
 * @param dissimilarity of the first choices of lunch-eligible and other children, 0 to 1, which the
 *     strength of the neighbourhoods' leaning is sought for; empty where the area gives that. Only
 *     with one town
 * @param slack seats of a grade beyond its students, as a part of the students, 0 or more
 * @param sizes how large schools are beside each other
 * @param levels the schools by the grades they teach
 * @param surroundings what the books hold of families and places; only with one level. Where sizes
 *     follow nothing, seats then follow the homes: each program has them for the school's own area
 *     and {@code slack} more
 * @param blocks how many census blocks there are, 0 where the books hold none, at most 5,000; only
 *     with one town
 * @param policy what the district comes with
 * @param towns how many towns it is made of, 1 to 26, far apart, each a zone with its own share of
 *     lunch-eligible children around {@code lunchEligible}; students and schools are those of all
 *     towns, levels and area those of each
 */
public record Profile(
    String name,
    String title,
    Optional<String> source,
    int students,
    double lunchEligible,
    OptionalDouble dissimilarity,
    double slack,
    Sizes sizes,
    List<Level> levels,
    Area area,
    Taste taste,
    Optional<Surroundings> surroundings,
    int blocks,
    PolicyPlan policy,
    int towns) {
  /** Fewest students of any profile. */
  public static final int FEWEST_STUDENTS = 12;

  /** Most students of any profile. */
  public static final int MOST_STUDENTS = 10_000_000;

  /** Most census blocks of any profile. */
  public static final int MOST_BLOCKS = 5_000;

  /** Most ways between a school and a neighbourhood, all of which are looked at. */
  private static final long MOST_WAYS = 50_000_000;

  /** Most schools of any profile. */
  public static final int MOST_SCHOOLS = 100_000;

  /**
   * Fitted to what is published of Cambridge, Massachusetts: 7,200 students K–12, 45% of them
   * lunch-eligible, 12 elementary schools, four of grades 6–8 and one high school, lists of about
   * three. Schools, streets and families are invented.
   */
  public static final Profile CAMBRIDGE =
      named("cambridge", "Cambridge (synthetic)")
          .students(7_200)
          .lunchEligible(0.45)
          .slack(0.03)
          .levels(
              List.of(
                  new Level("elementary", "E", 12, List.of("K", "1", "2", "3", "4", "5")),
                  new Level("upper", "U", 4, List.of("6", "7", "8")),
                  new Level("high", "H", 1, List.of("9", "10", "11", "12"))))
          .area(new Area(new Site(42.375, -71.11), 18, 1.8, 13, 1.5))
          .taste(new Taste(1.2, 1.0, 1.0, List.of(14, 18, 46, 12, 10)))
          .build();

  /** One grade, every school open to all: the hard case for an engine. */
  public static final Profile OPEN =
      named("open", "Open choice (synthetic)")
          .students(7_200)
          .lunchEligible(0.45)
          .slack(0.04)
          .levels(List.of(new Level("school", "S", 12, List.of("K"))))
          .area(new Area(new Site(40, -100), 18, 1, 12, 1.5))
          .taste(new Taste(1.2, 0.8, 1.0, List.of(10, 15, 45, 15, 15)))
          .build();

  /**
   * Primary schools with zones, magnets and tiers, whose families have households, census blocks,
   * races, languages and a school attended now: every column a shipped policy names.
   */
  public static final Profile NEIGHBOURHOODS =
      named("neighbourhoods", "Neighbourhoods (synthetic)")
          .students(5_000)
          .lunchEligible(0.36)
          .slack(0.06)
          .levels(List.of(new Level("primary", "P", 15, List.of("K", "1", "2", "3"))))
          .area(new Area(new Site(41, -95), 40, 1.5, 36, 1.2))
          .taste(new Taste(0.9, 0.8, 1.0, List.of(10, 15, 35, 15, 15, 10)))
          .surroundings(new Surroundings(3, 0.15, 0.3, 0.27, 0.1))
          .build();

  /** Most towns of any profile; each is a letter. */
  public static final int MOST_TOWNS = 26;

  public Profile {
    levels = List.copyOf(levels);
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("Profile %s has no levels of school.".formatted(name));
    }
    require(name, "towns", towns, 1, MOST_TOWNS);
    int fewest = towns * Math.max(FEWEST_STUDENTS, grades(levels));
    if (students < fewest) {
      throw new IllegalArgumentException(
          "Profile %s: students is %d, must be at least %d.".formatted(name, students, fewest));
    }
    require(name, "students", students, fewest, MOST_STUDENTS);
    long schools = (long) towns * levels.stream().mapToLong(Level::schools).sum();
    if (schools > MOST_SCHOOLS) {
      throw new IllegalArgumentException(
          "Profile %s: schools is %d, must be at most %d.".formatted(name, schools, MOST_SCHOOLS));
    }
    if (schools * area.neighbourhoods() > MOST_WAYS) {
      throw new IllegalArgumentException(
          "Profile %s: schools times neighbourhoods is %d, must be at most %d."
              .formatted(name, schools * area.neighbourhoods(), MOST_WAYS));
    }
    require(name, "lunchEligible", lunchEligible, 0, 1);
    require(name, "slack", slack, 0, 10);
    dissimilarity.ifPresent(it -> require(name, "dissimilarity", it, 0, 1));
    require(name, "blocks", blocks, 0, MOST_BLOCKS);
    if (surroundings.isPresent() && levels.size() > 1) {
      throw new IllegalArgumentException(
          "Profile %s: surroundings go with one level of schools, not %d."
              .formatted(name, levels.size()));
    }
    if (towns > 1 && (dissimilarity.isPresent() || surroundings.isPresent() || blocks > 0)) {
      throw new IllegalArgumentException(
          "Profile %s: dissimilarity, surroundings and blocks go with one town, not %d."
              .formatted(name, towns));
    }
    List<String> taught = levels.stream().flatMap(it -> it.grades().stream()).toList();
    if (taught.stream().distinct().count() < taught.size()
        || levels.stream().map(Level::prefix).distinct().count() < levels.size()) {
      throw new IllegalArgumentException(
          "Profile %s: every grade and every prefix belongs to one level.".formatted(name));
    }
    for (Level level : levels) {
      for (Level other : levels) {
        if (level != other && other.prefix().matches(Pattern.quote(level.prefix()) + "[0-9]+")) {
          throw new IllegalArgumentException(
              "Profile %s: schools of the prefixes %s and %s could have the same ids; no prefix may be another with digits behind it."
                  .formatted(name, level.prefix(), other.prefix()));
        }
      }
    }
  }

  private static void require(String name, String what, Number value, int least, int most) {
    if (!(value.doubleValue() >= least && value.doubleValue() <= most)) {
      throw new IllegalArgumentException(
          "Profile %s: %s is %s, must be between %d and %d."
              .formatted(name, what, value, least, most));
    }
  }

  private static int grades(List<Level> levels) {
    return levels.stream().mapToInt(level -> level.grades().size()).sum();
  }

  /** Begins a profile that is like {@link #OPEN} but for its names. */
  public static ProfileBuilder named(String name, String title) {
    return new ProfileBuilder(name, title);
  }

  /** Begins a profile that is like this one. */
  public ProfileBuilder toBuilder() {
    return new ProfileBuilder(this);
  }

  /** Every profile, in the order in which they are shown. */
  public static List<Profile> profiles() {
    return List.of(
        CAMBRIDGE,
        OPEN,
        NEIGHBOURHOODS,
        BenchProfiles.NEAREST,
        BenchProfiles.REGION,
        BenchProfiles.LONG_LISTS,
        BenchProfiles.TIERS,
        BenchProfiles.TWO_GROUPS,
        BenchProfiles.SOFT,
        BenchProfiles.ENROLLED,
        BenchProfiles.SIBLINGS);
  }

  public static Optional<Profile> findProfile(String name) {
    return profiles().stream().filter(profile -> profile.name.equals(name)).findFirst();
  }

  /** How many schools there are in all. */
  public int schools() {
    return towns * levels.stream().mapToInt(Level::schools).sum();
  }

  /** How many grades are taught in all. */
  int grades() {
    return grades(levels);
  }

  /** The same district with another number of students. */
  public Profile withStudents(int students) {
    return toBuilder().students(students).build();
  }

  /**
   * The same district with another number of schools in all, at least one per level and town, in
   * the same proportion of levels and as many in each town; the land and its neighbourhoods grow or
   * shrink with them.
   */
  public Profile withSchools(int schools) {
    int fewest = towns * levels.size();
    if (schools < fewest) {
      throw new IllegalArgumentException(
          "Profile %s: schools is %d, must be at least %d.".formatted(name, schools, fewest));
    }
    if (schools % towns != 0) {
      throw new IllegalArgumentException(
          "Profile %s: schools is %d, must be a multiple of %d, the number of towns."
              .formatted(name, schools, towns));
    }
    int[] counts =
        Apportionment.split(schools / towns, levels.stream().mapToDouble(Level::schools).toArray());
    for (int k = 0; k < counts.length; k++) {
      if (counts[k] == 0) {
        counts[k]++;
        counts[largest(counts)]--;
      }
    }
    List<Level> resized =
        IntStream.range(0, counts.length)
            .mapToObj(k -> levels.get(k).withSchools(counts[k]))
            .toList();
    return toBuilder().levels(resized).area(area.scaled((double) schools / schools())).build();
  }

  private static int largest(int[] counts) {
    int largest = 0;
    for (int k = 1; k < counts.length; k++) {
      if (counts[k] > counts[largest]) {
        largest = k;
      }
    }
    return largest;
  }

  /** Draws the district of this profile that belongs to {@code seed}. */
  public GeneratedDistrict generate(long seed) {
    Drawn drawn = towns == 1 ? DistrictGenerator.generate(this, seed) : Region.generate(this, seed);
    return new GeneratedDistrict(
        drawn.district(), policy.policy(seed), drawn.blocks(), Fidelity.of(this, drawn));
  }
}
