package org.seatwright.solver.mip;

import java.util.Arrays;
import org.seatwright.model.problem.AssignmentProblem;

/**
 * What every option costs once the rows have prices, and the bound that follows.
 *
 * <p>For any multipliers of the right sign, Σ_i min_o (cost + price) with what the rows' right-hand
 * sides earn, and each further variable at its cheaper end, is a lower bound on the program's
 * objective (Lagrangian duality); how the multipliers were found does not matter. Here they are the
 * duals of the linear relaxation. Cost: O(coefficients).
 */
final class Prices {
  private final AssignmentProblem problem;

  /** Cost less prices per option, infinite for one that is out of the question. */
  private final double[] priced;

  private final double bound;

  private Prices(AssignmentProblem problem, double[] priced, double bound) {
    this.problem = problem;
    this.priced = priced;
    this.bound = bound;
  }

  /**
   * Prices from one multiplier per row of {@code linear}; those of the wrong sign count as 0.
   *
   * @param options the program's variables that stand for options
   */
  static Prices of(
      AssignmentProblem problem, OptionVariables options, LinearProgram linear, double[] duals) {
    LinearProgram.Priced program = linear.price(duals);
    double[] priced = new double[problem.options()];
    Arrays.fill(priced, Double.POSITIVE_INFINITY);
    boolean[] isOption = new boolean[linear.variables()];
    double bound = program.earned();
    for (int i = 0; i < problem.students(); i++) {
      double least = Double.POSITIVE_INFINITY;
      for (int o = problem.firstOption(i); o <= problem.lastOption(i); o++) {
        if (options.has(o)) {
          int variable = options.variable(o);
          isOption[variable] = true;
          if (linear.most(variable) > 0) {
            priced[o] = program.reduced()[variable];
            least = Math.min(least, priced[o]);
          }
        }
      }
      bound += least;
    }
    for (int v = 0; v < isOption.length; v++) {
      bound += isOption[v] ? 0 : Math.min(0, program.reduced()[v] * linear.most(v));
    }
    return new Prices(problem, priced, bound);
  }

  /** A lower bound on the objective, up to rounding in floating point. */
  double bound() {
    return bound;
  }

  /** What {@code option} costs together with the prices of its seat; infinite where ruled out. */
  double priced(int option) {
    return priced[option];
  }

  /** The cheapest priced option of {@code student} that hard rules allow. */
  double least(int student) {
    double least = Double.POSITIVE_INFINITY;
    for (int o = problem.firstOption(student); o <= problem.lastOption(student); o++) {
      least = Math.min(least, priced[o]);
    }
    return least;
  }
}
