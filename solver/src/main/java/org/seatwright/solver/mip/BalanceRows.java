package org.seatwright.solver.mip;

import java.util.ArrayList;
import java.util.List;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.SeatTable;

/**
 * The rows that both formulations share: balance, and what missing a rule costs.
 *
 * <p>A soft row, or a hard one that may be missed, gets two whole slack variables: students short
 * of the lower bound, and students beyond the upper one.
 */
final class BalanceRows {
  /** How a formulation says "students of type t in program p" in a row. */
  interface Seated {
    /** Adds {@code coefficient} × the students of {@code type} in {@code program} to the row. */
    void add(LinearProgram linear, int program, int type, double coefficient);
  }

  /** A side of a balance row, written as row {@code index} of the program. */
  record WrittenSide(int index, BalanceRow row, Side side) {}

  private record Slack(int row, int low, int high) {}

  private record SeatSlack(int program, int variable) {}

  private final AssignmentProblem problem;
  private final Goal goal;
  private final LinearProgram linear;
  private final List<Slack> slacks = new ArrayList<>();
  private final List<SeatSlack> seatSlacks = new ArrayList<>();

  BalanceRows(AssignmentProblem problem, Goal goal, LinearProgram linear) {
    this.problem = problem;
    this.goal = goal;
    this.linear = linear;
  }

  /** What one point costs in this program's objective. */
  static double pointCost(Goal goal, double points) {
    return goal instanceof Goal.LeastPoints ? points : 0;
  }

  /** What one student who misses a hard rule costs in this program's objective. */
  static double missCost(Goal goal) {
    return goal instanceof Goal.LeastMissed ? 1 : 0;
  }

  private boolean mayMiss() {
    return goal.missed() > 0;
  }

  /**
   * Writes every balance row: those that may not be missed as the sides of their hull, where {@code
   * tight} says so, the others as their own two sides with slack.
   *
   * @return the sides in the order in which they were written, as rows of the program
   */
  List<WrittenSide> writeBalance(Seated seated, boolean tight) {
    List<WrittenSide> written = new ArrayList<>();
    for (int r = 0; r < problem.rows().size(); r++) {
      BalanceRow row = problem.rows().get(r);
      boolean elastic = !row.isHard() || mayMiss();
      List<Side> sides = tight && !elastic ? Side.hull(problem, row) : Side.plain(row);
      int[] slack = new int[2];
      if (elastic) {
        double cost = row.isHard() ? missCost(goal) : pointCost(goal, row.points());
        double most = largestMiss(row);
        slack[0] = linear.whole(most, cost);
        slack[1] = linear.whole(most, cost);
        slacks.add(new Slack(r, slack[0], slack[1]));
      }
      for (Side side : sides) {
        written.add(new WrittenSide(linear.rows(), row, side));
        for (int program : row.programs()) {
          for (int type = 0; type < problem.types(); type++) {
            seated.add(linear, program, type, side.coefficient(row, type));
          }
        }
        if (elastic) {
          linear.term(
              side.isLower() ? slack[0] : slack[1],
              side.isLower() ? side.bottom() : -side.bottom());
        }
        if (side.isLower()) {
          linear.atLeast(side.rest(row));
        } else {
          linear.atMost(side.rest(row));
        }
      }
    }
    return written;
  }

  private double largestMiss(BalanceRow row) {
    long enrols = problem.students() + row.enrolled();
    long most = Math.max(Math.abs(row.lower(enrols)), Math.abs(row.upper(enrols)));
    most = Math.max(most, Math.max(Math.abs(row.lower(0)), Math.abs(row.upper(0))));
    return most + row.largestWeight() * problem.students() + Math.abs(row.enrolledWeight());
  }

  /** Writes every seat row. */
  void writeSeats(Seated seated) {
    for (int program = 0; program < problem.programs(); program++) {
      for (int type = 0; type < problem.types(); type++) {
        seated.add(linear, program, type, 1);
      }
      if (mayMiss()) {
        int over = linear.whole(problem.students(), missCost(goal));
        seatSlacks.add(new SeatSlack(program, over));
        linear.term(over, -1);
      }
      linear.atMost(problem.seats(program));
    }
  }

  /** Writes the row that holds the students missed to what the goal allows, where it allows any. */
  void writeAllowance(Seated seated) {
    if (!mayMiss()) {
      return;
    }
    for (Slack slack : slacks) {
      if (problem.rows().get(slack.row()).isHard()) {
        linear.term(slack.low(), 1).term(slack.high(), 1);
      }
    }
    seatSlacks.forEach(slack -> linear.term(slack.variable(), 1));
    if (problem.everyonePlaced()) {
      for (int type = 0; type < problem.types(); type++) {
        seated.add(linear, problem.unplaced(), type, 1);
      }
    }
    linear.atMost(goal.missed());
  }

  /** Adds the points of soft rules to the row being written. */
  void addSoftPoints() {
    for (Slack slack : slacks) {
      long points = problem.rows().get(slack.row()).points();
      linear.term(slack.low(), points).term(slack.high(), points);
    }
  }

  /** Sets the slack variables as {@code table} demands. */
  void fillSlacks(SeatTable table, double[] solution) {
    for (Slack slack : slacks) {
      BalanceRow row = problem.rows().get(slack.row());
      long weighted = table.weighted(slack.row());
      long enrols = table.enrols(slack.row());
      solution[slack.low()] = Math.max(0, row.lower(enrols) - weighted);
      solution[slack.high()] = Math.max(0, weighted - row.upper(enrols));
    }
    for (SeatSlack slack : seatSlacks) {
      int over = table.filled(slack.program()) - problem.seats(slack.program());
      solution[slack.variable()] = Math.max(0, over);
    }
  }
}
