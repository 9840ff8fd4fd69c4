package org.seatwright.datasets.synthetic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which homes belong to which school, and the zones that neighbouring areas form. */
final class AttendanceAreas {
  /** A family's own school is looked for among so many, those nearest to its neighbourhood. */
  private static final int CONSIDERED = 20;

  /** How often the borders are moved to even out the areas. */
  private static final int ROUNDS = 60;

  /** Kilometres by which the borders of an area with twice its children move in the first round. */
  private static final double FIRST_STEP_KM = 0.5;

  private final int[] home;
  private final int[] zone;

  private AttendanceAreas(int[] home, int[] zone) {
    this.home = home;
    this.zone = zone;
  }

  /**
   * Draws an area around each school, so that areas have similar numbers of children. Zones lie one
   * south of the other and have as equal numbers of schools as can be.
   *
   * <p>A home belongs to the school whose distance plus handicap is least; crowded areas gain
   * handicap round by round, in ever smaller steps. Cost: O(children × schools considered).
   */
  static AttendanceAreas around(List<Spot> school, int zones, City city, Population population) {
    int[][] considered = new int[city.neighbourhoods()][];
    for (int n = 0; n < considered.length; n++) {
      considered[n] = nearest(city.centre(n), school, CONSIDERED);
    }
    double usual = (double) population.children() / school.size();
    double[] handicapKm = new double[school.size()];
    int[] home = new int[population.children()];
    for (int round = 0; round < ROUNDS; round++) {
      int[] children = new int[school.size()];
      for (int child = 0; child < home.length; child++) {
        int[] candidates = considered[population.neighbourhood(child)];
        home[child] = least(candidates, population.home(child), school, handicapKm);
        children[home[child]]++;
      }
      for (int s = 0; s < handicapKm.length; s++) {
        handicapKm[s] += FIRST_STEP_KM * (children[s] / usual - 1) * (ROUNDS - round) / ROUNDS;
      }
    }
    return new AttendanceAreas(home, zones(school, zones));
  }

  private static int least(int[] candidates, Spot at, List<Spot> school, double[] handicapKm) {
    int best = candidates[0];
    double leastKm = Double.POSITIVE_INFINITY;
    for (int s : candidates) {
      double km = school.get(s).kmTo(at) + handicapKm[s];
      if (km < leastKm) {
        best = s;
        leastKm = km;
      }
    }
    return best;
  }

  private static int[] zones(List<Spot> school, int zones) {
    int[] sizes = Apportionment.evenly(school.size(), Math.min(zones, school.size()));
    int[] fromNorth =
        IntStream.range(0, school.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer s) -> -school.get(s).north()))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] zone = new int[school.size()];
    int next = 0;
    for (int z = 0; z < sizes.length; z++) {
      for (int k = 0; k < sizes[z]; k++) {
        zone[fromNorth[next++]] = z;
      }
    }
    return zone;
  }

  /** The first {@code count} schools by their distance from {@code spot}; ties in input order. */
  static int[] nearest(Spot spot, List<Spot> school, int count) {
    return IntStream.range(0, school.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer s) -> school.get(s).kmTo(spot)))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The school whose area holds the home of {@code child}. */
  int home(int child) {
    return home[child];
  }

  /** The zone of a school: A, B, …. A child's zone is that of the school of its home. */
  String zoneOf(int school) {
    return Character.toString('A' + zone[school]);
  }

  /**
   * Seats that hold the children of every area and a part more, at least one each. Shape: grades ×
   * schools.
   *
   * @param grade every child's grade, counted from 0
   */
  int[][] seats(int[] grade, int grades, double slack) {
    int[][] seats = new int[grades][zone.length];
    for (int child = 0; child < home.length; child++) {
      seats[grade[child]][home[child]]++;
    }
    for (int[] ofGrade : seats) {
      for (int s = 0; s < ofGrade.length; s++) {
        ofGrade[s] = Math.max(1, (int) Math.ceil(ofGrade[s] * (1 + slack)));
      }
    }
    return seats;
  }
}
