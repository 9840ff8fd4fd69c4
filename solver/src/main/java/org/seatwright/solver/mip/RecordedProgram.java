package org.seatwright.solver.mip;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.seatwright.solver.Course;
import org.seatwright.solver.OtherCourseException;
import org.seatwright.solver.SolverName;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.mip.ProgramRun.Limits;
import org.seatwright.solver.mip.ProgramRun.Outcome;

/**
 * Solves programs so that it can be repeated: what a solver had found when it ended is noted, and
 * the next time it ends where it finds as much.
 *
 * <p>A solver goes the same way each time; only where it ends is up to the clock. So the first
 * solution as good as the one noted is that one, and what was not found then need not be looked
 * for.
 */
final class RecordedProgram {
  private static final long NOTHING = 0;
  private static final long IMPOSSIBLE = 1;
  private static final long FOUND = 2;
  private static final long OPTIMAL = 3;

  /** Solvers' solutions are equal up to this part of their objective. */
  private static final double TOLERANCE = 1e-9;

  private RecordedProgram() {}

  static Outcome solve(
      LinearProgram program, SolverName solverName, Limits limits, StopSignal stop, Course course) {
    OptionalLong before = course.recall();
    if (before.isPresent()) {
      return repeat(program, solverName, limits, stop, course, before.getAsLong());
    }
    Outcome outcome = ProgramRun.solve(program, solverName, limits, stop);
    switch (outcome) {
      case Outcome.Found(double[] solution, OptionalDouble bound, boolean isOptimal) -> {
        course.note(isOptimal ? OPTIMAL : FOUND);
        note(course, bound);
        note(course, OptionalDouble.of(program.value(solution)));
      }
      case Outcome.Impossible() -> course.note(IMPOSSIBLE);
      case Outcome.Nothing(OptionalDouble bound) -> {
        course.note(NOTHING);
        note(course, bound);
      }
    }
    return outcome;
  }

  private static Outcome repeat(
      LinearProgram program,
      SolverName solverName,
      Limits limits,
      StopSignal stop,
      Course course,
      long before) {
    if (before == IMPOSSIBLE) {
      return new Outcome.Impossible();
    }
    boolean isFound = before == FOUND || before == OPTIMAL;
    if (!isFound && before != NOTHING) {
      throw OtherCourseException.impossibleDecision();
    }
    OptionalDouble bound = recall(course);
    if (before == NOTHING) {
      return new Outcome.Nothing(bound);
    }
    if (before == FOUND && solverName != SolverName.SCIP && !limits.areNodesCounted()) {
      throw OtherCourseException.endedByTime(solverName);
    }
    double value = recall(course).orElseThrow(OtherCourseException::impossibleDecision);
    double most = value + TOLERANCE * Math.max(1, Math.abs(value));
    Outcome again = ProgramRun.solve(program, solverName, limits.untilFound(most), stop);
    if (again instanceof Outcome.Found(double[] solution, _, _)
        && program.value(solution) <= most) {
      return new Outcome.Found(solution, bound, before == OPTIMAL);
    }
    throw OtherCourseException.otherSolution();
  }

  private static void note(Course course, OptionalDouble number) {
    course.note(Double.doubleToRawLongBits(number.orElse(Double.NaN)));
  }

  private static OptionalDouble recall(Course course) {
    double number = Double.longBitsToDouble(course.recall().orElseThrow());
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
