package org.seatwright.solver.mip;

import com.google.ortools.linearsolver.MPConstraintProto;
import com.google.ortools.linearsolver.MPModelProto;
import com.google.ortools.linearsolver.MPVariableProto;
import com.google.ortools.linearsolver.PartialVariableAssignment;

/**
 * A minimisation over bounded variables, some of them whole, under linear rows; grown variable by
 * variable and row by row.
 */
final class LinearProgram {
  private final MPModelProto.Builder model = MPModelProto.newBuilder();
  private final boolean allWhole;
  private MPConstraintProto.Builder row = MPConstraintProto.newBuilder();

  /**
   * @param allWhole true where the solver at hand knows whole variables only
   */
  LinearProgram(boolean allWhole) {
    this.allWhole = allWhole;
  }

  /** Adds a continuous variable in [0, most]; returns its index. */
  int continuous(double most, double cost) {
    return variable(most, cost, allWhole);
  }

  /** Adds a whole variable in [0, most]; returns its index. */
  int whole(double most, double cost) {
    return variable(most, cost, true);
  }

  private int variable(double most, double cost, boolean whole) {
    model.addVariable(
        MPVariableProto.newBuilder()
            .setLowerBound(0)
            .setUpperBound(most)
            .setObjectiveCoefficient(cost)
            .setIsInteger(whole));
    return model.getVariableCount() - 1;
  }

  /** Adds {@code coefficient}·{@code variable} to the row being written; each variable once. */
  LinearProgram term(int variable, double coefficient) {
    if (coefficient != 0) {
      row.addVarIndex(variable).addCoefficient(coefficient);
    }
    return this;
  }

  /** Ends the row being written: its sum must lie in [low, high]. */
  void between(double low, double high) {
    model.addConstraint(row.setLowerBound(low).setUpperBound(high));
    row = MPConstraintProto.newBuilder();
  }

  /** Ends the row being written: its sum must be at least {@code low}. */
  void atLeast(double low) {
    between(low, Double.POSITIVE_INFINITY);
  }

  /** Ends the row being written: its sum must be at most {@code high}. */
  void atMost(double high) {
    between(Double.NEGATIVE_INFINITY, high);
  }

  int variables() {
    return model.getVariableCount();
  }

  int rows() {
    return model.getConstraintCount();
  }

  /** The upper bound of {@code variable}. */
  double most(int variable) {
    return model.getVariable(variable).getUpperBound();
  }

  /**
   * The program with a price on every row.
   *
   * @param reduced cost less prices per variable
   * @param earned what the rows' sides are worth at these prices
   */
  record Priced(double[] reduced, double earned) {}

  /** Prices the rows; a price that its row has no side for counts as 0. */
  Priced price(double[] duals) {
    double[] reduced = new double[variables()];
    for (int v = 0; v < reduced.length; v++) {
      reduced[v] = model.getVariable(v).getObjectiveCoefficient();
    }
    double earned = 0;
    for (int r = 0; r < rows(); r++) {
      MPConstraintProto constraint = model.getConstraint(r);
      double side = duals[r] > 0 ? constraint.getLowerBound() : constraint.getUpperBound();
      if (duals[r] != 0 && Double.isFinite(side)) {
        earned += duals[r] * side;
        for (int k = 0; k < constraint.getVarIndexCount(); k++) {
          reduced[constraint.getVarIndex(k)] -= duals[r] * constraint.getCoefficient(k);
        }
      }
    }
    return new Priced(reduced, earned);
  }

  /** Names a solution to begin from; shape: one value per variable. */
  void startFrom(double[] values) {
    PartialVariableAssignment.Builder hint = PartialVariableAssignment.newBuilder();
    for (int v = 0; v < values.length; v++) {
      hint.addVarIndex(v).addVarValue(values[v]);
    }
    model.setSolutionHint(hint);
  }

  MPModelProto model() {
    return model.build();
  }

  /** A solution of zeros, to be filled. */
  double[] zeros() {
    return new double[variables()];
  }
}
