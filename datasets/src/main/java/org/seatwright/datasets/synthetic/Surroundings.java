package org.seatwright.datasets.synthetic;

/**
 * What a district's books say of families and places beyond lunch eligibility and homes: zones,
 * census blocks, households, the school attended now, and so on.
 *
 * @param zones how many zones the attendance areas form, 1 to 26; no more than there are schools
 * @param shared part of the students who share a household with another one, 0 to 1
 * @param twins part of those households whose children are of one grade, 0 to 1
 * @param magnets part of the schools that are magnets, 0 to 1
 * @param outOfTown part of the students who live outside the town, 0 to 1
 * @param enrolled children already in seats beside those of the round, as a part of its seats, 0 to
 *     1; they are the children around each school
 */
public record Surroundings(
    int zones, double shared, double twins, double magnets, double outOfTown, double enrolled) {
  private static final int MOST_ZONES = 26;

  /** Nobody is enrolled yet. */
  public Surroundings(int zones, double shared, double twins, double magnets, double outOfTown) {
    this(zones, shared, twins, magnets, outOfTown, 0);
  }

  public Surroundings {
    if (zones < 1 || zones > MOST_ZONES) {
      throw new IllegalArgumentException(
          "zones is %d, must be between 1 and %d.".formatted(zones, MOST_ZONES));
    }
    requirePart("shared", shared);
    requirePart("twins", twins);
    requirePart("magnets", magnets);
    requirePart("outOfTown", outOfTown);
    requirePart("enrolled", enrolled);
  }

  private static void requirePart(String name, double part) {
    if (!(part >= 0 && part <= 1)) {
      throw new IllegalArgumentException(
          "%s is %s, must be between 0 and 1.".formatted(name, part));
    }
  }
}
