package org.seatwright.model.problem;

import java.util.Arrays;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.assignment.Placement;

/**
 * A problem of its own that shares nothing with the rest of the whole, and where its students,
 * programs and rows stand in the whole.
 *
 * <p>A plan of the whole is one plan of each part, and its score their sum, level by level.
 */
public final class ProblemPart {
  private final AssignmentProblem problem;
  private final int[] students;
  private final int[] programs;
  private final int[] rows;

  /** Indices are those of the whole, ascending. */
  ProblemPart(AssignmentProblem problem, int[] students, int[] programs, int[] rows) {
    this.problem = problem;
    this.students = students;
    this.programs = programs;
    this.rows = rows;
  }

  public AssignmentProblem problem() {
    return problem;
  }

  /** Index in the whole of the part's student {@code student}. */
  public int student(int student) {
    return students[student];
  }

  /** Index in the whole of the part's program {@code program}. */
  public int program(int program) {
    return programs[program];
  }

  /** Index in the whole of the part's row {@code row}. */
  public int row(int row) {
    return rows[row];
  }

  /** The part of a plan of the whole. */
  public Assignment cut(Assignment whole) {
    Assignment.Builder plan = new Assignment.Builder(students.length);
    for (int i = 0; i < students.length; i++) {
      if (whole.placement(students[i]) instanceof Placement.Placed(int program)) {
        int own = Arrays.binarySearch(programs, program);
        if (own < 0) {
          throw new IllegalArgumentException(
              "The plan seats a student in a program that is none of the student's options.");
        }
        plan.place(i, own);
      }
    }
    return plan.build();
  }

  /** Seats the part's students in {@code whole} as {@code plan} does. */
  public void seat(Assignment plan, Assignment.Builder whole) {
    for (int i = 0; i < students.length; i++) {
      if (plan.placement(i) instanceof Placement.Placed(int program)) {
        whole.place(students[i], programs[program]);
      }
    }
  }
}
