package org.seatwright.solver.mip;

import java.util.List;
import java.util.stream.IntStream;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.StopSignal;

/** The linear relaxation of a program, written straight over the options, and its prices. */
final class Relaxation {
  /** What the relaxation says about the program. */
  sealed interface Result {
    /**
     * It was solved.
     *
     * @param ofRanks price of every row that holds a rank, 0 or more
     */
    record Priced(Prices prices, List<Double> ofRanks) implements Result {
      public Priced {
        ofRanks = List.copyOf(ofRanks);
      }
    }

    /** No plan keeps what the goal holds, not even with students in parts. */
    record Impossible() implements Result {}

    record Unfinished() implements Result {}
  }

  private Relaxation() {}

  /**
   * Solves the relaxation of {@code goal} over the options of {@code core}.
   *
   * @param seconds wall-clock seconds, infinite for none
   */
  static Result solve(
      AssignmentProblem problem, Goal goal, Core core, double seconds, StopSignal stop) {
    LinearProgram linear = new LinearProgram(false);
    OptionVariables options = OptionVariables.write(problem, goal, core, linear, false);
    ProgramRows rows = new ProgramRows(problem, goal, linear, options, options, true);
    return switch (ProgramRun.relax(linear, seconds, stop)) {
      case ProgramRun.Relaxed.Impossible _ -> new Result.Impossible();
      case ProgramRun.Relaxed.Unfinished _ -> new Result.Unfinished();
      case ProgramRun.Relaxed.Solved(double[] duals) ->
          new Result.Priced(
              Prices.of(problem, options, linear, duals),
              IntStream.range(0, goal.ranks().size())
                  .mapToObj(level -> Math.max(0, -duals[rows.rankRow(level)]))
                  .toList());
    };
  }
}
