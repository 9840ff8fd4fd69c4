package org.seatwright.solver.mip;

import java.util.List;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.solver.mip.BalanceRows.WrittenSide;

/**
 * What a seat costs each type beyond the option's own points, and the bound that follows.
 *
 * <p>For any multipliers of the right sign, Σ_i min_o (cost + price) less what the rows' right-hand
 * sides earn is a lower bound on the points of every valid plan (Lagrangian duality); how the
 * multipliers were found does not matter. Here they are the duals of the linear relaxation.
 */
final class Prices {
  private final AssignmentProblem problem;
  private final double[] price;
  private double bound;

  private Prices(AssignmentProblem problem) {
    this.problem = problem;
    this.price = new double[(problem.programs() + 1) * problem.types()];
  }

  /**
   * Prices from multipliers; those of the wrong sign count as 0, and no soft row's exceeds what
   * missing it costs.
   *
   * @param seat multiplier of each program's seat row, 0 or less
   * @param duals multiplier of every row of the program that {@code sides} were written to: 0 or
   *     more for lower sides, 0 or less for upper ones
   */
  static Prices of(
      AssignmentProblem problem, double[] seat, List<WrittenSide> sides, double[] duals) {
    Prices prices = new Prices(problem);
    for (int program = 0; program < problem.programs(); program++) {
      prices.addSeats(program, Math.max(0, -seat[program]));
    }
    for (WrittenSide side : sides) {
      prices.addSide(side.row(), side.side(), duals[side.index()]);
    }
    for (int i = 0; i < problem.students(); i++) {
      prices.bound += prices.least(i);
    }
    return prices;
  }

  private void addSeats(int program, double multiplier) {
    for (int type = 0; type < problem.types(); type++) {
      price[program * problem.types() + type] += multiplier;
    }
    bound -= multiplier * problem.seats(program);
  }

  private void addSide(BalanceRow row, Side side, double dual) {
    double most = row.isHard() ? Double.MAX_VALUE : (double) row.points() / side.bottom();
    double sign = side.isLower() ? 1 : -1;
    double multiplier = sign * Math.clamp(sign * dual, 0, most);
    for (int program : row.programs()) {
      for (int type = 0; type < problem.types(); type++) {
        price[program * problem.types() + type] -= multiplier * side.coefficient(row, type);
      }
    }
    bound += multiplier * side.rest(row);
  }

  /** A lower bound on the points of every valid plan, up to rounding in floating point. */
  double bound() {
    return bound;
  }

  /** Points of {@code option} together with the price of its seat. */
  double priced(int student, int option) {
    return problem.cost(option)
        + price[problem.program(option) * problem.types() + problem.type(student)];
  }

  /** The cheapest priced option of {@code student} that hard rules allow. */
  double least(int student) {
    int last = problem.lastOption(student);
    boolean mayStayUnplaced = !problem.everyonePlaced() || last == problem.firstOption(student);
    double least = mayStayUnplaced ? priced(student, last) : Double.MAX_VALUE;
    for (int o = problem.firstOption(student); o < last; o++) {
      least = Math.min(least, priced(student, o));
    }
    return least;
  }
}
