package org.seatwright.solver.mip;

import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.SeatTable;
import org.seatwright.solver.linear.Goal;
import org.seatwright.solver.linear.LinearProgram;
import org.seatwright.solver.linear.Meaning;
import org.seatwright.solver.linear.Seated;
import org.seatwright.solver.linear.TableRows;

/**
 * Everything a program says beyond its options: rules, pairs, and the levels held. The same for
 * every formulation, which only differ in how they say who is seated where.
 */
final class ProgramRows {
  private final AssignmentProblem problem;
  private final Goal goal;
  private final LinearProgram linear;
  private final OptionVariables options;
  private final TableRows table;
  private final PairRows pairs;

  /**
   * Writes all rows.
   *
   * @param tight true to write rows that must hold as the sides of their hull
   */
  ProgramRows(
      AssignmentProblem problem,
      Goal goal,
      LinearProgram linear,
      OptionVariables options,
      Seated seated,
      boolean tight) {
    this.problem = problem;
    this.goal = goal;
    this.linear = linear;
    this.options = options;
    table = new TableRows(problem, goal, linear, seated, tight);
    pairs = new PairRows(problem, goal, linear, options);
    writeMissed();
    writeRanks();
    writePoints();
  }

  private void writeMissed() {
    if (goal.mayMiss()) {
      table.addMissed();
      pairs.addMissed();
      options.addUnseated();
      linear.atMost(goal.missed());
      linear.explain(new Meaning.MissedHeld());
    }
  }

  /**
   * Holds the levels that count students, those by rank each less the one before it: the levels
   * before are as low as can be, so nothing is lost, and few options are left in a row.
   */
  private void writeRanks() {
    for (int level = 0; level < goal.ranks().size(); level++) {
      boolean isLess = level > 0 && !problem.rankLevels().isOfMoved(level - 1);
      for (int o = 0; o < problem.options(); o++) {
        int before = isLess && Goal.isBeyond(problem, level - 1, o) ? 1 : 0;
        int here = Goal.isBeyond(problem, level, o) ? 1 : 0;
        options.add(o, here - before);
      }
      long before = isLess ? goal.ranks().get(level - 1) : 0;
      linear.atMost(goal.ranks().get(level) - before);
      linear.explain(new Meaning.RankHeld(level));
    }
  }

  private void writePoints() {
    if (goal instanceof Goal.LeastTieBreak tieBreak) {
      options.addPoints();
      table.addPoints();
      pairs.addPoints();
      linear.atMost(tieBreak.points());
      linear.explain(new Meaning.PointsHeld());
    }
  }

  /** The solution of a plan within the core, as far as these rows and the options go. */
  double[] solution(int[] plan) {
    double[] solution = linear.zeros();
    SeatTable seats = new SeatTable(problem);
    for (int i = 0; i < plan.length; i++) {
      seats.add(problem.program(plan[i]), problem.type(i));
    }
    options.fill(plan, solution);
    table.fill(seats, solution);
    pairs.fill(plan, solution);
    return solution;
  }
}
