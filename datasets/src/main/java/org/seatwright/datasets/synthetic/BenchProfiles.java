package org.seatwright.datasets.synthetic;

import java.util.List;
import org.seatwright.model.district.Site;

/**
 * Districts that are hard in one way each, made to measure engines by. They have one grade, so that
 * every seat is for everyone, and neighbourhoods that differ from those next to them, so that no
 * corner of a large city is without a mixed school.
 */
final class BenchProfiles {
  private static final List<Level> KINDERGARTENS =
      List.of(new Level("school", "S", 20, List.of("K")));

  private static final List<Integer> THREE_CHOICES = List.of(10, 15, 45, 15, 15);

  /** Families in a hundred with 1, 2, … 70 choices; ten on average. */
  private static final List<Integer> TEN_CHOICES =
      List.of(
          5, 7, 8, 9, 9, 8, 7, 6, 5, 5, //
          4, 4, 3, 3, 2, 2, 1, 1, 1, 1, //
          0, 1, 0, 0, 1, 0, 0, 1, 0, 0, //
          0, 1, 0, 0, 0, 1, 0, 0, 0, 1, //
          0, 0, 0, 0, 1, 0, 0, 0, 0, 0, //
          0, 0, 0, 0, 1, 0, 0, 0, 0, 0, //
          0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

  /** A large city whose families look no farther than ten schools away. */
  static final Profile NEAREST =
      Profile.named("nearest", "Ten nearest (synthetic)")
          .students(20_000)
          .levels(List.of(new Level("school", "S", 30, List.of("K"))))
          .area(new Area(new Site(40, -100), 45, 1, 30, 1.5, 1))
          .taste(new Taste(1.2, 0.8, 1, THREE_CHOICES))
          .policy(Rules.TEN_NEAREST)
          .build();

  /** A million children in 25 towns that share nothing but the office. */
  static final Profile REGION =
      Profile.named("region", "Region (synthetic)")
          .students(1_000_000)
          .levels(List.of(new Level("school", "S", 60, List.of("K"))))
          .area(new Area(new Site(38, -102), 90, 1, 60, 1.5, 1.5))
          .taste(new Taste(1.2, 0.8, 1, THREE_CHOICES))
          .policy(Rules.TEN_NEAREST_IN_ZONE)
          .towns(25)
          .build();

  /** Many small schools, long lists, and a group too small to be everywhere. */
  static final Profile LONG_LISTS =
      Profile.named("long-lists", "Long lists (synthetic)")
          .students(4_600)
          .lunchEligible(0.17)
          .levels(List.of(new Level("school", "S", 72, List.of("K"))))
          .area(new Area(new Site(41, -73), 50, 1.2, 36, 1.8, 1))
          .taste(new Taste(0.6, 1, 1, TEN_CHOICES))
          .policy(Rules.LONG_LISTS)
          .build();

  /** Low, middle and high income, all three within the band. */
  static final Profile TIERS =
      town("tiers", "Three tiers", 0.36, new Surroundings(3, 0, 0, 0.2, 0.1), Rules.THREE_TIERS);

  /** Lunch eligibility and census blocks within the band at once. */
  static final Profile TWO_GROUPS =
      town("two-groups", "Two groups", 0.45, new Surroundings(3, 0, 0, 0.2, 0.1), Rules.TWO_GROUPS);

  /** A wide band that must be kept and a narrow one that costs. */
  static final Profile SOFT =
      town("soft", "Soft band", 0.45, new Surroundings(3, 0, 0, 0.2, 0.1), Rules.SOFT);

  /** Three children in seats already for every ten new ones. */
  static final Profile ENROLLED =
      town(
          "enrolled",
          "Enrolled children",
          0.45,
          new Surroundings(3, 0, 0, 0.2, 0.1, 0.3),
          Rules.TEN_POINTS);

  /** One child in five has a brother or sister in the round and goes to the same school. */
  static final Profile SIBLINGS =
      town(
          "siblings",
          "Siblings together",
          0.45,
          new Surroundings(3, 0.2, 1, 0.2, 0.1),
          Rules.SIBLINGS);

  private BenchProfiles() {}

  private static Profile town(
      String name, String title, double lunchEligible, Surroundings surroundings, Rules rules) {
    return Profile.named(name, title + " (synthetic)")
        .students(10_000)
        .lunchEligible(lunchEligible)
        .levels(KINDERGARTENS)
        .area(new Area(new Site(41, -95), 30, 1.2, 24, 1.5, 2))
        .taste(new Taste(1.2, 0.8, 1, THREE_CHOICES))
        .surroundings(surroundings)
        .policy(rules)
        .build();
  }
}
