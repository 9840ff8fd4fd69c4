package org.seatwright.solver.mip;

import java.util.OptionalLong;
import org.seatwright.solver.Course;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.LinearSolver;

/** A linear solver that, where a run is repeated, leaves unfinished what it did the first time. */
final class RecordedLinear implements LinearSolver {
  private static final long UNFINISHED = 0;
  private static final long FINISHED = 1;

  private final LinearSolver solver;
  private final Course course;

  RecordedLinear(LinearSolver solver, Course course) {
    this.solver = solver;
    this.course = course;
  }

  @Override
  public Result solve(LinearProgram program, double seconds, StopSignal stop) {
    OptionalLong before = course.recall();
    if (before.isPresent() && before.getAsLong() == UNFINISHED) {
      return new Result.Unfinished();
    }
    double limit = before.isPresent() ? Double.POSITIVE_INFINITY : seconds;
    Result result = solver.solve(program, limit, stop);
    course.note(result instanceof Result.Unfinished ? UNFINISHED : FINISHED);
    return result;
  }
}
