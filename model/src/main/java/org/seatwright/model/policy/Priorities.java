package org.seatwright.model.policy;

import java.util.List;
import org.seatwright.model.district.District;

/**
 * Classes of students at a program, in strict order, best first; a student in none comes last.
 *
 * @param otherwise points that a seat costs a student of no class, 0 where classes carry none
 */
public record Priorities(List<PriorityClass> classes, long otherwise) {
  public static final Priorities NONE = new Priorities(List.of(), 0);

  public Priorities {
    classes = List.copyOf(classes);
    Points.requirePoints("otherwise", otherwise);
  }

  /**
   * One class.
   *
   * @param points what a seat costs a student whose best class there is this one
   */
  public record PriorityClass(String name, Criterion who, long points) {
    public PriorityClass {
      Points.requirePoints("points", points);
      if (name.isBlank()) {
        throw new IllegalArgumentException("A priority class's name is blank.");
      }
    }
  }

  /**
   * Prepares to tell classes at one list of programs.
   *
   * @param programs every program of a grade, ascending indices
   */
  public Classes about(District district, int[] programs) {
    List<Criterion.Answers> answers =
        classes.stream().map(it -> it.who().about(district, programs)).toList();
    return student -> new OfStudent(answers.stream().map(it -> it.of(student)).toList());
  }

  /** Tells the classes of students. Safe for use by several threads. */
  @FunctionalInterface
  public interface Classes {
    /** The classes of a student of the programs' grade. */
    OfStudent of(int student);
  }

  /**
   * One student's classes.
   *
   * @param holds where the student belongs to each class
   */
  public record OfStudent(List<ProgramSet> holds) {
    /**
     * The student's class at a program, by its place in the list: 0 the best, the number of classes
     * for none.
     */
    public int at(int place) {
      int best = 0;
      while (best < holds.size() && !holds.get(best).contains(place)) {
        best++;
      }
      return best;
    }
  }

  /** What a seat costs a student of this class, beside everything else. */
  public long points(int priorityClass) {
    return priorityClass == classes.size() ? otherwise : classes.get(priorityClass).points();
  }
}
