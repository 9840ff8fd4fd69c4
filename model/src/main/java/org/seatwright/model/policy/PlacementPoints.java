package org.seatwright.model.policy;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;

/** What each placement costs: the one definition of the points that lie in placements. */
public final class PlacementPoints {
  private final District district;
  private final Policy policy;

  /** Classes of students at the programs of each grade. */
  private final List<Priorities.Classes> classes;

  /** Whether a program is, or is in, the school that a student attends now, for each grade. */
  private final List<Criterion.Answers> stays;

  public PlacementPoints(District district, Policy policy) {
    this.district = district;
    this.policy = policy;
    List<int[]> programs =
        IntStream.range(0, district.gradePrograms().grades())
            .mapToObj(district.gradePrograms()::programs)
            .toList();
    classes = programs.stream().map(it -> policy.priorities().about(district, it)).toList();
    Criterion current = new Criterion.NamedIn(Criterion.CURRENT);
    stays = programs.stream().map(it -> current.about(district, it)).toList();
  }

  /** Points of the placements of one student. */
  public final class OfStudent {
    private final int student;
    private final Access.Seats seats;
    private final Points points;
    private final List<Access.Charge> charges;
    private final Priorities.OfStudent ownClasses;
    private final ProgramSet current;

    private OfStudent(int student, Access.Seats seats) {
      int grade = district.gradePrograms().gradeOf(student);
      this.student = student;
      this.seats = seats;
      this.points = pointsOf(district.students().get(student));
      this.charges = seats.charges();
      this.ownClasses = classes.get(grade).of(student);
      this.current =
          points.moving() == 0 ? ProgramSet.none(seats.size()) : stays.get(grade).of(student);
    }

    /** Points of a seat in the {@code k}-th program of the student's grade. */
    public long seat(int k) {
      int program = seats.program(k);
      OptionalInt rank = district.choices().findRank(student, program);
      boolean looksAtKm = points.distance() > 0 || (rank.isEmpty() && points.perKm() > 0);
      double km = looksAtKm ? district.kilometres(student, district.schoolOf(program)) : 0;
      long charged = 0;
      for (Access.Charge charge : charges) {
        charged += charge.kept().contains(k) ? 0 : charge.points();
      }
      return charged
          + (rank.isPresent() ? points.ofRank(rank.getAsInt()) : points.ofUnlisted(km))
          + points.ofDistance(km)
          + (current.isEmpty() || current.contains(k) ? 0 : points.moving())
          + policy.priorities().points(ownClasses.at(k));
    }

    /** Points of no seat. */
    public long unplaced() {
      long charged = 0;
      for (Access.Charge charge : charges) {
        charged += charge.points();
      }
      return charged + points.unplaced() + (current.isEmpty() ? 0 : points.moving());
    }
  }

  /**
   * Points of the placements of {@code student}.
   *
   * @param seats the student's
   */
  public OfStudent of(int student, Access.Seats seats) {
    return new OfStudent(student, seats);
  }

  private Points pointsOf(Student student) {
    for (PointsFor own : policy.pointsFor()) {
      if (own.of().matches(student)) {
        return own.points();
      }
    }
    return policy.points();
  }
}
