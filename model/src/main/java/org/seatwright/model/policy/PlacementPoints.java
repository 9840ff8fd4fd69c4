package org.seatwright.model.policy;

import java.util.OptionalInt;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;

/** What each placement costs: the one definition of the points that lie in placements. */
public final class PlacementPoints {
  private final District district;
  private final Policy policy;
  private final Access access;

  public PlacementPoints(District district, Policy policy) {
    this.district = district;
    this.policy = policy;
    this.access = new Access(district, policy);
  }

  /**
   * Points of every placement of {@code student}. Shape: one per program of the student's grade, in
   * ascending order, and last for no seat. Cost: O(programs of the grade × criteria).
   */
  public long[] of(int student) {
    return of(student, access.seats(student));
  }

  /** The same where the student's seats are known already. */
  public long[] of(int student, Access.Seats seats) {
    int[] programs = seats.programs();
    Points points = pointsOf(district.students().get(student));
    int[] classes = policy.priorities().classesAt(district, student, programs);
    boolean[] stays =
        points.moving() == 0
            ? new boolean[programs.length]
            : new Criterion.NamedIn(Criterion.CURRENT).holds(district, student, programs);
    boolean mayStay = false;
    for (boolean stay : stays) {
      mayStay |= stay;
    }
    long[] cost = seats.charges();
    for (int k = 0; k < programs.length; k++) {
      int program = programs[k];
      OptionalInt rank = district.choices().findRank(student, program);
      boolean looksAtKm = points.distance() > 0 || (rank.isEmpty() && points.perKm() > 0);
      double km = looksAtKm ? district.kilometres(student, district.schoolOf(program)) : 0;
      cost[k] +=
          (rank.isPresent() ? points.ofRank(rank.getAsInt()) : points.ofUnlisted(km))
              + points.ofDistance(km)
              + (mayStay && !stays[k] ? points.moving() : 0)
              + policy.priorities().points(classes[k]);
    }
    cost[programs.length] += points.unplaced() + (mayStay ? points.moving() : 0);
    return cost;
  }

  private Points pointsOf(Student student) {
    return policy.pointsFor().stream()
        .filter(it -> it.of().matches(student))
        .map(PointsFor::points)
        .findFirst()
        .orElse(policy.points());
  }
}
