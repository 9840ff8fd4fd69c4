package org.seatwright.model.policy;

import java.util.Arrays;
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
   * The student's class at each of these programs, 0 the best; the number of classes for none.
   *
   * @param programs every program of the student's grade, ascending indices
   */
  public int[] classesAt(District district, int student, int[] programs) {
    int[] best = new int[programs.length];
    Arrays.fill(best, classes.size());
    for (int c = classes.size() - 1; c >= 0; c--) {
      boolean[] holds = classes.get(c).who().holds(district, student, programs);
      for (int k = 0; k < best.length; k++) {
        best[k] = holds[k] ? c : best[k];
      }
    }
    return best;
  }

  /** What a seat costs a student of this class, beside everything else. */
  public long points(int priorityClass) {
    return priorityClass == classes.size() ? otherwise : classes.get(priorityClass).points();
  }
}
