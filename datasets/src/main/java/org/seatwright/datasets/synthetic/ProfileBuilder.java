package org.seatwright.datasets.synthetic;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.seatwright.model.district.Site;

/** Puts a {@link Profile} together; what is not said is as in an open district of one grade. */
public final class ProfileBuilder {
  private static final int SCHOOLS = 12;

  private final String name;
  private final String title;
  private Optional<String> source = Optional.empty();
  private int students = 7_200;
  private double lunchEligible = 0.45;
  private OptionalDouble dissimilarity = OptionalDouble.empty();
  private double slack = 0.04;
  private Sizes sizes = Sizes.USUAL;
  private List<Level> levels = List.of(new Level("school", "S", SCHOOLS, List.of("K")));
  private Area area = new Area(new Site(40, -100), 18, 1, SCHOOLS, 1.5);
  private Taste taste = new Taste(1.2, 0.8, 1, List.of(10, 15, 45, 15, 15));
  private Optional<Surroundings> surroundings = Optional.empty();
  private int blocks;
  private PolicyPlan policy = Rules.TEN_POINTS;
  private int towns = 1;

  ProfileBuilder(String name, String title) {
    this.name = name;
    this.title = title;
  }

  ProfileBuilder(Profile profile) {
    name = profile.name();
    title = profile.title();
    source = profile.source();
    students = profile.students();
    lunchEligible = profile.lunchEligible();
    dissimilarity = profile.dissimilarity();
    slack = profile.slack();
    sizes = profile.sizes();
    levels = profile.levels();
    area = profile.area();
    taste = profile.taste();
    surroundings = profile.surroundings();
    blocks = profile.blocks();
    policy = profile.policy();
    towns = profile.towns();
  }

  public ProfileBuilder source(Optional<String> source) {
    this.source = source;
    return this;
  }

  public ProfileBuilder students(int students) {
    this.students = students;
    return this;
  }

  public ProfileBuilder lunchEligible(double lunchEligible) {
    this.lunchEligible = lunchEligible;
    return this;
  }

  public ProfileBuilder dissimilarity(OptionalDouble dissimilarity) {
    this.dissimilarity = dissimilarity;
    return this;
  }

  public ProfileBuilder slack(double slack) {
    this.slack = slack;
    return this;
  }

  public ProfileBuilder sizes(Sizes sizes) {
    this.sizes = sizes;
    return this;
  }

  public ProfileBuilder levels(List<Level> levels) {
    this.levels = levels;
    return this;
  }

  public ProfileBuilder area(Area area) {
    this.area = area;
    return this;
  }

  public ProfileBuilder taste(Taste taste) {
    this.taste = taste;
    return this;
  }

  public ProfileBuilder surroundings(Surroundings surroundings) {
    this.surroundings = Optional.of(surroundings);
    return this;
  }

  public ProfileBuilder blocks(int blocks) {
    this.blocks = blocks;
    return this;
  }

  public ProfileBuilder policy(PolicyPlan policy) {
    this.policy = policy;
    return this;
  }

  public ProfileBuilder towns(int towns) {
    this.towns = towns;
    return this;
  }

  /**
   * The profile.
   *
   * @throws IllegalArgumentException where parts of it do not go together, saying why
   */
  public Profile build() {
    return new Profile(
        name,
        title,
        source,
        students,
        lunchEligible,
        dissimilarity,
        slack,
        sizes,
        levels,
        area,
        taste,
        surroundings,
        blocks,
        policy,
        towns);
  }
}
