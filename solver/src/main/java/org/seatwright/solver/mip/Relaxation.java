package org.seatwright.solver.mip;

import java.util.Arrays;
import java.util.List;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.solver.StopSignal;
import org.seatwright.solver.mip.BalanceRows.WrittenSide;

/** The linear relaxation of a problem, written straight over the options, and its prices. */
final class Relaxation {
  /** What the relaxation says about the problem. */
  sealed interface Result {
    record Priced(Prices prices) implements Result {}

    /** No plan obeys the hard rules, not even with students in parts. */
    record Impossible() implements Result {}

    record Unfinished() implements Result {}
  }

  private Relaxation() {}

  static Result solve(AssignmentProblem problem, double seconds, StopSignal stop) {
    LinearProgram linear = new LinearProgram(false);
    Goal goal = new Goal.LeastPoints(0);
    OptionVariables options =
        OptionVariables.write(problem, goal, Core.whole(problem), linear, false);
    BalanceRows rows = new BalanceRows(problem, goal, linear);
    int firstSeatRow = linear.rows();
    rows.writeSeats(options::addEach);
    List<WrittenSide> sides = rows.writeBalance(options::addEach, true);
    return switch (ProgramRun.relax(linear, seconds, stop)) {
      case ProgramRun.Relaxed.Impossible _ -> new Result.Impossible();
      case ProgramRun.Relaxed.Unfinished _ -> new Result.Unfinished();
      case ProgramRun.Relaxed.Solved(double[] duals) -> {
        double[] seat = Arrays.copyOfRange(duals, firstSeatRow, firstSeatRow + problem.programs());
        yield new Result.Priced(Prices.of(problem, seat, sides, duals));
      }
    };
  }
}
