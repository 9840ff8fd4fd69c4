package org.seatwright.datasets.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Where the children beyond the first grade go to school now: one after the other in a random
 * order, each got the best school of its list that had room, else its own, else the nearest with
 * room. Nobody looked at the mix.
 */
final class LastYear {
  private static final int NOWHERE = -1;

  private final int[] school;

  private LastYear(int[] school) {
    this.school = school;
  }

  /**
   * @param grade every child's grade, counted from 0; the first grade is new to school
   * @param wishes the schools each family lists, favourite first
   * @param seats shape: grades × schools; at least one per child of the grade
   */
  static LastYear draw(
      int[] grade,
      List<int[]> wishes,
      AttendanceAreas areas,
      Population population,
      List<Spot> sites,
      int[][] seats,
      Random random) {
    int[][] left = Arrays.stream(seats).map(int[]::clone).toArray(int[][]::new);
    int[] school = new int[grade.length];
    Arrays.fill(school, NOWHERE);
    for (int child : Households.shuffled(grade.length, random)) {
      if (grade[child] > 0) {
        int[] free = left[grade[child]];
        Spot home = population.home(child);
        int found =
            firstFree(wishes.get(child), free)
                .orElseGet(() ->
                    firstFree(new int[] {areas.home(child)}, free)
                        .orElseGet(() ->
                            firstFree(AttendanceAreas.nearest(home, sites, sites.size()), free)
                                .orElseThrow()));
        free[found]--;
        school[child] = found;
      }
    }
    return new LastYear(school);
  }

  private static OptionalInt firstFree(int[] schools, int[] free) {
    return Arrays.stream(schools).filter(s -> free[s] > 0).findFirst();
  }

  /** The school {@code child} attends, empty for a child of the first grade. */
  OptionalInt find(int child) {
    return school[child] == NOWHERE ? OptionalInt.empty() : OptionalInt.of(school[child]);
  }
}
